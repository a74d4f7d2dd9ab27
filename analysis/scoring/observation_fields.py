"""When two answers for a field of an observation mean the same: things and actions by family, names by their words."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

type Row = Mapping[str, Any]
type Families = Mapping[str, frozenset[str]]

WORDS = re.compile(r"[^a-z0-9]+")
NAME_WORDS = re.compile(r"[^\w]+")
PARTS = re.compile(r"\||,|\band\b")
VOWEL_ENDING = re.compile(r"(ei|ey|[iy]+)$")


def _families(table: Mapping[str, str]) -> Families:
    return {name: frozenset(members.split()) for name, members in table.items()}


THINGS = _families(
    {
        "person": "person people civilian civilians child children resident residents individual man woman men women "
        "casualty casualties victim victims police officer medic worker passenger employee",
        "soldier": "soldier soldiers troop troops serviceman servicemen servicemember servicemembers fighter fighters "
        "personnel military mercenary mercenaries militant militants combatant combatants",
        "prisoner": "prisoner prisoners pow pows hostage hostages captive detainee",
        "drone": "drone drones uav uavs shahed shaheds geran unmanned fpv decoy",
        "missile": "missile missiles rocket rockets",
        "strike": "strike strikes airstrike airstrikes attack attacks shelling",
        "territory": "territory territory_km territory_km2 territory_mi2 kilometre kilometres kilometer kilometers km "
        "km2 mile miles area distance",
        "settlement": "settlement settlements village villages town towns city cities community",
        "aircraft": "aircraft plane planes jet jets warplane helicopter helicopters bomber",
        "tank": "tank tanks",
        "vehicle": "vehicle vehicles armoured armored",
        "building": "building buildings house houses home homes apartment",
        "sea_drone": "sea_drone usv usvs",
        "ship": "ship ships vessel vessels boat boats warship warships submarine submarines",
        "battle": "battle battles clash clashes engagement engagements",
        "munition": "munition munitions weapon weapons projectile projectiles",
        "bomb": "bomb bombs kab kabs",
    }
)
ACTIONS = _families(
    {
        "shot_down": "shot_down downed intercepted neutralised neutralized suppressed",
        "lost_jammed": "lost_jammed jammed",
        "left_airspace": "left_airspace left exited",
        "fought": "fought clashed",
        "destroyed": "destroyed",
        "launched": "launched fired attacked_with used sent",
        "hit": "hit struck reached",
        "killed": "killed dead died",
        "wounded": "wounded injured hurt hospitalised hospitalized",
        "captured": "captured seized took liberated gained taken occupied",
        "advanced": "advanced gained",
        "displaced": "displaced evacuated fled",
        "damaged": "damaged",
        "returned": "returned exchanged freed released rescued",
        "missing": "missing",
        "deployed": "deployed entered",
        "delivered": "delivered supplied",
        "lost": "lost losses",
    }
)
SEA = frozenset({"sea_drone", "drone", "ship"})
WEAPONS = frozenset({"drone", "missile"})
STOP = frozenset(
    {
        "a",
        "an",
        "and",
        "for",
        "her",
        "his",
        "in",
        "its",
        "of",
        "office",
        "official",
        "officials",
        "region",
        "s",
        "said",
        "says",
        "the",
        "their",
    }
)
SAME = {
    "defense": "defence", "ukraine": "ukrain", "ukrainian": "ukrain", "russia": "russ", "russian": "russ",
    "kyiv": "ukrain", "moscow": "russ", "authorities": "authorit", "military": "militar", "army": "militar",
    "israeli": "israel", "kremlin": "russ", "american": "us",
}  # fmt: skip
COUNTRIES = frozenset({"ukrain", "russ", "israel", "us"})
# words that different speakers share
LOOSE = frozenset(
    {
        "authorit",
        "emergency",
        "force",
        "forces",
        "general",
        "governor",
        "head",
        "local",
        "ministry",
        "president",
        "regional",
        "security",
        "service",
        "services",
        "source",
        "sources",
        "state",
        "via",
    }
)
SIDES = {
    "rapid support forces": "rsf",
    "idf": "israel",
    "kyiv": "ukraine",
    "moscow": "russia",
    "dprk": "north korea",
}
LONG_NAME = 5  # letters, above which endings of transliteration are cut


def same_thing(gold: str | None, predicted: str | None) -> bool:
    """Whether two things are of one family; a mixed count is neither of its parts."""
    ours, theirs = _things(gold), _things(predicted)
    if "sea drone" in str(gold).lower():
        return bool(theirs & SEA) and len(theirs) == 1
    return ours == theirs or (len(ours) > 1 and theirs == {"munition"})


def same_action(gold: str | None, predicted: str | None, thing: str | None) -> bool:
    """Whether two actions are of one family; what "lost" means depends on the thing."""
    ours, theirs = _family(gold, ACTIONS), _family(predicted, ACTIONS)
    both = {ours, theirs}
    if both == {"lost", "lost_jammed"}:
        return bool(_things(thing) & WEAPONS)
    if both == {"destroyed", "lost"}:
        return not _things(thing) & WEAPONS
    return ours == theirs or both <= {"shot_down", "destroyed"} or both <= {"captured", "advanced"}


def same_value(gold: Row, predicted: Row) -> bool:
    """Whether the values that the bounds give are equal, within a thousandth; an open bound gives none."""
    ours = sorted({float(v) for v in (gold["value_low"], gold["value_high"]) if v is not None})
    theirs = sorted({float(v) for v in (predicted.get("low"), predicted.get("high")) if v is not None})
    pairs = zip(ours, theirs, strict=False)
    return len(ours) == len(theirs) and all(abs(x - y) <= 0.001 * max(abs(x), 1) for x, y in pairs)


def same_bounds(gold: Row, predicted: Row) -> bool:
    """Whether the same bounds are open."""
    pairs = (("value_low", "low"), ("value_high", "high"))
    return all((gold[ours] is None) == (predicted.get(theirs) is None) for ours, theirs in pairs)


def same_side(gold: str | None, predicted: str | None) -> bool:
    """Whether two sides are one."""
    return _side(gold) == _side(predicted)


def same_claimant(gold: str | None, predicted: str | None) -> bool:
    """Whether two speakers are one: equal, one a short form of the other, or with a telling word in common."""
    if not gold or not predicted:
        return not gold and not predicted
    if gold.lower() == predicted.lower():
        return True
    ours, theirs = _stems(gold), _stems(predicted)
    if ours & COUNTRIES and theirs & COUNTRIES and not ours & theirs & COUNTRIES:
        return False
    short, long = sorted((ours - COUNTRIES, theirs - COUNTRIES), key=len)
    if not short:
        return not long or bool(ours & theirs & COUNTRIES)
    return short <= long or bool(short & long - {_stem(word) for word in LOOSE})


def days_apart(gold: str | None, predicted: str | None, *, otherwise: int) -> int:
    """Days between two ISO dates; `otherwise` where one is none."""
    try:
        return abs((date.fromisoformat(str(gold)) - date.fromisoformat(str(predicted)[:10])).days)
    except ValueError:
        return otherwise


def _things(name: str | None) -> set[str | None]:
    return {_family(part, THINGS) for part in PARTS.split(str(name or "")) if part.strip()}


def _family(word: str | None, families: Families) -> str | None:
    """The family of the last word that has one, else that word's singular."""
    if not word:
        return None
    words = WORDS.split(word.lower())
    for token in (word.lower(), *reversed(words)):
        for name, members in families.items():
            if token in members:
                return name
    return words[-1].rstrip("s") if words and words[-1] else None


def _side(name: str | None) -> str | None:
    bare = (name or "").lower().strip()
    return SIDES.get(bare, bare) or None


def _stems(name: str) -> set[str]:
    bare = name.lower().replace("’", "'").replace("'s", "").replace("u.s.", "us")
    return {_stem(SAME.get(word, word)) for word in NAME_WORDS.split(bare) if word and word not in STOP}


def _stem(word: str) -> str:
    return VOWEL_ENDING.sub("i", word) if len(word) > LONG_NAME else word
