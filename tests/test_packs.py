"""Conflict packs: each is data alone, and keeps to what its tables promise."""

import json
import os
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.errors import BadLexicon
from analysis.naming.names import lexicon_with
from analysis.naming.packs import DEFAULT_PACK, PACKS, Pack, pack, pack_file, read_pack, use_pack
from analysis.pipeline import rules_version

ALL = [read_pack(path) for path in sorted(PACKS.glob("*.toml"))]
every_pack = pytest.mark.parametrize("each", ALL, ids=lambda each: each.name)
SMALL = """
countries = ["SD"]

[[sides]]
name = "North"
colour = "#0072B2"
words = ["northern"]
members = ["person/ivan_petrenko"]
"""
READ_WITH_SUDAN = """
import json, spacy
from datetime import date
from analysis.naming.entities import find_entities
from analysis.naming.roles import holder
from analysis.naming.sides import side_named, side_of
from analysis.pipeline import rules_version
from analysis.reading import read_articles
from analysis.records import Article
from data.settings import load_settings

load_settings()
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
text = "The RSF shelled El Fasher, a spokesman of Sudan's army in Khartoum said."
doc = next(read_articles(nlp, [Article(id="a", title="", text=text, published=date(2025, 12, 1))]))
entities, _ = find_entities(doc)
print(json.dumps({
    "sides": {entity.name: entity.side for entity in entities},
    "speaker": side_named("a paramilitary spokesman"),
    "before": side_of("place/el_fasher", date(2025, 1, 1)),
    "holder": holder("RSF leader", date(2024, 1, 1)),
    "rules": rules_version(),
}))
"""


@every_pack
def test_holders_are_people_of_the_lexicon_one_at_a_time(each: Pack) -> None:
    known = lexicon_with(each)
    for role in each.roles:
        assert {one.id for one in role.holders} <= set(known), role.phrases
        days = [(one.start, one.until) for one in role.holders]
        assert days == sorted(days) and all(a[1] <= b[0] for a, b in pairwise(days)), role.phrases


@every_pack
def test_roles_have_sorted_phrases_of_their_own(each: Pack) -> None:
    phrases = [phrase for role in each.roles for phrase in role.phrases]
    assert len(phrases) == len(set(phrases))
    for role in each.roles:
        assert list(role.phrases) == sorted(role.phrases)
        assert all(phrase == phrase.lower() for phrase in role.phrases)


@every_pack
def test_sides_and_places_held_are_known(each: Pack) -> None:
    known = lexicon_with(each)
    sides = {side.name for side in each.sides}
    assert len(sides) == len({side.colour for side in each.sides}) == len(each.sides)
    for held in each.held:
        assert held.side in sides and held.start < held.until
        assert set(held.places) <= set(known), held
    for side in each.sides:
        assert set(side.members) <= set(known)


def test_another_pack_changes_the_reading_with_data_alone() -> None:
    """In a process of its own: what a process knows of names is worked out once."""
    run = subprocess.run(
        [sys.executable, "-c", READ_WITH_SUDAN],
        env=os.environ | {"FOGLINE_PACK": "sudan"},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        check=True,
        text=True,
    )
    found = json.loads(run.stdout)
    assert found["sides"] == {
        "Rapid Support Forces": "RSF",
        "El Fasher": "RSF",
        "Sudanese Armed Forces": "Sudanese army",
        "Khartoum": None,
    }
    assert (found["speaker"], found["before"]) == ("RSF", None)
    assert found["holder"] == "person/mohamed_hamdan_dagalo"
    assert found["rules"] != rules_version()


def test_a_pack_of_the_user_brings_names_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "north.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "north").mkdir()
    people = "name,country,aliases\nIvan Petrenko,SD,Petrenko\nJoe Biden,CA,\n"
    (tmp_path / "north" / "people.csv").write_text(people, encoding="utf-8")
    own = read_pack(pack_file(str(tmp_path / "north.toml")))
    names = lexicon_with(own)
    assert (own.name, own.countries, len(own.held)) == ("north", frozenset({"SD"}), 0)
    assert names["person/ivan_petrenko"].aliases == ("Petrenko",)
    assert names["person/joe_biden"].country == "CA"  # a row of the pack replaces that of the lexicon
    assert names["place/kyiv"].country == "UA"


@pytest.mark.parametrize(
    ("text", "message"), [("sides = 3", "int"), ("[[sides]]\nname = 'x'", "colour"), ("", "sides"), ("[", "Invalid")]
)
def test_read_pack_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadLexicon, match=message):
        read_pack(tmp_path / "bad.toml")


def test_lexicon_with_refuses_a_file_of_no_known_kind(tmp_path: Path) -> None:
    (tmp_path / "north.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "north").mkdir()
    (tmp_path / "north" / "ships.csv").write_text("name\nVerkhova\n", encoding="utf-8")
    with pytest.raises(BadLexicon, match="ships"):
        lexicon_with(read_pack(tmp_path / "north.toml"))


def test_pack_file_names_the_packs_there_are() -> None:
    with pytest.raises(BadLexicon, match="sudan, ukraine-russia"):
        pack_file("some-other-war")


def test_use_pack_cannot_change_what_has_been_read_with() -> None:
    assert pack().name == DEFAULT_PACK
    use_pack(DEFAULT_PACK)
    with pytest.raises(RuntimeError, match="sudan"):
        use_pack("sudan")


def test_held_periods_without_an_end_still_run() -> None:
    assert all(date.max in {held.until for held in each.held} for each in ALL)
