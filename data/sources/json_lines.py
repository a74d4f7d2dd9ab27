"""JSON Lines, and JSON files that hold a list of articles."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from data.sources.decoding import open_text
from data.sources.incoming import Incoming, Input, Reject, Said
from data.sources.rows import Row, article_of_row, find_way

NO_OBJECT = 'it is no JSON object; write {"title": "…", "text": "…"} for each article'
LISTS = ("articles", "items", "results", "data", "docs", "documents", "news", "entries")


def read_json_lines(given: Input, said: Said) -> Iterator[Incoming]:
    """An article or a Reject for each line."""
    way = find_way((row for row in _lines(given) if not isinstance(row, Reject)), said)
    for number, row in enumerate(_lines(given), start=1):
        yield row if isinstance(row, Reject) else article_of_row(row, way, f"{given.name}, record {number}")


def read_json(given: Input, said: Said) -> Iterator[Incoming]:
    """An article or a Reject for each object of a list, or for the one object that the file is."""
    with open_text(given) as file:
        try:
            whole = json.load(file)
        except (ValueError, RecursionError):
            yield from read_json_lines(given, said)  # JSON Lines under the name of JSON
            return
    rows = [_object(row, f"{given.name}, record {n}") for n, row in enumerate(_listed(whole), start=1)]
    way = find_way((row for row in rows if not isinstance(row, Reject)), said)
    for number, row in enumerate(rows, start=1):
        yield row if isinstance(row, Reject) else article_of_row(row, way, f"{given.name}, record {number}")


def _lines(given: Input) -> Iterator[Row | Reject]:
    with open_text(given) as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield _parsed(line, f"{given.name}, line {number}")


def _parsed(line: str, origin: str) -> Row | Reject:
    try:
        return _object(json.loads(line), origin)
    except json.JSONDecodeError as error:
        return Reject(origin, f"it is not JSON: {error.msg} at character {error.colno}; mend or leave out this line")
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, thousands of brackets
        return Reject(origin, f"it cannot be read: {error}; mend or leave out this line")


def _object(value: Any, origin: str) -> Row | Reject:
    return value if isinstance(value, Mapping) else Reject(origin, NO_OBJECT)


def _listed(whole: Any) -> list[Any]:
    if isinstance(whole, list):
        return whole
    if isinstance(whole, Mapping):
        lists = [whole[name] for name in LISTS if isinstance(whole.get(name), list)]
        return lists[0] if lists else [whole]
    return [whole]
