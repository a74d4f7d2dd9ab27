"""Roles by date: who held an office on a day."""

import re
from datetime import date
from functools import cache

from analysis.naming.packs import Role, pack

LEADING = re.compile(r"^(?:the|its|their) ")
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


def _plain(role: str) -> str:
    lower = role.strip().casefold().replace("’", "'")
    return AMERICAN.sub("defence", LEADING.sub("", lower))


@cache
def _by_phrase() -> dict[str, Role]:
    return {phrase: role for role in pack().roles for phrase in role.phrases}
