"""The cue lexicon: words that report speech or thought, and the frames in which they do."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from analysis.records import QuoteMode

type Frame = Literal["clause", "quote", "infinitive", "gerund", "order", "object", "charge", "naming", "as"]

LEXICON = Path(__file__).parent / "lexicons" / "cues.toml"


@dataclass(frozen=True, slots=True)
class Cue:
    """How a lemma reports in one frame; `particles` are the prepositions that the frame needs, none for most."""

    frame: Frame
    mode: QuoteMode
    weight: float
    particles: frozenset[str]


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Verbs and nouns by lemma."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, Cue]


@cache
def cue_lexicon() -> CueLexicon:
    """The lexicon of cues.toml."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    verbs: dict[str, list[Cue]] = {}
    for group in tables["verbs"]:
        cue = Cue(group["frame"], group["mode"], group["weight"], frozenset(group.get("particles", ())))
        for lemma in group["lemmas"]:
            verbs.setdefault(lemma, []).append(cue)
    nouns = {
        lemma: Cue("clause", group["mode"], group["weight"], frozenset())
        for group in tables["nouns"]
        for lemma in group["lemmas"]
    }
    return CueLexicon({lemma: tuple(cues) for lemma, cues in verbs.items()}, nouns)
