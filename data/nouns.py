"""Counts with their nouns."""


def counted(n: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 claim", "1,204 claims"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"
