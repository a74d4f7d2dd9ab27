from pathlib import Path

import pytest

from data.doctor import CHECKS, examine
from data.keeping.store import search_file
from data.settings import Settings
from tests.fakes import DRONES, load_rows


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setitem(CHECKS, "language model", lambda settings: "none needed here")
    return Settings(home=tmp_path)


def unsound(settings: Settings) -> dict[str, str]:
    return {finding.name: finding.hint for finding in examine(settings) if not finding.is_sound}


def test_examine_finds_a_loaded_corpus_sound(settings: Settings) -> None:
    load_rows(settings.home, DRONES)
    assert unsound(settings) == {}


def test_examine_says_what_to_do_without_a_corpus(settings: Settings) -> None:
    assert "load" in unsound(Settings(home=settings.home, corpus="empty"))["snapshot"]


def test_examine_finds_a_broken_index(settings: Settings) -> None:
    snapshot = load_rows(settings.home, DRONES).snapshot
    assert snapshot
    search_file(snapshot).write_bytes(b"no index" * 1000)
    assert "--resume" in unsound(settings)["snapshot"]


def test_examine_finds_a_missing_model(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    hints = unsound(Settings(home=settings.home, model="no_such_model", corpus="empty"))
    assert "FOGLINE_MODEL" in hints["language model"]
