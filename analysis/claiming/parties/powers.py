"""Who acts in a war: a side of the conflict pack, else the state or the movement that a name stands for."""

from collections.abc import Mapping
from functools import cache

from analysis.claiming.acts.frames import frame_lexicon
from analysis.naming.names import lexicon
from analysis.naming.sides import side_named
from analysis.records import Entity

STATE_WORDS = frozenset(
    {"air", "army", "armed", "command", "defence", "defense", "guard", "military", "ministry", "navy", "pentagon"}
)
ACTING_KINDS = frozenset({"GROUP", "ORG", "PLACE"})


def power_of(entity: Entity | None) -> str | None:
    """The side of an identity; without one, the state of a people, land or its forces, or an armed movement's name."""
    if entity is None:
        return None
    side = entity.side or (side_named(entity.name) if entity.kind == "ORG" else None)
    return side or _power_outside(entity)


def _power_outside(entity: Entity) -> str | None:
    name = lexicon().get(entity.id)
    if name is None or entity.kind not in ACTING_KINDS:
        return None
    if entity.kind == "ORG" and not STATE_WORDS & set(name.name.lower().split()):
        return name.name if name.name in frame_lexicon().movements else None
    return _states().get(name.country or "")


@cache
def _states() -> Mapping[str, str]:
    """Names of states by their ISO 3166-1 code."""
    states = (name for name in lexicon().values() if name.kind == "PLACE" and name.precision == "country")
    return {name.country: name.name for name in states if name.country}
