from datetime import date

import pytest
from spacy.language import Language

from analysis.naming.entities import find_entities
from analysis.reading import read_articles
from analysis.records import Article
from tests.conftest import MakeDoc


def test_find_entities_gives_each_identity_once_and_every_mention(make_doc: MakeDoc) -> None:
    doc = make_doc(["Zelensky", "spoke", "in", "Kyiv", ".", "Zelenskiy", "left", "Kyiv"], published=date(2024, 8, 14))
    entities, mentions = find_entities(doc)
    assert [entity.id for entity in entities] == ["person/volodymyr_zelensky", "place/kyiv"]
    assert [mention.surface for mention in mentions] == ["Zelensky", "Kyiv", "Zelenskiy", "Kyiv"]
    assert {entity.side for entity in entities} == {"Ukraine"}
    assert entities[1].place_precision == "town" and entities[1].lat is not None


def test_find_entities_takes_the_holder_of_a_town_on_the_day(make_doc: MakeDoc) -> None:
    words = ["Shells", "hit", "Mariupol"]
    sides = [find_entities(make_doc(words, published=day))[0][0].side for day in (date(2022, 3, 1), date(2023, 3, 1))]
    assert sides == ["Ukraine", "Russia"]


def test_find_entities_offsets_are_those_of_the_field(make_doc: MakeDoc) -> None:
    doc = make_doc(["Kyiv", "\n\n", "In", "Odesa", "."], title="Kyiv", spaces=[False, False, True, False, False])
    _, mentions = find_entities(doc)
    assert [(m.field, m.start, m.end) for m in mentions] == [("title", 0, 4), ("text", 3, 8)]


@pytest.mark.parametrize("words", [["\n"], ["A"], ["X", "Y", "Z"], ["​"], ["Кiev"], ["MARCH", "BATTLE"]])
def test_find_entities_bears_odd_input(make_doc: MakeDoc, words: list[str]) -> None:
    entities, mentions = find_entities(make_doc(words))
    assert len(entities) <= len(mentions)


def test_find_entities_bears_ten_thousand_names(make_doc: MakeDoc) -> None:
    words = [f"Name{n}ov" for n in range(10_000)]
    sentences = [n % 20 == 0 for n in range(10_000)]
    doc = make_doc(words, ents=[(n, n + 1, "PERSON") for n in range(10_000)], sent_starts=sentences)
    assert len(find_entities(doc)[0]) == 10_000


@pytest.mark.model
def test_find_entities_reads_a_dispatch(nlp: Language) -> None:
    text = (
        "Mayor Ivan Petrenko of Verkhova said two Shahed-136s and a Kh-59 had crossed the Sumy region. "
        "Petrenko thanked the 199th Mechanised Brigade. The Ukrainian air force spoke of ten drones."
    )
    doc = next(read_articles(nlp, [Article(id="a", text=text, language="en", published=date(2024, 8, 14))]))
    entities, mentions = find_entities(doc)
    names = {entity.name: entity.kind for entity in entities}
    assert names["Ivan Petrenko"] == "PERSON" and names["Shahed-136"] == "WEAPON" and names["Sumy Oblast"] == "PLACE"
    assert names["199th Mechanised Brigade"] == "GROUP" and names["Air Force of Ukraine"] == "ORG"
    assert [m.surface for m in mentions if m.entity_id == "person/ivan_petrenko"] == ["Ivan Petrenko", "Petrenko"]
