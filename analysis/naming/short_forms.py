"""Short forms of names given in full: "Ivan" of Ivan Petrenko, "the Council" of a council, "VRT" by its initials."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from analysis.naming.found import Found

SHORTEST_INITIALS = 3
SMALL_WORDS = frozenset({"and", "de", "for", "in", "of", "on", "the", "to"})


def with_short_forms(found: Sequence[Found]) -> list[Found]:
    """`found` with each unknown single word as the only name of the article that it can shorten."""
    people = _by_form(found, "PERSON", lambda parts: parts[:1])
    unknown = [one for one in found if one.name is None]  # the lexicon has the short forms of its own
    bodies = _by_form(unknown, "ORG", lambda parts: (parts[0], parts[-1], initials(parts)))
    resolved = []
    for one in found:
        forms = {"PERSON": people, "ORG": bodies}.get(one.kind, {})
        full = list(forms.get(one.label, {}).values()) if one.name is None and one.country is None else []
        if len(full) > 1 and one.label.isupper():  # "VRT" is the Verkhova Rescue Team, not the VRT Fund
            full = [whole for whole in full if initials(whole.label.split()) == one.label]
        if len(full) == 1:
            whole = full[0]
            one = replace(one, label=whole.label, name=whole.name, country=whole.country, rule="short_form")
        resolved.append(one)
    return resolved


def initials(parts: Iterable[str]) -> str:
    """The capitals that begin a name's words, small words left out."""
    return "".join(part[0] for part in parts if part.lower() not in SMALL_WORDS).upper()


def _by_form(
    found: Iterable[Found], kind: str, forms_of: Callable[[list[str]], Iterable[str]]
) -> dict[str, dict[str, Found]]:
    """The names of several words of a kind, each once, by the short forms that they can have."""
    by_form: dict[str, dict[str, Found]] = defaultdict(dict)
    for one in found:
        parts = one.label.split()
        if one.kind == kind and len(parts) > 1:
            for form in forms_of(parts):
                if kind == "PERSON" or form in (parts[0], parts[-1]) or len(form) >= SHORTEST_INITIALS:
                    by_form[form][one.label] = one
    return by_form
