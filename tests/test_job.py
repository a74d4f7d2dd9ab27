import sys
from pathlib import Path

import pytest

from data.keeping.corpora import Corpus
from data.loading import job


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus("trial", tmp_path / "trial")


def test_latest_job_is_none_before_any(corpus: Corpus) -> None:
    assert job.latest_job(corpus) is None


@pytest.mark.parametrize(
    ("lines", "lost"), [(['{"stage": "reading"}', '{"stage": "done", "new": 2}'], False), (['{"stage": "re'], True)]
)
def test_latest_job_tells_an_end_from_a_stop(corpus: Corpus, lines: list[str], lost: bool) -> None:
    folder = corpus.folder / "jobs" / "20240814T000000000000"
    folder.mkdir(parents=True)
    (folder / job.PROGRESS).write_text("\n".join(lines))
    latest = job.latest_job(corpus)
    assert latest is not None
    assert latest.is_lost is lost
    assert not latest.is_running


def test_start_text_hands_the_article_to_a_load_of_its_own(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/echo")
    job.start_text(corpus, {"title": "T", "text": "A text.", "published": None, "source": None})
    latest = job.latest_job(corpus)
    assert latest is not None
    job._started[latest.folder].wait(timeout=10)
    command = (latest.folder / job.PROGRESS).read_text()
    assert "load" in command
    assert f"--corpus={corpus.folder}" in command
    assert "pasted.jsonl" in command


def test_start_files_keeps_names_inside_its_folder(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/echo")
    job.start_files(corpus, {"../../evil.txt": b"text"}, published=None, source=None)
    latest = job.latest_job(corpus)
    assert latest is not None
    job._started[latest.folder].wait(timeout=10)
    assert (latest.folder / "uploaded" / "evil.txt").read_bytes() == b"text"
    assert not (corpus.folder.parent / "evil.txt").exists()
