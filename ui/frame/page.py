"""The frame around every page: menu, filters, the corpus's name, errors in words, and the view in the address."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Concatenate

import streamlit as st

from analysis.errors import ProductError
from data.keeping.snapshot import Snapshot
from data.nouns import counted
from data.queries.filters import Filters
from data.settings import load_settings
from ui.address.parameters import DEFAULT
from ui.address.session import UNREADABLE, chosen_filters, take_up_address, write_address
from ui.frame.how import HOW
from ui.frame.methods import show_methods
from ui.frame.opened import Open, ask, open_corpus, own_decisions
from ui.frame.preload import show_preload
from ui.frame.sidebar import show_filters, show_menu
from ui.frame.theme import show_theme

SAMPLE = "This is the **sample corpus**: dispatches written for this project, from outlets that do not exist."
ICON = Path(__file__).with_name("icon.png")


@dataclass(frozen=True, slots=True)
class View:
    """What a page draws from: the snapshot, the filters, and for claims the day as known on which they are shown."""

    snapshot: Snapshot
    filters: Filters
    known_on: date | None = None

    def ask[**P, T](
        self, question: Callable[Concatenate[Snapshot, Filters, P], T], *args: P.args, **values: P.kwargs
    ) -> T:
        """The answer of a query function under this view's filters."""
        return ask(question, self.snapshot, self.filters, *args, **values)

    def ask_all[**P, T](self, question: Callable[Concatenate[Snapshot, P], T], *args: P.args, **values: P.kwargs) -> T:
        """The answer of a query function that knows no filters."""
        return ask(question, self.snapshot, *args, **values)


@contextmanager
def page(
    title: str,
    question: str,
    *,
    own: tuple[str, ...] = (),
    first: Callable[[], None] = lambda: None,
    filtered: bool = True,
    charted: bool = False,
) -> Iterator[View]:
    """Draws the frame and gives the view; a ProductError inside is shown in words.

    `own` are the page's own parameters in the address; `first` draws what the page shows even without a corpus. A page
    that is not `filtered` hides the filters and sees the whole corpus; the other pages find them as they were. One that
    opens with a chart is `charted`.
    """
    st.set_page_config(page_title=f"{title} · Fogline", page_icon=ICON, layout="wide", initial_sidebar_state=320)
    show_theme()
    if charted:
        show_preload()
    take_up_address()
    with st.sidebar:
        st.markdown("## Fogline")
        menu = st.container(gap=None)
    st.title(title, anchor=False)
    _show_question(title, question)
    try:
        first()
        view = _open_view(filtered)
    except ProductError as error:
        show_error(error)
        view = None
    with menu:
        show_menu(chosen_filters(), here=title)
    write_address(chosen_filters(), own)
    if view is None:
        st.stop()
    try:
        yield view
    except ProductError as error:
        show_error(error)
    show_methods(view.snapshot, view.filters)


def _show_question(title: str, question: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(question, width="content")
        with st.popover("How to read this", icon=":material/help:", type="tertiary"):
            st.markdown(HOW[title])


def _open_view(filtered: bool) -> View:
    opened = open_corpus()
    if filtered:
        with st.sidebar:
            st.divider()
            show_filters(opened.snapshot, chosen_filters())
    _show_corpus(opened)
    return View(opened.snapshot, chosen_filters() if filtered else DEFAULT)


def show_error(error: ProductError) -> None:
    """What happened and what to do about it."""
    st.error(f"**{error.title}.** {error.message}", icon=":material/error:")
    if error.hint:
        st.info(error.hint, icon=":material/lightbulb:")


def _show_corpus(opened: Open) -> None:
    if opened.corpus.is_sample:
        is_hosted = load_settings().mode == "hosted"
        own = "" if is_hosted else " It makes way for your own articles once you load them on the Corpus page."
        st.info(SAMPLE + own, icon=":material/science:")
    else:
        st.caption(f"Corpus **{opened.corpus.name}**, {opened.snapshot.path.stem}")
    if decisions := own_decisions(opened.corpus):
        st.caption(f"With {counted(len(decisions), 'decision')} of your own on who is who, for this visit.")
    if unreadable := st.session_state.get(UNREADABLE):
        st.warning(f"The address had filters that cannot be read and were left out: {', '.join(unreadable)}.")
