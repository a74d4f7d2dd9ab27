"""Whether two names mean the same speaker: without honorifics, appositions and accents."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LISTS = Path(__file__).with_suffix(".toml")
WORD = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*\.?|,|\(|;|:|—|–")
POSSESSIVE = re.compile(r"'s?$")
NO_WORD = re.compile(r"[^\w-]")
THE_COUNTRY = re.compile(r"(?:[Tt]he )?U\.?S\.?")  # folds to the pronoun "us"


@cache
def _words(name: str) -> frozenset[str]:
    tables: dict[str, list[str]] = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return frozenset(tables[name])


def names_speaker(quote: Mapping[str, Any]) -> bool:
    """Whether a gold quote has a speaker that can be compared: a name or a description."""
    return bool(quote.get("speaker")) and not _is_pronoun(quote["speaker"])


def is_right(quote: Mapping[str, Any], name: str | None, *, strict: bool) -> bool:
    """Whether `name` is the speaker of a gold quote or one of its aliases.

    Right when the words of one hold the last word of the other; `strict` wants that both ways round.
    """
    if not name or _is_pronoun(name):
        return False
    return any(_is_same(answer, name, strict) for answer in [quote["speaker"], *quote.get("speaker_aliases", ())])


def _is_same(gold: str, given: str, strict: bool) -> bool:
    theirs, ours = naming_words(gold), naming_words(given)
    if not theirs or not ours:
        return False
    one, other = ours[-1] in theirs, theirs[-1] in ours
    return (one and other) if strict else (one or other)


def naming_words(name: str) -> list[str]:
    """The folded words of the naming part of a speaker, in order: no honorifics, no apposition, no "of Ohio"."""
    words = [(_fold(raw), raw[:1].isupper()) for raw in WORD.findall(name)]
    kept: list[str] = []
    seen_name = False
    for index, (word, is_capital) in enumerate(words):
        if (not word or word in _words("cuts")) and kept:
            break
        if word == "of":
            if seen_name and _says_where(words[index + 1 :]) and kept[-1] not in _words("bodies"):
                break
        elif word and word not in _words("articles") and word not in _words("suffixes"):
            seen_name = seen_name or (is_capital and word not in _words("honorifics") and word not in _words("roles"))
            kept.append(word)
    return [word for i, word in enumerate(kept) if word not in _words("honorifics") or i == len(kept) - 1]


def _says_where(words: list[tuple[str, bool]]) -> bool:
    """Whether a capital follows "of", as in "Keith Ellison of Minnesota"."""
    capitals = [is_capital for word, is_capital in words if word not in _words("articles")]
    return bool(capitals) and capitals[0]


def _is_pronoun(name: str) -> bool:
    if THE_COUNTRY.fullmatch(name.strip()):
        return False
    words = [_fold(word) for word in WORD.findall(name)]
    return all(not word or word in _words("pronouns") for word in words)


def _fold(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return NO_WORD.sub("", POSSESSIVE.sub("", bare.casefold().replace("’", "'").rstrip(".")))
