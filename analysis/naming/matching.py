"""Names of the lexicon in a Doc: longest spelling first, case-aware, doubtful spellings only with a reason."""

from dataclasses import dataclass, field
from functools import cache

import spacy
from spacy.strings import get_string_id
from spacy.tokens import Doc

from analysis.naming.folding import MAY_MISLEAD, gender_of_given_name, unmixed
from analysis.naming.found import Found, of_name
from analysis.naming.names import Name, lexicon
from analysis.naming.words import words
from analysis.reading import text_of

NEAR = 15  # tokens to either side in which a cue speaks for a doubtful spelling
OFTEN = 3  # cues in an article that speak for a doubtful surname
HEADED = frozenset({"PLACE", "WEAPON"})  # kinds whose lower-case noun ("Kharkiv region") is no part of the name


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling of a name, and how each of its tokens must be written."""

    cases: tuple[str, ...]
    name: Name
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Node:
    """A step of the trie: the spellings that end here, and the tokens that may follow."""

    spellings: list[Spelling] = field(default_factory=list)
    after: dict[int, "Node"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a Doc where a spelling stands, with all names that it can mean."""

    start: int
    end: int
    spellings: tuple[Spelling, ...]


def find_lexicon_names(doc: Doc) -> list[Found]:
    """The names of the lexicon, without overlaps, in order."""
    lookalikes = _lookalikes(doc)
    lowers: list[int] = doc.to_array("LOWER").tolist()
    for at, word in lookalikes.items():
        lowers[at] = word
    hits = _hits(doc, lowers)
    sure = {one.name.id for hit in hits for one in hit.spellings if not one.doubtful}
    found = []
    for hit in hits:
        chosen = _sure(hit)
        if not chosen:
            near = lowers[max(0, hit.start - NEAR) : hit.start] + lowers[hit.end : hit.end + NEAR]
            chosen = _reasoned(hit, sure, near) or _by_article(hit, lowers)
        if chosen and not (chosen.doubtful and _begins_a_person(doc, hit, chosen)):
            rule = "lexicon_doubtful" if chosen.doubtful else "lexicon"
            rule = "lexicon_unmixed" if any(at in lookalikes for at in range(hit.start, hit.end)) else rule
            found.append(of_name(hit.start, _name_end(doc, hit, chosen), chosen.name, rule))
    return found


def _lookalikes(doc: Doc) -> dict[int, int]:
    """The words with invisible or look-alike letters, as the ids of what a reader sees, in lower case."""
    if not MAY_MISLEAD.search(text_of(doc)):
        return {}
    seen = {token.i: unmixed(token.text) for token in doc if not token.is_ascii}
    return {at: get_string_id(text.lower()) for at, text in seen.items() if text != doc[at].text}


def _hits(doc: Doc, lowers: list[int]) -> list[Hit]:
    table = _spellings()
    hits = []
    at, length = 0, len(lowers)
    while at < length:
        hit = _longest(doc, lowers, at, table[lowers[at]]) if lowers[at] in table else None
        if hit:
            hits.append(hit)
        at = hit.end if hit else at + 1
    return hits


def _longest(doc: Doc, lowers: list[int], at: int, node: Node) -> Hit | None:
    """The longest spellings that stand at a token."""
    longest = None
    end = at + 1
    while True:
        if node.spellings:
            fitting = tuple(one for one in node.spellings if _case_fits(doc, at, one.cases))
            longest = Hit(at, end, fitting) if fitting else longest
        if not node.after or end == len(lowers) or lowers[end] not in node.after:
            return longest
        node = node.after[lowers[end]]
        end += 1


def _case_fits(doc: Doc, at: int, cases: tuple[str, ...]) -> bool:
    for shift, case in enumerate(cases):
        if case == "any":
            continue
        text = doc[at + shift].text
        if (case == "capital" and text[0].islower()) or (case == "acronym" and not text.isupper()):
            return False
    return True


def _sure(hit: Hit) -> Spelling | None:
    return next((one for one in hit.spellings if not one.doubtful), None)


def _reasoned(hit: Hit, sure: set[str], near: list[int]) -> Spelling | None:
    """The meaning of a doubtful spelling: named in full in the article, else the one with most cues near."""
    if in_full := next((one for one in hit.spellings if one.name.id in sure), None):
        return in_full
    cued = [(_cues_among(near, one.name), one) for one in hit.spellings]
    count, best = max(cued, key=lambda pair: pair[0])
    return best if count else None


def _by_article(hit: Hit, lowers: list[int]) -> Spelling | None:
    """The only person whom a doubtful surname can mean, where the article uses their cues more than once."""
    people = [one for one in hit.spellings if one.name.kind == "PERSON"]
    if len(people) != 1 or _cues_among(lowers, people[0].name) < OFTEN:
        return None
    return people[0]


def _cues_among(words: list[int], name: Name) -> int:
    """How many of some words, by their ids, are cues of a name."""
    cues = _cue_ids(name)
    return sum(word in cues for word in words)


def _begins_a_person(doc: Doc, hit: Hit, chosen: Spelling) -> bool:
    """Whether what may be a town is a given name: without a preposition, or with a surname ("Vladimir Petrenko")."""
    if chosen.name.kind != "PLACE" or hit.end - hit.start > 1 or gender_of_given_name(doc[hit.start].text) is None:
        return False
    is_where = hit.start > 0 and doc[hit.start - 1].lower_ in words("locative")
    return not is_where or (hit.end < len(doc) and doc[hit.end].tag_ == "NNP")


def _name_end(doc: Doc, hit: Hit, chosen: Spelling) -> int:
    """Where the name ends: before lower-case nouns, which decide the identity but are no part of the name."""
    end = hit.end
    if chosen.name.kind in HEADED:
        while end - hit.start > 1 and doc[end - 1].is_lower:
            end -= 1
    return end


@cache
def _spellings() -> dict[int, Node]:
    """All spellings, as a trie over the lower-case hashes of their tokens."""
    tokenizer = spacy.blank("en").tokenizer
    root = Node()
    for name in lexicon().values():
        for surface in dict.fromkeys((name.name, *name.aliases, *name.doubtful)):
            parts = [token.text for token in tokenizer(surface)]
            node = root
            for part in parts:
                node = node.after.setdefault(get_string_id(part.lower()), Node())
            node.spellings.append(Spelling(tuple(map(_case, parts)), name, surface in name.doubtful))
    return root.after


@cache
def _cue_ids(name: Name) -> frozenset[int]:
    return frozenset(map(get_string_id, name.cues))


def _case(word: str) -> str:
    if len(word) > 1 and word.isupper() and word.isalpha():
        return "acronym"
    return "capital" if word[0].isupper() else "any"
