"""Who is one identity, and who not: its spellings, what rules brought together, and the decisions on it."""

from dataclasses import dataclass

import streamlit as st

from analysis.naming.names import slug
from analysis.naming.packs import pack
from analysis.records import Correction
from data.deciding.corrections import KINDS
from data.deciding.deciding import Signed
from data.nouns import counted
from data.queries.asking import Paging
from data.queries.entities import query_entity, query_frequency, query_names, query_variants
from data.queries.identities import query_composition, query_known
from ui.address.session import own_parameter, set_own_parameter
from ui.entities.deciding import decide, show_signature
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_export
from ui.showing.rows import rows_of
from ui.showing.tables import choose_rows
from ui.words import ENTITY_KINDS

OF = "of"
OFFERED = 500  # names in a list to choose from; the field beside it finds any other
NO_SIDE = "no side"
RULES = {
    "same_folded": "the same name in another transliteration",
    "alike_and_same_given_name": "surnames alike, given names the same",
    "only_one_of_this_surname": "nobody else here has this surname",
    "majority_kind": "the same name, mostly of the other kind",
}


@dataclass(frozen=True, slots=True)
class Identity:
    """The identity that is looked at, and who decides on it."""

    id: str
    name: str
    kind: str
    side: str
    signed: Signed


def show_identity(view: View) -> None:
    """Draws the spellings of an identity and why each is taken for it, and the ways to decide otherwise."""
    entity = choose_entity(view, key="entities.spelt")
    if entity is None:
        return
    row = rows_of(view.ask_all(query_entity, entity=entity))[0]
    variants = view.ask_all(query_variants, entity=entity)
    variants = variants.assign(**{"known from": [_rule(name) for name in variants["source"]]})
    columns = ["alias", "script", "n_mentions", "first_seen", "last_seen", "known from"]
    picked = choose_rows(variants, columns, key=f"spellings.{hash((str(view.snapshot.path), entity))}")
    show_export("spellings", variants, view, about=f"spellings of {row['name']}")
    st.subheader(f"Decide on {row['name']}", anchor=False)
    one = Identity(entity, row["name"], row["kind"], row["side"], show_signature(view))
    split, called, same = st.columns(3, gap="large")
    with split:
        _show_split(view, one, list(picked["alias"]))
    with called:
        _show_description(one)
    with same:
        _show_merge(view, one)
    _show_composition(view, one)


def choose_entity(view: View, *, key: str) -> str | None:
    """The identity that the reader chose, by name or by a part of any spelling; None if the filters leave none."""
    find, choose = st.columns([2, 3])
    part = find.text_input("Find a name", key=f"{key}.find", placeholder="a part of any spelling")
    names = _names(view, part)
    wanted = own_parameter(OF)
    if wanted and wanted not in names and not part:
        names |= dict(view.ask_all(query_names, entities=(wanted,))[["entity_id", "name"]].itertuples(index=False))
    if not names:
        show_empty(f"No names with “{part}”" if part else "No names", view.filters)
        return None
    options = list(names)
    index = options.index(wanted) if wanted in names else 0
    chosen = choose.selectbox(
        "Person, place or thing", options, index=index, format_func=lambda entity: names[entity], key=key
    )
    set_own_parameter(OF, chosen)
    return chosen


def _names(view: View, part: str) -> dict[str, str]:
    rows = view.ask(query_frequency, Paging(limit=OFFERED), name=part).rows
    twice = set(rows["name"][rows["name"].duplicated(keep=False)])
    return {
        row["entity_id"]: f"{row['name']} ({ENTITY_KINDS.get(row['kind'], 'others')})"
        if row["name"] in twice
        else row["name"]
        for row in rows_of(rows)
    }


def _show_split(view: View, one: Identity, spellings: list[str]) -> None:
    st.markdown("**A spelling is somebody else**")
    if not spellings:
        st.caption("Tick the spellings above that do not belong here.")
        return
    st.caption(", ".join(f"“{spelling}”" for spelling in spellings))
    others = st.text_input("Is", value=spellings[0], key="split.name", help="A new name, or one that is known here.")
    kind = st.selectbox(
        "One of the", list(KINDS), index=list(KINDS).index(one.kind), format_func=_kind, key="split.kind"
    )
    if st.button("Split off", icon=":material/call_split:", disabled=not others.strip()):
        name = " ".join(others.split())
        into = _known_as(view, name, kind) or slug(KINDS[kind], name)
        if into == one.id:
            st.warning(f"{name} is this very name. Write whom the spelling means instead.")
            return
        moved = [one.signed.spelt(spelling, into, of=one.id, name=name, kind=kind) for spelling in spellings]
        decide(moved, f"{counted(len(moved), 'spelling')} given to {name}.")


def _known_as(view: View, name: str, kind: str) -> str | None:
    """The id of the most named identity that is called so and is of that kind."""
    known = view.ask_all(query_known, spellings=(name,)).ids.get(name.lower())
    return known if known and known.startswith(f"{kind.lower()}/") else None


def _show_description(one: Identity) -> None:
    st.markdown("**Name, kind and side**")
    sides = [NO_SIDE, *(side.name for side in pack().sides)]
    with st.form(f"describe.{one.id}", border=False):
        name = st.text_input("Name", value=one.name)
        kind = st.selectbox("One of the", list(KINDS), index=list(KINDS).index(one.kind), format_func=_kind)
        side = st.selectbox("Side", sides, index=sides.index(one.side) if one.side in sides else 0)
        if st.form_submit_button("Keep", icon=":material/edit:"):
            changes = _changes(one, " ".join(name.split()), kind, "" if side == NO_SIDE else side)
            if changes:
                decide(changes, "Kept.")
            else:
                st.caption("Nothing is different.")


def _changes(one: Identity, name: str, kind: str, side: str) -> list[Correction]:
    signed = one.signed
    made = [signed.renamed(one.id, name)] if name and name != one.name else []
    made += [signed.of_kind(one.id, kind)] if kind != one.kind else []
    return made + ([signed.of_side(one.id, side)] if side != one.side else [])


def _show_merge(view: View, one: Identity) -> None:
    st.markdown("**The same as another name**")
    part = st.text_input("Find it", key=f"merge.find.{one.id}", placeholder="a part of any spelling")
    names = {entity: name for entity, name in _names(view, part).items() if entity != one.id} if part else {}
    if part and not names:
        st.caption("No other name has this in it.")
    if names:
        other = st.selectbox("Is", list(names), format_func=lambda entity: names[entity], key=f"merge.into.{one.id}")
        if st.button("Merge", icon=":material/call_merge:"):
            set_own_parameter(OF, other)
            decide([one.signed.merged(one.id, other)], f"{one.name} is {names[other]} from now on.")
    st.markdown("**No name at all**")
    if st.button("Ignore", icon=":material/visibility_off:", help="It is never counted; quotes and claims stay."):
        decide([one.signed.ignored(one.id)], f"{one.name} is ignored from now on.")


def _show_composition(view: View, one: Identity) -> None:
    parts = view.ask_all(query_composition, entity=one.id)
    brought = parts[parts["reason"] != ""]
    if brought.empty:
        return
    st.markdown("**Brought together by rules**")
    st.caption("What single articles name apart, and why it is taken for one. Tick what does not belong here.")
    shown = brought.assign(rule=brought["reason"], why=[_rule(name) for name in brought["reason"]])
    columns = ["name", "spellings", "n_mentions", "why", "first_day", "last_day", "rule"]
    picked = choose_rows(shown, columns, key=f"parts.{hash((str(view.snapshot.path), one.id))}")
    names = ", ".join(picked["name"])
    if st.button("Keep apart", icon=":material/call_split:", disabled=picked.empty, help=names or None):
        decide([one.signed.kept_apart(found) for found in picked["found_id"]], f"On their own from now on: {names}.")


def _rule(name: str) -> str:
    return RULES.get(name, name.replace("_", " "))


def _kind(kind: str) -> str:
    return ENTITY_KINDS.get(kind, "others")
