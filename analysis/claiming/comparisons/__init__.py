"""Claims of one article beside each other: parts and totals, sums, headlines and what they credit."""
