"""Towns that the model does not see at all, found by the gazetteer and the article's countries."""

from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc

from analysis.naming.folding import gender_of_given_name
from analysis.naming.found import Found
from analysis.naming.gazetteer import Place, key_of, places_named
from analysis.naming.place_context import MAIN_SHARE, SMALL_TOWN, Context, best_place, countries_at_war, is_usual
from analysis.naming.words import words

LEAST_SHARE = 0.1  # of an article's names for the country of a town that nobody but the gazetteer knows
LONGEST_NAME = 4  # tokens


def find_missed_towns(doc: Doc, by_token: dict[int, Found], context: Context, places: dict[str, Place]) -> list[Found]:
    """Capitalised words that are towns of a country in the article: after a preposition, or proper nouns of the war."""
    found: list[Found] = []
    if not context.countries:
        return found
    locative, proper = _locative_ids(), doc.vocab.strings["NNP"]
    before = 0
    taken_to = 0
    columns = (doc.to_array(name).tolist() for name in ("LOWER", "TAG"))
    for at, (word, tag) in enumerate(zip(*columns, strict=True)):
        after_locative, before = before in locative, word
        if (not after_locative and tag != proper) or at in by_token or at < taken_to:
            continue
        if not doc[at].text[0].isupper() or doc[at].ent_type_:
            continue
        if one := _town_at(doc, at, by_token, context, after_locative=after_locative):
            town, place = one
            places.setdefault(town.label, place)
            found.append(town)
            taken_to = town.end
    return found


def _town_at(
    doc: Doc, at: int, by_token: dict[int, Found], context: Context, *, after_locative: bool
) -> tuple[Found, Place] | None:
    end = at + 1
    while end < len(doc) and end - at < LONGEST_NAME and end not in by_token and doc[end].text[0].isupper():
        end += 1
    label = doc[at:end].text
    if label.lower() in words("no_towns") or label in context.surnames or gender_of_given_name(label):
        return None
    least = LEAST_SHARE if after_locative else MAIN_SHARE
    own = [p for p in places_named(key_of(label)) if context.countries.get(p.country, 0.0) >= least]
    own = [p for p in own if is_usual(p, context) and _is_expected(p, after_locative=after_locative)]
    place = best_place(own, context, None, "")
    return (Found(at, end, "PLACE", "gazetteer", label, country=place.country), place) if place else None


def _is_expected(place: Place, *, after_locative: bool) -> bool:
    """Whether a capitalised word may be this place: in the war's countries always, elsewhere no village."""
    return place.country in countries_at_war() or (after_locative and place.population >= SMALL_TOWN)


@cache
def _locative_ids() -> frozenset[int]:
    return frozenset(map(get_string_id, words("locative")))
