"""What a number counts, by the parse: the noun it stands before or partitions ("68 of the drones"), as a thing."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span, Token

from analysis import things

LEXICON = Path(__file__).parent / "lexicons" / "quantities.toml"
IN_PHRASE = frozenset(
    {"nummod", "quantmod", "compound", "nmod", "amod", "det", "predet", "advmod", "npadvmod", "punct"}
)
NOUNS = frozenset({"NOUN", "PROPN"})
PHRASE_POS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "SYM", "X", "CCONJ"})
OWN = frozenset({"nummod", "det", "poss", "quantmod"})
VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
PARTITIVE = frozenset({"of", "out", "from", "among"})
LONGEST_PHRASE = 16  # tokens from a number to its noun


def counted_noun(span: Span) -> Token | None:
    """The noun that the number `span` counts; None where it stands alone or partitions a pronoun."""
    noun = _noun(span)
    if noun is not None and not noun.text[0].isalpha() and not noun.text[-1].isalpha():
        return None
    if noun is not None and noun.lower_ == "type":  # "408 Shahed-type, Gerbera-type and other drones"
        return next((other for other in noun.conjuncts if other.i > noun.i and other.lower_ != "type"), noun)
    return noun


def _noun(span: Span) -> Token | None:
    if (noun := _partitioned(span)) is not None:
        return noun
    if span.end < len(span.doc) and span.doc[span.end].lower_ == "times":
        return span.doc[span.end]
    if (noun := _noun_or_two(span)) is not None:
        return noun
    if _is_vague(span) and not _is_more(span):  # "thousands shelter in cellars": a vague magnitude takes "of"
        return None
    token = span.root
    while token.dep_ in IN_PHRASE and token.head.i >= span.end and _is_near(span, token.head):
        token = token.head
        if token.pos_ in NOUNS and token.dep_ not in {"compound", "nmod"}:
            break
    if token.i >= span.end and token.pos_ in NOUNS:
        return token
    return _following_noun(span)


def thing_of_noun(start: int, noun: Token) -> str:
    """The path of the thing that a noun means, read with the words from token `start` on and with its coordination."""
    path = _path(_words(noun.doc, start, noun.i + 1), noun)
    others = [_path(_words(noun.doc, other.left_edge.i, other.i + 1), other) for other in _uncounted_conjuncts(noun)]
    known = [other for other in others if other in things.tree()]
    return things.mixed([path, *known]) if known and path in things.tree() else path


def word_list(table: str, key: str) -> frozenset[str]:
    """A list of `lexicons/quantities.toml` as a set."""
    return _lists()[table, key]


def is_partitive(doc: Doc, end: int) -> int | None:
    """The token after "of" or "out of" where these follow token `end`; None where they do not."""
    if end < len(doc) and doc[end].lower_ == "out" and end + 1 < len(doc) and doc[end + 1].lower_ == "of":
        return end + 2
    return end + 1 if end < len(doc) and doc[end].lower_ == "of" else None


@cache
def _lists() -> Mapping[tuple[str, str], frozenset[str]]:
    with LEXICON.open("rb") as file:
        tables: Mapping[str, Mapping[str, Any]] = tomllib.load(file)
    return {(table, key): frozenset(words) for table, lists in tables.items() for key, words in lists.items()}


def _noun_or_two(span: Span) -> Token | None:
    """The noun of "a drone or two"."""
    if span.start < 2 or span.doc[span.start - 1].lower_ != "or":
        return None
    noun = span.doc[span.start - 2]
    return noun if noun.tag_ == "NN" and any(child.dep_ == "det" for child in noun.children) else None


def _is_vague(span: Span) -> bool:
    return span.root.tag_ == "NNS"


def _is_more(span: Span) -> bool:
    return span.end < len(span.doc) and span.doc[span.end].lower_ == "more"


def _is_near(span: Span, token: Token) -> bool:
    return token.i - span.end < LONGEST_PHRASE and not any(
        between.pos_ in {"VERB", "AUX", "ADP", "SCONJ", "PRON"} and between.tag_ not in {"VBN", "VBG"}
        for between in span.doc[span.end : token.i]
    )


def _partitioned(span: Span) -> Token | None:
    """The noun of "three of the five drones", "hundreds of people"."""
    start = is_partitive(span.doc, span.end)
    if start is None or start >= len(span.doc) or (start > span.end + 1 and _is_vague(span)):
        return None
    second = start + 1 if span.doc[start].lower_ in {"the", "those", "all"} else start
    if second < len(span.doc) and (span.doc[second].like_num or span.doc[second].lower_ in VAGUE):
        return counted_noun(span.doc[second : second + 1])
    preposition = span.doc[start - 1]
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"} and child.i >= start:
            return child if child.pos_ in NOUNS else None
    return _following_noun(span.doc[span.start : start])


def _following_noun(span: Span) -> Token | None:
    """The end of the run of nouns and adjectives behind a number: for phrases that the parser has not seen as one."""
    found = None
    for token in span.doc[span.end : span.end + LONGEST_PHRASE]:
        if token.is_sent_start or token.ent_type_ in {"DATE", "TIME"}:
            break
        participle = token.tag_ in {"VBN", "VBD"} and (span.doc[token.i - 1].tag_ == "HYPH" or _describes_next(token))
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and token.tag_ not in {"HYPH", "``", "''"} and not participle:
            break
        if token.pos_ in NOUNS:
            found = token
            if token.tag_ in {"NNS", "NNPS"}:
                break
    return found


def _describes_next(participle: Token) -> bool:
    """Whether a participle stands before a noun: "the 110 released hostages"."""
    if participle.i + 1 >= len(participle.doc):
        return False
    after = participle.doc[participle.i + 1]
    return after.tag_ == "NNS" and after.ent_type_ not in {"DATE", "TIME"}


def _words(doc: Doc, start: int, end: int) -> Sequence[str]:
    return [
        lemma_of(token) if token.pos_ in NOUNS else token.lower_
        for token in doc[max(start, end - LONGEST_PHRASE) : end]
        if not (token.is_punct or token.is_quote or (token.pos_ == "NUM" and not token.text[0].isdigit()))
    ]


def lemma_of(token: Token) -> str:
    """The lower-case lemma without invisible characters, also of names in the plural, which the model leaves alone."""
    lemma = token.lemma_.lower().strip(INVISIBLE)
    return lemma.removesuffix("s") if token.tag_ == "NNPS" else lemma


def _path(words: Sequence[str], noun: Token) -> str:
    """The thing named by the words; that of the words before, where the last one only carries it ("drone hits")."""
    if words and words[-1] in word_list("attributes", "carriers") and (path := things.thing_of(words[:-1])):
        return path
    if path := things.thing_of(words):
        return path
    return "person" if noun.ent_type_ == "NORP" and noun.tag_ == "NNPS" else lemma_of(noun)


def _uncounted_conjuncts(noun: Token) -> list[Token]:
    """Nouns joined to this one that share its number: "180 drones and missiles"."""
    return [
        other
        for other in noun.conjuncts
        if other.i > noun.i
        and other.pos_ in NOUNS
        and other.tag_ in {"NNS", "NNPS"}
        and other.i - noun.i < LONGEST_PHRASE
        and not any(
            child.dep_ in {"nummod", "det", "poss", "quantmod"} or child.pos_ == "NUM" for child in other.children
        )
    ]


def _counts_apart(child: Token) -> bool:
    """Whether a noun's child gives it a number or a place of its own."""
    return child.dep_ in OWN or child.pos_ == "NUM" or child.lower_ in {"several", "many", "some", "few", "numerous"}
