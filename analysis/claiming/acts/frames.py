"""The frames of `lexicons/actions.toml`: which words say that something happened to what they count."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from analysis.counting.things import MIX
from analysis.errors import BadLexicon

type Agency = Literal["agent", "sender", "harm", "none"]

LEXICON = Path(__file__).parents[2] / "lexicons" / "actions.toml"
ALONE = "."
ROLES = frozenset({"object", "subject", "itself", "measure"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One entry of the lexicon, its kinds spelt out; see the header of the file for the meaning of its fields."""

    action: str
    counted: str
    things: tuple[str, ...]
    actor: Agency
    company: frozenset[str]
    strangers: frozenset[str]
    least: float
    becomes: str | None

    def takes(self, thing: str) -> bool:
        """Whether the frame is about such a thing; of a mixed count, about one of its parts."""
        return not self.things or any(_is_below(part, self.things) for part in thing.split(MIX))


@dataclass(frozen=True, slots=True)
class FrameLexicon:
    """Frames by lemma, in the lexicon's order, and the words that only pass a count on."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]
    toll_verbs: frozenset[str]
    toll_nouns: frozenset[str]
    through_nouns: frozenset[str]
    through_prepositions: frozenset[str]
    hostile_nouns: frozenset[str]
    hostile_strikes: frozenset[str]
    hostile_weapons: frozenset[str]
    hostile_verbs: frozenset[str]
    harming_verbs: frozenset[str]
    stopping_verbs: frozenset[str]
    campaigns: frozenset[str]
    fighting: frozenset[str]
    accidents: frozenset[str]
    movements: frozenset[str]


@cache
def frame_lexicon() -> FrameLexicon:
    """The lexicon of actions.toml."""
    return read_frames(LEXICON)


@cache
def harm_words() -> frozenset[str]:
    """The words that by themselves tell of people killed or wounded."""
    lexicon = frame_lexicon()
    entries = chain(lexicon.verbs.items(), lexicon.nouns.items(), lexicon.adjectives.items())
    return frozenset(lemma for lemma, frames in entries if any(_harms(frame) for frame in frames))


def can_tell(lemma: str, action: str) -> bool:
    """Whether a verb of the lexicon tells of such an act."""
    return any(frame.action == action for frame in frame_lexicon().verbs.get(lemma, ()))


def _harms(frame: Frame) -> bool:
    return frame.action in {"killed", "wounded"} and frame.takes("person") and not frame.company


def read_frames(path: Path) -> FrameLexicon:
    """A lexicon from its file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds = table["kinds"]
    return FrameLexicon(
        verbs=_by_lemma(table["verbs"], kinds),
        nouns=_by_lemma(table["nouns"], kinds),
        adjectives=_by_lemma(table["adjectives"], kinds),
        toll_verbs=frozenset(table["tolls"]["verbs"]),
        toll_nouns=frozenset(table["tolls"]["nouns"]),
        through_nouns=frozenset(table["through"]["nouns"]),
        through_prepositions=frozenset(table["through"]["prepositions"]),
        hostile_nouns=frozenset(
            chain(table["hostile"]["nouns"], table["hostile"]["strikes"], table["hostile"]["weapons"])
        ),
        hostile_strikes=frozenset(table["hostile"]["strikes"]),
        hostile_weapons=frozenset(table["hostile"]["weapons"]),
        hostile_verbs=frozenset(table["hostile"]["verbs"]),
        harming_verbs=frozenset(table["hostile"]["harming"]),
        stopping_verbs=frozenset(table["hostile"]["stopping"]),
        campaigns=frozenset(table["hostile"]["campaigns"]),
        fighting=frozenset(chain(table["hostile"]["campaigns"], table["hostile"]["fighting"])),
        accidents=frozenset(table["hostile"]["accidents"]),
        movements=frozenset(table["powers"]["movements"]),
    )


def _by_lemma(entries: Iterable[Mapping[str, Any]], kinds: Mapping[str, list[str]]) -> Mapping[str, tuple[Frame, ...]]:
    frames: dict[str, tuple[Frame, ...]] = {}
    for entry in entries:
        frame = _frame(entry, kinds)
        for lemma in entry["lemmas"]:
            frames[lemma] = (*frames.get(lemma, ()), frame)
    return frames


def _frame(entry: Mapping[str, Any], kinds: Mapping[str, list[str]]) -> Frame:
    counted = entry["counted"]
    if counted not in ROLES and not counted.isalpha():
        raise BadLexicon(f"{LEXICON.name}: “{counted}” is no place for a number to stand in.")
    return Frame(
        action=entry["action"],
        counted=counted,
        things=tuple(path for thing in entry["things"] for path in kinds.get(thing, [thing])),
        actor=entry["actor"],
        company=frozenset(entry.get("with", ())),
        strangers=frozenset(entry.get("without", ())),
        least=entry.get("least", 0),
        becomes=entry.get("becomes"),
    )


def _is_below(path: str, roots: Iterable[str]) -> bool:
    """Whether a path is one of the roots or below it; a root with a dot behind it has nothing below."""
    return any(path == root.removesuffix(ALONE) or path.startswith(root + "/") for root in roots)
