"""Roles by date: who held an office on a day."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from analysis.naming.names import entity_of, lexicon
from analysis.naming.packs import Role, pack
from analysis.naming.sides import side_of
from analysis.records import Entity

LEADING = re.compile(r"^(?:the|its|their) ")
BARE = re.compile(r"(?:(?:city|city's|local|region's|regional|town's) )?(governor|mayor)")
AREA = re.compile(r" (?:Krai|Oblast)$")
AMERICAN = re.compile(r"\bdefense\b")


def holder(role: str, day: date | None) -> str | None:
    """The entity id of who held a role ("Ukraine's defence minister") on a day.

    None where the role or its holder of that day is not known; without a day, where more than one held it.
    """
    known = _by_phrase().get(_plain(role))
    if known is None:
        return None
    if day is None:
        holders = {one.id for one in known.holders}
        return holders.pop() if len(holders) == 1 else None
    return next((one.id for one in known.holders if one.start <= day < one.until), None)


def holder_there(role: str, place_ids: Iterable[str], day: date | None) -> str | None:
    """Who held a bare office ("the regional governor") in those places that a sentence names, if that is one person."""
    office = BARE.fullmatch(_plain(role))
    if office is None:
        return None
    places = {AREA.sub("", lexicon()[place_id].name) for place_id in place_ids if place_id in lexicon()}
    holders = {held for place in places if (held := holder(f"{office[1]} of {place}", day))}
    return holders.pop() if len(holders) == 1 else None


def unnamed_holders(ids: Iterable[str | None], entities: Sequence[Entity], day: date | None) -> list[Entity]:
    """The holders of roles among `ids` that an article means without naming them."""
    named = {entity.id for entity in entities}
    meant = dict.fromkeys(one for one in ids if one and one not in named)
    return [entity_of(lexicon()[one], side_of(one, day)) for one in meant if one in lexicon()]


def _plain(role: str) -> str:
    lower = role.strip().casefold().replace("’", "'")
    return AMERICAN.sub("defence", LEADING.sub("", lower))


@cache
def _by_phrase() -> dict[str, Role]:
    return {phrase: role for role in pack().roles for phrase in role.phrases}
