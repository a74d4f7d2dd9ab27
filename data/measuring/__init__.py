"""How good is the reading: gold sets, scores, and what they are measured against."""
