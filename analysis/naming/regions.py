"""Names that share a noun: in "the Sumy and Kharkiv regions", "the regions of Sumy and Kharkiv" each is no town."""

from collections.abc import Sequence

from spacy.strings import get_string_id
from spacy.tokens import Doc

from analysis.naming.found import Found, covered, of_name, text_of
from analysis.naming.names import name_of

SHARED_NOUNS = frozenset(map(get_string_id, ("oblasts", "provinces", "regions")))
BETWEEN = frozenset({",", "and", "or", "the", "&"})


def with_shared_nouns(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """`found` with the towns before a plural noun, or after it and "of", turned into the regions of their names."""
    nouns = [at for at, word in enumerate(doc.to_array(["LOWER"]).tolist()) if word in SHARED_NOUNS]
    if not nouns:
        return list(found)
    by_token = covered(found)
    regions = {one: region for noun in nouns for one, region in _beside(doc, noun, by_token)}
    return [regions.get(one, one) for one in found]


def _beside(doc: Doc, noun: int, by_token: dict[int, Found]) -> list[tuple[Found, Found]]:
    of = noun + 1 < len(doc) and doc[noun + 1].text == "of"
    step = 1 if of else -1
    pairs = []
    at = noun + 2 if of else noun - 1
    while 0 <= at < len(doc) and (at in by_token or doc[at].lower_ in BETWEEN):
        one = by_token.get(at)
        region = name_of(f"{text_of(doc, one)} region") if one else None
        if one and region:
            pairs.append((one, of_name(one.start, one.end, region, "shared_noun")))
        at = (one.end if of else one.start - 1) if one else at + step
    return pairs
