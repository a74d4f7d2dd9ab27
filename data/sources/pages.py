"""Saved HTML pages: the story without menus and comments, with what the page says of its day and outlet."""

from collections.abc import Iterator
from datetime import UTC, datetime

from trafilatura import bare_extraction
from trafilatura.settings import Document

from analysis.errors import UnreadableSource
from analysis.records import Article, PublishedFrom
from data.articles import with_content_id
from data.sources.days import FIRST_DAY, latest_day, read_day
from data.sources.incoming import Given, Incoming, Input, Said

LONGEST = 50_000_000  # bytes


def read_page(given: Input, said: Said) -> Iterator[Incoming]:
    """The article of a page; UnreadableSource if no story is found in it."""
    with given.open() as file:
        page = file.read(LONGEST)
    found = bare_extraction(
        page,
        url=said.url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(found, Document) or not found.text:
        raise UnreadableSource("no story was found in this page; save its text as .txt, or paste it")
    on_page = read_day(found.date, None) if found.date else None
    if on_page and not FIRST_DAY <= on_page <= latest_day():
        on_page = None
    known: PublishedFrom = "page" if on_page else "given" if said.published else "unknown"
    article = Article(
        id="",
        url=said.url or found.url,
        source=said.source or found.sitename or found.hostname,
        title=said.title or " ".join((found.title or "").split()),
        published=on_page or said.published,
        published_from=known,
        text=found.text,
        loaded_at=datetime.now(UTC).replace(tzinfo=None),
    )
    yield Given(with_content_id(article))
