"""Long tables, page by page, with all their rows in the export."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from data.queries.asking import Page, Paging
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_whole_export
from ui.showing.paging import paging_of, show_pages
from ui.showing.tables import show_table

ROWS = 200


class Listed(NamedTuple):
    """A table: its name in an export, what one row is, its columns, and what to say if it is empty."""

    name: str
    one: str
    columns: Sequence[str]
    none: str
    many: str = ""


def show_listed(view: View, question: Callable[[Paging], Page], listed: Listed, *, linked: bool = False) -> None:
    """Draws a page of an answer; `linked` adds to each row the way to its place in the article."""
    choices = (view.filters, view.known_on)
    paging = paging_of(listed.name, choices, size=ROWS)
    page = question(paging)
    if page.rows.empty:
        show_empty(listed.none, view.filters)
        return
    show_table(page.rows, listed.columns, linked=view.filters if linked else None)
    show_pages(page, paging, listed.name, choices, one=listed.one, many=listed.many)
    show_whole_export(listed.name, question, view, n_rows=page.total)
