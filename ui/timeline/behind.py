"""What stands behind a bar: its events, why each has its figure, and their claims."""

import streamlit as st

from data.nouns import counted
from data.queries.claims import Panel, query_bar, query_event_claims, query_held
from data.queries.explaining import share
from data.queries.shares import query_shares
from ui.events.in_words import event_title, figure, used_figure
from ui.events.panels import panel_title
from ui.frame.page import View
from ui.showing.evidence import show_claims
from ui.showing.export import show_export
from ui.showing.rows import Row, rows_of
from ui.showing.tables import show_table
from ui.timeline.bars import chosen_bar
from ui.words import action_label, period_label, side_label


def show_bar(view: View, panel: Panel) -> None:
    """Draws the events and claims behind the bar that the address names."""
    chosen = chosen_bar()
    if not chosen:
        return
    day, side = chosen
    events = view.ask(query_bar, panel, period=day, claimant_side=side, known_on=view.known_on)
    period = period_label(day, view.filters.grain)
    heading = f"{period[0].upper()}{period[1:]}, according to {side_label(side)}"
    if events.empty:
        st.caption(f"{heading}: no {panel_title(panel)} under these filters.")
        return
    bounds = [bound for bound in events["bound"].unique() if bound]
    total = used_figure(events["used"].sum(), bounds[0] if len(bounds) == 1 else "approx" if bounds else "")
    st.subheader(f"{heading}: {total}", anchor=False)
    shares = rows_of(view.ask(query_shares, panel, period=day, claimant_side=side, known_on=view.known_on))
    if outcome := " · ".join(f"{action_label(row['action']).capitalize()}: {share(row)}" for row in shares):
        st.markdown(outcome)
    for event in rows_of(events):
        _show_event(view, event, side)
    show_export("bar", events, view, about=": ".join(filter(None, [f"{panel_title(panel)}, {heading}", outcome])))


def _show_event(view: View, event: Row, side: str) -> None:
    spread = f"{figure(event)} across {counted(event['n_claims'], 'claim')}"
    used = used_figure(event["used"], event["bound"])
    st.markdown(f"**{used}** {event_title(event)} · {spread} in {counted(event['n_stories'], 'story', 'stories')}")
    st.caption(event["why"])
    claims = view.ask(query_event_claims, event_id=event["event_id"], known_on=view.known_on)
    show_claims(claims[claims["claimant_side"] == side], view.filters, note="why_not")
    held = view.ask(query_held, event_id=event["event_id"], known_on=view.known_on)
    held = held[held["claimant_side"] == side]
    if not held.empty:
        with st.expander(f"Told beside it, and not added: {counted(len(held), 'narrower figure')}"):
            show_table(held, ["event_date", "thing", "action", "place", "used", "n_claims", "why"])
