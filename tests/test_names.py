"""The lexicon of names: what its rows must keep to, and what can be looked up in it."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from analysis.errors import BadLexicon
from analysis.naming.names import FOLDER, KINDS, gender_of, lexicon, name_of, read_names, slug
from analysis.naming.packs import PACKS, pack

FILES = [FOLDER / f"{stem}.csv" for stem in KINDS]
FILES_OF_PACKS = sorted(PACKS.rglob("*.csv"))
ENTITIES_OF_THE_WAR = 600


def test_lexicon_holds_no_identity_twice() -> None:
    rows = [name.id for path in FILES for name in read_names(path, KINDS[path.stem])]
    assert sorted(rows) == sorted(set(rows))


def test_lexicon_gives_no_sure_spelling_to_two_identities() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for name in lexicon().values():
        for spelling in {name.name, *name.aliases} - set(name.doubtful):
            meant[spelling].add(name.id)
    assert {spelling: ids for spelling, ids in meant.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("path", [*FILES, *FILES_OF_PACKS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_lexicon_rows_and_spellings_are_sorted_and_written_once(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["name"] for row in rows] == sorted((row["name"] for row in rows), key=str.lower)
    for row in rows:
        for cell in (row["aliases"], row["doubtful"]):
            spellings = cell.split("|") if cell else []
            assert spellings == sorted(set(spellings), key=lambda spelling: (spelling.lower(), spelling)), row["name"]
        aliases = set(filter(None, row["aliases"].split("|")))
        assert not aliases & {row["name"], *row["doubtful"].split("|")}, row["name"]
        assert row["cues"].split() == sorted(set(row["cues"].lower().split())), row["name"]
        assert bool(row["doubtful"]) == bool(row["cues"]), f"{row['name']}: doubtful spellings need cues"


def test_lexicon_places_have_coordinates_and_precision() -> None:
    places = [name for name in lexicon().values() if name.kind == "PLACE"]
    assert all(p.precision in {"point", "town", "region", "country"} for p in places)
    without = [p.name for p in places if p.lat is None or p.lon is None]
    assert len(without) < 6, without
    assert all(-90 <= (p.lat or 0) <= 90 and -180 <= (p.lon or 0) <= 180 for p in places)


def test_lexicon_holds_enough_of_this_war() -> None:
    belligerents = {side.country for side in pack().sides}
    arms = [name for name in lexicon().values() if name.kind == "WEAPON"]
    theirs = [name for name in lexicon().values() if name.country in belligerents]
    assert len(arms) + len(theirs) >= ENTITIES_OF_THE_WAR


@pytest.mark.parametrize(
    ("spelling", "entity_id"),
    [
        ("Zelenskyy", "person/volodymyr_zelensky"),
        ("ZELENSKIY", "person/volodymyr_zelensky"),
        ("Киев", "place/kyiv"),
        ("Lancet", None),  # a drone only with a reason
        ("Nobody Atall", None),
    ],
)
def test_name_of_knows_sure_spellings_alone(spelling: str, entity_id: str | None) -> None:
    name = name_of(spelling)
    assert (name.id if name else None) == entity_id


def test_gender_of_is_known_for_people_of_the_lexicon() -> None:
    assert (gender_of("person/maria_butina"), gender_of("person/oleksandr_syrskyi")) == ("f", "m")
    assert gender_of("place/kyiv") is None and gender_of("person/unknown") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Oleksandr Syrskyi", "person/oleksandr_syrskyi"), ("Київ", "person/kiiv"), ("—", "person/unnamed")],
)
def test_slug_is_plain(name: str, expected: str) -> None:
    assert slug("PERSON", name) == expected


def test_read_names_says_which_row_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("name,lat,lon\nVerkhova,49.1,east\n", encoding="utf-8")
    with pytest.raises(BadLexicon, match="row 2"):
        read_names(path, "PLACE")
