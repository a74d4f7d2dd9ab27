from pathlib import Path

import pytest

from data.keeping.corpora import corpus_named, corpus_to_show
from data.settings import SAMPLE, BadSettings, Settings, load_settings
from tests.test_store import put


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    load_settings.cache_clear()


def test_settings_come_from_the_environment_and_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("FOGLINE_MODE=hosted\nFOGLINE_SQL=1\nOTHER=2\n")
    monkeypatch.setenv("FOGLINE_SQL", "0")
    monkeypatch.setenv("FOGLINE_CORPUS", "")
    settings = load_settings()
    assert (settings.mode, settings.sql, settings.corpus) == ("hosted", False, None)


def test_settings_say_which_one_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOGLINE_MODE", "public")
    with pytest.raises(BadSettings, match="FOGLINE_MODE"):
        load_settings()


def test_corpus_named_takes_names_and_paths(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    assert corpus_named(settings, "kursk").folder == tmp_path / "kursk"
    assert corpus_named(settings, "/data/kursk").folder == Path("/data/kursk")
    assert corpus_named(settings, "/data/kursk").name == "kursk"


def test_corpus_to_show_is_main_once_it_has_a_snapshot(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    assert corpus_to_show(settings).folder == SAMPLE
    assert corpus_to_show(settings).is_sample
    (tmp_path / "main").mkdir()
    put(tmp_path / "main", 1)
    assert corpus_to_show(settings).name == "main"
    assert corpus_to_show(Settings(home=tmp_path, corpus="other")).name == "other"
    assert corpus_to_show(Settings(home=tmp_path, corpus="sample")).is_sample


def test_load_settings_refuses_a_conflict_pack_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOGLINE_PACK", "some-other-war")
    load_settings.cache_clear()
    with pytest.raises(BadSettings, match="FOGLINE_PACK"):
        load_settings()
    load_settings.cache_clear()
