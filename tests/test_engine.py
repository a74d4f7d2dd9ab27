from collections.abc import Iterator
from datetime import date

import pytest

from analysis.records import Article
from data.keeping.tables import article_of, article_row, table
from data.loading.engine import annotate_batch, batches, in_pool, in_process
from tests.fakes import TEXT, fake_read


def articles(n: int, text: str = TEXT) -> Iterator[Article]:
    return (Article(id=f"{number:016x}", text=text, title=str(number)) for number in range(n))


def make_fake_reader() -> object:
    return fake_read


def test_batches_are_bounded_in_number_and_characters() -> None:
    assert [len(batch) for batch in batches(articles(300))] == [128, 128, 44]
    assert [len(batch) for batch in batches(articles(5, text="x" * 200_000))] == [2, 2, 1]
    assert [len(batch) for batch in batches(articles(2, text="x" * 2_000_000))] == [1, 1]
    assert list(batches([])) == []


def test_in_pool_gives_what_in_process_gives_in_order() -> None:
    work = list(batches(articles(300)))
    alone = list(in_process(fake_read)(work))
    pooled = list(in_pool(make_fake_reader, 2)(work))  # type: ignore[arg-type]
    assert [one["reads"].to_pylist() for one in pooled] == [one["reads"].to_pylist() for one in alone]
    assert all(a[name].equals(b[name]) for a, b in zip(alone, pooled, strict=True) for name in a)


def test_annotate_batch_notes_other_languages() -> None:
    (article,) = articles(1)

    def read(given: object) -> list[object]:
        from dataclasses import replace

        from analysis.records import Findings

        return [Findings(article=replace(article, language="fr"))]

    tables = annotate_batch(read, [article])  # type: ignore[arg-type]
    assert tables["notes"]["note"].to_pylist() == ["not in English (fr): kept, not read"]


@pytest.mark.parametrize("published", [date(2024, 8, 1), None])
def test_articles_come_back_from_their_rows(published: date | None) -> None:
    article = Article(id="1", text="Ü", url="https://example.org", published=published)
    assert article_of(table("articles", [article_row(article)]).to_pylist()[0]) == article
