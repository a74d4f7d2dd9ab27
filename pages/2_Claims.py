"""Each party's figures side by side."""

from ui.as_of import choose_as_of
from ui.claims import show_all_claims, show_flags, show_revisions
from ui.frame import page
from ui.ledger import show_ledger
from ui.tabs import show_tabs

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
