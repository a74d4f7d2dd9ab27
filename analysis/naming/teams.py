"""States that play: in the report of a match "Ukraine" is a team, and what it wins or loses is no war."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc

from analysis.naming.found import Found
from analysis.naming.words import words

LEAST_SHARE = 0.045  # of an article's tokens that are words of sport
NATIONS = frozenset({"England", "Northern Ireland", "Scotland", "Wales"})  # no states, but teams
FEWEST_WORDS = 8  # different ones


def with_teams(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """`found` with the states of a sports report as national teams, but for those after a preposition of place."""
    if not _is_of_sport(doc):
        return list(found)
    return [_team(one) if _is_state(one) and not _is_where(doc, one) else one for one in found]


def _is_of_sport(doc: Doc) -> bool:
    table = _sport_words()
    of_sport = [word for word in doc.to_array(["LOWER"]).tolist() if word in table]
    return len(of_sport) >= LEAST_SHARE * len(doc) and len(set(of_sport)) >= FEWEST_WORDS


def _is_state(one: Found) -> bool:
    return one.kind == "PLACE" and one.name is not None and (one.name.precision == "country" or one.label in NATIONS)


def _is_where(doc: Doc, one: Found) -> bool:
    return one.start > 0 and doc[one.start - 1].lower_ in words("inside")


def _team(one: Found) -> Found:
    return replace(one, kind="ORG", label=f"{one.label} national team", name=None, rule="national_team")


@cache
def _sport_words() -> frozenset[int]:
    return frozenset(map(get_string_id, words("sport_words")))
