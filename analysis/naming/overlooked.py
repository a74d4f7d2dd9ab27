"""Names that the model overlooks, and the words beside them tell: "Lt Gen Petrenko", "the village of Verkhova", "Verkha
missiles", "Verkhova Street", the place before the first sentence's dash."""

from collections.abc import Mapping, Sequence
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from analysis.naming.arms import JOINED, QUOTES, is_attacked_with, names_arms
from analysis.naming.found import Found, covered, text_of
from analysis.naming.words import words
from analysis.records import Kind

LONGEST_NAME = 3  # tokens
LONGEST_DATELINE = 8  # tokens
DASHES = frozenset({"-", "–", "—", "--"})
NO_NAMES = ("no_names", "no_towns", "titles", "unit_branches")


def find_overlooked(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """Capitalised words beside a title, a noun for places or one for arms, as far as they are not in `found`."""
    taken = covered(found)
    sentinels = _sentinels()
    more = _dateline(doc, taken)
    taken |= covered(more)
    for at, word in enumerate(doc.to_array(["LOWER"]).tolist()):
        if word in sentinels and (one := _beside(doc, at, sentinels[word], taken)):
            more.append(one)
            taken |= covered([one])
    return more


def _beside(doc: Doc, at: int, list_name: str, taken: Mapping[int, Found]) -> Found | None:
    """The name that the word at a token, of a list of words, tells."""
    if list_name == "person_titles":
        return _found(doc, _after(doc, at + 1, taken), "PERSON", "titled") if doc[at].text[0].isupper() else None
    if list_name == "streets":
        tokens = _before(doc, at, taken) if doc[at].text[0].isupper() else range(0)
        return _found(doc, range(tokens.start, at + 1), "PLACE", "street") if tokens else None
    if list_name == "with":
        return _attacked_with(doc, at, taken)
    if doc[at].is_title:
        return None
    if list_name == "arms_nouns":
        return _arms_before(doc, at, taken)
    is_before = at + 1 < len(doc) and doc[at + 1].text == "of"
    tokens = _after(doc, at + 2, taken) if is_before else _before(doc, at, taken)
    return (
        _found(doc, tokens, "PLACE", "called_a_place")
        if not any(map(_has_digit, doc[tokens.start : tokens.stop]))
        else None
    )


def _arms_before(doc: Doc, noun: int, taken: Mapping[int, Found]) -> Found | None:
    """The one word before a noun of arms, or before a known one that has it: "Verkha and Javelin missiles"."""
    end = _kind_start(doc, noun)
    listed = end
    while listed > 1 and (known := taken.get(listed - 1)) and known.kind == "WEAPON" and _joins(doc, known.start - 1):
        listed = known.start - 1
    tokens = _before(doc, listed, taken)
    is_arms = len(tokens) == 1 and _may_be_arms(doc[tokens.start])
    if not is_arms or (listed == end and not names_arms(doc, end)):
        return None
    return _found(doc, tokens, "WEAPON", "before_arms_noun" if listed == end else "listed_with_arms")


def _joins(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at].text in JOINED


def _attacked_with(doc: Doc, at: int, taken: Mapping[int, Found]) -> Found | None:
    name = at + 1 + (at + 1 < len(doc) and doc[at + 1].text in QUOTES)
    is_free = name < len(doc) and name not in taken and doc[name].is_title
    found = _found(doc, range(name, name + 1), "WEAPON", "attacked_with") if is_free else None
    return found if found and is_attacked_with(doc, found) else None


def _kind_start(doc: Doc, noun: int) -> int:
    """Where the words begin that tell the kind of arms before their noun: "anti-aircraft missiles"."""
    start = noun
    while start > 0 and doc[start - 1].text in words("arms_kinds"):
        start -= 1
    return start


def _dateline(doc: Doc, taken: Mapping[int, Found]) -> list[Found]:
    """A town in capitals before the dash with which the text begins: "VERKHOVA, Ukraine —"."""
    start = next((token.i for token in doc if token.idx >= doc._.text_start), len(doc))
    end = next((at for at in range(start, min(start + LONGEST_DATELINE, len(doc))) if doc[at].text in DASHES), start)
    town = range(start, next((at for at in range(start, end) if not _is_shouted(doc[at]) or at in taken), end))
    if not town:
        return []
    return [Found(town.start, town.stop, "PLACE", "dateline", text_of(doc, _tokens(town)).title())]


def _is_shouted(token: Token) -> bool:
    return len(token) > 1 and token.text.isupper() and token.text.isalpha() and token.lower_ not in words("locative")


def _after(doc: Doc, start: int, taken: Mapping[int, Found]) -> range:
    while start < len(doc) and doc[start].lower_ in words("person_titles"):
        start += 1
    end = start
    while end < len(doc) and end - start < LONGEST_NAME and _is_free(doc[end], taken):
        end += 1
    is_whole = end == len(doc) or end not in taken or end == start
    return range(start, end) if is_whole else range(0)


def _before(doc: Doc, end: int, taken: Mapping[int, Found]) -> range:
    start = end
    while start > 0 and end - start < LONGEST_NAME and _is_free(doc[start - 1], taken):
        start -= 1
    return range(start, end)


def _is_free(token: Token, taken: Mapping[int, Found]) -> bool:
    """Whether a token may belong to a name that nobody has found."""
    if token.i in taken or token.tag_ not in ("NNP", "NNPS") or not token.text[0].isupper() or len(token.text) == 1:
        return False
    return not any(token.lower_ in words(list_name) for list_name in NO_NAMES)


def _may_be_arms(token: Token) -> bool:
    if token.lower_ in words("no_arms") or token.lower_ in words("arms"):
        return False
    return not token.text.isupper() or _has_digit(token)


def _has_digit(token: Token) -> bool:
    return any(map(str.isdigit, token.text))


def _found(doc: Doc, tokens: range, kind: Kind, rule: str) -> Found | None:
    return Found(tokens.start, tokens.stop, kind, rule, text_of(doc, _tokens(tokens))) if tokens else None


def _tokens(tokens: range) -> Found:
    return Found(tokens.start, tokens.stop, "OTHER", "", "")


@cache
def _sentinels() -> dict[int, str]:
    """The words beside which a name may stand, by their ids, with the list that has them."""
    lists = ("person_titles", "place_nouns", "arms_nouns", "streets")
    known = {get_string_id(word): list_name for list_name in lists for word in words(list_name)}
    return known | {get_string_id("with"): "with"}
