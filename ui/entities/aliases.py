"""Alias files on the page: bring one or paste it, read what cannot be taken, take the others along."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analysis.records import Correction
from data.deciding.aliases import alias_decisions, as_alias_file, read_aliases
from data.deciding.deciding import Signed
from data.loading.taking_aliases import spellings_of
from data.nouns import counted
from data.queries.identities import query_known
from ui.entities.deciding import decide
from ui.frame.page import View

PROBLEMS = "aliases.problems"
PASTED = "pasted aliases"
EXAMPLE = "Ivan Petrenko, I. Petrenko, Petrenko\nVerkhova, PLACE, Verhova, Verkhove"
MEGABYTES = 5  # of an upload


def show_aliases(view: View, signed: Signed, holding: Sequence[Correction], names: dict[str, str]) -> None:
    """Draws the form for an alias file, what was wrong with the last one, and the file of the aliases in force."""
    st.markdown("**Aliases as a file**")
    st.caption("A line for each name: `name, alias, alias, …`; the kind may stand second, in capitals.")
    _show_problems()
    kept = as_alias_file(holding, names)
    st.download_button(
        "Download the aliases in force",
        data=kept.encode(),
        file_name="fogline-aliases.csv",
        mime="text/csv",
        icon=":material/download:",
        disabled=len(kept.splitlines()) == 1,  # its heading alone
        on_click="ignore",
    )
    with st.form("aliases.give", clear_on_submit=True, border=False):
        file = st.file_uploader("Upload an alias file", ["csv", "tsv", "txt"], max_upload_size=MEGABYTES)
        pasted = st.text_area("or paste its lines", placeholder=EXAMPLE, height=110)
        if st.form_submit_button("Take them up"):
            why = signed.why or (f"alias file {file.name}" if file else PASTED)  # by it, all can be undone together
            _take_up(view, replace(signed, why=why), file.getvalue() if file else pasted.encode())


def _take_up(view: View, signed: Signed, content: bytes) -> None:
    try:
        given = read_aliases(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        st.error("This file is not in UTF-8. Save it as “CSV UTF-8” and upload it again.")
        return
    known = view.ask_all(query_known, spellings=spellings_of(given))
    decisions = alias_decisions(given, known, signed)
    st.session_state[PROBLEMS] = given.problems
    if decisions:
        decide(decisions, f"{counted(len(decisions), 'spelling')} taken up.")
    elif given.problems:
        st.rerun()
    else:
        st.warning("There are no names in it.")


def _show_problems() -> None:
    problems: list[str] = st.session_state.pop(PROBLEMS, [])
    if problems:
        st.warning("Not taken up:\n" + "".join(f"\n- {problem}" for problem in problems))
