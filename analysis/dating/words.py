"""The words that time expressions are made of: each token of a Doc is given the letter of its class."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import numeric

from spacy.strings import StringStore
from spacy.tokens import Doc, Token

LEXICON = Path(__file__).parents[1] / "lexicons" / "dates.toml"
OTHER = "."
FIRST_LETTER = 0x4E00  # of a block without letters that mean something in a regular expression
LONGEST_WORD = 24
BEFORE_A_COUNT = frozenset(
    ("#", "$", "almost", "approximately", "least", "nearly", "no.", "resolution", "some", "than", "£", "€")
)
AMBIGUOUS_NAMES = frozenset(("august", "mar", "march", "may", "mon", "sat", "sun", "wed"))

type Value = int | float | str | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TaggedDoc:
    """A Doc with one letter for each of its tokens, and the values of those that belong to a class."""

    doc: Doc
    letters: str
    values: dict[int, Value]


@cache
def dates_lexicon() -> dict[str, Any]:
    """The tables of lexicons/dates.toml."""
    return tomllib.loads(LEXICON.read_text(encoding="utf-8"))


@cache
def class_letters() -> dict[str, str]:
    """The letter of each class of words."""
    tables = dates_lexicon()
    names = [*tables["lists"], *tables["words"], *tables["digits"]]
    return {name: chr(FIRST_LETTER + number) for number, name in enumerate(dict.fromkeys(names))}


def tag_words(doc: Doc) -> TaggedDoc:
    """The Doc's tokens by class; OTHER for those of none."""
    words, letters = _words(), class_letters()
    tags = [OTHER] * len(doc)
    values: dict[int, Value] = {}
    columns = (doc.to_array(name).tolist() for name in ("LOWER", "IS_ALPHA"))
    for index, (lower, is_alpha) in enumerate(zip(*columns, strict=True)):
        found = words.get(lower)
        if found is None and not is_alpha:
            found = _read_digits(doc[index].lower_)
        if found and _is_meant(found[0], doc[index]):
            tags[index] = letters[found[0]]
            values[index] = found[1]
    return TaggedDoc(doc, "".join(tags), values)


@cache
def _words() -> dict[int, tuple[str, Value]]:
    """Class and value of each word of the lexicon, by spaCy's hash of it."""
    tables, hashes = dates_lexicon(), StringStore()
    found: dict[int, tuple[str, Value]] = {}
    for name, rows in tables["lists"].items():
        for number, row in enumerate(rows, 1):
            found |= {hashes.add(word): (name, number) for word in row}
    for name, table in tables["words"].items():
        found |= {hashes.add(word): (name, value) for word, value in table.items()}
    return found


@cache
def _digits() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in dates_lexicon()["digits"].items())


def _fraction(found: re.Match[str]) -> float:
    if found.group(1):
        return int(found.group(1)) / int(found.group(2))
    return numeric(found.group())


READERS: dict[str, Callable[[re.Match[str]], Value]] = {
    "day": lambda found: int(found.group()),
    "year": lambda found: int(found.group()),
    "number": lambda found: float(found.group().replace(",", "")),
    "fraction": _fraction,
    "ordinal": lambda found: int(found.group(1)),
    "decade": lambda found: int(found.group(1).strip("s'’")),
    "clock": lambda found: f"{int(found.group(1)):02}:{found.group(2)}{(found.group(3) or '').upper()}",
    "joined_clock": lambda found: f"{int(found.group(1)) % 12 + 12 * (found.group(3) == 'pm'):02}:{found.group(2)}",
    "slash_date": lambda found: tuple(map(int, found.groups())),
    "day_range": lambda found: tuple(map(int, found.groups())),
    "year_range": lambda found: tuple(map(int, found.groups())),
    "joined_year": lambda found: int(found.group(1)),
    "quarter_name": lambda found: int(found.group(1)),
    "half_name": lambda found: int(found.group(1)),
}


@lru_cache(maxsize=4096)
def _read_digits(lower: str) -> tuple[str, Value] | None:
    if len(lower) > LONGEST_WORD or not lower[-1:].isalnum():
        return None
    for name, pattern in _digits():
        if found := pattern.fullmatch(lower):
            return name, READERS[name](found)
    return None


def _is_meant(kind: str, token: Token) -> bool:
    """Whether a word that has other meanings has this one here."""
    match kind:
        case "month" | "weekday":
            is_name = token.text[0].isupper() and token.tag_ != "MD"
            return (is_name or token.lower_ not in AMBIGUOUS_NAMES) and not _opens_a_name(token)
        case "season":
            return token.pos_ in {"NOUN", "PROPN"}
        case "year":
            return not _counts_something(token)
        case _:
            return True


def _opens_a_name(token: Token) -> bool:
    """Whether a hyphen joins a small word to it: "Mar-a-Lago"; a dash stands apart."""
    after = token.doc[token.i + 1 : token.i + 3].text
    return not token.whitespace_ and after[:1] == "-" and after[1:2].islower()


def _counts_something(token: Token) -> bool:
    """Whether four digits are a number: “1,500” is written without its comma, money, a part of a name."""
    if token.dep_ == "nummod" and token.head.tag_ == "NNS":
        return True
    return token.i > 0 and token.nbor(-1).lower_ in BEFORE_A_COUNT
