"""Names that try to mislead: letters that look alike, none at all, capitals everywhere, words that are also names."""

import pytest

from analysis.naming.entities import find_entities
from analysis.naming.merges import find_merges
from analysis.records import Entity
from tests.conftest import MakeDoc

MANY = 10_000
NAMES_IN_A_SENTENCE = 60


def found(make_doc: MakeDoc, words: str, **annotation: object) -> list[tuple[str, str, str]]:
    """Surface, kind and identity of each mention."""
    entities, mentions = find_entities(make_doc(words.split(), **annotation))
    names = {entity.id: entity.name for entity in entities}
    return [(mention.surface, mention.kind, names[mention.entity_id]) for mention in mentions]


@pytest.mark.parametrize(
    "spelling",
    ["K\u0443iv", "\u041ayiv", "Ky\u00adiv", "Ky\u200biv", "\ufeffKyiv", "KYIV", "\u041a\u0438\u0457\u0432"],
)
def test_a_town_in_misleading_letters_is_the_town(make_doc: MakeDoc, spelling: str) -> None:
    entities, mentions = find_entities(make_doc(["Fire", "in", spelling, "today"]))
    assert [entity.id for entity in entities] == ["place/kyiv"]
    assert mentions[0].surface == spelling
    is_misleading = spelling not in ("KYIV", "\u041a\u0438\u0457\u0432")
    assert (mentions[0].rule == "lexicon_unmixed") == is_misleading


def test_names_of_one_letter_are_no_names(make_doc: MakeDoc) -> None:
    ents = [(0, 1, "PERSON"), (2, 3, "PERSON"), (4, 5, "ORG")]
    assert found(make_doc, "X met Y of Z .", ents=ents) == []


def test_a_headline_in_capitals_names_the_known(make_doc: MakeDoc) -> None:
    names = found(make_doc, "ZELENSKY SAYS RUSSIA HIT KYIV")
    assert names == [
        ("ZELENSKY", "PERSON", "Volodymyr Zelensky"),
        ("RUSSIA", "PLACE", "Russia"),
        ("KYIV", "PLACE", "Kyiv"),
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("In March they will march", []),
        ("The Battle was long", []),
        ("He cut it with a Lancet", []),
        ("A Lancet drone fell", [("Lancet", "WEAPON", "Lancet")]),
        ("Marx wrote to Engels", []),
        ("Bombers left the airbase at Engels", [("Engels", "PLACE", "Engels")]),
        ("The Azov sailed", []),
        ("The Azov fighters held on", [("Azov", "GROUP", "Azov Brigade")]),
    ],
)
def test_a_name_that_is_a_word_needs_a_reason(make_doc: MakeDoc, words: str, names: list[tuple[str, str, str]]) -> None:
    assert found(make_doc, words) == names


def test_ten_thousand_names_in_one_article_are_kept_apart(make_doc: MakeDoc) -> None:
    people = [f"{_syllables(n // 100)} {_syllables(n % 100)}{_syllables(n)}enko" for n in range(MANY)]
    words = " , ".join(people).split()
    ents = [(at, at + 2, "PERSON") for at in range(0, len(words), 3)]
    sent_starts = [at % NAMES_IN_A_SENTENCE == 0 for at in range(len(words))]
    doc = make_doc(words, ents=ents, sent_starts=sent_starts)
    entities, mentions = find_entities(doc)
    merges = find_merges((entity, 1) for entity in entities)
    assert len(mentions) == MANY and len(entities) == len(set(people))
    assert all(merge.reason == "same_folded" for merge in merges)


def test_look_alikes_of_unknown_names_are_one_identity() -> None:
    latin, mixed = (Entity(id=f"person/{n}", name=name, kind="PERSON", side=None) for n, name in enumerate(LOOK_ALIKES))
    (merge,) = find_merges([(latin, 3), (mixed, 1)])
    assert (merge.id, merge.into, merge.reason) == (mixed.id, latin.id, "same_folded")


LOOK_ALIKES = ("Ivan Petrenkov", "Ivan P\u0435tr\u0435nkov")


def _syllables(number: int) -> str:
    return "".join("BaCoDuFeGiHoJuKaLeMi"[2 * int(digit) : 2 * int(digit) + 2] for digit in str(number)).capitalize()
