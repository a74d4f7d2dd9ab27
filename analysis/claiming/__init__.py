"""Counted events: what happened to how many, done by whom, said by whom, and when.

A room for each thing that a claim tells: `acts` (action), `speakers` (claimant), `days` (event_date), `places`,
`parties` (actor_side, target_side, claimant_side), `scopes`, and `comparisons` of an article's claims (part_of). A
claim's `rule` names the entry of `lexicons/actions.toml` that found its act, then, after a colon, the rule of `scopes`
that keeps it out of the daily series, else that of `days/event_dates.py`; what `comparisons` changed stands behind.
"""
