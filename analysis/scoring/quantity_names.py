"""When two names mean the same unit or thing: case, plural, spelling, symbols and words before the head aside."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).with_suffix(".toml")
BLANKS = re.compile(r"\s+")
METRE = re.compile(r"\b(\w*)metre")
LITRE = re.compile(r"\b(\w*)litre")
WORD = re.compile(r"[\w$€£¥₹%°/-]+")
SIBILANT_E = re.compile(r"(?:ss|s|x|ch|sh|z)e$")
AFTER_HEAD = frozenset(["of", "per", "a", "an", "in", "for", "on", "with", "from", "at", "to", "that", "who", "which"])


def forms(name: object) -> set[str]:
    """All the names under which a unit or noun may match: the whole phrase, its alias, its head word."""
    if not name or name == "-":
        return set()
    plain = str(name).lower().strip()
    text = BLANKS.sub(" ", plain.strip(".'\"’"))
    text = LITRE.sub(r"\1liter", METRE.sub(r"\1meter", text))
    found = {_aliases()[form] for form in (text, plain) if form in _aliases()}
    words = [singular(word) for word in WORD.findall(text)]
    if not words:
        return found
    head = words[_head(words)]
    found |= {_alias(" ".join(words)), _alias(head)}
    if "-" in head:
        found.add(singular(head.rsplit("-", 1)[-1]))
    return found


def singular(word: str) -> str:
    """One key for singular and plural spellings, not always a real word ("horses" and "horse" give "hors")."""
    if word in _lexicon()["singulars"]:
        return str(_lexicon()["singulars"][word])
    if len(word) > 5 and word.endswith("men"):
        return word[:-2] + "an"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 3 and SIBILANT_E.search(word):
        word = word[:-1]
    return word


def _head(words: list[str]) -> int:
    """Where the head of a noun phrase stands: before the first preposition that follows a word."""
    return next((i for i, word in enumerate(words) if i and word in AFTER_HEAD), len(words)) - 1


def _alias(name: str) -> str:
    return _aliases().get(name, name)


@cache
def _lexicon() -> Mapping[str, Mapping[str, Any]]:
    with LEXICON.open("rb") as file:
        return tomllib.load(file)


@cache
def _aliases() -> Mapping[str, str]:
    return {other: name for name, others in _lexicon()["aliases"].items() for other in others}
