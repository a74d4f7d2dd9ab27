"""Lists of places: what stands among towns is one, whatever the model takes it for."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from analysis.naming.folding import gender_of_given_name
from analysis.naming.found import Found
from analysis.naming.gazetteer import key_of, places_named

JOINTS = frozenset({",", "and", "&", "–", "-", "/"})
FEWEST = 3  # names that make a list
LONGEST_NAME = 2  # tokens
DOUBTED = frozenset({"ORG", "OTHER", "PERSON"})


def with_listed_places(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """`found` with the unknown names as places that stand in a list of which most are known towns."""
    surnames = {one.label.split()[-1] for one in found if one.kind == "PERSON" and " " in one.label}
    ordered = sorted(found, key=lambda one: one.start)
    listed: list[Found] = []
    run: list[Found] = []
    for one in ordered:
        if run and not _goes_on(doc, run[-1], one):
            listed += _as_places(run, surnames)
            run = []
        run.append(one)
    return [*listed, *_as_places(run, surnames)]


def _goes_on(doc: Doc, before: Found, one: Found) -> bool:
    """Whether nothing but a comma or "and" stands between two names."""
    between = range(before.end, one.start)
    return 0 < len(between) < FEWEST and all(doc[at].text in JOINTS for at in between)


def _as_places(run: list[Found], surnames: set[str]) -> list[Found]:
    if len(run) < FEWEST or 2 * sum(map(_is_local, run)) <= len(run):
        return run
    return [
        replace(one, kind="PLACE", rule="among_places") if one.label not in surnames and _may_be_place(one) else one
        for one in run
    ]


def _is_local(one: Found) -> bool:
    if one.name:
        return one.kind == "PLACE" and one.name.precision not in ("country", "region")
    return one.kind == "PLACE" and bool(places_named(key_of(one.label)))


def _may_be_place(one: Found) -> bool:
    if one.name or one.country or one.kind not in DOUBTED or one.end - one.start > LONGEST_NAME:
        return False
    return not one.label.isupper() and gender_of_given_name(one.label.split()[0]) is None
