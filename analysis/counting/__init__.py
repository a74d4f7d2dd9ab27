"""Numbers, what they measure and what they count."""
