from datetime import datetime

import duckdb
import pyarrow as pa
import pytest

from analysis.records import Article, Claim, Entity
from data.keeping.statements import sql
from data.keeping.tables import AS_GIVEN, RECORDS, schema_of


@pytest.fixture(scope="module")
def columns() -> dict[str, list[str]]:
    with duckdb.connect() as connection:
        connection.execute(sql("schema"))
        found = connection.execute(
            "SELECT table_name, column_name FROM duckdb_columns() ORDER BY column_index"
        ).fetchall()
    tables: dict[str, list[str]] = {}
    for table, column in found:
        tables.setdefault(table, []).append(column)
    return tables


@pytest.mark.parametrize("name", RECORDS)
def test_snapshot_has_every_field_of_a_record(name: str, columns: dict[str, list[str]]) -> None:
    assert set(schema_of(RECORDS[name]).names) <= set(columns[name])


def test_snapshot_has_every_field_of_articles_and_entities(columns: dict[str, list[str]]) -> None:
    assert set(AS_GIVEN) <= set(columns["articles"])
    assert set(schema_of(Entity).names) <= set(columns["entities"])


def test_schema_of_takes_types_from_the_records() -> None:
    claims = schema_of(Claim)
    assert (claims.field("low").type, claims.field("start").type) == (pa.float64(), pa.int32())
    assert (claims.field("scope").type, claims.field("headline").type) == (pa.string(), pa.bool_())
    assert claims.field("event_date").type == pa.date32()
    loaded_at = schema_of(Article, "loaded_at")
    assert pa.Table.from_pylist([{"loaded_at": datetime(2024, 8, 1, 12)}], schema=loaded_at).num_rows == 1
