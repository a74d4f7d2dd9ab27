"""The menu and the filters, on every page the same."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.counting.things import label as thing_label
from analysis.errors import BadQuery
from data.keeping.snapshot import Snapshot
from data.queries.corpus import query_choices
from data.queries.entities import query_most_named, query_names
from data.queries.filters import Filters
from ui.address.parameters import DEFAULT, to_query
from ui.address.session import KEYS, within_page
from ui.frame.empty import show_clear
from ui.frame.opened import ask
from ui.words import COUNTING, NO_OUTLET, SCOPES, action_label, side_label

PAGES = {
    "app.py": ("Overview", ":material/home:"),
    "pages/1_Timeline.py": ("Timeline", ":material/bar_chart:"),
    "pages/2_Claims.py": ("Claims", ":material/balance:"),
    "pages/3_Quotes.py": ("Quotes", ":material/format_quote:"),
    "pages/4_Entities.py": ("Entities", ":material/hub:"),
    "pages/5_Article.py": ("Article", ":material/article:"),
    "pages/6_Corpus.py": ("Corpus", ":material/library_books:"),
    "pages/7_Query.py": ("Query", ":material/terminal:"),
    "pages/8_Accuracy.py": ("Accuracy", ":material/verified:"),
}


def show_menu(filters: Filters, *, here: str) -> None:
    """Links to all pages, also to the one that is open (`here`); each carries the view with it."""
    query = to_query(filters)
    for path, (name, icon) in PAGES.items():
        st.page_link(path, label=name, icon=icon, query_params=within_page(query) if name == here else query)


def show_filters(snapshot: Snapshot, filters: Filters) -> None:
    """The widgets; their values live under `session.KEYS`. `filters` are those of the address, to offer choices."""
    choices = _choices(snapshot, filters)
    _show_period()
    for field, heading, label in (
        ("things", "Of what", thing_label),
        ("actions", "What happened", action_label),
        ("sides", "Claimed by", side_label),
        ("sources", "Outlet", lambda source: source or NO_OUTLET),
    ):
        _show_facet(field, heading, _counts(choices, field), label)
    _show_entities(snapshot, filters)
    st.text_input("Words", key=KEYS["text"], placeholder='"air defence" OR drone*', help=WORDS_HELP)
    with st.expander("Counting", expanded=filters.counting != DEFAULT.counting or filters.scopes != DEFAULT.scopes):
        st.segmented_control("Count", COUNTING, key=KEYS["counting"], required=True, help=COUNTING_HELP)
        st.multiselect(
            "Figures drawn", list(SCOPES), key=KEYS["scopes"], format_func=lambda scope: SCOPES[scope], help=SCOPES_HELP
        )
    show_clear(filters, key="clear.sidebar")


WORDS_HELP = "Full text: words, a phrase in quotation marks, prefix*, AND, OR, NOT, NEAR(a b, 5)."
COUNTING_HELP = (
    "Stories count a text once, however many outlets carry it. Origins count a cited source once within a story."
)
SCOPES_HELP = "Totals, parts of a total, history, plans and other wars stay out of a daily series unless asked for."


def _show_period() -> None:
    first, last = st.columns(2)
    first.date_input("From", key=KEYS["start"], format="YYYY-MM-DD")
    last.date_input("To", key=KEYS["end"], format="YYYY-MM-DD")
    st.segmented_control("Group by", ["day", "week", "month"], key=KEYS["grain"], required=True, width="stretch")


def _show_facet(field: str, heading: str, counts: Mapping[str, int], label: Callable[[str], str]) -> None:
    chosen = st.session_state[KEYS[field]]
    options = [*counts, *(value for value in chosen if value not in counts)]

    def named(value: str) -> str:
        return f"{label(value)} · {counts.get(value, 0):,}"

    st.multiselect(heading, options, key=KEYS[field], format_func=named, placeholder="all")


def _choices(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """What may be chosen; with a search that cannot be read, as without it: its field must stay, to be mended."""
    try:
        return ask(query_choices, snapshot, filters)
    except BadQuery:
        return ask(query_choices, snapshot, replace(filters, text=""))


def _show_entities(snapshot: Snapshot, filters: Filters) -> None:
    chosen = tuple(st.session_state[KEYS["entities"]])
    offered = ask(query_most_named, snapshot)
    named = ask(query_names, snapshot, entities=chosen) if chosen else offered.head(0)
    names: dict[str, str] = dict(pd.concat([offered, named])[["entity_id", "name"]].itertuples(index=False))
    options = [*names, *(entity for entity in chosen if entity not in names)]
    st.multiselect(
        "Named in the sentence",
        options,
        key=KEYS["entities"],
        format_func=lambda entity: names.get(entity, entity),
        placeholder="anybody, anywhere",
    )


def _counts(choices: pd.DataFrame, dimension: str) -> dict[str, int]:
    rows = choices[choices["dimension"] == dimension]
    return dict(zip(rows["value"], rows["n"], strict=True))
