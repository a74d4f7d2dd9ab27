"""Plain text: one article a file, its day and outlet given by the user or told by the file's name."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from analysis.errors import UnreadableSource
from analysis.records import Article, PublishedFrom
from data.articles import with_content_id
from data.sources.days import read_day
from data.sources.decoding import open_text
from data.sources.incoming import Given, Incoming, Input, Said
from data.sources.rows import text_doubts

DATED = re.compile(r"(?:(?P<source>.*?)[-_ ]+)?(?P<day>\d{4}-?\d{2}-?\d{2})(?!\d)")
LONGEST = 10_000_000  # characters: a text beyond it is no article


def read_text(given: Input, said: Said) -> Iterator[Incoming]:
    """The article that the file is; "outlet-2024-08-14-words.txt" tells its outlet and its day."""
    with open_text(given) as file:
        text = file.read(LONGEST + 1).replace("\0", "")
    if not text.strip():
        raise UnreadableSource("there is no text in it; leave it out, or save it again with its text")
    if len(text) > LONGEST:
        raise UnreadableSource("it is too long for one article; make a file of each article")
    source, day = named(Path(given.name).stem)
    known: PublishedFrom = "given" if said.published else "guessed" if day else "unknown"
    article = Article(
        id="",
        url=said.url,
        source=said.source or source,
        title=said.title,
        published=said.published or day,
        published_from=known,
        text=text,
        loaded_at=datetime.now(UTC).replace(tzinfo=None),
    )
    yield Given(with_content_id(article), tuple(text_doubts(article)))


def named(stem: str) -> tuple[str | None, date | None]:
    """The outlet and the day that a file's name tells; None for what it does not."""
    found = DATED.match(stem)
    if not found or not (day := read_day(found["day"], None)):
        return None, None
    source = (found["source"] or "").replace("_", " ").replace("-", " ").strip()
    return (source.title() if source.islower() else source) or None, day
