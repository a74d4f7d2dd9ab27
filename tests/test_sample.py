"""The sample corpus and its gold are what their notes say."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parent.parent
GOLD = PROJECT / "tests" / "gold"
LABELS = ("entities", "quotes", "quantities", "dates")
COPIES = (("sample-026", "sample-027"), ("sample-034", "sample-035", "sample-036"))
QUOTATION_SHARED = ("sample-087", "sample-088", "sample-089")
HEADLINE_AND_LEDE = "sample-080"
UNDATED = "sample-079"
WORD = re.compile(r"\w+(?:['’]\w+)?")


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


ARTICLES = rows(PROJECT / "data" / "sample" / "articles.jsonl")
BY_ID = {article["id"]: article for article in ARTICLES}


def runs(article: dict[str, Any], length: int) -> set[tuple[str, ...]]:
    words = WORD.findall(f"{article['title']} {article['text']}".lower())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def labels() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for name in LABELS:
        for row in rows(GOLD / f"{name}.jsonl"):
            for label in row[name]:
                yield name, row, label


def test_articles_are_at_least_sixty_with_ids_of_their_own() -> None:
    assert len(ARTICLES) >= 60
    assert len(BY_ID) == len(ARTICLES)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_article_has_eighty_to_four_hundred_words(article: dict[str, Any]) -> None:
    count = len(article["text"].split())
    assert 80 <= count <= 400 or (article["id"] == HEADLINE_AND_LEDE and count < 80)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_article_is_plainly_a_sample(article: dict[str, Any]) -> None:
    assert article["source"].startswith("Sample ")
    assert article["url"] is None or article["url"].startswith("https://example.org/")
    assert set(article) == {"id", "url", "source", "title", "published", "text"}


def test_outlets_are_six_to_eight_and_each_has_several_articles() -> None:
    outlets = Counter(article["source"] for article in ARTICLES)
    assert 6 <= len(outlets) <= 8
    assert min(outlets.values()) >= 3


def test_dates_lie_between_july_and_october_2024_and_only_one_is_missing() -> None:
    undated = [article["id"] for article in ARTICLES if article["published"] is None]
    days = [date.fromisoformat(article["published"]) for article in ARTICLES if article["published"]]
    assert undated == [UNDATED]
    assert date(2024, 7, 1) <= min(days) and max(days) <= date(2024, 10, 31)
    assert {day.month for day in days} == {7, 8, 9, 10}


def test_addresses_differ() -> None:
    addresses = [article["url"] for article in ARTICLES if article["url"]]
    assert len(set(addresses)) == len(addresses)


def test_only_copies_and_one_quotation_share_twelve_words_in_a_row() -> None:
    shingles = {article["id"]: runs(article, 12) for article in ARTICLES}
    sharing = {pair for pair in combinations(shingles, 2) if shingles[pair[0]] & shingles[pair[1]]}
    assert sharing == {pair for cluster in (*COPIES, QUOTATION_SHARED) for pair in combinations(cluster, 2)}


def test_copies_are_edited() -> None:
    texts = [BY_ID[identifier]["text"] for cluster in COPIES for identifier in cluster]
    assert len(set(texts)) == len(texts)


def test_no_sentence_ends_glued_to_the_next_but_in_two_appeals() -> None:
    glued = [article["id"] for article in ARTICLES if re.search(r"[a-z]\.[A-Z]", article["text"])]
    assert glued == ["sample-024", "sample-069"]


def test_gold_holds_at_least_twenty_articles_of_every_kind() -> None:
    for name in (*LABELS, "observations.articles"):
        assert len({row["id"] for row in rows(GOLD / f"{name}.jsonl")}) >= 20


def test_gold_texts_are_those_of_the_corpus() -> None:
    for name in (*LABELS, "observations.articles"):
        for row in rows(GOLD / f"{name}.jsonl"):
            assert {key: BY_ID[row["id"]][key] for key in ("title", "source", "published", "text")} == {
                key: row[key] for key in ("title", "source", "published", "text")
            }


def test_gold_offsets_enclose_words_without_blanks_around_them() -> None:
    for name, row, label in labels():
        surface = row["text"][label["start"] : label["end"]]
        assert surface and surface == surface.strip(), (name, row["id"], label)


def test_gold_spans_begin_and_end_at_words() -> None:
    for name, row, label in labels():
        before, after = row["text"][label["start"] - 1 : label["start"]], row["text"][label["end"] : label["end"] + 1]
        first, last = row["text"][label["start"]], row["text"][label["end"] - 1]
        assert not (before.isalnum() and first.isalnum()), (name, row["id"], label)
        assert not (last.isalnum() and after.isalnum()), (name, row["id"], label)


def test_gold_names_quantities_and_dates_do_not_overlap_their_own_kind() -> None:
    for name in ("entities", "quantities", "dates"):
        for row in rows(GOLD / f"{name}.jsonl"):
            spans = sorted((label["start"], label["end"]) for label in row[name])
            assert all(left[1] <= right[0] for left, right in pairwise(spans)), (name, row["id"])


def test_gold_cues_stand_in_the_text() -> None:
    for row in rows(GOLD / "quotes.jsonl"):
        for label in row["quotes"]:
            assert label.get("ignore") or label["cue"] in row["text"], (row["id"], label)


def test_observations_quote_their_article_word_for_word() -> None:
    for row in rows(GOLD / "observations.jsonl"):
        article = BY_ID[row["article_id"]]
        assert row["sentence"] in article["text"] or row["sentence"] in article["title"], row


def test_observations_have_a_value_and_a_day_or_name_their_trap() -> None:
    for row in rows(GOLD / "observations.jsonl"):
        if "trap" in row:
            assert set(row) == {"article_id", "sentence", "trap"} and row["trap"]
            continue
        bounds = [bound for bound in (row["value_low"], row["value_high"]) if bound is not None]
        assert bounds and bounds == sorted(bounds), row
        assert date.fromisoformat(row["event_date"]) <= date.fromisoformat(BY_ID[row["article_id"]]["published"])
        assert row["scope"] in {"event", "as_of"}


@pytest.mark.parametrize(
    ("identifier", "parts", "total"),
    [
        ("sample-023", [11, 5, 2], 18),
        ("sample-032", [11, 23, 6, 3, 2], 45),
        ("sample-038", [127, 109], 236),
        ("sample-038", [102, 99], 201),
        ("sample-049", [20, 72, 14, 13, 25], 144),
        ("sample-051", [82, 21], 103),
        ("sample-053", [27, 16, 7, 3, 1], 54),
        ("sample-059", [67, 18, 17, 17, 1, 1, 1, 3], 125),
        ("sample-067", [29, 31, 6], 66),
        ("sample-075", [13, 6, 1, 1], 21),
        ("sample-072", [43, 27, 18, 8, 7, 6, 1], 110),
    ],
)
def test_parts_told_in_full_add_up_to_their_total(identifier: str, parts: list[int], total: int) -> None:
    assert str(total) in BY_ID[identifier]["text"]
    assert sum(parts) == total
