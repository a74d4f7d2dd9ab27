"""What kind of name something is, where its own words or those beside it tell better than the model."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from spacy.tokens import Doc

from analysis.naming.folding import gender_of_given_name
from analysis.naming.words import words
from analysis.records import Kind

HEADS = Path(__file__).parents[1] / "lexicons" / "name_heads.toml"
LONGEST_HEAD = 3  # words
MAKE_AND_NUMBER = re.compile(r"[A-Z]{2,5}-?\d+[A-Z]?")
STEM_ENDS = frozenset({"at", "for", "in", "of", "on"})
LONGEST_PLACE = 3  # words of a village's name
SHORTEST_TOWN = 7  # letters of a name whose ending tells a town
FULL_NAME = (2, 3)  # words of a person's name
AGE = re.compile(r"[1-9]\d")
BEFORE_APPOSITION = frozenset({",", "–", "—"})
AFTER_AGE = frozenset({",", "."})


@dataclass(frozen=True, slots=True)
class Head:
    """A table of `name_heads.toml`: the kind that its words give, and the kinds that they overrule."""

    rule: str
    kind: Kind
    overrules: frozenset[str]


def better_kind(doc: Doc, start: int, end: int, kind: Kind) -> tuple[Kind, str]:
    """The kind of a name that the model calls `kind`, and the rule that tells it better; none where the model stays."""
    if end - start > 1 and (head := head_of(doc, start, end)) and kind in head.overrules:
        return head.kind, head.rule
    if kind in ("ORG", "PERSON", "PLACE") and _is_model_number(doc, start, end):
        return "OTHER", "model_number"
    if kind in ("GROUP", "ORG", "OTHER", "PERSON") and end - start == 1 and _ends_like_a_town(doc[start].lower_):
        return "PLACE", "town_ending"
    if kind in ("ORG", "OTHER") and end - start == 1 and _is_given_name(doc[start].text):
        return "PERSON", "given_name"
    if kind != "PERSON" and _is_title_before(doc, start) and _is_a_persons(doc, start, end):
        return "PERSON", "title_before"
    if kind not in ("PERSON", "EVENT") and _is_told_a_person(doc, start, end, kind):
        return "PERSON", "told_a_person"
    if kind in ("ORG", "PLACE", "OTHER", "GROUP") and end - start in FULL_NAME and _is_full_name(doc, start, end):
        return "PERSON", "given_name"
    if kind in ("ORG", "PERSON") and end - start <= LONGEST_PLACE and _is_called_a_place(doc, start, end):
        return "PLACE", "called_a_place"
    return kind, ""


def _ends_like_a_town(word: str) -> bool:
    return len(word) >= SHORTEST_TOWN and word.endswith(_endings("town_endings"))


def _is_called_a_place(doc: Doc, start: int, end: int) -> bool:
    """Whether a lower-case noun beside a name says that it is a place: "the village of X", "the X region"."""
    if end < len(doc) and doc[end].text in words("place_nouns"):
        return True
    return start > 1 and doc[start - 1].text == "of" and doc[start - 2].text in words("place_nouns")


def head_of(doc: Doc, start: int, end: int) -> Head | None:
    """The table whose longest words end a name, or its part before a preposition; else whose words begin it."""
    first, last = _heads()
    name = tuple(token.lower_ for token in doc[start:end])
    stem = name[: next((at for at, word in enumerate(name) if at and word in STEM_ENDS), len(name))]
    ends = (last.get(stem[-length:]) for length in range(min(LONGEST_HEAD, len(stem)), 0, -1))
    begins = (first.get(name[:length]) for length in range(min(LONGEST_HEAD, len(name) - 1), 0, -1))
    return next(filter(None, (*ends, *begins)), None)


def _is_model_number(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is a make with a number ("Verkha 7", "STS-134"): a thing, whatever the model says."""
    if end - start == 1:
        return MAKE_AND_NUMBER.fullmatch(doc[start].text) is not None
    return doc[end - 1].is_digit and doc[start].lower_ not in words("numbered_bodies")


def _is_title_before(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in words("person_titles")


def _is_a_persons(doc: Doc, start: int, end: int) -> bool:
    return end - start <= max(FULL_NAME) and all(_is_name_word(token.text) for token in doc[start:end])


def _is_told_a_person(doc: Doc, start: int, end: int, kind: Kind) -> bool:
    """Whether what follows a name is a person's: an age ("Verkha, 34, said") or an apposition ("Verkha, a teacher")."""
    if end + 2 >= len(doc) or doc[end].text not in BEFORE_APPOSITION or not _is_a_persons(doc, start, end):
        return False
    if kind == "PLACE" and start and doc[start - 1].lower_ in words("locative"):
        return False
    if AGE.fullmatch(doc[end + 1].text) and doc[end + 2].text in AFTER_AGE:
        return True
    told = (token for token in doc[end - 1].children if token.dep_ == "appos" and token.i > end)
    return any(token.lower_ in words("one_person") for token in told)


def _is_full_name(doc: Doc, start: int, end: int) -> bool:
    if not _is_a_persons(doc, start, end) or gender_of_given_name(doc[start].text) is None:
        return False
    is_doubtful = end - start > min(FULL_NAME) or doc[start].lower_ in words("doubtful_given_names")
    return not is_doubtful or doc[end - 1].lower_.endswith(_endings("surname_endings"))


def _is_given_name(text: str) -> bool:
    if text.isupper() or text.lower() in words("doubtful_given_names"):
        return False
    return gender_of_given_name(text) is not None


def _is_name_word(text: str) -> bool:
    return text[0].isupper() and not text.isupper() and text.replace("-", "").replace("’", "").isalpha()


@cache
def _endings(list_name: str) -> tuple[str, ...]:
    return tuple(words(list_name))


@cache
def _heads() -> tuple[dict[tuple[str, ...], Head], dict[tuple[str, ...], Head]]:
    """The tables by the words that begin a name, and by those that end one."""
    first: dict[tuple[str, ...], Head] = {}
    last: dict[tuple[str, ...], Head] = {}
    for rule, table in tomllib.loads(HEADS.read_text(encoding="utf-8")).items():
        head = Head(rule, cast(Kind, table["kind"]), frozenset(table["overrules"]))
        first |= dict.fromkeys(_split(table["first"]), head)
        last |= dict.fromkeys(_split(table["last"]), head)
    return first, last


def _split(phrases: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(phrase.split()) for phrase in phrases)
