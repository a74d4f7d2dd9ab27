"""Spellings made comparable: one key for what differs by script, transliteration, homoglyphs or accents alone."""

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii

from analysis.naming.names import Gender

GIVEN_NAMES = Path(__file__).parents[1] / "lexicons" / "given_names.csv"
HOMOGLYPHS = str.maketrans("аеорсухіїјѕԁАВЕКМНОРСТХІ", "aeopcyxiijsdABEKMHOPCTXI")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN_LETTER = re.compile(r"[A-Za-z]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
MAY_MISLEAD = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0400-\u04ff]")  # invisible, or Cyrillic
NO_LETTER = re.compile(r"[^a-z0-9]+")
ACCENT_SIGN = re.compile(r"['’‘`ʼ´]")
# Ways to write the same Cyrillic letters with Latin ones, in the order to apply; the key is no transliteration itself.
SAME_SOUND = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"shch|sch|šč", "sh"),
        (r"kh|ch(?=r)|x", "h"),
        (r"g", "h"),
        (r"tch", "ch"),
        (r"ts|tz|cz", "c"),
        (r"dzh|j(?=[aeou])", "y"),
        (r"w", "v"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"[iyj]+(?=[aeou])", ""),
        (r"(?<=[aeou])[iyj]+", ""),
        (r"[iyj]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """A key that spellings of one name share ("Zelenskyy", "Zelenskiy", "Зеленский")."""
    return " ".join(_fold_word(word) for word in plain(name).split())


def plain(name: str) -> str:
    """A name in plain lower-case letters: homoglyphs of a mixed script, accents and invisible characters undone."""
    return NO_LETTER.sub(" ", ACCENT_SIGN.sub("", anyascii(ACCENT_SIGN.sub("", unmixed(name)))).casefold()).strip()


def unmixed(name: str) -> str:
    """A name as its reader sees it: without invisible characters, homoglyphs of a mixed script undone."""
    if name.isascii():
        return name
    visible = INVISIBLE.sub("", name)
    return visible.translate(HOMOGLYPHS) if is_mixed(visible) else visible


def is_mixed(name: str) -> bool:
    """Whether a word of the name mixes Latin and Cyrillic letters, as a homoglyph does."""
    return any(CYRILLIC.search(word) and LATIN_LETTER.search(word) for word in name.split())


def given_name(word: str) -> str:
    """The form that a given name's variants share ("Alexander" and "Oleksandr"), else its folded spelling."""
    known = _given_names().get(plain(word))
    return known[0] if known else fold(word)


def gender_of_given_name(word: str) -> Gender | None:
    """The gender that a given name tells, where the list knows it."""
    known = _given_names().get(plain(word))
    return known[1] if known else None


@lru_cache(maxsize=50_000)
def _fold_word(word: str) -> str:
    for pattern, key in SAME_SOUND:
        word = pattern.sub(key, word)
    return word


@cache
def _given_names() -> dict[str, tuple[str, Gender]]:
    forms: dict[str, tuple[str, Gender]] = {}
    with GIVEN_NAMES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for form in (row["name"], *filter(None, row["forms"].split("|"))):
                forms.setdefault(plain(form), (fold(row["name"]), "f" if row["gender"] == "f" else "m"))
    return forms
