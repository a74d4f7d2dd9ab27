"""Counted events: what happened to how many, done by whom, said by whom, and when."""
