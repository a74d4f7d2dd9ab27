"""The decisions on who is who that are in force: in words, each with its undo, to take along and to bring back."""

from collections.abc import Iterable

import streamlit as st

from analysis.errors import UnreadableSource
from analysis.records import Correction
from data.deciding.corrections import IDENTITY, as_lines, read_lines, value_of
from data.deciding.deciding import Signed
from data.nouns import counted
from data.queries.identities import query_called
from ui.entities.aliases import show_aliases
from ui.entities.deciding import decide, decisions_in_force, show_signature
from ui.frame.page import View
from ui.words import ENTITY_KINDS, day_label

SHOWN = 50
MEGABYTES = 5  # of an upload


def show_decisions(view: View) -> None:
    """Draws the decisions in force, the last one first, each with its undo; below, files of decisions and aliases."""
    signed = show_signature(view)
    holding = decisions_in_force(view)
    names = _names(view, holding)
    if not holding:
        st.info("No decision on a name is in force. Make one under “Spellings”, or bring a file below.")
    for number, one in enumerate(reversed(holding[-SHOWN:])):
        _show_decision(one, names, signed, key=f"undo.{number}")
    if len(holding) > SHOWN:
        st.caption(f"The last {SHOWN} of {counted(len(holding), 'decision')}; the file has them all.")
    _show_undoing_several(holding, signed)
    st.divider()
    aliases, files = st.columns(2, gap="large")
    with aliases:
        show_aliases(view, signed, holding, names)
    with files:
        _show_file(holding)


def in_words(one: Correction, names: dict[str, str]) -> str:
    """A decision on an identity as a sentence; `names` says what ids are called."""
    value = value_of(one)

    def name(part: str) -> str:
        return f"**{names.get(value[part]) or value.get('name') or value[part]}**"

    match one.decision:
        case "merge":
            return f"{name('from')} is {name('into')}"
        case "split" if "spelling" in value:
            where = f", where it was read as {name('of')}," if value["of"] else ""
            return f"“{value['spelling']}”{where} is {name('into')}"
        case "split":
            return f"{name('from')} is nobody else, whatever rules say"
        case "reject":
            return f"{name('id')} is ignored"
    called = names.get(value["id"], value["id"])
    if "name" in value:
        return f"**{called}** is called **{value['name']}**"
    if "kind" in value:
        return f"**{called}** is one of the {ENTITY_KINDS.get(value['kind'], 'others')}"
    return f"**{called}** belongs to {value['side'] or 'no side'}"


def _show_decision(one: Correction, names: dict[str, str], signed: Signed, *, key: str) -> None:
    what, by, undo = st.columns([6, 4, 1.4], vertical_alignment="center")
    what.markdown(in_words(one, names))
    reason = f": {one.why}" if one.why else ""
    by.caption(f"{one.who}, {day_label(one.when.date())} {one.when:%H:%M} UTC{reason}")
    if undo.button("Undo", key=key, icon=":material/undo:", help="It stays in the file, and no longer holds."):
        decide([signed.undone(one)], "Undone.")


def _show_undoing_several(holding: list[Correction], signed: Signed) -> None:
    """The way back from an alias file or an upload: decisions of one person with one reason, undone together."""
    groups: dict[str, list[Correction]] = {}
    for one in holding:
        groups.setdefault(f"{one.who}: {one.why}", []).append(one)
    several = {about: ones for about, ones in groups.items() if len(ones) > 1 and ones[0].why}
    if not several:
        return
    which, undo = st.columns([6, 2], vertical_alignment="bottom")
    about = which.selectbox("Several with one reason", list(several), key="decisions.several")
    if undo.button(f"Undo all {len(several[about])}", icon=":material/undo:"):
        decide([signed.undone(one) for one in several[about]], f"{len(several[about])} decisions undone.")


def _show_file(holding: list[Correction]) -> None:
    st.markdown("**Decisions as a file**")
    st.download_button(
        "Download the decisions in force",
        data=as_lines(holding).encode(),
        file_name="fogline-corrections.jsonl",
        mime="application/jsonl",
        icon=":material/download:",
        disabled=not holding,
        on_click="ignore",
    )
    with st.form("decisions.upload", clear_on_submit=True, border=False):
        file = st.file_uploader(
            "Upload decisions, as downloaded here or from a corpus's folder", ["jsonl"], max_upload_size=MEGABYTES
        )
        if st.form_submit_button("Take them up") and file:
            _take_up(file.name, file.getvalue())


def _take_up(name: str, content: bytes) -> None:
    try:
        decisions = [one for one in read_lines(content.decode("utf-8"), name) if one.record == IDENTITY]
    except (UnreadableSource, UnicodeDecodeError) as error:
        st.error(f"{error} Nothing was taken up.")
        return
    if not decisions:
        st.warning(f"There is no decision on a name in {name}.")
        return
    decide(decisions, f"{counted(len(decisions), 'decision')} taken up.")


def _names(view: View, corrections: Iterable[Correction]) -> dict[str, str]:
    values = [value_of(one) for one in corrections]
    ids = {value[part] for value in values for part in ("from", "into", "id", "of") if value.get(part)}
    rows = view.ask_all(query_called, entities=tuple(sorted(ids)))
    return dict(zip(rows["entity_id"], rows["name"], strict=True))
