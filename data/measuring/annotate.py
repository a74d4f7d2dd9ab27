"""Articles in, findings out, without a database: files in the shapes of the gold sets."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from analysis.errors import UnreadableSource
from analysis.exchange import as_json
from analysis.naming.identities import link_identities
from analysis.records import Article
from data.articles import with_content_id
from data.loading.engine import Reader

type Row = Mapping[str, Any]


def annotate_file(given: Path, out: Path, read: Reader, *, count: Callable[[int], None]) -> int:
    """Writes what is found in each article of a JSON Lines file, a line for each in order; returns how many."""
    predicted = predict(read_rows(given), read, count=count)
    with out.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in predicted)
    return len(predicted)


def predict(rows: Iterable[Row], read: Reader, *, count: Callable[[int], None]) -> list[dict[str, Any]]:
    """What is found in the article of each row, identities being those of all of them together."""
    findings = []
    for found in read(map(article_of, rows)):
        findings.append(found)
        count(len(findings))
    linked, entities = link_identities(findings)
    by_id = {entity.id: entity for entity in entities}
    return [as_json(found, by_id) for found in linked]


def read_rows(file: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file; UnreadableSource, with the line, if one cannot be read."""
    return list(_rows(file))


def article_of(row: Row) -> Article:
    """The article of a row, its text untouched, so that offsets hold; UnreadableSource if it has none."""
    name = str(row.get("id") or row.get("title") or "without id")
    if not isinstance(row.get("text"), str):
        raise UnreadableSource(f"The article {name} has no text.")
    day = _day(row.get("published"))
    article = Article(
        id=str(row.get("id") or ""),
        url=row.get("url"),
        source=row.get("source"),
        title=row.get("title") or "",
        published=day,
        published_from="given" if day else "unknown",
        text=row["text"],
    )
    return article if article.id else with_content_id(article)


def _day(written: object) -> date | None:
    """A day as written; None for what is no ISO date: the article is read as undated."""
    try:
        return date.fromisoformat(str(written)[:10])
    except ValueError:
        return None


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    if not file.exists():
        raise UnreadableSource(f"There is no file {file}.")
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _row(line, f"{file}, line {number}")


def _row(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableSource(f"{where} is not JSON: {error.msg}.") from error
    if not isinstance(row, dict):
        raise UnreadableSource(f"{where} is no JSON object.")
    return row
