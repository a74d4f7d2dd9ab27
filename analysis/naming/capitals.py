"""Capitals that tell no name: every word of a title has one in some outlets, and the first word of any sentence."""

from spacy.tokens import Doc, Span

from analysis.naming.arms import names_arms
from analysis.naming.folding import gender_of_given_name
from analysis.naming.found import Found
from analysis.naming.gazetteer import key_of, places_named

SHORTEST_WORD = 4  # letters: shorter ones are written small in any title
FEWEST_WORDS = 4
SHARE = 0.8  # of a title's words that begin with a capital
FULL_NAME = (2, 3)  # words of a person's name
NO_NAME_OF_ONE = frozenset({"JJ", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PLACES = frozenset({"GPE", "LOC"})


def unconfirmed(doc: Doc) -> frozenset[int]:
    """The first tokens of what the model alone sees in a title in capitals: not in the text, no person and no town."""
    title_end: int = doc._.text_start
    if not title_end or not _is_in_capitals(doc._.article.title):
        return frozenset()
    told = {ent.text for ent in doc.ents if ent.start_char >= title_end}
    return frozenset(
        ent.start for ent in doc.ents if ent.start_char < title_end and ent.text not in told and not _is_plain(ent)
    )


def is_common(doc: Doc, one: Found) -> bool:
    """Whether a single word is none: what its tag says, or what begins a sentence and elsewhere is written small."""
    first = doc[one.start]
    if one.end - one.start > 1 or one.name or not one.rule.startswith("model_") or not first.is_title:
        return False
    if one.kind == "ORG" and first.tag_ in NO_NAME_OF_ONE:
        return not names_arms(doc, one.end)
    begins = bool(first.is_sent_start) or (one.start > 0 and doc[one.start - 1].text == ":")
    return begins and first.lower in doc.to_array(["ORTH"]).tolist()


def _is_in_capitals(title: str) -> bool:
    long_ones = [word for word in title.split() if len(word) >= SHORTEST_WORD and word[0].isalpha()]
    return len(long_ones) >= FEWEST_WORDS and sum(word[0].isupper() for word in long_ones) >= SHARE * len(long_ones)


def _is_plain(ent: Span) -> bool:
    """Whether a given name or the gazetteer speaks for a name."""
    if ent.label_ == "PERSON":
        return len(ent) in FULL_NAME and gender_of_given_name(ent[0].text) is not None
    return ent.label_ in PLACES and bool(places_named(key_of(ent.text)))
