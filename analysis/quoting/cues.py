"""The cue lexicon: words that report speech or thought, and the frames in which they do."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from analysis.records import QuoteMode

type Frame = Literal["clause", "quote", "infinitive", "gerund", "order", "object", "charge", "naming", "as", "marked"]

LEXICON = Path(__file__).parents[1] / "lexicons" / "cues.toml"
VERBAL = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Cue:
    """How a lemma reports in one frame; `particles` are the prepositions that the frame needs, none for most.

    A `marked` one reports only where some of the words are in marks.
    """

    frame: Frame
    mode: QuoteMode
    weight: float
    particles: frozenset[str] = frozenset()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Cues by lemma; `reporting` are the verbs that need no particle to be one ("say", not the "hit" of "hit out at").

    `documents` are what people speak through, `uttering` how, `ids` the hashes of all lemmas.
    """

    verbs: dict[str, tuple[Cue, ...]]
    reporting: frozenset[str]
    nouns: dict[str, Cue]
    documents: frozenset[str]
    uttering: frozenset[str]
    ids: np.ndarray


@cache
def cue_lexicon() -> CueLexicon:
    """The lexicon of cues.toml."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    verbs: dict[str, list[Cue]] = {}
    for group in tables["verbs"]:
        particles, marked = frozenset(group.get("particles", ())), group.get("marked", False)
        cue = Cue(group["frame"], group["mode"], group["weight"], particles, marked)
        for lemma in group["lemmas"]:
            verbs.setdefault(lemma, []).append(cue)
    nouns = {
        lemma: Cue("clause", group["mode"], group["weight"], frozenset(group.get("particles", ())))
        for group in tables["nouns"]
        for lemma in group["lemmas"]
    }
    ids = np.array([get_string_id(lemma) for lemma in (*verbs, *nouns, "accord")], dtype=np.uint64)
    documents, uttering = frozenset(tables["documents"]["lemmas"]), frozenset(tables["uttering"]["lemmas"])
    reporting = frozenset(lemma for lemma, cues in verbs.items() if not all(cue.particles for cue in cues))
    by_lemma = {lemma: tuple(cues) for lemma, cues in verbs.items()}
    return CueLexicon(by_lemma, reporting, nouns, documents, uttering, np.unique(ids))


@cache
def occasions() -> frozenset[str]:
    """Where and through what people speak: documents, conferences, broadcasts."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return frozenset((*tables["documents"]["lemmas"], *tables["occasions"]["lemmas"]))


@cache
def rubrics() -> frozenset[str]:
    """Words before a colon that tell what follows is, not who says it, in lower case."""
    return frozenset(tomllib.loads(LEXICON.read_text(encoding="utf-8"))["rubrics"]["words"])


def find_cues(doc: Doc) -> Iterator[Token]:
    """The tokens whose lemma is in the lexicon, in order."""
    lemmas = doc.to_array("LEMMA")
    for i in np.flatnonzero(np.isin(lemmas, cue_lexicon().ids)):
        yield doc[int(i)]


def verb_cues(token: Token) -> tuple[Cue, ...]:
    """The frames of a token as a reporting verb."""
    return cue_lexicon().verbs.get(token.lemma_, ()) if token.pos_ in VERBAL else ()


def may_introduce(token: Token) -> bool:
    """Whether a quotation may stand beside this token as its cue."""
    is_adjective = token.dep_ == "amod"
    return not is_adjective and any(c.frame in {"clause", "quote"} and c.mode == "speech" for c in verb_cues(token))


def closes_quotation(token: Token) -> bool:
    """Whether a token is a verb that the parse took for a plural: '"It fell," Petrenko notes.'."""
    if token.tag_ != "NNS" or token.i + 1 == len(token.doc) or not token.nbor().is_punct or token.i < 2:
        return False
    if all(cue.frame != "clause" for cue in cue_lexicon().verbs.get(token.lemma_, ())):
        return False
    at = token.i - 1
    while at > 0 and token.doc[at].pos_ == "PROPN":
        at -= 1
    return at < token.i - 1 and token.doc[at].is_quote
