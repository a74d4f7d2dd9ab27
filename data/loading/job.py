"""A load started by the dashboard: a process of its own, its progress in a folder that any visit can read."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from data.keeping.corpora import Corpus
from data.settings import HERE

PROGRESS, ERRORS = "progress.jsonl", "errors.txt"
STARTED = "%Y%m%dT%H%M%S%f"  # the name of a load's folder
FINISHED = frozenset({"done", "failed"})

_started: dict[Path, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True, slots=True)
class Job:
    """How far a load is. `last` is its last word: a stage with `done` and `total`, or its outcome."""

    folder: Path
    last: Mapping[str, Any]
    is_running: bool

    @property
    def started(self) -> datetime:
        """When it was started, in UTC."""
        return datetime.strptime(self.folder.name, STARTED).replace(tzinfo=UTC)

    @property
    def is_lost(self) -> bool:
        """It ended without saying how."""
        return not self.is_running and self.last.get("stage") not in FINISHED

    def errors(self) -> str:
        """What it wrote beside its progress."""
        return (self.folder / ERRORS).read_text(encoding="utf-8", errors="replace")


def start_files(corpus: Corpus, files: Mapping[str, bytes], *, published: date | None, source: str | None) -> None:
    """Starts a load of files by name and content; day and outlet are for articles that tell none."""
    folder = _new_folder(corpus)
    given = folder / "uploaded"
    given.mkdir()
    for name, content in files.items():
        (given / Path(name).name).write_bytes(content)
    said = [f"--published={published}"] if published else []
    _start(corpus, folder, [str(given), *said, *([f"--source={source}"] if source else [])])


def start_text(corpus: Corpus, article: Mapping[str, str | None]) -> None:
    """Starts a load of one article, given as a line of JSON Lines would hold it."""
    folder = _new_folder(corpus)
    given = folder / "pasted.jsonl"
    given.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
    _start(corpus, folder, [str(given)])


def latest_job(corpus: Corpus) -> Job | None:
    """The load that was started last from the dashboard; None if there was none."""
    folders = sorted(_jobs(corpus).glob("*/"))
    if not folders:
        return None
    folder = folders[-1]
    process = _started.get(folder)
    return Job(folder, _last_word(folder / PROGRESS), is_running=process is not None and process.poll() is None)


def _jobs(corpus: Corpus) -> Path:
    return corpus.folder / "jobs"


def _new_folder(corpus: Corpus) -> Path:
    folder = _jobs(corpus) / f"{datetime.now(UTC):{STARTED}}"
    folder.mkdir(parents=True)
    return folder


def _start(corpus: Corpus, folder: Path, arguments: Sequence[str]) -> None:
    command = [sys.executable, "-m", "data", "load", *arguments, f"--corpus={corpus.folder}", "--progress=json"]
    with (folder / PROGRESS).open("wb") as progress, (folder / ERRORS).open("wb") as errors:
        _started[folder] = subprocess.Popen(
            command, cwd=HERE.parent, stdout=progress, stderr=errors, stdin=subprocess.DEVNULL, start_new_session=True
        )


def _last_word(path: Path) -> Mapping[str, Any]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line in reversed(lines):
        if line.startswith("{") and line.endswith("}"):
            last: Mapping[str, Any] = json.loads(line)
            return last
    return {}
