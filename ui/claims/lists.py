"""Every claim; figures that were revised; figures that contradict themselves."""

from functools import partial

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
    paging = paging_of("revisions", (view.filters, view.known_on), size=ROWS)
    page = view.ask(query_revisions, paging, known_on=view.known_on)
    if page.rows.empty:
        show_empty("No revised figures", view.filters)
        return
    show_table(page.rows, REVISED, linked=view.filters)
    show_pages(page, paging, "revisions", (view.filters, view.known_on), one="step")
    show_whole_export("revisions", partial(view.ask, query_revisions, known_on=view.known_on), view, n_rows=page.total)


def show_flags(view: View) -> None:
    """Draws figures that contradict themselves or their neighbours; none is mended."""
    paging = paging_of("flags", (view.filters, view.known_on), size=ROWS)
    page = view.ask(query_flags, paging, known_on=view.known_on)
    if page.rows.empty:
        show_empty("No figures that contradict others", view.filters)
        return
    show_table(page.rows, DOUBTED, linked=view.filters)
    show_pages(page, paging, "flags", (view.filters, view.known_on), one="doubt")
    show_whole_export("doubts", partial(view.ask, query_flags, known_on=view.known_on), view, n_rows=page.total)
