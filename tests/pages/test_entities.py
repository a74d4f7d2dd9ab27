"""Deciding who is who on the Entities page, over a copy of the tiny snapshot: kept beside it, or for one visit."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.settings import load_settings
from tests.pages.conftest import ROOT

PETRENKO, SIDOROV = "person/ivan_petrenko", "person/oleg_sidorov"
SECONDS = 60


@pytest.fixture
def corpus(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "own"
    shutil.copytree(tiny_folder, folder)
    monkeypatch.setenv("FOGLINE_CORPUS", str(folder))
    load_settings.cache_clear()
    yield folder
    load_settings.cache_clear()


def open_tab(tab: str, **query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    for name, value in ({"tab": tab} | query).items():
        app.query_params[name] = value
    app.switch_page("pages/4_Entities.py")
    return app.run()


def button(app: AppTest, label: str) -> None:
    next(one for one in app.button if one.label == label).click()
    app.run()
    assert not app.exception
    assert not app.error


def kept(folder: Path) -> list[tuple[str, dict[str, str]]]:
    lines = (folder / "corrections.jsonl").read_text().splitlines()
    return [(row["decision"], json.loads(row["value"])) for row in map(json.loads, lines)]


def test_merging_acts_at_once_is_listed_and_can_be_undone(corpus: Path) -> None:
    app = open_tab("Spellings", of=SIDOROV)
    app.text_input(key=f"merge.find.{SIDOROV}").input("petr").run()
    app.text_input(key="decisions.why").input("his other name").run()
    button(app, "Merge")
    assert kept(corpus) == [("merge", {"from": SIDOROV, "into": PETRENKO})]
    assert app.query_params["of"] == PETRENKO
    assert not app.text_input(key="decisions.why").value

    listed = open_tab("Decisions")
    assert any("**Oleg Sidorov** is **Ivan Petrenko**" in one.value for one in listed.markdown)
    assert any("his other name" in one.value for one in listed.caption)
    button(listed, "Undo")
    assert kept(corpus)[-1] == ("undo", {"from": SIDOROV, "into": PETRENKO})
    assert any("No decision" in one.value for one in listed.info)


def test_a_name_is_described_anew(corpus: Path) -> None:
    app = open_tab("Spellings", of=SIDOROV)
    next(one for one in app.text_input if one.label == "Name").input("O. Sidorov")
    next(one for one in app.selectbox if one.label == "Side").select("no side")
    button(app, "Keep")
    assert kept(corpus) == [
        ("edit", {"id": SIDOROV, "name": "O. Sidorov"}),
        ("edit", {"id": SIDOROV, "side": ""}),
    ]
    assert any(one.value == "Decide on O. Sidorov" for one in app.subheader)


def test_an_ignored_name_is_gone(corpus: Path) -> None:
    app = open_tab("Spellings", of=SIDOROV)
    button(app, "Ignore")
    assert kept(corpus) == [("reject", {"id": SIDOROV})]
    assert not any("Sidorov" in one.value for one in app.subheader)


def test_aliases_are_pasted_and_what_is_wrong_is_told(corpus: Path) -> None:
    app = open_tab("Decisions")
    app.text_area[0].input("Ivan Petrenko, Oleg Sidorov\nSolo")
    next(one for one in app.button if one.label == "Take them up").click()
    app.run()
    assert not app.exception
    assert [decision for decision, _ in kept(corpus)] == ["split"]
    assert "Line 2: “Solo”" in app.warning[0].value


def test_aliases_given_without_a_reason_are_undone_together(corpus: Path) -> None:
    app = open_tab("Decisions")
    app.text_area[0].input("Ivan Petrenko, Ivan P., Vanya Petrenko")
    button(app, "Take them up")
    assert [json.loads(line)["why"] for line in (corpus / "corrections.jsonl").read_text().splitlines()] == [
        "pasted aliases",
        "pasted aliases",
    ]
    button(app, "Undo all 2")
    assert any("No decision" in one.value for one in app.info)


def test_decisions_on_a_hosted_instance_are_the_visitors_own(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOGLINE_MODE", "hosted")
    load_settings.cache_clear()
    app = open_tab("Spellings", of=SIDOROV)
    assert any("read-only" in one.value for one in app.caption)
    button(app, "Ignore")
    assert not any("Sidorov" in one.value for one in app.subheader)
    assert not (corpus / "corrections.jsonl").exists()
    assert any("Sidorov" in one.value for one in open_tab("Spellings", of=SIDOROV).subheader)


@pytest.mark.parametrize(
    "tab", ["How often", "Rising and falling", "Named together", "Where", "Spellings", "Decisions"]
)
def test_every_tab_opens(corpus: Path, tab: str) -> None:
    app = open_tab(tab)
    assert not app.exception
    assert not app.error
