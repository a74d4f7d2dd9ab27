"""Each party's figures side by side."""

from ui.claims.ledger import show_ledger
from ui.claims.lists import show_all_claims, show_flags, show_revisions
from ui.events.as_of import choose_as_of
from ui.frame.page import page
from ui.frame.tabs import show_tabs

SECTIONS = {
    "Side by side": show_ledger,
    "Every claim": show_all_claims,
    "Revisions": show_revisions,
    "Doubts": show_flags,
}

with page(
    "Claims", "Who said how many, side by side, and where do they disagree?", own=("tab", "told", "event", "asof")
) as view:
    show_tabs(choose_as_of(view), SECTIONS)
