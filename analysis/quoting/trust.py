"""How often a speaker is right: the shares of trust.toml, by the way in which the speaker was found and by rule."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

type Way = Literal["named", "described", "described_thing", "shortened", "pronoun", "pronoun_in_doubt"]

LEXICON = Path(__file__).parents[1] / "lexicons" / "trust.toml"
UNCLOSED = "_unclosed"  # what ends the rule of a quotation whose marks nothing closes


@cache
def _shares(table: str) -> dict[str, float]:
    shares: dict[str, float] = tomllib.loads(LEXICON.read_text(encoding="utf-8"))[table]
    return shares


def trust_in(way: Way) -> float:
    """The share of speakers found in a way that are right, where a clause with its cue reports."""
    return _shares("ways")[way]


def trust_in_rule(rule: str) -> float:
    """The factor for a rule; 1 where it is as good as a clause."""
    return _shares("rules").get(rule.removesuffix(UNCLOSED), 1.0)
