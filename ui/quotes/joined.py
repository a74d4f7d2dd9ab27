"""Pieces of one quotation as one ('"We stay," he said. "Nobody helps us."'), and once what an article has again."""

from collections.abc import Iterable
from itertools import groupby

from ui.showing.rows import Row

OMITTED = " … "
AT_EDGES = " ,;:\n"
SAID_ALIKE = ("article_id", "speaker", "kind", "shown")


def joined(rows: Iterable[Row]) -> list[Row]:
    """The rows, those that follow one another and are pieces of one quotation in one, with `shown`: what to read.

    Such a row stands where its first piece does and ends where its last one ends. What a speaker says in the same words
    again in an article stands once, with `n_times`.
    """
    said: dict[tuple[str, ...], Row] = {}
    for _, pieces in groupby(rows, key=_quotation):
        row = _in_one(list(pieces))
        first = said.setdefault(tuple(str(row[part]) for part in SAID_ALIKE), row | {"n_times": 0})
        first["n_times"] += 1
    return list(said.values())


def _quotation(row: Row) -> tuple[str, int]:
    return row["article_id"], row["attribution"]


def _in_one(pieces: list[Row]) -> Row:
    first, kinds = pieces[0], {piece["kind"] for piece in pieces}
    return first | {
        "content": OMITTED.join(piece["content"].strip(AT_EDGES) for piece in pieces),
        "shown": OMITTED.join(map(_shown, pieces)),
        "end": pieces[-1]["end"],
        "kind": first["kind"] if len(kinds) == 1 else "mixed",
        "n_same": max(piece["n_same"] for piece in pieces),
    }


def _shown(piece: Row) -> str:
    """What a piece says, in marks if all of it was."""
    said: str = piece["content"].strip(AT_EDGES)
    return f"“{said}”" if piece["kind"] == "direct" else said
