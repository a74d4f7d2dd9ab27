import json
from datetime import date
from pathlib import Path

import pytest

from analysis.errors import UnreadableSource
from data.measuring.annotate import annotate_file, article_of
from tests.fakes import TEXT, fake_read, save_lines


def run(folder: Path, *rows: dict[str, object]) -> list[dict[str, object]]:
    annotate_file(Path(save_lines(folder / "in.jsonl", *rows)), folder / "out.jsonl", fake_read, count=lambda n: None)
    return [json.loads(line) for line in (folder / "out.jsonl").read_text().splitlines()]


def test_annotate_file_writes_a_line_for_each_article_in_order(tmp_path: Path) -> None:
    first, second = run(tmp_path, {"id": "b", "text": "  " + TEXT}, {"id": "a", "text": "Quiet."})
    assert (first["id"], second["id"]) == ("b", "a")
    assert first["claims"][0]["start"] == 2 + TEXT.index("12")  # type: ignore[index]
    assert first["entities"][0]["canonical"] == "Verkhova"  # type: ignore[index]
    assert second == {"id": "a", "entities": [], "dates": [], "quantities": [], "quotes": [], "claims": []}


def test_annotate_file_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    file = Path(save_lines(tmp_path / "in.jsonl", {"id": "a", "text": "One."}, {"id": "b", "text": "Two."}))
    assert annotate_file(file, tmp_path / "out.jsonl", fake_read, count=told.append) == 2
    assert told == [1, 2]


@pytest.mark.parametrize("line", ['{"id": "a"', "[]", '{"id": "a"}'])
def test_annotate_file_says_which_line_cannot_be_read(tmp_path: Path, line: str) -> None:
    (tmp_path / "in.jsonl").write_text(line)
    with pytest.raises(UnreadableSource):
        annotate_file(tmp_path / "in.jsonl", tmp_path / "out.jsonl", fake_read, count=lambda n: None)


def test_article_of_leaves_the_text_as_it_is() -> None:
    article = article_of({"id": 7, "text": " A\r\n", "published": "2024-08-14T10:00:00Z", "gold": []})
    assert (article.id, article.text, article.published) == ("7", " A\r\n", date(2024, 8, 14))
    assert (article.title, article.published_from) == ("", "given")


@pytest.mark.parametrize("published", ["last week", "7:58 AM ET", "", None, 7])
def test_article_of_without_an_iso_date_is_undated(published: object) -> None:
    article = article_of({"id": "a", "text": "One.", "published": published})
    assert (article.published, article.published_from) == (None, "unknown")
