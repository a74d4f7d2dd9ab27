"""CSV and its kin: any delimiter and encoding, headers under padding, cells with lines and quotes in them."""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from analysis.errors import UnreadableSource
from data.nouns import counted
from data.sources.decoding import open_text
from data.sources.incoming import Incoming, Input, Reject, Said
from data.sources.rows import Row, article_of_row, find_columns, find_way

DELIMITERS = (",", ";", "\t", "|")
ROWS_OF_PADDING = 15
WHAT_TO_DO = "put quotes around a cell that holds the delimiter"
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # the default, 131,072 characters, is shorter than some articles


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: its delimiter, and its header with the number of rows above it."""

    delimiter: str
    header: tuple[str, ...]
    padding: int


def read_separated(given: Input, said: Said) -> Iterator[Incoming]:
    """An article or a Reject for each row of the table; UnreadableSource if it has no column for the text."""
    layout = find_layout(given)
    if not layout:
        hint = "name the columns text, title, date, source and url"
        raise UnreadableSource(f"no column is known to hold the articles' text; {hint}")
    way = find_way((row for row in _rows(given, layout) if not isinstance(row, Reject)), said)
    for number, row in enumerate(_rows(given, layout), start=1):
        yield row if isinstance(row, Reject) else article_of_row(row, way, f"{given.name}, row {number}")


def find_layout(given: Input) -> Layout | None:
    """The layout under which most columns have names that are known, a text's or title's among them; else None."""
    layouts = [layout for delimiter in DELIMITERS if (layout := _layout(given, delimiter))]
    return max(layouts, key=_n_known, default=None)


def _layout(given: Input, delimiter: str) -> Layout | None:
    with open_text(given, newline="") as file:
        for padding, row in enumerate(islice(csv.reader(file, delimiter=delimiter), ROWS_OF_PADDING)):
            header = tuple(cell.strip() for cell in row)
            columns = find_columns(header)
            if len(header) > 1 and (columns["text"] or columns["title"]) and _n_known(Layout(delimiter, header, 0)) > 1:
                return Layout(delimiter, header, padding)
    return None


def _n_known(layout: Layout) -> int:
    return sum(bool(columns) for columns in find_columns(layout.header).values())


def _rows(given: Input, layout: Layout) -> Iterator[Row | Reject]:
    n_columns = len(layout.header)
    with open_text(given, newline="") as file:
        reader = csv.reader(file, delimiter=layout.delimiter)
        for number, cells in enumerate(islice(reader, layout.padding + 1, None), start=1):
            if not any(cells):
                continue
            if any(cells[n_columns:]):
                cells_told = f"it has {counted(len(cells), 'cell')} under {counted(n_columns, 'heading')}"
                yield Reject(f"{given.name}, row {number}", f"{cells_told}; {WHAT_TO_DO}")
            else:
                yield dict(zip(layout.header, cells, strict=False))
