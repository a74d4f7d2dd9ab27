"""Which stretches of a text as given are not the story. Nothing is cut out: they are marked, with the reason."""

from collections.abc import Iterable
from itertools import chain

from analysis.cleaning.appeals import find_appeals
from analysis.cleaning.page_lines import lines_of
from analysis.cleaning.page_lists import (
    find_credits,
    find_footnote_marks,
    find_link_lists,
    find_links,
    find_menus,
    find_tails,
)
from analysis.cleaning.page_prompts import find_prompts
from analysis.records import Stretch

# Where two mark the same place, the first of them gives the reason.
FINDERS = (
    find_appeals,
    find_prompts,
    find_menus,
    find_link_lists,
    find_links,
    find_footnote_marks,
    find_credits,
    find_tails,
)


def find_boilerplate(text: str) -> list[Stretch]:
    """Appeals, prompts, bylines, menus, links and the like: in order, none touching the next, blanks left outside."""
    lines = lines_of(text)
    return join_stretches(text, chain.from_iterable(finder(text, lines) for finder in FINDERS))


def join_stretches(text: str, stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same places in order and apart: what overlaps, or has the same reason and only blanks between, is one."""
    joined: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda stretch: stretch.start):
        if joined and _belongs_to(stretch, joined[-1], text):
            last = joined.pop()
            stretch = Stretch(last.start, max(last.end, stretch.end), last.why)
        joined.append(stretch)
    return joined


def _belongs_to(stretch: Stretch, last: Stretch, text: str) -> bool:
    return stretch.start <= last.end or (stretch.why == last.why and text[last.end : stretch.start].isspace())
