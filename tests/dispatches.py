"""A dozen invented dispatches from invented outlets, and what is to be found in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

type Row = Mapping[str, Any]

NONE: Mapping[str, Any] = MappingProxyType({})
COURIER, POST, HERALD, WIRE = "Morning Courier", "Harbour Post", "Steppe Herald", "Signal Wire"

AIR_FORCE = {"claimant": "Air Force", "claimant_id": "org/air_force", "claimant_side": "Ukraine"}
MINISTRY = {"claimant": "Defence Ministry", "claimant_id": "org/defence_ministry", "claimant_side": "Russia"}
MAYOR = {"claimant": "Ivan Petrenko", "claimant_id": "person/ivan_petrenko", "claimant_side": "Ukraine"}
BY_RUSSIA = {"actor_side": "Russia", "target_side": "Ukraine"}
BY_UKRAINE = {"actor_side": "Ukraine", "target_side": "Russia"}
PETRENKO = {"speaker": "Ivan Petrenko", "speaker_id": "person/ivan_petrenko", "speaker_side": "Ukraine"}
SIDOROV = {"speaker": "Oleg Sidorov", "speaker_id": "person/oleg_sidorov", "speaker_side": "Russia"}

ENTITIES: tuple[Row, ...] = (
    {"id": "group/ukrainians", "name": "Ukrainians", "kind": "GROUP", "side": "Ukraine", "source": "lexicon"},
    {"id": "org/air_force", "name": "Air Force", "kind": "ORG", "side": "Ukraine", "source": "lexicon"},
    {"id": "org/defence_ministry", "name": "Defence Ministry", "kind": "ORG", "side": "Russia", "source": "lexicon"},
    {"id": "person/ivan_petrenko", "name": "Ivan Petrenko", "kind": "PERSON", "side": "Ukraine", "source": "learned"},
    {"id": "person/oleg_sidorov", "name": "Oleg Sidorov", "kind": "PERSON", "side": "Russia", "source": "learned"},
    {
        "id": "place/stepnoy",
        "name": "Stepnoy",
        "kind": "PLACE",
        "side": "Russia",
        "lat": 51.2,
        "lon": 37.1,
        "place_precision": "town",
        "source": "gazetteer",
    },
    {
        "id": "place/verkhova",
        "name": "Verkhova",
        "kind": "PLACE",
        "side": "Ukraine",
        "lat": 49.5,
        "lon": 36.2,
        "place_precision": "town",
        "source": "gazetteer",
    },
    {
        "id": "place/verkhova_oblast",
        "name": "Verkhova Oblast",
        "kind": "PLACE",
        "side": "Ukraine",
        "lat": 49.7,
        "lon": 36.4,
        "place_precision": "region",
        "source": "lexicon",
    },
    {"id": "weapon/shahed_136", "name": "Shahed-136", "kind": "WEAPON", "side": None, "source": "lexicon"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """An article with its findings: each keyed by the words it stands at."""

    id: str
    source: str | None
    published: date | None
    title: str = ""
    text: str
    story: str = ""
    language: str = "en"
    url: str | None = None
    boilerplate: str = ""
    mentions: Mapping[str, str] = NONE
    claims: Mapping[str, Row] = NONE
    quotes: Mapping[str, Row] = NONE
    quantities: Mapping[str, Row] = NONE
    dates: Mapping[str, Row] = NONE


def day(number: int) -> date:
    """A day of August 2024."""
    return date(2024, 8, number)


def _launched(figure: float, **changes: Any) -> Row:
    return {"figure": figure, "action": "launched", **BY_RUSSIA, **AIR_FORCE} | changes


def _shot_down(figure: float, **changes: Any) -> Row:
    return {"figure": figure, "action": "shot_down", **BY_UKRAINE, **AIR_FORCE} | changes


def _killed(figure: float, **changes: Any) -> Row:
    return {
        "figure": figure,
        "thing": "people",
        "noun": "people",
        "action": "killed",
        "actor_side": "Russia",
        "target_side": None,
        "place_id": "place/verkhova",
        **MAYOR,
    } | changes


def _said(cue: str = "said", kind: str = "direct", **speaker: Any) -> Row:
    return {"cue": cue, "kind": kind, **speaker}


FIRST_NIGHT = (
    "The air force said Russia launched 40 drones overnight. It shot down 35 of them. "
    "“Nobody slept in Verkhova,” Mayor Ivan Petrenko said."
)
FIRST_NIGHT_FOUND: dict[str, Any] = {
    "text": FIRST_NIGHT,
    "mentions": {"air force": "org/air_force", "Verkhova": "place/verkhova", "Ivan Petrenko": "person/ivan_petrenko"},
    "claims": {"40": _launched(40), "35": _shot_down(35)},
    "quotes": {"Nobody slept in Verkhova,": _said(**PETRENKO)},
    "dates": {"overnight": {"value": "2024-07-31TNI", "kind": "TIME", "first_day": day(1), "last_day": day(1)}},
}

DISPATCHES = (
    Dispatch(
        id="a01",
        source=COURIER,
        published=day(1),
        title="About 45 drones in one night",
        url="https://courier.example/forty",
        story="a01",
        **FIRST_NIGHT_FOUND
        | {"claims": {"45": _launched(45, modifier="approx", headline=True)} | FIRST_NIGHT_FOUND["claims"]},
    ),
    Dispatch(id="a02", source=POST, published=day(1), title="A night without sleep", story="a01", **FIRST_NIGHT_FOUND),
    Dispatch(
        id="a03",
        source=HERALD,
        published=day(1),
        title="Ministry on the night",
        text="The defence ministry said it had sent 25 drones. It said Ukraine had launched 12 drones at Stepnoy.",
        mentions={"defence ministry": "org/defence_ministry", "Stepnoy": "place/stepnoy"},
        claims={
            "25": _launched(25, **MINISTRY),
            "12": _launched(12, **MINISTRY, **BY_UKRAINE, place_id="place/stepnoy"),
        },
    ),
    Dispatch(
        id="a04",
        source=WIRE,
        published=day(2),
        title="Air force counts again",
        text=(
            "The air force now counts 42 drones in Thursday's attack. “Nobody slept in Verkhova!” "
            "the mayor, I. Petrenko, had said."
        ),
        mentions={"air force": "org/air_force", "Verkhova": "place/verkhova", "I. Petrenko": "person/ivan_petrenko"},
        claims={"42": _launched(42, event_date=day(1))},
        quotes={"Nobody slept in Verkhova!": _said(**PETRENKO)},
    ),
    Dispatch(
        id="a05",
        source=COURIER,
        published=day(3),
        title="Strike on Verkhova",
        text="A strike on Verkhova killed 3 people, Mayor Ivan Petrenko said. Seven drones, one a Shahed-136, fell.",
        mentions={
            "Verkhova": "place/verkhova",
            "Ivan Petrenko": "person/ivan_petrenko",
            "Shahed-136": "weapon/shahed_136",
        },
        claims={
            "3": _killed(3),
            "Seven": _launched(7, claimant=None, claimant_id=None, claimant_side=None, place_id="place/verkhova"),
        },
        quotes={"A strike on Verkhova killed 3 people": _said(kind="indirect", **PETRENKO)},
    ),
    Dispatch(
        id="a06",
        source=POST,
        published=day(4),
        title="Toll rises",
        text=(
            "The toll of the strike on Verkhova rose to 5, Ivan Petrenko said. By Sunday up to 1,500 people had left "
            "Verkhova Oblast."
        ),
        mentions={"Ivan Petrenko": "person/ivan_petrenko", "Verkhova Oblast": "place/verkhova_oblast"},
        claims={
            "5": _killed(5, event_date=day(3)),
            "1,500": {
                "figure": 1500,
                "low": None,
                "modifier": "at_most",
                "thing": "people",
                "noun": "people",
                "action": "displaced",
                "scope": "as_of",
                "claimant": None,
                "claimant_id": None,
                "claimant_side": None,
                "actor_side": None,
                "target_side": None,
                "place_id": "place/verkhova_oblast",
            },
        },
    ),
    Dispatch(
        id="a07",
        source=HERALD,
        published=day(5),
        title="Harvest under drones",
        text=(
            "At least 20 drones flew in, according to the air force. Governor Oleg Sidorov insisted that the harvest "
            "would not wait for Verkhova.\n\nWrite to our desk, Ivan Petrenko fans!"
        ),
        mentions={"air force": "org/air_force", "Oleg Sidorov": "person/oleg_sidorov", "Verkhova": "place/verkhova"},
        claims={"20": _launched(20, high=None, modifier="at_least")},
        quotes={"the harvest would not wait for Verkhova": _said("insisted", "indirect", **SIDOROV)},
        boilerplate="Write to our desk, Ivan Petrenko fans!",
    ),
    Dispatch(
        id="a08",
        source=POST,
        published=day(6),
        title="A summer's count",
        text="Since June the air force has shot down 1,240 drones over a front of 900 kilometres.",
        mentions={"air force": "org/air_force"},
        claims={"1,240": _shot_down(1240, scope="cumulative", period_start=date(2024, 6, 1))},
        quantities={"900": {"low": 900.0, "high": 900.0, "modifier": "exact", "unit": "kilometer", "scope": "measure"}},
    ),
    Dispatch(
        id="a09",
        source=WIRE,
        published=day(8),
        title="The count since June",
        text="The air force put its count since June at 1,204 drones.",
        mentions={"air force": "org/air_force"},
        claims={"1,204": _shot_down(1204, scope="cumulative", period_start=date(2024, 6, 1))},
    ),
    Dispatch(
        id="a10",
        source=POST,
        published=day(10),
        title="Ten and twelve",
        text="The air force said 10 drones were launched and 12 were shot down.",
        mentions={"air force": "org/air_force"},
        claims={"10": _launched(10), "12": _shot_down(12)},
    ),
    Dispatch(
        id="a11",
        source=None,
        published=None,
        text="In an earlier spring, 50 drones had come in one night.",
        claims={
            "50": _launched(
                50,
                claimant=None,
                claimant_id=None,
                claimant_side=None,
                event_date=None,
                event_precision="unknown",
                scope="historical",
            )
        },
    ),
    Dispatch(
        id="a12",
        source=WIRE,
        published=day(12),
        title="Повідомлення без перекладу",
        text="Цієї статті ніхто тут не читає.",
        language="uk",
    ),
)
