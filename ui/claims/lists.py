"""Every claim; figures that were revised; figures that contradict themselves."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from data.queries.asking import Page
from data.queries.claims import query_claims, query_flags, query_revisions
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.evidence import show_claims
from ui.showing.export import show_whole_export
from ui.showing.paging import paging_of, show_pages
from ui.showing.tables import show_table

CARDS, ROWS = 20, 200
REVISED = ["event_date", "thing", "action", "claimant", "reported_on", "value", "in_words", "source", "sentence"]
DOUBTED = ["event_date", "reason", "thing", "action", "claimant", "value", "other", "source", "sentence"]


class Listed(NamedTuple):
    """A table of figures: its name in address and export, what one row is, its columns, what to say if it is empty."""

    name: str
    one: str
    columns: Sequence[str]
    none: str


def show_all_claims(view: View) -> None:
    """Draws every claim under the filters, page by page."""
    paging = paging_of("claims", (view.filters, view.known_on), size=CARDS)
    page = view.ask(query_claims, paging, known_on=view.known_on)
    if page.rows.empty:
        show_empty("No claims", view.filters)
        return
    show_claims(page.rows, view.filters)
    show_pages(page, paging, "claims", (view.filters, view.known_on), one="claim")
    show_whole_export("claims", partial(view.ask, query_claims, known_on=view.known_on), view, n_rows=page.total)


def show_revisions(view: View) -> None:
    """Draws how figures changed, report by report."""
    shown = Listed("revisions", "step", REVISED, "No revised figures")
    _show_listed(view, query_revisions, shown)


def show_flags(view: View) -> None:
    """Draws figures that contradict themselves or their neighbours; none is mended."""
    shown = Listed("doubts", "doubt", DOUBTED, "No figures that contradict others")
    _show_listed(view, query_flags, shown)


def _show_listed(view: View, query: Callable[..., Page], shown: Listed) -> None:
    paging = paging_of(shown.name, (view.filters, view.known_on), size=ROWS)
    page = view.ask(query, paging, known_on=view.known_on)
    if page.rows.empty:
        show_empty(shown.none, view.filters)
        return
    show_table(page.rows, shown.columns, linked=view.filters)
    show_pages(page, paging, shown.name, (view.filters, view.known_on), one=shown.one)
    show_whole_export(shown.name, partial(view.ask, query, known_on=view.known_on), view, n_rows=page.total)
