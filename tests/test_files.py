"""Files of every kind, with sentences of our own."""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from analysis.records import Article
from data.sources.files import read_sources
from data.sources.incoming import Given, Incoming, Reject, Said

LINE = json.dumps({"title": "Bridge closed", "text": "The bridge is closed.", "published": "2024-08-01"}) + "\n"
CURLY = "The mayor said: “It’s quiet.” – for now"


def articles(incoming: Iterable[Incoming]) -> list[Article]:
    return [one.article for one in incoming if isinstance(one, Given)]


def reasons(incoming: Iterable[Incoming]) -> list[str]:
    return [one.reason for one in incoming if isinstance(one, Reject)]


def notes(incoming: Iterable[Incoming]) -> list[str]:
    return [note for one in incoming if isinstance(one, Given) for note in one.notes]


def read(path: Path, said: Said | None = None) -> list[Incoming]:
    return list(read_sources([str(path)], said or Said()))


def save(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# JSON


def test_json_lines_keep_what_can_be_read(tmp_path: Path) -> None:
    file = save(tmp_path / "a.jsonl", LINE + "\n{broken\n[1]\n" + json.dumps({"headline": "H", "body": "B"}) + "\n")
    found = read(file)
    assert [article.text for article in articles(found)] == ["The bridge is closed.", "B"]
    assert len(reasons(found)) == 2


@pytest.mark.parametrize("line", ['{"text": ' + "9" * 5000 + "}", '{"text": ' + "[" * 100_000])
def test_json_lines_outlive_what_python_cannot_hold(tmp_path: Path, line: str) -> None:
    found = read(save(tmp_path / "a.jsonl", f"{line}\n{LINE}"))
    assert (len(articles(found)), len(reasons(found))) == (1, 1)


def test_json_with_half_a_surrogate_pair_is_kept_and_noted(tmp_path: Path) -> None:
    found = read(save(tmp_path / "a.jsonl", '{"text": "Quiet \\ud83d night, \\ud83d\\ude00."}\n'))
    assert [article.text for article in articles(found)] == ["Quiet \N{REPLACEMENT CHARACTER} night, 😀."]
    assert notes(found) == ["some characters could not be decoded"]


def test_json_lines_name_the_rejected_line(tmp_path: Path) -> None:
    (reject,) = read(save(tmp_path / "a.jsonl", '\n{"title": '))
    assert isinstance(reject, Reject)
    assert reject.origin.endswith("a.jsonl, line 2")


@pytest.mark.parametrize(
    ("content", "n"),
    [(f"[{LINE}, {LINE}]", 2), (f'{{"status": "ok", "articles": [{LINE}]}}', 1), (LINE, 1), (LINE + LINE, 2)],
)
def test_json_holds_a_list_an_object_or_lines(tmp_path: Path, content: str, n: int) -> None:
    assert len(articles(read(save(tmp_path / "a.json", content)))) == n


def test_json_takes_the_name_of_a_source_that_is_an_object(tmp_path: Path) -> None:
    row = {"text": "Quiet night.", "source": {"id": None, "name": "Sample Post"}, "publishedAt": "2024-08-02T05:00:00Z"}
    (article,) = articles(read(save(tmp_path / "a.json", json.dumps(row))))
    assert (article.source, article.published) == ("Sample Post", date(2024, 8, 2))


# tables


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_tables_of_any_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [("Headline", "Body", "Outlet", "Date"), ("Quiet", f'"{CURLY}"', "Café Post", "2024-08-01")]
    table = "\r\n".join(delimiter.join(row) for row in rows)
    (article,) = articles(read(save(tmp_path / "a.csv", table.encode(encoding))))
    assert (article.title, article.text, article.source) == ("Quiet", CURLY, "Café Post")
    assert article.published == date(2024, 8, 1)


def test_tables_keep_lines_and_quotes_inside_cells(tmp_path: Path) -> None:
    file = save(tmp_path / "a.csv", 'title,text\nOne,"First line.\n\nThey said ""no"", twice."\nTwo,Short.\n')
    assert [article.text for article in articles(read(file))] == ['First line.\n\nThey said "no", twice.', "Short."]


def test_tables_may_have_padding_above_the_header(tmp_path: Path) -> None:
    file = save(tmp_path / "a.csv", "Export of 2 August,,\n,,\nid,title,text\n1,One,First.\n")
    assert [article.title for article in articles(read(file))] == ["One"]


def test_tables_reject_rows_with_more_cells_than_headings(tmp_path: Path) -> None:
    found = read(save(tmp_path / "a.csv", "title,text\nOne,First, and more\nTwo,Second,,\nThree\n"))
    assert [article.title for article in articles(found)] == ["Two", "Three"]
    assert reasons(found) == ["it has 3 cells under 2 headings; put quotes around a cell that holds the delimiter"]


def test_tables_without_a_text_are_rejected(tmp_path: Path) -> None:
    (reason,) = reasons(read(save(tmp_path / "a.csv", "year,tonnes\n2001,5\n")))
    assert reason.startswith("no column is known to hold the articles' text")


def test_tables_hold_long_texts(tmp_path: Path) -> None:
    text = "word " * 60_000
    (article,) = articles(read(save(tmp_path / "a.csv", f'title,text\nLong,"{text}"\n')))
    assert article.text == text.strip()


def test_tables_decide_the_order_of_day_and_month_over_the_whole_column(tmp_path: Path) -> None:
    file = save(tmp_path / "a.csv", "text,date\nOne.,03/04/2022\nTwo.,25/04/2022\n")
    assert [article.published for article in articles(read(file))] == [date(2022, 4, 3), date(2022, 4, 25)]


def test_tables_leave_days_open_that_may_be_months(tmp_path: Path) -> None:
    file = save(tmp_path / "a.csv", "text,date\nOne.,03/04/2022\nTwo.,05/06/2022\n")
    found = read(file)
    assert [article.published for article in articles(found)] == [None, None]
    assert all("--day-order" in note for note in notes(found))
    said = articles(read(file, Said(day_order="mdy")))
    assert [article.published for article in said] == [date(2022, 3, 4), date(2022, 5, 6)]


@pytest.mark.parametrize(
    ("written", "why"),
    [("1889-01-01", "before 1990"), ("2999-01-01", "in the future"), ("yesterday", "cannot be read")],
)
def test_days_out_of_bounds_leave_an_article_undated_with_a_note(tmp_path: Path, written: str, why: str) -> None:
    found = read(save(tmp_path / "a.csv", f"text,date\nOne.,{written}\n"))
    assert articles(found)[0].published is None
    assert why in notes(found)[0]


# texts


def test_text_takes_its_day_and_outlet_from_the_file_name(tmp_path: Path) -> None:
    (article,) = articles(read(save(tmp_path / "sample_post-2024-08-14-bridge.txt", "The bridge is closed.\n")))
    assert (article.source, article.published, article.published_from) == ("Sample Post", date(2024, 8, 14), "guessed")
    assert article.text == "The bridge is closed.\n"


def test_text_takes_what_the_user_says_first(tmp_path: Path) -> None:
    said = Said(published=date(2024, 8, 15), source="Other Post", title="Closed")
    (article,) = articles(read(save(tmp_path / "sample-2024-08-14.txt", "Closed."), said))
    assert (article.source, article.published, article.published_from) == ("Other Post", date(2024, 8, 15), "given")
    assert article.title == "Closed"


def test_text_that_is_a_table_is_read_as_one(tmp_path: Path) -> None:
    file = save(tmp_path / "a.txt", "title\ttext\tdate\nOne\tFirst.\tAugust 2, 2024\n".encode("utf-16"))
    (article,) = articles(read(file))
    assert (article.title, article.published) == ("One", date(2024, 8, 2))


def test_text_in_cyrillic_code_page(tmp_path: Path) -> None:
    text = "Мэр Верховы заявил, что мост через реку закрыт до пятницы, а школы откроются в понедельник."
    (article,) = articles(read(save(tmp_path / "a.txt", text.encode("cp1251"))))
    assert article.text == text


def test_text_with_a_broken_byte_stays_utf8_and_is_noted(tmp_path: Path) -> None:
    found = read(save(tmp_path / "a.txt", (CURLY * 20).encode() + b"\xe2\x28"))
    assert articles(found)[0].text.startswith(CURLY)
    assert notes(found) == ["some characters could not be decoded"]


# pages


def test_page_gives_its_story_with_its_day_and_title(tmp_path: Path) -> None:
    paragraphs = "".join(
        f"<p>Paragraph {n} tells at some length what the town did about its bridge.</p>" for n in range(9)
    )
    page = f"""<html><head><title>Bridge closed</title><meta property="og:site_name" content="Sample Post">
    <meta property="article:published_time" content="2024-08-14T10:00:00Z"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1>{paragraphs}</article></body></html>"""
    (article,) = articles(read(save(tmp_path / "a.html", page)))
    assert (article.title, article.source) == ("Bridge closed", "Sample Post")
    assert (article.published, article.published_from) == (date(2024, 8, 14), "page")
    assert "Paragraph 8" in article.text
    assert "Home" not in article.text


def test_page_without_a_story_is_rejected(tmp_path: Path) -> None:
    (reason,) = reasons(read(save(tmp_path / "a.html", "<html><body></body></html>")))
    assert reason.startswith("no story was found in this page")


# folders and archives


def test_folder_is_read_at_any_depth(tmp_path: Path) -> None:
    save(tmp_path / "in" / "a.jsonl", LINE)
    save(tmp_path / "in" / "deep" / "b.txt", "Quiet.")
    save(tmp_path / "in" / ".hidden" / "c.txt", "Hidden.")
    save(tmp_path / "in" / "picture.png", b"\x89PNG")
    found = read(tmp_path / "in")
    assert [article.text for article in articles(found)] == ["The bridge is closed.", "Quiet."]
    (reason,) = reasons(found)
    assert reason.startswith("files of this kind (.png) are not read; save it as")


def test_folder_names_its_files_by_itself(tmp_path: Path) -> None:
    save(tmp_path / "in" / "deep" / "a.jsonl", "{")
    (reject,) = read(tmp_path / "in")
    assert isinstance(reject, Reject)
    assert reject.origin == "in/deep/a.jsonl, line 1"


def test_archives_are_read_without_unpacking(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("inside/a.jsonl", LINE)
        archive.writestr("__MACOSX/a.jsonl", LINE)
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as tar:
        entry = tarfile.TarInfo("b.jsonl")
        entry.size = len(LINE)
        tar.addfile(entry, io.BytesIO(LINE.encode()))
    save(tmp_path / "c.jsonl.gz", gzip.compress(LINE.encode()))
    found = read(tmp_path)
    assert len(articles(found)) == 3
    assert not reasons(found)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.zip", b"no archive", "the archive cannot be opened"),
        ("a.jsonl.gz", b"no archive", "it cannot be read to its end"),
        ("a.jsonl.gz", gzip.compress(LINE.encode() * 1000)[:-20], "it cannot be read to its end"),
        ("empty.txt", b"", "there is no text in it"),
    ],
)
def test_broken_files_are_rejected(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (found,) = reasons(read(save(tmp_path / name, content)))
    assert found.startswith(reason)
    assert "; " in found  # what to do about it


@pytest.mark.parametrize(
    ("path", "reason"), [("no/such/file", "there is no such file"), ("https://example.org/a", "addresses are not")]
)
def test_paths_that_lead_nowhere_are_rejected(path: str, reason: str) -> None:
    (found,) = reasons(read_sources([path], Said()))
    assert found.startswith(reason)
