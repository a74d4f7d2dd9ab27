"""The command line, with the reader of tests/fakes.py in the place of the model's."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from data import __main__ as command_line
from data.keeping.store import lock
from data.linking.link import N_STEPS
from data.loading.taking_in import NAMED
from data.settings import Settings
from tests.fakes import DRONES, TEXT, save_lines, work


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("data.__main__.load_settings", lambda: Settings(home=tmp_path))
    monkeypatch.setattr("data.loading.work.work_for", lambda corpus, settings, workers: work(corpus.folder))


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["data", *arguments])
    with pytest.raises(SystemExit) as ended:
        command_line.main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_load_exits_0_and_tells_what_happened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save_lines(tmp_path / "in.jsonl", DRONES, {"text": ""}, DRONES)
    assert run(monkeypatch, "load", file, "--progress", "none") == 0
    out = capsys.readouterr().out
    assert "1 new, 1 seen before, 1 rejected; 1 read." in out
    assert "in.jsonl, record 2: there is no text in it; give it" in out
    assert "1 article in the corpus." in out


def test_load_names_the_first_that_were_rejected_and_counts_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save_lines(tmp_path / "in.jsonl", DRONES, *[{"text": ""}] * (NAMED + 5))
    assert run(monkeypatch, "load", file, "--progress", "json") == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert list(last["rejected"].values()) == [NAMED + 5]
    assert [one["origin"].rpartition(", ")[2] for one in last["first_rejected"]] == [
        f"record {n}" for n in range(2, NAMED + 2)
    ]
    assert run(monkeypatch, "load", file, "--progress", "none") == 0
    out = capsys.readouterr().out
    assert f"rejected: {NAMED + 5} × there is no text in it" in out
    assert f"The first {NAMED} that were rejected:" in out
    assert f"record {NAMED + 1}: there is no text" in out
    assert f"record {NAMED + 2}: there is no text" not in out


def test_load_tells_programs_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save_lines(tmp_path / "in.jsonl", DRONES)
    assert run(monkeypatch, "load", file, "--progress", "json", "--corpus", "other") == 0
    lines: list[dict[str, Any]] = list(map(json.loads, capsys.readouterr().out.splitlines()))
    assert [line["stage"] for line in lines] == [
        "taking in",
        "reading",
        "reading",
        *["linking"] * (N_STEPS + 2),
        "done",
    ]
    assert (lines[2]["done"], lines[2]["total"]) == (1, 1)
    assert lines[-1]["new"] == 1
    assert Path(lines[-1]["snapshot"]).parent == tmp_path / "other"


def test_load_says_of_a_text_what_it_does_not_say_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(TEXT)
    said = ("--published", "2024-08-02", "--source", "Sample Post", "--title", "Drones")
    assert run(monkeypatch, "load", str(tmp_path / "in.txt"), "--progress", "none", *said) == 0
    out = tmp_path / "articles.jsonl"
    command_line.app(["export", "articles", str(out), "--corpus", "main"], standalone_mode=False)
    row = json.loads(out.read_text())
    assert (row["published"], row["source"], row["title"]) == ("2024-08-02", "Sample Post", "Drones")


def test_load_exits_2_when_nothing_was_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert run(monkeypatch, "load", str(tmp_path / "missing.jsonl"), "--progress", "none") == 2
    assert run(monkeypatch, "load") == 2


def test_load_exits_3_while_another_load_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save_lines(tmp_path / "in.jsonl", DRONES)
    with lock(tmp_path / "main"):
        assert run(monkeypatch, "load", file, "--progress", "json") == 3
    told = capsys.readouterr()
    assert json.loads(told.out.splitlines()[-1])["stage"] == "failed"
    assert "Another load is running" in told.err


def test_alias_says_what_it_took_and_what_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "load", save_lines(tmp_path / "in.jsonl", DRONES), "--progress", "none")
    (tmp_path / "names.csv").write_text("Verkhova, Verhova\nSolo\n")
    assert run(monkeypatch, "alias", str(tmp_path / "names.csv"), "--who", "an editor") == 0
    told = capsys.readouterr()
    assert "Spellings taken up: 1; names: 1; not taken: 1." in told.out
    assert "Line 2: “Solo”" in told.err
    assert "an editor" in (tmp_path / "main" / "corrections.jsonl").read_text()
    assert (tmp_path / "main" / "snapshot-000002.duckdb").exists()


def test_alias_exits_2_when_nothing_was_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("Solo\n")
    assert run(monkeypatch, "alias", str(tmp_path / "names.csv")) == 2
    assert run(monkeypatch, "alias", str(tmp_path / "missing.csv")) == 2
