from dataclasses import replace
from datetime import date

import pytest

from analysis.records import Article
from data.articles import reading_key, with_content_id

ARTICLE = Article(id="", title="Bridge closed", text="The café by the bridge is closed.", source="Sample Post")


def article_id(**changes: object) -> str:
    return with_content_id(replace(ARTICLE, **changes)).id  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "https://example.org/1"},
        {"language": "en"},
        {"text": "The café by the\n bridge is closed. "},
        {"text": "The cafe\N{COMBINING ACUTE ACCENT} by the bridge is closed."},
    ],
)
def test_content_id_is_the_same_for_the_same_content(changes: dict[str, object]) -> None:
    assert article_id(**changes) == article_id()


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Bridge open"},
        {"text": "The café is closed."},
        {"published": date(2024, 8, 1)},
        {"source": "Other Post"},
        {"title": "", "text": "Bridge closed The café by the bridge is closed."},
    ],
)
def test_content_id_differs_with_what_an_article_says(changes: dict[str, object]) -> None:
    assert article_id(**changes) != article_id()


def test_reading_key_depends_on_every_character_but_not_on_the_outlet() -> None:
    assert reading_key(replace(ARTICLE, source="Other Post")) == reading_key(ARTICLE)
    assert reading_key(replace(ARTICLE, text=ARTICLE.text + " ")) != reading_key(ARTICLE)
    assert reading_key(replace(ARTICLE, published=date(2024, 8, 1))) != reading_key(ARTICLE)
