"""One article, one identity: surnames, acronyms in brackets, the kind most often given, names missed elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process
from spacy.tokens import Doc

from analysis.naming.found import Found, covered
from analysis.naming.gazetteer import key_of
from analysis.naming.kinds import head_of
from analysis.naming.short_forms import SMALL_WORDS, with_short_forms
from analysis.naming.words import words

BEARERS = frozenset({"ORG", "PLACE"})  # what the model takes a person of an unusual name for
LONG_ENOUGH = 7  # letters of a surname in which a slip can be told
ALIKE = 85  # rapidfuzz's ratio of a slip and the surname meant
BRACKETS = frozenset({("(", ")"), ("[", "]")})
SHORTEST_ACRONYM, LONGEST_ACRONYM = 2, 7


def agreed(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """`found` with one identity for what the article means as one."""
    ordered = sorted(found, key=lambda one: one.start)
    with_acronyms = _with_acronyms(doc, ordered)
    with_surnames = _with_surnames(doc, _with_bearers(doc, with_acronyms))
    return _with_repeats(doc, with_short_forms(_with_one_kind(with_surnames)))


def _with_bearers(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """A name of two words, the last one a person's that stands alone elsewhere, is the person's in full."""
    surnames = {one.label for one in found if one.kind == "PERSON" and one.name is None and " " not in one.label}
    return [replace(one, kind="PERSON", rule="surname_alone") if _bears(doc, one, surnames) else one for one in found]


def _bears(doc: Doc, one: Found, surnames: set[str]) -> bool:
    if one.kind not in BEARERS or not one.rule.startswith("model_") or one.name is not None or one.country is not None:
        return False
    parts = one.label.split()
    if len(parts) != 2 or parts[-1] not in surnames or not all(map(str.istitle, parts)):
        return False
    is_saint = parts[0] == "St." and one.kind == "PLACE"
    is_team = one.start > 0 and doc[one.start - 1].lower_ == "the"
    return not is_saint and not is_team and head_of(doc, one.start, one.end) is None


def _with_surnames(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """A single word that is the last word of a person named in full is that person, a slip of the pen allowed."""
    full: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if one.kind == "PERSON" and " " in one.label:
            full[key_of(one.label.split()[-1])].append(one)
    long_ones = [name for name in full if len(name) >= LONG_ENOUGH]
    agreed_ones = []
    for one in found:
        if full and _may_be_surname(doc, one):
            key = key_of(one.label)
            same = full.get(key) or (full.get(_slip_of(key, long_ones) or "") if one.name is None else None)
            if same:
                before = [other for other in same if other.start < one.start]
                person = before[-1] if before else same[0]
                one = replace(one, kind="PERSON", label=person.label, name=person.name, rule="surname", country=None)
        agreed_ones.append(one)
    return agreed_ones


def _slip_of(key: str, surnames: Sequence[str]) -> str | None:
    """The surname of the article, of those long enough, that a misspelling means."""
    if len(key) < LONG_ENOUGH:
        return None
    alike = process.extractOne(key, surnames, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return alike[0] if alike else None


def _may_be_surname(doc: Doc, one: Found) -> bool:
    """A single word that is no arm; a town of the lexicon only where nothing puts it on the map."""
    if one.end - one.start > 1 or one.kind == "WEAPON":
        return False
    if one.name is None:
        return one.country is None or one.kind == "PLACE"
    before = doc[one.start - 1].lower_ if one.start else ""
    return one.name.kind == "PLACE" and one.name.precision == "town" and before not in words("locative")


def _with_acronyms(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """An acronym introduced in brackets is the name before it: "Verkhova Rescue Team (VRT)"."""
    meant: dict[str, Found] = {}
    for one in found:
        if one.end + 2 < len(doc) and (doc[one.end].text, doc[one.end + 2].text) in BRACKETS:
            short = doc[one.end + 1].text
            if _is_acronym(short, one.label):
                meant[short] = one
    if not meant:
        return list(found)
    known = [_same_as(one, meant[one.label]) if one.name is None and one.label in meant else one for one in found]
    taken = covered(known)
    for at, token in enumerate(doc):
        if token.text in meant and at not in taken:
            known.append(_same_as(Found(at, at + 1, "ORG", "acronym", token.text), meant[token.text]))
    return known


def _same_as(one: Found, other: Found) -> Found:
    return Found(one.start, one.end, other.kind, "acronym", other.label, other.name, other.country)


def _is_acronym(short: str, name: str) -> bool:
    """Whether the capitals of `short` are initials of the name, in order and from its first word."""
    if not (SHORTEST_ACRONYM <= len(short) <= LONGEST_ACRONYM and sum(map(str.isupper, short)) >= SHORTEST_ACRONYM):
        return False
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word.lower() not in SMALL_WORDS).upper()
    letters = "".join(letter for letter in short if letter.isupper())
    at = 0
    for letter in letters:
        at = initials.find(letter, at) + 1
        if not at:
            return False
    return bool(initials) and letters[0] == initials[0]


def _with_one_kind(found: Sequence[Found]) -> list[Found]:
    """Names that the lexicon does not know get the kind that most of their mentions have."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[tuple[str, str], Found] = {}
    for one in found:
        if one.name is None:
            votes[one.label][one.kind] += 1
            first.setdefault((one.label, one.kind), one)
    result = []
    for one in found:
        if one.name is None and len(votes[one.label]) > 1:
            most = votes[one.label].most_common(1)[0][0]
            model = first[one.label, most]
            one = one if one.kind == most else replace(one, kind=model.kind, country=model.country, rule="majority")
        result.append(one)
    return result


def _with_repeats(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """The same words elsewhere are the same name, where the model saw it only once."""
    taken = covered(found)
    by_first: dict[int, list[tuple[tuple[int, ...], Found]]] = defaultdict(list)
    orths = doc.to_array(["ORTH"]).tolist()
    for one in found:
        if one.name is None and one.kind != "OTHER" and any(map(str.isupper, doc[one.start].text)):
            tokens = tuple(orths[one.start : one.end])
            if all(tokens != known for known, _ in by_first[tokens[0]]):
                by_first[tokens[0]].append((tokens, one))
    repeats = []
    for at, word in enumerate(orths):
        for tokens, one in by_first.get(word, ()):
            end = at + len(tokens)
            if tuple(orths[at:end]) == tokens and not any(i in taken for i in range(at, end)):
                again = replace(one, start=at, end=end, rule="repeat")
                repeats.append(again)
                taken.update(dict.fromkeys(range(at, end), again))
    return sorted([*found, *repeats], key=lambda one: one.start)
