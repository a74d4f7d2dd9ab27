"""Questions to a snapshot: Filters in, DataFrames out. One module for each page, one function for each .sql file.

Conventions of every frame: no side, no place, no unit and no action are "" (as in Filters), so that a value of a cell
can go back into a filter; a day is a date; `n` counts what `filters.counting` says, beside `n_articles`, `n_stories`
and `n_origins`. A page of a long answer comes with the total, so that nothing is cut silently.
"""
