"""SQL from a person, run in a disposable child process that can do no harm.

A read-only connection is not enough: `COPY … TO` can overwrite the very file it reads, a CTE can hide a COPY inside a
SELECT, and no setting of DuckDB bounds `repeat('x', 3e9)`. So the child gets limits of memory, time and file size from
the system, a connection whose file system is taken away once the snapshot is open, and it is killed when time is up.
"""

import io
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa

from analysis.errors import BadQuery, NotHere

SECONDS = 10
ROWS = 1_000
MEMORY_BYTES = 2 * 1024**3
CHILD = Path(__file__).with_name("caged.py")


@dataclass(frozen=True, slots=True)
class Answer:
    """The first rows of an answer, and whether there were more."""

    rows: pd.DataFrame
    is_cut: bool


def run_sql(snapshot: Path, sql: str) -> Answer:
    """The answer to one SELECT; BadQuery with the reason if there is none, NotHere on a system without limits."""
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
        raise BadQuery(f"The query took longer than {SECONDS} seconds.", "Ask for less: a period, a LIMIT.") from error
    if child.returncode:
        reason = child.stderr.decode(errors="replace").strip().splitlines()
        raise BadQuery(reason[-1] if reason else "The query used more memory or time than it may.")
    rows: pd.DataFrame = pa.ipc.open_stream(io.BytesIO(child.stdout)).read_pandas()
    return Answer(rows.head(ROWS), is_cut=len(rows) > ROWS)
