"""Digests: texts in which each of several bodies reports in turn, its name set off before paragraphs of its own.

"**The General Staff** reported that five fell." stands over what follows, until "**The ministry** also said that ...".
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

SET_OFF = re.compile(
    r"^\*\*(?P<name>[^*\n]{3,80})\*\* (?:also |further )?(?:announced|claimed|reported|said|stated) that\b", re.M
)
FEWEST = 2  # reporters in a digest


def find_reporters(doc: Doc) -> tuple[Span, ...]:
    """The names of those who report in turn, in order; none where the text is no digest."""
    text = doc._.article.text
    found = tuple(_names(doc, text)) if "**" in text else ()
    return found if len(found) >= FEWEST else ()


def _names(doc: Doc, text: str) -> Iterator[Span]:
    for match in SET_OFF.finditer(text):
        start, end = (at + doc._.text_start for at in match.span("name"))
        if (span := doc.char_span(start, end, alignment_mode="contract")) is not None:
            yield span
