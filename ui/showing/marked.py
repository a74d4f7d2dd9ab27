"""Text with marks in it. The one place that writes HTML: every character of the text is escaped here."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import streamlit as st

SCROLL = """<script>document.getElementById("here")?.scrollIntoView({block: "center"})</script>"""


@dataclass(frozen=True, slots=True)
class Marking:
    """A stretch of a text (offsets into it) shown as `kind`, with a word about it on hover."""

    start: int
    end: int
    kind: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a concordance: a word with what stands beside it, where it is from, and the address of the place."""

    left: str
    node: str
    right: str
    about: str
    address: str


def show_lines(lines: Iterable[Line]) -> None:
    """Draws lines with their words one under the other; each is a link to its place."""
    st.html(f'<div class="concordance">{"".join(map(_line, lines))}</div>')


def _line(line: Line) -> str:
    left, node, right = (escape(" ".join(part.split("\n"))) for part in (line.left, line.node, line.right))
    words = f'<span class="left">{left}</span><mark class="node">{node}</mark><span class="right">{right}</span>'
    return f'<a href="{escape(line.address)}">{words}<span class="about">{escape(line.about)}</span></a>'


def show_text(text: str, markings: Iterable[Marking], *, name: str, scroll: bool = False) -> None:
    """Draws a text with its markings as `name` (story or sentence); `scroll` brings the one called "here" into view."""
    st.html(f'<div class="{name}">{marked(text, markings)}</div>')
    if scroll:
        st.html(SCROLL, unsafe_allow_javascript=True)


def marked(text: str, markings: Iterable[Marking]) -> str:
    """The text as HTML; where markings overlap, a stretch carries them all."""
    inside = [m for m in markings if 0 <= m.start < m.end <= len(text)]
    cuts = sorted({0, len(text), *(m.start for m in inside), *(m.end for m in inside)})
    parts, seen_here = [], False
    for start, end in pairwise(cuts):
        over = [m for m in inside if m.start <= start and end <= m.end]
        is_here = any(m.kind == "here" for m in over)
        parts.append(_stretch(text[start:end], over, anchor=is_here and not seen_here))
        seen_here = seen_here or is_here
    return "".join(parts)


def _stretch(text: str, over: list[Marking], *, anchor: bool) -> str:
    if not over:
        return escape(text)
    kinds = " ".join(sorted({m.kind for m in over}))
    titles = " · ".join(dict.fromkeys(m.title for m in over if m.title))
    id_ = ' id="here"' if anchor else ""
    return f'<mark class="{escape(kinds)}" title="{escape(titles)}"{id_}>{escape(text)}</mark>'
