"""Every claim; figures that were revised; figures that contradict themselves."""

from functools import partial

from data.queries.claims import query_claims, query_flags, query_revisions
from ui.empty import show_empty
from ui.evidence import show_claims
from ui.export import show_whole_export
from ui.frame import View
from ui.paging import paging_of, show_pages
from ui.tables import show_table

CARDS, ROWS = 20, 200
REVISED = ["event_date", "thing", "action", "claimant", "reported_on", "value", "in_words", "source", "sentence"]
DOUBTED = ["event_date", "reason", "thing", "action", "claimant", "value", "other", "source", "sentence"]


def show_all_claims(view: View) -> None:
    """Draws every claim under the filters, page by page."""
    paging = paging_of("claims", view.filters, size=CARDS)
    page = view.ask(query_claims, paging)
    if page.rows.empty:
        show_empty("No claims", view.filters)
        return
    show_claims(page.rows, view.filters)
    show_pages(page, paging, "claims", view.filters, one="claim")
    show_whole_export("claims", partial(view.ask, query_claims), view, n_rows=page.total)


def show_revisions(view: View) -> None:
    """Draws how figures changed, report by report."""
    paging = paging_of("revisions", view.filters, size=ROWS)
    page = view.ask(query_revisions, paging)
    if page.rows.empty:
        show_empty("No revised figures", view.filters)
        return
    show_table(page.rows, REVISED, linked=view.filters)
    show_pages(page, paging, "revisions", view.filters, one="step")
    show_whole_export("revisions", partial(view.ask, query_revisions), view, n_rows=page.total)


def show_flags(view: View) -> None:
    """Draws figures that contradict themselves or their neighbours; none is mended."""
    paging = paging_of("flags", view.filters, size=ROWS)
    page = view.ask(query_flags, paging)
    if page.rows.empty:
        show_empty("No figures that contradict others", view.filters)
        return
    show_table(page.rows, DOUBTED, linked=view.filters)
    show_pages(page, paging, "flags", view.filters, one="doubt")
    show_whole_export("doubts", partial(view.ask, query_flags), view, n_rows=page.total)
