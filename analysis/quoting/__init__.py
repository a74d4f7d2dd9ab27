"""Attributions: what is said, in whose words, and by whom."""
