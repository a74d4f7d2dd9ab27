"""Citations of quotes: as plain text, Markdown, BibTeX and RIS, each with outlet, day, address and character offsets.

Written here, since the formats are a dozen lines each: readers of them exist as packages, and would weigh more.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from ui.showing.rows import Row
from ui.words import day_label

type Cite = Callable[[Row], str]

BLANKS = re.compile(r"\s+")
MARKS = "“”„«»\"'‘’,;"
IN_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    }
)
IN_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
RIS_LINE = "\r\n"


def as_plain(row: Row) -> str:
    """One line: “What was said”, speaker, “Title”, outlet, day, address, place in the text."""
    told = [f"“{_content(row)}”", _speaker(row), f"“{_one_line(row['title'])}”" if row["title"] else ""]
    where = [row["source"] or "", _day(row), row["url"] or "", _place(row)]
    return ", ".join(filter(None, [*told, *where])) + "."


def as_markdown(row: Row) -> str:
    """A quotation with its source beneath, the title linked to the address."""
    title = _in_markdown(_one_line(row["title"]) or "untitled")
    address = (row["url"] or "").replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    linked = f"[{title}]({address})" if address else f"“{title}”"
    source = [_in_markdown(_speaker(row)), linked, f"*{_in_markdown(row['source'])}*" if row["source"] else ""]
    return f"> {_in_markdown(_content(row))}\n>\n> — {', '.join(filter(None, [*source, _day(row), _place(row)]))}"


def as_bibtex(row: Row) -> str:
    """An entry; its key is the article's id and the place of the quote in it."""
    day = _known_day(row)
    fields = {
        "title": f"{{{_in_tex(_one_line(row['title']) or 'Untitled')}}}",
        "howpublished": _in_tex(row["source"] or ""),
        "year": f"{day.year}" if day else "",
        "month": MONTHS[day.month - 1] if day else "",
        "day": f"{day.day}" if day else "",
        "url": (row["url"] or "").replace("{", "%7B").replace("}", "%7D"),
        "note": _in_tex(f"{_speaker(row)}: “{_content(row)}” ({_place(row)})"),
    }
    lines = [
        f"  {name} = {value if name == 'month' else '{' + value + '}'}," for name, value in fields.items() if value
    ]
    return "\n".join([f"@misc{{{row['article_id']}-{row['field']}-{row['start']},", *lines, "}"])


def as_ris(row: Row) -> str:
    """A record of the type NEWS, its lines ended as the format wants them."""
    day = _known_day(row)
    fields = [
        ("TY", "NEWS"),
        ("ID", f"{row['article_id']}-{row['field']}-{row['start']}"),
        ("TI", _one_line(row["title"]) or "Untitled"),
        ("T2", row["source"] or ""),
        ("PY", f"{day.year}" if day else ""),
        ("DA", f"{day:%Y/%m/%d}/" if day else ""),
        ("UR", row["url"] or ""),
        ("N1", f"{_speaker(row)}: “{_content(row)}” ({_place(row)})"),
    ]
    return "".join(f"{tag}  - {_one_line(value)}{RIS_LINE}" for tag, value in fields if value) + f"ER  - {RIS_LINE}"


def cited(rows: Iterable[Row], cite: Cite) -> bytes:
    """The citations of many quotes as a file, an empty line after each."""
    end = RIS_LINE if cite is as_ris else "\n"
    return "".join(cite(row).rstrip(end) + 2 * end for row in rows).encode()


PLAIN = "plain"
FORMS: Mapping[str, tuple[Cite, str]] = {  # what a form is called: its writer, the end of its files' names
    PLAIN: (as_plain, "txt"),
    "Markdown": (as_markdown, "md"),
    "BibTeX": (as_bibtex, "bib"),
    "RIS": (as_ris, "ris"),
}


def _content(row: Row) -> str:
    return _one_line(row["content"]).strip(MARKS)


def _speaker(row: Row) -> str:
    return _one_line(row["speaker"] or "speaker unknown")


def _place(row: Row) -> str:
    """Where the quote stands, as a reader of the text counts: "characters 120 to 188 of the text"."""
    return f"characters {row['start']} to {row['end']} of the {row['field']}"


def _day(row: Row) -> str:
    return day_label(_known_day(row))


def _known_day(row: Row) -> date | None:
    day: date | None = row["published"]
    return day


def _one_line(text: str | None) -> str:
    return BLANKS.sub(" ", text or "").strip()


def _in_tex(text: str) -> str:
    return text.translate(IN_TEX)


def _in_markdown(text: str) -> str:
    return IN_MARKDOWN.sub(r"\\\1", text)
