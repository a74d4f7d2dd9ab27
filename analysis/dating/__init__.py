"""Time expressions, from words to the days they cover."""
