"""Scores of findings against gold annotations, one module for each kind of record."""
