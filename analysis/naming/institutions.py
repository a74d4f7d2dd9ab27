"""Institutions of a state: "Russian defence ministry", "Ukraine's General Staff", "the UK Foreign Office"."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from spacy.strings import get_string_id
from spacy.tokens import Doc

from analysis.naming.found import Found, covered, of_name
from analysis.naming.names import Name, lexicon, name_of, slug
from analysis.naming.packs import pack
from analysis.naming.sides import country_of_outlet

FORMS = Path(__file__).parents[1] / "lexicons" / "institutions.toml"
MAIN_STATE = 0.6  # share of an article's names that makes a state the one it is about
FEWEST_NAMES = 3
WITH_DEPARTMENTS = frozenset({"US"})  # states without ministries
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def find_institutions(doc: Doc, named: Sequence[Found]) -> list[Found]:
    """Institutions of the states in `named`: one name with a state's adjective or bare name ("US Navy"), a name of its
    own after a possessive, and in capitals alone where the article has only one of the kind, is of an outlet of a side,
    or is about one state.
    """
    found: list[Found] = []
    by_kind: dict[str, dict[str, Found]] = defaultdict(dict)
    for state in named:
        if _may_own(state):
            after = state.end + (state.end < len(doc) and doc[state.end].text in POSSESSIVE)
            form = _form_at(doc, after)
            if form and (_is_state(state) or _is_ministry(doc, range(after, form[1]))):
                kind, end = form
                start = state.start if after == state.end else after
                one = _institution(range(start, end), kind, state.country or "")
                by_kind[kind][one.label] = one
                found.append(one)
    return found + _alone(doc, named, by_kind, covered([*named, *found]))


def _may_own(one: Found) -> bool:
    """Whether a name is that of a state, its people, or its capital in place of its government."""
    return one.country is not None and (_is_state(one) or (one.name is not None and one.label in _capitals()))


def _is_state(one: Found) -> bool:
    """Whether a name is that of a state or its people, whose adjective goes before an institution."""
    return one.name is not None and one.name.precision == "country"


def _is_ministry(doc: Doc, tokens: range) -> bool:
    return any(doc[at].lower_ == "ministry" for at in tokens)


def is_institution(name: str) -> bool:
    """Whether many states have an institution of this name."""
    return name.lower() in _forms()


def is_capital(name: str) -> bool:
    """Whether a town stands for its state's government: "Kyiv says"."""
    return name in _capitals()


def _institution(tokens: range, kind: str, country: str) -> Found:
    full = f"{kind} of {_state_names()[country]}"
    if name := _row_of(full):
        return of_name(tokens.start, tokens.stop, name, "institution_of_state")
    return Found(tokens.start, tokens.stop, "ORG", "institution_of_state", full, country=country)


def _alone(
    doc: Doc, named: Sequence[Found], by_kind: dict[str, dict[str, Found]], taken: dict[int, Found]
) -> list[Found]:
    first_words = _forms_by_first_word()
    home = country_of_outlet(doc._.article.source)
    main_state = home or _main_state(named)
    found = []
    for at, word in enumerate(doc.to_array(["LOWER"]).tolist()):
        if word in first_words and at not in taken and doc[at].text[0].isupper() and (form := _form_at(doc, at)):
            kind, end = form
            ones = by_kind.get(kind, {})
            if end - at == 1 or doc[end - 1].text[0].islower():
                continue
            if len(ones) == 1:
                one = next(iter(ones.values()))
                found.append(Found(at, end, "ORG", "institution_again", one.label, one.name, one.country))
            elif not ones and main_state and _is_of(doc, range(at, end), main_state, named, at_home=bool(home)):
                found.append(replace(_institution(range(at, end), kind, main_state), rule="institution_of_article"))
    return found


def _main_state(named: Sequence[Found]) -> str | None:
    """The state that most of an article's names are of: whose a ministry without a state is."""
    states = Counter(one.country for one in named if one.country in _state_names())
    enough = max(FEWEST_NAMES, MAIN_STATE * states.total())
    return next((state for state, count in states.items() if count >= enough), None)


def _is_of(doc: Doc, tokens: range, state: str, named: Sequence[Found], *, at_home: bool) -> bool:
    """Whether an institution may be of the article's state: the state has such, and no other was named last before.

    An outlet `at_home` in the state tells of the foe's acts by its own institutions.
    """
    if state in WITH_DEPARTMENTS and _is_ministry(doc, tokens):
        return False
    foes = {side.country for side in pack().sides} if at_home else set()
    before = (one for one in reversed(named) if one.end <= tokens.start and one.country in _state_names())
    return next((one.country in {state, *foes} for one in before), True)


def _form_at(doc: Doc, at: int) -> tuple[str, int] | None:
    """The kind of institution whose longest form begins at a token, and the token after it."""
    if at >= len(doc):
        return None
    for words, kind in _forms_by_first_word().get(doc[at].lower, ()):
        end = at + len(words)
        if end <= len(doc) and all(doc[at + shift].lower_ == word for shift, word in enumerate(words)):
            return kind, end
    return None


def _row_of(full: str) -> Name | None:
    return lexicon().get(slug("ORG", full)) or name_of(full)


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FORMS.read_text(encoding="utf-8"))


@cache
def _forms_by_first_word() -> dict[int, list[tuple[list[str], str]]]:
    table: dict[int, list[tuple[list[str], str]]] = defaultdict(list)
    for row in _file()["institutions"]:
        for form in row["forms"]:
            words = form.replace("'s", " 's").split()
            table[get_string_id(words[0])].append((words, row["name"]))
    return {first: sorted(forms, key=lambda form: -len(form[0])) for first, forms in table.items()}


@cache
def _capitals() -> frozenset[str]:
    return frozenset(_file()["capitals"])


@cache
def _forms() -> frozenset[str]:
    return frozenset(form for row in _file()["institutions"] for form in row["forms"])


@cache
def _state_names() -> dict[str, str]:
    """The states' names by their ISO 3166-1 codes."""
    return {
        n.country: n.name for n in lexicon().values() if n.kind == "PLACE" and n.precision == "country" and n.country
    }
