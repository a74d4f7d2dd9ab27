"""Questions to a snapshot: Filters in, DataFrames out. One module for each page, one function for each .sql file.

Conventions of every frame: words that are not told (a side, a place, a claimant, an outlet) are "", as in Filters, so
that a cell's value can go back into a filter; days are timestamps, NaT if unknown; `n` counts what `filters.counting`
says, beside `n_articles`, `n_stories` and `n_origins` (only claims cite: for all else an origin is a story). A page of
a long answer comes with the total, so that nothing is cut silently.
"""
