"""Fixtures: Docs built by hand, and the real model for the tests that are marked with it."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from analysis.model import load_model
from analysis.reading import TITLE_END
from analysis.records import Article, PublishedFrom
from tests.tiny import tiny as tiny
from tests.tiny import tiny_path as tiny_path

type MakeDoc = Callable[..., Doc]


@pytest.fixture(scope="session")
def vocab() -> Vocab:
    return spacy.blank("en").vocab


@pytest.fixture
def make_doc(vocab: Vocab) -> MakeDoc:
    """A Doc as `read_articles` gives it, from words and whatever annotation a test needs.

    `heads` are indices of tokens, `ents` tuples of start token, end token and label; a word "\\n" ends a paragraph.
    Words are joined by blanks, none before closing punctuation; `spaces` says otherwise.
    """

    def make(
        words: Sequence[str],
        *,
        heads: Sequence[int] | None = None,
        deps: Sequence[str] | None = None,
        tags: Sequence[str] | None = None,
        pos: Sequence[str] | None = None,
        lemmas: Sequence[str] | None = None,
        morphs: Sequence[str] | None = None,
        ents: Sequence[tuple[int, int, str]] = (),
        spaces: Sequence[bool] | None = None,
        sent_starts: Sequence[bool] | None = None,
        published: date | None = None,
        title: str = "",
        source: str | None = None,
    ) -> Doc:
        doc = Doc(
            vocab,
            words=list(words),
            spaces=list(spaces) if spaces else _spaces(words),
            heads=list(heads) if heads else None,
            deps=list(deps) if deps else None,
            tags=list(tags) if tags else None,
            pos=list(pos) if pos else None,
            lemmas=list(lemmas) if lemmas else None,
            morphs=list(morphs) if morphs else None,
            sent_starts=list(sent_starts) if sent_starts else None,
        )
        doc.set_ents([Span(doc, start, end, label) for start, end, label in ents])
        if not doc.has_annotation("SENT_START"):
            for token in doc:
                token.is_sent_start = token.i == 0
        text_start = len(title) + len(TITLE_END) if title else 0
        given: PublishedFrom = "given" if published else "unknown"
        text = doc.text[text_start:]
        doc._.article = Article(
            id="a1", title=title, text=text, published=published, published_from=given, source=source
        )
        doc._.text_start = text_start
        return doc

    return make


def _spaces(words: Sequence[str]) -> list[bool]:
    closing = {".", ",", ";", ":", "?", "!", "”", "’", "'s", "’s", ")", "%", "\n", "\n\n", "n't"}
    following = [*words[1:], "\n"]
    return [
        word not in {"“", "‘", "(", "$", "\n", "\n\n"} and after not in closing
        for word, after in zip(words, following, strict=True)
    ]


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_model()
