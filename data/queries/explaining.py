"""Figures in words: why a value was used, how two sides compare, what changed, what is wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.counting.units import convert

SHOWN = 5  # claimants or outlets named before "and N more"
FAR_APART = 3  # how many times larger a figure is than one that may be of another happening
NOBODY = "an outlet that is not named"
YIELDS = {"general": "what is said in general", "bound": "bounds that it keeps"}
CHOSEN_AS = {
    "exact": "the exact one",
    "larger": "the larger",
    "later": "the one told later",
    "stories": "the one in more stories",
}

type Word = Mapping[str, Any]
type Row = Mapping[Any, Any]


def number(value: float) -> str:
    """A figure as it is read: "1,200", "1.5"."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def why_used(last_words: Sequence[Word], chosen_as: str) -> str:
    """Where an event's `used` comes from, "" if nobody tells it.

    `last_words` are the claimants' latest figures, `chosen_as` tells by which rule one of two middle ones is used.
    """
    voting = [word for word in last_words if not word["yields"]]
    if not voting:
        return ""
    yielding = {words: [word for word in last_words if word["yields"] == why] for why, words in YIELDS.items()}
    beside = [f"beside {words} ({_some(those)})" for words, those in yielding.items() if those]
    return "; ".join([_middle(voting, chosen_as), *beside, *_doubt(voting)])


def _middle(voting: Sequence[Word], chosen_as: str) -> str:
    if len(voting) == 1:
        return f"the latest figure of {_told(voting[0])}"
    figures = f"{len(voting)} claimants' latest figures"
    if chosen_as:
        of = f"of {figures}" if len(voting) == 2 else f"of the two middle ones of {figures}"
        middle = f"{of}, {CHOSEN_AS[chosen_as]}"
    elif len({word["value"] for word in voting}) == 1:
        middle = f"what {len(voting)} claimants say alike"
    else:
        middle = f"the median of {figures}"
    return f"{middle}: {_some(voting)}"


def _doubt(voting: Sequence[Word]) -> list[str]:
    values = [word["value"] for word in voting]
    apart = min(values) > 0 and max(values) >= FAR_APART * min(values)
    return ["figures so far apart may be of two happenings"] if apart else []


def _some(last_words: Sequence[Word]) -> str:
    words = [f"{number(word['value'])} {_told(word)}" for word in last_words[:SHOWN]]
    more = [f"{len(last_words) - SHOWN} more"] if len(last_words) > SHOWN else []
    return "; ".join(words + more)


def claimants(last_words: Sequence[Word]) -> str:
    """The claimants' names, each once."""
    return ", ".join(dict.fromkeys(word["claimant"] or NOBODY for word in last_words))


def explained(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of figures with `claimants` and `why` in words, in place of their `last_words` and `chosen_as`."""
    spoken = [_listed(words) for words in rows.pop("last_words")]
    return rows.assign(claimants=list(map(claimants, spoken)), why=list(map(why_used, spoken, rows.pop("chosen_as"))))


def comparison(row: Row) -> str:
    """How the compared sides' figures of one event stand to one another; a row of ledger.sql."""
    instead = {word["side"]: word for word in _listed(row["elsewhere"])}
    parts = [
        _elsewhere(row, instead[side]) if side in instead else f"no claim by {side}" for side in _listed(row["silent"])
    ]
    if row["n_telling"] > 1:
        parts.insert(0, _ratio(row))
    return "; ".join(parts)


def revised(row: Row) -> str:
    """What a step of a claimant's figures did to the one before; a row of revisions.sql."""
    before, value = row["before"], row["value"]
    if pd.isna(before):
        return "first figure"
    return f"{'raised' if value > before else 'lowered'} from {number(before)} to {number(value)}"


def share(row: Row) -> str:
    """A share with its denominator: "60 of the 81 launched (74 %)"; a row of `query_shares`, without its action."""
    told, launched = number(row["value"]), number(row["launched"])
    if row["why_not"]:
        return f"{told}, not comparable with the {launched} launched: {row['why_not']}"
    return f"{told} of the {launched} launched ({row['share']:.0%})".replace("%", " %")


def reason(flag: Row) -> str:
    """What is wrong with a flagged figure; a row of flags.sql."""
    value, other = number(flag["value"]), number(flag["other"])
    match flag["flag"]:
        case "parts":
            return f"its parts add up to {other}, more than the total of {value}"
        case "shot_down":
            return f"{value} shot down, but {other} launched, by the same side's figures for that day"
        case "falling":
            return f"a running total that falls: {value} after {other} on {_day(flag['other_day'])}"
        case "digits":
            return f"{value} and {other} differ only in the order of their digits"
        case "jump":
            return f"{value}, where {other} is the median of this side's days in the month before"
    raise ValueError(flag["flag"])


def _ratio(row: Row) -> str:
    if pd.isna(row["ratio"]):
        return f"not comparable: {row['smaller']} says none"
    return _times(row["larger"], row["ratio"], row["smaller"])


def _times(larger: str, ratio: float, smaller: str) -> str:
    return "the sides agree" if f"{ratio:.2f}" == "1.00" else f"{larger} {ratio:.2f} times {smaller}"


def _elsewhere(row: Row, word: Word) -> str:
    """What a silent side tells instead, held against the one side that tells the event if units alone part them."""
    side, value, unit = word["side"], word["value"], word["unit"]
    told = convert(value, unit, row["unit"]) if row["n_telling"] == 1 and value and unit else None
    if not told or not row["most"]:
        return f"not comparable: {side} tells it {word['instead']}"
    (less, smaller), (more, larger) = sorted([(told, side), (row["most"], row["larger"])])
    return f"{_times(larger, more / less, smaller)} ({number(value)} {unit} are {number(told)} {row['unit']})"


def _told(word: Word) -> str:
    told = word["claimant"] or NOBODY
    day: str = _day(word["reported_on"]) if pd.notna(word["reported_on"]) else "undated"
    return ", ".join([told, day, "its amounts added up"] if word["is_sum"] else [told, day])


def _day(day: Any) -> str:
    return f"{day:%-d %B %Y}"


def _listed(cell: Any) -> list[Any]:
    """A list cell of a frame: DuckDB gives an array, or NA for no list."""
    return list(cell) if isinstance(cell, np.ndarray) else []
