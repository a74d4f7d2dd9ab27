"""A load that is killed leaves the old snapshot whole, and the next one finishes it."""

import subprocess
import sys
from pathlib import Path

import pytest

from data.keeping.store import newest_snapshot
from tests.fakes import DRONES, HARVEST, TEXT, ask, load_file, load_rows, save_lines, work

N_ARTICLES = 1_200
LOAD = """
import sys
from pathlib import Path
from data.loading.load import load
from data.sources.files import read_sources
from data.sources.incoming import Said
from tests.fakes import work
file, folder = sys.argv[1:]
load(read_sources([file], Said()), work(Path(folder)), lambda step: print(step.stage, flush=True))
"""


@pytest.mark.parametrize("stage", ["taking in", "reading", "linking"])
def test_killed_load_leaves_the_old_snapshot_and_is_finished_by_the_next(tmp_path: Path, stage: str) -> None:
    before = load_rows(tmp_path, HARVEST).snapshot
    file = save_lines(tmp_path / "big.jsonl", *(DRONES | {"text": f"{TEXT} Part {n}."} for n in range(N_ARTICLES)))
    command = [sys.executable, "-c", LOAD, file, str(tmp_path / "main")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert any(line.strip() == stage for line in process.stdout)
        process.kill()
    assert newest_snapshot(tmp_path / "main") == before
    assert ask(before, "SELECT title FROM articles") == [("Harvest begins",)]
    after = load_file(file, work(tmp_path / "main"))
    assert ask(after.snapshot, "SELECT count(*), count(DISTINCT article_id) FROM claims") == [(N_ARTICLES, N_ARTICLES)]
    assert not list((tmp_path / "main").glob("**/*.tmp*"))
