"""Each party's figures side by side."""

import streamlit as st

from ui.claims import show_all_claims, show_flags, show_ledger, show_revisions
from ui.frame import page

with page("Claims", "Who said how many, side by side, and where do they disagree?", own=("event",)) as view:
    ledger, claims, revisions, flags = st.tabs(["Side by side", "Every claim", "Revisions", "Doubts"])
    with ledger:
        show_ledger(view)
    with claims:
        show_all_claims(view)
    with revisions:
        show_revisions(view)
    with flags:
        show_flags(view)
