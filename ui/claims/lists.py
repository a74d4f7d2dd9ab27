"""Every claim; figures that were revised; figures that contradict themselves."""

from functools import partial

from data.queries.claims import query_claims, query_flags, query_revisions
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.evidence import show_claims
from ui.showing.export import show_whole_export
from ui.showing.listed import Listed, show_listed
from ui.showing.paging import paging_of, show_pages

CARDS = 20
WHAT = ["event_date", "thing", "action", "actor_side", "place", "claimant"]  # tells two rows of one day apart
REVISIONS = Listed(
    "revisions",
    "step",
    [*WHAT, "reported_on", "value", "in_words", "source", "sentence"],
    "No revised figures",
)
DOUBTS = Listed(
    "doubts",
    "doubt",
    [*WHAT, "reason", "value", "other", "source", "sentence"],
    "No figures that contradict others",
)


def show_all_claims(view: View) -> None:
    """Draws every claim under the filters, page by page."""
    paging = paging_of("claims", (view.filters, view.known_on), size=CARDS)
    whole = partial(view.ask, query_claims, known_on=view.known_on)
    page = whole(paging)
    if page.rows.empty:
        show_empty("No claims", view.filters)
        return
    show_claims(page.rows, view.filters)
    show_pages(page, paging, "claims", (view.filters, view.known_on), one="claim")
    show_whole_export("claims", whole, view, n_rows=page.total)


def show_revisions(view: View) -> None:
    """Draws how figures changed, report by report."""
    show_listed(view, partial(view.ask, query_revisions, known_on=view.known_on), REVISIONS, linked=True)


def show_flags(view: View) -> None:
    """Draws figures that contradict themselves or their neighbours; none is mended."""
    show_listed(view, partial(view.ask, query_flags, known_on=view.known_on), DOUBTS, linked=True)
