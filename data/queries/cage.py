"""SQL from a person, run in a disposable child process that can do no harm.

A read-only connection is not enough: `COPY … TO` can overwrite the very file it reads, a CTE can hide a COPY inside a
SELECT, and no setting of DuckDB bounds `repeat('x', 3e9)`. So the child gets limits of memory, time and file size from
the system, a connection whose file system is taken away once the snapshot is open, and it is killed when time is up.
"""

import io
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa

from analysis.errors import BadQuery, NotHere, TooMuch

SECONDS = 10
ROWS = 1_000
MEMORY_BYTES = 2 * 1024**3
CHILD = Path(__file__).with_name("caged.py")
REFUSED, OVER_LIMITS = 2, 3  # how the child leaves, as it has them too: its module is no import for every system
PLACE = re.compile(r"LINE (\d+): (.*)")  # DuckDB's; the line below it has but a caret


@dataclass(frozen=True, slots=True)
class Answer:
    """The first rows of an answer, and whether there were more."""

    rows: pd.DataFrame
    is_cut: bool


def run_sql(snapshot: Path, sql: str) -> Answer:
    """The answer to one SELECT; BadQuery with the reason if there is none, TooMuch if it goes beyond the limits.

    NotHere on a system without limits.
    """
    if sys.platform == "win32":
        raise NotHere(
            "SQL needs limits on a process that Windows does not have.", "Use `python -m data export` instead."
        )
    command = [sys.executable, "-I", str(CHILD), str(snapshot), str(ROWS + 1), str(SECONDS), str(MEMORY_BYTES)]
    try:
        child = subprocess.run(
            command, input=sql.encode(), capture_output=True, timeout=SECONDS + 2, env={}, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much() from error
    told = child.stderr.decode(errors="replace")
    if child.returncode == REFUSED:
        raise _refused(told)
    if child.returncode == OVER_LIMITS or child.returncode < 0:  # below 0: the system's own limits ended it
        raise _too_much()
    if child.returncode:
        raise RuntimeError(told)
    rows: pd.DataFrame = pa.ipc.open_stream(io.BytesIO(child.stdout)).read_pandas()
    return Answer(rows.head(ROWS), is_cut=len(rows) > ROWS)


def _too_much() -> TooMuch:
    return TooMuch(
        f"It was stopped: a query may take {SECONDS} seconds and {MEMORY_BYTES // 1024**3} GB of memory.",
        "Ask for less: a period, fewer tables, a LIMIT.",
    )


def _refused(told: str) -> BadQuery:
    """What DuckDB says of a query that it cannot answer: the reason, and as the hint the names or the line it means."""
    reason, *hints = (line.strip() for line in told.splitlines() if line.strip(" ^"))
    return BadQuery(reason, "  \n".join(PLACE.sub(r"Line \1: `\2`", hint) for hint in hints))
