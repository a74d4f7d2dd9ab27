import ast
from datetime import date
from pathlib import Path

import pytest

from tests.pages.conftest import ROOT, OpenPage

PAGES = ["app.py", *(f"pages/{path.name}" for path in sorted((ROOT / "pages").glob("*.py")))]
WITHOUT_DATA = {"pages/7_Query.py", "pages/8_Accuracy.py"}  # they do not draw from the filters
FOUR_FILTERS = {"from": ["2024-08-01"], "to": ["2024-08-31"], "by": ["week"], "count": ["articles"]}
NOTHING = {"from": ["1950-01-01"], "to": ["1950-01-02"]}


@pytest.mark.parametrize("path", PAGES)
def test_page_opens(open_page: OpenPage, path: str) -> None:
    app = open_page(path)
    assert not app.exception
    assert not app.error
    assert app.title[0].value


@pytest.mark.parametrize("path", PAGES)
def test_page_takes_its_filters_from_the_address(open_page: OpenPage, path: str) -> None:
    app = open_page(path, FOUR_FILTERS)
    assert not app.exception
    assert not app.error
    assert app.session_state["filters.start"] == date(2024, 8, 1)
    assert app.session_state["filters.counting"] == "articles"
    assert bool(app.sidebar.date_input) == (path not in WITHOUT_DATA)
    assert app.query_params["by"] == "week"


@pytest.mark.parametrize("path", [path for path in PAGES if path not in WITHOUT_DATA])
def test_page_says_so_when_nothing_is_left(open_page: OpenPage, path: str) -> None:
    app = open_page(path, NOTHING)
    assert not app.exception
    assert not app.error
    assert app.info


@pytest.mark.parametrize("path", PAGES)
def test_page_says_what_to_do_without_a_corpus(open_page: OpenPage, path: str) -> None:
    app = open_page(path, corpus="none")
    assert not app.exception
    assert "No corpus here yet" in app.error[0].value


@pytest.mark.parametrize("path", PAGES)
def test_page_names_filters_that_cannot_be_read(open_page: OpenPage, path: str) -> None:
    app = open_page(path, {"from": ["soon"]})
    assert not app.exception
    assert "from=soon" in app.warning[0].value


@pytest.mark.parametrize("path", PAGES)
def test_page_is_thin_and_imports_only_ui(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    imports = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imports += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert {name.split(".")[0] for name in imports} <= {"ui", "streamlit"}
    assert len(Path(ROOT / path).read_text(encoding="utf-8").splitlines()) <= 80


def test_claims_page_never_opens_an_event_of_another_state_of_the_corpus(open_page: OpenPage) -> None:
    stale = open_page("pages/2_Claims.py", {"event": ["1-00000000"]})
    assert "earlier state" in stale.warning[0].value
    right = open_page("pages/2_Claims.py", {"event": ["1-01234567"]})
    assert not right.warning
    assert len(right.subheader) == 1


def test_quotes_page_takes_its_choices_from_the_address(open_page: OpenPage) -> None:
    app = open_page(
        "pages/3_Quotes.py",
        {
            "speaker": ["person/ivan_petrenko"],
            "about": ["place/verkhova"],
            "kind": ["direct", "odd"],
            "order": ["oldest"],
        },
    )
    assert not app.exception
    assert [box.value for box in app.main.selectbox] == ["person/ivan_petrenko", "place/verkhova"]
    assert app.session_state["own.kind"] == ["direct"]
    assert app.session_state["own.order"] == "oldest"
    assert sum("Ivan Petrenko" in caption.value for caption in app.caption) == 3


def test_quotes_page_draws_the_concordance_of_the_address(open_page: OpenPage) -> None:
    app = open_page("pages/3_Quotes.py", {"tab": ["Concordance"], "node": ["Verkhova"], "sort": ["1L"]})
    assert not app.exception
    assert app.text_input(key="own.node").value == "Verkhova"
    assert any("All 5 lines" in caption.value for caption in app.caption)


def test_quotes_page_says_what_is_wrong_with_a_search(open_page: OpenPage) -> None:
    app = open_page("pages/3_Quotes.py", {"q": ["drone AND"]})
    assert "AND needs something to find after it" in app.error[0].value


@pytest.mark.parametrize("path", [path for path in PAGES if path not in WITHOUT_DATA])
def test_page_leaves_a_search_that_cannot_be_read_to_be_mended(open_page: OpenPage, path: str) -> None:
    app = open_page(path, {"q": ['"drone']})
    assert not app.exception
    assert app.error
    app.sidebar.text_input(key="filters.text").set_value("drone").run()
    assert not app.error


def test_page_says_that_a_period_ends_before_it_begins(open_page: OpenPage) -> None:
    app = open_page("pages/2_Claims.py", {"from": ["2024-08-02"], "to": ["2024-08-01"]})
    assert "ends before it begins" in app.info[0].value


@pytest.mark.parametrize(("sql", "error"), [("SELECT titel FROM articles", "titel"), ("", "a single SELECT")])
def test_query_page_says_what_is_wrong(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, sql: str, error: str
) -> None:
    monkeypatch.setenv("FOGLINE_SQL", "1")
    app = open_page("pages/7_Query.py")
    app.text_area(key="query.sql").set_value(sql)
    app.button[0].click().run()
    assert error in app.error[0].value


@pytest.mark.parametrize(("words", "shown"), [("1-01234567", True), ("1-00000000", False), ("99-01234567", False)])
def test_quotes_page_opens_the_same_words_of_the_address(open_page: OpenPage, words: str, shown: bool) -> None:
    app = open_page("pages/3_Quotes.py", {"tab": ["Same words again"], "words": [words]})
    assert not app.exception
    assert any("Carried by 2 stories" in heading.value for heading in app.subheader) == shown


def test_claims_page_shows_figures_as_known_on_the_day_of_its_address(open_page: OpenPage) -> None:
    def told(day: str) -> str:
        app = open_page("pages/2_Claims.py", {"asof": [day]})
        assert not app.exception
        table = app.dataframe[0].value
        return str(table.loc[table["Day"].astype(str) == "2024-08-01", "Ukraine"].iloc[0])

    assert (told("2024-08-01"), told("2024-09-01")) == ("40", "42")


def test_timeline_page_offers_to_group_what_makes_thin_bars(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.timeline.chart.MANY_BARS", 0)
    app = open_page("pages/1_Timeline.py")
    app.button(key="timeline.by.month").click().run()
    assert not app.exception
    assert app.session_state["filters.grain"] == "month"
    assert not [button for button in app.main.button if str(button.key).startswith("timeline.by")]
