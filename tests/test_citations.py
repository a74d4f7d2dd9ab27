from datetime import date

import pytest

from ui.quotes.citations import FORMS, as_bibtex, as_markdown, as_plain, as_ris, cited
from ui.showing.rows import Row

ROW: Row = {
    "article_id": "a01",
    "field": "text",
    "start": 120,
    "end": 168,
    "content": "“The bridge is 50% rebuilt & the toll\nis $3_000,”",
    "speaker": "Ivan Petrenko",
    "title": "Verkhova {again}: the #1 bridge",
    "source": "Morning Courier",
    "published": date(2024, 8, 3),
    "url": "https://courier.example/a_b?x=1&y=(2)",
}
BARE = ROW | {"speaker": None, "title": "", "source": "", "published": None, "url": None}


def test_as_plain_tells_who_where_and_when() -> None:
    assert as_plain(ROW) == (
        "“The bridge is 50% rebuilt & the toll is $3_000”, Ivan Petrenko, “Verkhova {again}: the #1 bridge”, "
        "Morning Courier, 3 Aug 2024, https://courier.example/a_b?x=1&y=(2), characters 120 to 168 of the text."
    )
    assert as_plain(BARE) == (
        "“The bridge is 50% rebuilt & the toll is $3_000”, speaker unknown, undated, characters 120 to 168 of the text."
    )


def test_as_markdown_escapes_its_signs_and_links_the_title() -> None:
    assert as_markdown(ROW) == (
        "> The bridge is 50% rebuilt & the toll is $3\\_000\n>\n> — Ivan Petrenko, "
        "[Verkhova {again}: the \\#1 bridge](https://courier.example/a_b?x=1&y=%282%29), *Morning Courier*, "
        "3 Aug 2024, characters 120 to 168 of the text"
    )
    assert "“untitled”" in as_markdown(BARE)


def test_as_bibtex_escapes_what_tex_reads_otherwise() -> None:
    assert as_bibtex(ROW).splitlines() == [
        "@misc{a01-text-120,",
        "  title = {{Verkhova \\{again\\}: the \\#1 bridge}},",
        "  howpublished = {Morning Courier},",
        "  year = {2024},",
        "  month = aug,",
        "  day = {3},",
        "  url = {https://courier.example/a_b?x=1&y=(2)},",
        "  note = {Ivan Petrenko: “The bridge is 50\\% rebuilt \\& the toll is \\$3\\_000”"
        " (characters 120 to 168 of the text)},",
        "}",
    ]


@pytest.mark.parametrize(("sign", "written"), [("\\", r"\textbackslash{}"), ("~", r"\textasciitilde{}"), ("}", r"\}")])
def test_as_bibtex_leaves_every_brace_closed(sign: str, written: str) -> None:
    entry = as_bibtex(ROW | {"title": f"a{sign}b"})
    assert f"a{written}b" in entry
    bare = entry.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")


def test_as_bibtex_and_ris_leave_out_what_is_not_known() -> None:
    assert not {"year", "month", "url", "howpublished"} & {line.split()[0] for line in as_bibtex(BARE).splitlines()}
    assert [line[:2] for line in as_ris(BARE).split("\r\n") if line] == ["TY", "ID", "TI", "N1", "ER"]


def test_as_ris_is_lines_of_tags() -> None:
    lines = as_ris(ROW).split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert lines[-2:] == ["ER  - ", ""]
    assert "DA  - 2024/08/03/" in lines
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert "\n" not in as_ris(ROW | {"title": "one\r\nTY  - BOOK"}).replace("\r\n", "")
    assert as_ris(ROW | {"title": "one\r\nTY  - BOOK"}).count("\r\nTY") == 0


@pytest.mark.parametrize("form", FORMS)
def test_cited_holds_each_quote_once(form: str) -> None:
    cite, _ = FORMS[form]
    text = cited([ROW, BARE], cite).decode()
    assert text.count("50") == 2
    assert text.count(cite(ROW)) == text.count(cite(BARE)) == 1
