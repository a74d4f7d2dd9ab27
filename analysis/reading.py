"""Articles to parsed Docs, and back from spans to places in the text.

An article is parsed paragraph by paragraph (a third faster than whole, and no sentence runs over a paragraph's end)
and joined into one Doc: the title, a blank line, the text. Boilerplate is never parsed: each stretch stands in the Doc
as one token, so that offsets hold and nothing of it can be found. The same goes for an article that is not English.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import batched

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from analysis.records import Article, Field, Mark

TITLE_END = "\n\n"
ARTICLES_AT_ONCE = 64
PIECES_AT_ONCE = 256
LONGEST_PIECE = 20_000  # characters: far above any paragraph, far below spaCy's own limit
# zero-width characters beside a word, to which they would stick; those within one stay, for offsets must hold
INVISIBLE = re.compile(r"(?<!\w)[\u00ad\u200b-\u200f\u2060\ufeff]+|[\u00ad\u200b-\u200f\u2060\ufeff]+(?!\w)")
PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+$")
# "KYIV, Ukraine (AP) — ": whose place it is says nothing of who acts in the sentence after it
DATELINE = re.compile(r"\s*[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w. ]{1,30})?(?: \([^()\n]{2,40}\))? ?(?:[–—]|--?) (?=\S)")

Doc.set_extension("article", default=None, force=True)
Doc.set_extension("text_start", default=0, force=True)


def read_articles(nlp: Language, articles: Iterable[Article]) -> Iterator[Doc]:
    """One Doc for each article, in order; `doc._.article` is the article, `doc._.text_start` where its text begins."""
    for batch in batched(articles, ARTICLES_AT_ONCE):
        cut = [list(_pieces(article)) for article in batch]
        story = (INVISIBLE.sub(_blank, text) for pieces in cut for text, is_story in pieces if is_story)
        parsed = nlp.pipe(story, batch_size=PIECES_AT_ONCE)
        for article, pieces in zip(batch, cut, strict=True):
            parts = [next(parsed) if is_story else _unread(nlp.vocab, text) for text, is_story in pieces]
            doc = Doc.from_docs(parts, ensure_whitespace=False, exclude=["tensor"]) if parts else Doc(nlp.vocab)  # type: ignore[call-arg]  # the stub lacks it
            doc._.article = article
            doc._.text_start = len(_heading(article))
            yield doc


def text_of(doc: Doc) -> str:
    """The characters of the Doc, from its article: a Doc puts its own text together anew each time, slowly."""
    article: Article = doc._.article
    return _heading(article) + article.text


def mark(span: Span, rule: str) -> Mark:
    """The shared fields of a record found at `span`."""
    known = span.doc._  # asked once: an attribute of its own costs more than all the rest here
    article, text_start = known.article, known.text_start
    sentence = span.sent
    field, start, end = _place(article, text_start, span.start_char, span.end_char)
    _, sentence_start, sentence_end = _place(article, text_start, sentence.start_char, sentence.end_char)
    return {
        "article_id": article.id,
        "field": field,
        "start": start,
        "end": end,
        "sentence_start": sentence_start,
        "sentence_end": sentence_end,
        "rule": rule,
    }


def place(doc: Doc, start_char: int, end_char: int) -> tuple[Field, int, int]:
    """Field and offsets in it of a stretch of the Doc's characters."""
    return _place(doc._.article, doc._.text_start, start_char, end_char)


def _place(article: Article, text_start: int, start_char: int, end_char: int) -> tuple[Field, int, int]:
    if start_char < text_start:
        return "title", start_char, min(end_char, len(article.title))
    return "text", start_char - text_start, end_char - text_start


def _heading(article: Article) -> str:
    return article.title + TITLE_END if article.title else ""


def _pieces(article: Article) -> Iterator[tuple[str, bool]]:
    """The article's characters in order, cut into paragraphs and boilerplate; with each piece whether it is story."""
    english = article.language in (None, "en")
    if heading := _heading(article):
        yield heading, english
    at = 0
    for stretch in (*article.boilerplate, None):
        end = stretch.start if stretch else len(article.text)
        for paragraph in PARAGRAPH.findall(article.text[at:end]):
            for piece in _without_dateline(paragraph):
                yield piece, english and not piece.isspace()
        if stretch:
            at = stretch.end
            if at > stretch.start:
                yield article.text[stretch.start : at], False


def _without_dateline(paragraph: str) -> Iterator[str]:
    """A paragraph with its dateline cut off, in pieces that are short enough."""
    if dateline := DATELINE.match(paragraph):
        yield dateline.group()
        paragraph = paragraph[dateline.end() :]
    yield from _short_enough(paragraph)


def _short_enough(paragraph: str) -> Iterator[str]:
    while len(paragraph) > LONGEST_PIECE:
        cut = paragraph.rfind(" ", 0, LONGEST_PIECE) + 1 or LONGEST_PIECE
        yield paragraph[:cut]
        paragraph = paragraph[cut:]
    yield paragraph


def _blank(invisible: re.Match[str]) -> str:
    return " " * len(invisible[0])


def _unread(vocab: Vocab, text: str) -> Doc:
    return Doc(
        vocab, words=[text], spaces=[False], pos=["X"], tags=["XX"], lemmas=[""], heads=[0], deps=["dep"], ents=["O"]
    )
