import csv
import json
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from analysis.errors import BadQuery
from data.keeping.export import Chosen, export
from tests.fakes import DRONES, HARVEST, load_rows


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = (DRONES, DRONES | {"source": "Other Post", "published": "2024-08-05"}, HARVEST)
    path = load_rows(tmp_path_factory.mktemp("export"), *rows).snapshot
    assert path
    return path


def test_export_writes_csv_under_a_line_that_says_what_it_is(snapshot: Path, tmp_path: Path) -> None:
    assert export(snapshot, "claims", tmp_path / "claims.csv", Chosen(end=date(2024, 8, 2))) == 1
    head, *lines = (tmp_path / "claims.csv").read_text().splitlines()
    assert head == "# Fogline: claims of snapshot-000001.duckdb, to 2024-08-02"
    (row,) = csv.DictReader(lines)
    assert (row["value"], row["event_date"], row["claimant"]) == ("12.0", "2024-08-02", "the mayor of Verkhova")


def test_export_writes_json_lines(snapshot: Path, tmp_path: Path) -> None:
    assert export(snapshot, "articles", tmp_path / "a.jsonl", Chosen(sources=("Other Post",))) == 1
    (row,) = map(json.loads, (tmp_path / "a.jsonl").read_text().splitlines())
    assert (row["source"], row["published"]) == ("Other Post", "2024-08-05")


def test_export_writes_parquet(snapshot: Path, tmp_path: Path) -> None:
    assert export(snapshot, "events", tmp_path / "e.parquet", Chosen()) == 2
    assert pq.read_table(tmp_path / "e.parquet")["thing"].to_pylist() == ["drone", "drone"]


@pytest.mark.parametrize(
    ("table", "name", "chosen"),
    [
        ("claims", "a.xlsx", Chosen()),
        ("no_such", "a.csv", Chosen()),
        ("rejects", "a.csv", Chosen(start=date(2024, 1, 1))),
        ("entities", "a.csv", Chosen(sources=("Sample Post",))),
    ],
)
def test_export_says_what_it_cannot_write(
    snapshot: Path, tmp_path: Path, table: str, name: str, chosen: Chosen
) -> None:
    with pytest.raises(BadQuery):
        export(snapshot, table, tmp_path / name, chosen)
    assert not (tmp_path / name).exists()
