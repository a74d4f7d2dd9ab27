"""The sides of a count: who did it, to whom, and for whom a body speaks that tells of it."""
