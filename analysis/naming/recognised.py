"""Names that the model recognises, fitted to what the lexicon knows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from analysis.naming.capitals import is_common, unconfirmed
from analysis.naming.folding import unmixed
from analysis.naming.found import Found, covered, of_name, text_of
from analysis.naming.institutions import is_institution
from analysis.naming.kinds import better_kind
from analysis.naming.names import name_confirmed, name_of
from analysis.naming.words import words
from analysis.records import Kind

LABELS: dict[str, Kind] = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "NORP": "GROUP",
    "EVENT": "EVENT",
    "PRODUCT": "OTHER",
    "WORK_OF_ART": "OTHER",
    "LAW": "OTHER",
    "LANGUAGE": "OTHER",
}
TRAILING = frozenset({"'s", "’s", "'", "’", ",", ".", ";", ":", "?", "!", '"', "”", "“", ")", "(", "-", "–", "—"})
BETWEEN_PLACES = frozenset({"and", "to"})
CONFIRMED = frozenset({"GROUP", "ORG"})  # kinds of doubtful spellings that the model tells well enough
BREAKS = frozenset({":", "(", "[", "|", "”", "…"})
DASHES = frozenset({"-", "–", "—"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
GLUED = re.compile(r"(?<=[A-Za-z]{2})\.(?:[A-Z][a-z]+|\d+)$")  # the next sentence, or a note's number
MIDDLE_INITIAL = re.compile(r" (?:[A-Z]\. ?)+(?=[A-Z])")
STATE = "model_gpe"  # the model's label for states and towns
POSSESSIVE = frozenset({"'s", "’s"})


def with_model_names(doc: Doc, named: Sequence[Found]) -> list[Found]:
    """`named` and the model's names: where they overlap, a longer name of the model may hold a name of the lexicon."""
    by_token = covered(named)
    found: list[Found] = []
    dropped: set[Found] = set()
    doubted = unconfirmed(doc)
    for ent in doc.ents:
        kind = LABELS.get(ent.label_)
        if kind is None or ent.start in doubted or all(token in by_token for token in range(ent.start, ent.end)):
            continue
        one = _trimmed(ent, kind)
        if one is None or is_common(doc, one):
            continue
        inside = list(dict.fromkeys(by_token[i] for i in range(one.start, one.end) if i in by_token))
        kept = _fitted(doc, one, inside)
        if kept:
            found.append(kept)
            if inside and kept.start <= inside[0].start:
                dropped.update(inside)
    return [*found, *(one for one in named if one not in dropped)]


def _trimmed(ent: Span, kind: Kind) -> Found | None:
    """The model's name without titles, articles and closing marks; None if no capital or but one letter is left."""
    start, end, doc = ent.start, _end(ent, kind), ent.doc
    leading = words("titles" if kind == "PERSON" else "articles")
    if kind == "PERSON" and doc[start].lower_ in leading and better_kind(doc, start, end, kind)[0] != "PERSON":
        leading = words("articles")  # "Queen Verkha's County"
    while start < end and _is_no_part(doc[start], kind, leading):
        start += 1
    while end > start and (doc[end - 1].text in TRAILING or doc[end - 1].is_space):
        end -= 1
    if start >= end or not any(token.text[0].isupper() or token.text[0].isdigit() for token in doc[start:end]):
        return None
    if not any(character.isupper() for character in doc[start:end].text):
        return None
    if end - start == 1 and (len(doc[start].text.rstrip(".")) == 1 or doc[start].lower_ in words("no_names")):
        return None
    if kind == "ORG" and all(token.lower_ in words("titles") for token in doc[start:end]):
        return None
    kind, rule = better_kind(doc, start, end, kind)
    rule = rule or f"model_{ent.label_.lower()}"
    return _known(Found(start, end, kind, rule, text_of(doc, Found(start, end, kind, rule, ""))))


def _is_no_part(token: Token, kind: Kind, leading: frozenset[str]) -> bool:
    """Whether a word that begins what the model takes for a name is none of it: a title, a mark, what a person is."""
    if token.lower_ in leading or not token.text[0].isalnum():
        return True
    return kind == "PERSON" and token.is_lower and token.lower_ not in words("particles")


def _end(ent: Span, kind: Kind) -> int:
    """Where a name ends at the latest: before a label's colon, a dash between blanks, an open bracket, a verb."""
    end = ent.end
    if kind != "OTHER":  # a title may go on: "Verkhova: A Life"
        end = next((token.i for token in ent[1:] if _is_break(token, ent)), end)
    while end - 1 > ent.start and _is_verb(ent.doc[end - 1]):
        end -= 1
    return end


def _is_break(token: Token, ent: Span) -> bool:
    if token.text in DASHES:
        return token.nbor(-1).whitespace_ != "" and token.whitespace_ != ""
    is_nickname = token.text == "”" and any(before.text == "“" for before in ent)
    return token.text in BREAKS and not is_nickname


def _is_verb(token: Token) -> bool:
    """Whether a last word is what somebody does: "Petrenko added", "Petrenko Slammed"."""
    return token.tag_ in FINITE and (token.is_lower or token.text.istitle())


def _known(one: Found) -> Found:
    """The name of the lexicon that a name of the model is, as its kind tells or a look below letters and initials."""
    name = None if is_institution(one.label) else name_confirmed(one.label, one.kind)
    if name and (one.kind in CONFIRMED or (one.rule == STATE and name.precision == "country")):
        return of_name(one.start, one.end, name, "lexicon_confirmed")
    visible = GLUED.sub("", unmixed(one.label))
    if visible != one.label and (name := name_of(visible)):
        return of_name(one.start, one.end, name, "lexicon_unmixed")
    bare = MIDDLE_INITIAL.sub(" ", visible)
    if bare != visible and (name := name_of(bare)):
        return of_name(one.start, one.end, name, "lexicon_initial")
    return replace(one, label=visible)


def _fitted(doc: Doc, one: Found, inside: list[Found]) -> Found | None:
    """What remains to be named of a model's name beside the lexicon's names in it; None if nothing."""
    if not inside:
        return one
    if inside[0].start < one.start or inside[-1].end > one.end:
        return None
    taken = {i for known in inside for i in range(known.start, known.end)}
    rest = [i for i in range(one.start, one.end) if i not in taken and doc[i].text[0].isupper()]
    rest = [i for i in rest if doc[i].lower_ not in words("titles")]
    if not rest or _is_generic(doc, rest, inside):
        return None
    if one.kind == "PERSON":
        return _person_beside(doc, one, inside, rest)
    if one.kind in ("PLACE", "OTHER") and inside[0].start == one.start and doc[inside[0].end].lower_ in BETWEEN_PLACES:
        cut = _cut(doc, one, inside[0].end) if inside[0].kind == "PLACE" and inside[-1] == inside[0] else None
        return replace(cut, kind="PLACE") if cut else None
    if one.kind not in ("ORG", "PLACE", "EVENT", "OTHER") or any(known.kind == "WEAPON" for known in inside):
        return None
    owned = [i + 1 for i in range(one.start, one.end) if doc[i].text in POSSESSIVE]
    if not owned or all(known.kind == "GROUP" for known in inside):  # "the Verkhan People's Army"
        return one
    return _cut(doc, one, owned[-1]) if owned[-1] < one.end and not taken & set(range(owned[-1], one.end)) else None


def _is_generic(doc: Doc, rest: list[int], inside: list[Found]) -> bool:
    """Whether what is beside a known place only says what it is: "Kharkiv City", "Republic of Albania"."""
    names = [known.name.precision for known in inside if known.name and known.kind == "PLACE"]
    beside = {doc[i].lower_ for i in rest}
    return (names == ["town"] and beside <= {"city", "town"}) or (names == ["country"] and beside == {"republic"})


def _person_beside(doc: Doc, one: Found, inside: list[Found], rest: list[int]) -> Found | None:
    """Another person of a known surname, or the person whose place or office the model took along."""
    last = inside[-1]
    if last.kind == "PERSON" and last.end == one.end:
        return one if last.end - last.start == 1 and len(inside) == 1 and rest[0] < last.start else None
    if last.kind == "PERSON" or rest[-1] < last.end:
        return one if last.kind == "PERSON" or one.end - one.start == len(rest) + 1 else None
    return _cut(doc, one, last.end)


def _cut(doc: Doc, one: Found, start: int) -> Found | None:
    while start < one.end and (doc[start].lower_ in words("titles") or not doc[start].text[0].isupper()):
        start += 1
    if start >= one.end:
        return None
    cut = Found(start, one.end, one.kind, one.rule, "")
    return Found(start, one.end, one.kind, one.rule, text_of(doc, cut))
