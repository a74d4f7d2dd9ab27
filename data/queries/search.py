"""Full-text search in a snapshot: an SQLite FTS5 index over quotes, claims' sentences and articles.

What a reader types is put into FTS5's language: words are joined by AND; "a phrase", beginn*, AND, OR, NOT, -word,
brackets and NEAR(two words, 5) work; a word with a hyphen or an apostrophe in it (Su-34, don't) is the phrase of its
parts. Words are compared by their stems, without case and accents.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

from analysis.errors import BadQuery

type Searched = Literal["quotes", "claims", "articles"]
type Order = Literal["newest", "best"]

FIND: dict[tuple[Searched, Order], str] = {
    ("quotes", "newest"): "SELECT rowid FROM quotes WHERE quotes MATCH ? ORDER BY rowid DESC LIMIT ?",
    ("quotes", "best"): "SELECT rowid FROM quotes WHERE quotes MATCH ? ORDER BY rank LIMIT ?",
    ("claims", "newest"): "SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY rowid DESC LIMIT ?",
    ("claims", "best"): "SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY rank LIMIT ?",
    ("articles", "newest"): "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rowid DESC LIMIT ?",
    ("articles", "best"): "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?",
}
TOKEN = re.compile(r'"([^"]*)"(\*?)|(NEAR)\(|([()])|(-?)([^\s"()]+)')
NEAR_END = re.compile(r",\s*(\d+)\s*\)|\)")
STRAIGHT = str.maketrans("“”„«»", '"""""')
OPERATORS = frozenset(("AND", "OR", "NOT"))
START = END = ""
CLOSING = OPERATORS | {")", END}
HINT = 'Try words, "a phrase", a beginning*, or AND, OR and NOT between them.'


def find_rows(
    index: Path, searched: Searched, text: str, *, order: Order = "newest", limit: int | None = None
) -> list[int]:
    """Rows that hold what `text` asks for, in that order: quote_id, claim_id, or the place of an article in its table.

    Raises BadQuery if the text is no query. "newest" is free, "best" (BM25) must look at every hit.
    """
    query = fts5_query(text)
    if not query:
        raise BadQuery("There is no word to search for.", HINT)
    with closing(sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        try:
            found = connection.execute(FIND[searched, order], (query, -1 if limit is None else limit))
            return [row for (row,) in found]
        except sqlite3.OperationalError as error:
            if "fts5" not in str(error):
                raise
            raise BadQuery(f"“{text}” cannot be read as a search.", HINT) from error


def fts5_query(text: str) -> str:
    """What a reader typed, in FTS5's language; "" if there is no word in it."""
    text = text.translate(STRAIGHT)
    if text.count('"') % 2:
        raise BadQuery("A quotation mark is not closed.", HINT)
    parts: list[str] = []
    for part in _parts(text):
        if parts and _ends_operand(parts[-1]) and part not in OPERATORS and part != ")":
            parts.append("AND")
        parts.append(part)
    _check(parts)
    return " ".join(parts)


def _check(parts: Iterable[str]) -> None:
    """BadQuery, in words, where an operator or a bracket lacks its other part."""
    n_open, before = 0, START
    for part in (*parts, END):
        n_open += (part == "(") - (part == ")")
        if n_open < 0:
            raise BadQuery("A bracket is closed that was never opened.", HINT)
        if before in OPERATORS and part in CLOSING:
            raise BadQuery(f"{before} needs something to find after it.", HINT)
        if part in OPERATORS and before in (START, "("):
            raise BadQuery(f"{part} needs something to find before it.", HINT)
        if (before, part) == ("(", ")"):
            raise BadQuery("There is nothing in the brackets.", HINT)
        before = part
    if n_open:
        raise BadQuery("A bracket is not closed.", HINT)


def _parts(text: str) -> Iterator[str]:
    at = 0
    while found := TOKEN.search(text, at):
        at = found.end()
        phrase, star, near, bracket, minus, word = found.groups()
        if near:
            inside, at = _near(text, at)
            yield inside
        elif bracket or word in OPERATORS:
            yield bracket or word
        elif minus and _phrase(word):
            yield from ("NOT", _phrase(word))
        elif operand := _phrase(word or phrase + star):
            yield operand


def _near(text: str, at: int) -> tuple[str, int]:
    """A NEAR group whose bracket opens before `at`, and where it ends."""
    end = NEAR_END.search(text, at)
    if not end:
        raise BadQuery("A bracket after NEAR is not closed.", "Write NEAR(two words, 5).")
    operands = " ".join(filter(None, (_phrase(m[0]) for m in TOKEN.finditer(text[at : end.start()]))))
    return f"NEAR({operands}, {end[1] or 10})", end.end()


def _phrase(word: str) -> str:
    """A word or phrase as FTS5's string; "" if it has no letter or digit."""
    inside = word.rstrip("*").replace('"', "")
    if not any(map(str.isalnum, inside)):
        return ""
    return f'"{inside}"' + ("*" if word.endswith("*") else "")


def _ends_operand(part: str) -> bool:
    return part == ")" or part.endswith(('"', "*")) or part.startswith("NEAR(")
