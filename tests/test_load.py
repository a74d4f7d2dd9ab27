"""Loads with a reader that finds a few fixed things, so that no model is needed."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from analysis.errors import LoadRunning
from analysis.records import Article, Claim, Entity, Findings, Mention, Quantity, Quote
from data.build import About
from data.corpora import Corpus
from data.engine import in_process
from data.link import Linkers
from data.load import Outcome, Work, load
from data.search import find_rows
from data.sources.files import read_sources
from data.sources.incoming import Said
from data.store import lock, open_snapshot, search_file, snapshots

TEXT = "The mayor of Verkhova said 12 drones fell on the town."


def fake_read(articles: Iterable[Article]) -> Iterable[Findings]:
    """Finds Verkhova, its twelve drones and one quote wherever the words stand."""
    for article in articles:
        yield _findings(replace(article, language="en")) if TEXT in article.text else Findings(article=article)


def _findings(article: Article) -> Findings:
    at = article.text.index(TEXT)
    place = at + TEXT.index("Verkhova")
    number = at + TEXT.index("12")
    shared: dict[str, Any] = {
        "article_id": article.id,
        "field": "text",
        "sentence_start": at,
        "sentence_end": at + len(TEXT),
        "rule": "fake",
    }
    told: dict[str, Any] = {
        "low": 12.0,
        "high": 12.0,
        "modifier": "exact",
        "unit": None,
        "thing": "drone",
        "noun": "drones",
    }
    return Findings(
        article=article,
        entities=(Entity(id="place/verkhova", name="Verkhova", kind="PLACE", side="Ukraine"),),
        mentions=(
            Mention(**shared, start=place, end=place + 8, entity_id="place/verkhova", kind="PLACE", surface="Verkhova"),
        ),
        quantities=(Quantity(**shared, **told, start=number, end=number + 9, scope=None),),
        quotes=(
            Quote(
                **shared,
                start=number,
                end=at + len(TEXT) - 1,
                attribution=1,
                kind="indirect",
                mode="speech",
                content=TEXT[27:-1],
                speaker="the mayor of Verkhova",
                speaker_id=None,
                speaker_surface="The mayor of Verkhova",
                speaker_start=at,
                speaker_end=at + 21,
                cue="said",
                cue_start=at + 22,
                cue_end=at + 26,
                confidence=1.0,
                nested=False,
            ),
        ),
        claims=(
            Claim(
                **shared,
                **told,
                start=number,
                end=number + 9,
                action="hit",
                actor_side="Russia",
                target_side="Ukraine",
                place_id="place/verkhova",
                claimant="the mayor of Verkhova",
                claimant_id=None,
                claimant_side="Ukraine",
                event_date=article.published,
                event_precision="assumed",
                reported_on=article.published,
                period_start=None,
                scope="event",
                part_of=None,
                headline=False,
            ),
        ),
    )


def work(folder: Path, pipeline: str = "p1") -> Work:
    linkers = Linkers(
        copies=lambda articles: {}, recurring=lambda articles: lambda article: [], merges=lambda found: []
    )
    about = About(pipeline=pipeline, model="none", pack="ukraine-russia", corpus="main")
    return Work(corpus=Corpus("main", folder), about=about, engine=in_process(fake_read), linkers=linkers)


def save_lines(file: Path, *rows: dict[str, Any]) -> str:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(file)


def load_file(file: str, to: Work) -> Outcome:
    return load(read_sources([file], Said()), to, lambda progress: None)


ARTICLES = (
    {"title": "Drones over Verkhova", "text": TEXT, "published": "2024-08-02", "source": "Sample Post"},
    {
        "title": "Harvest begins",
        "text": "Farmers began the harvest.",
        "published": "2024-08-01",
        "source": "Sample Post",
    },
)


def test_load_makes_a_snapshot_with_all_tables(tmp_path: Path) -> None:
    outcome = load_file(save_lines(tmp_path / "in.jsonl", *ARTICLES), work(tmp_path / "main"))
    assert (outcome.taken.new, outcome.taken.seen_before, outcome.n_read) == (2, 0, 2)
    assert outcome.snapshot and outcome.snapshot.name == "snapshot-000001.duckdb"
    with open_snapshot(outcome.snapshot) as connection:

        def one(question: str) -> Any:
            return connection.execute(question).fetchall()

        assert one("SELECT title, published FROM articles") == [
            ("Harvest begins", date(2024, 8, 1)),
            ("Drones over Verkhova", date(2024, 8, 2)),
        ]
        assert one("SELECT claim_id, value, sentence, status, event_id FROM claims") == [(1, 12.0, TEXT, "auto", 1)]
        assert one("SELECT event_date, thing FROM events") == [(date(2024, 8, 2), "drone")]
        assert one("SELECT quote_id, same_words, speaker FROM quotes") == [(1, 1, "the mayor of Verkhova")]
        assert one("SELECT entity_id, n_mentions, n_articles FROM entity_days") == [("place/verkhova", 1, 1)]
        assert one("SELECT alias, script, n_mentions FROM aliases") == [("Verkhova", "Latin", 1)]
        assert one("SELECT name FROM entities") == [("Verkhova",)]
        assert one("SELECT count(*) FROM quantities") == [(1,)]
    assert find_rows(search_file(outcome.snapshot), "claims", "drones") == [1]
