"""A reader that finds a few fixed things in one sentence, and loads that use it, so that no model is needed."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.naming.areas import Area
from analysis.records import Article, Claim, Entity, Findings, Mark, Mention, Quantity, Quote
from data.keeping.corpora import Corpus
from data.keeping.store import open_snapshot
from data.linking.build import About
from data.linking.link import Linkers
from data.loading.engine import Reader, in_process
from data.loading.load import Outcome, Work, load
from data.sources.files import read_sources
from data.sources.incoming import Said

TEXT = "The mayor of Verkhova said 12 drones fell on the town."


def fake_read(articles: Iterable[Article]) -> Iterable[Findings]:
    """Finds Verkhova, its twelve drones and one quote wherever the words stand."""
    for article in articles:
        yield _findings(replace(article, language="en")) if TEXT in article.text else Findings(article=article)


def _findings(article: Article) -> Findings:
    at = article.text.index(TEXT)
    return Findings(
        article=article,
        entities=(Entity(id="place/verkhova", name="Verkhova", kind="PLACE", side="Ukraine"),),
        mentions=(_mention(_mark(article, "Verkhova")),),
        quantities=(Quantity(**_mark(article, "12 drones"), **TOLD, scope=None),),
        quotes=(_quote(_mark(article, "12 drones fell on the town"), at),),
        claims=(_claim(_mark(article, "12 drones"), article),),
    )


TOLD: dict[str, Any] = {
    "low": 12.0,
    "high": 12.0,
    "modifier": "exact",
    "unit": None,
    "thing": "drone",
    "noun": "drones",
}


def _mark(article: Article, words: str) -> Mark:
    at = article.text.index(TEXT)
    start = at + TEXT.index(words)
    return {
        "article_id": article.id,
        "field": "text",
        "start": start,
        "end": start + len(words),
        "sentence_start": at,
        "sentence_end": at + len(TEXT),
        "rule": "fake",
    }


def _mention(mark: Mark) -> Mention:
    return Mention(**mark, entity_id="place/verkhova", kind="PLACE", surface="Verkhova")


def _quote(mark: Mark, at: int) -> Quote:
    return Quote(
        **mark,
        attribution=1,
        kind="indirect",
        mode="speech",
        content="12 drones fell on the town",
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
    )


def _claim(mark: Mark, article: Article) -> Claim:
    return Claim(
        **mark,
        **TOLD,
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
    )


NOTHING = Linkers(
    copies=lambda fingerprints: {},
    recurring=lambda articles: lambda article: [],
    merges=lambda counted: [],
    side=lambda speaker: None,
    families=lambda contents: {},
    area=lambda place: Area(),
)


def work(folder: Path, *, pipeline: str = "p1", read: Reader = fake_read, linkers: Linkers = NOTHING) -> Work:
    about = About(pipeline=pipeline, model="none", pack="ukraine-russia", corpus="main")
    return Work(corpus=Corpus("main", folder), about=about, engine=in_process(read), linkers=linkers)


def save_lines(file: Path, *rows: dict[str, Any]) -> str:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(file)


def load_file(file: str, to: Work) -> Outcome:
    return load(read_sources([file], Said()), to, lambda progress: None)


def load_rows(folder: Path, *rows: dict[str, Any], to: Work | None = None) -> Outcome:
    return load_file(save_lines(folder / "in.jsonl", *rows), to or work(folder / "main"))


DRONES = {"title": "Drones over Verkhova", "text": TEXT, "published": "2024-08-02", "source": "Sample Post"}
HARVEST = {
    "title": "Harvest begins",
    "text": "Farmers began the harvest.",
    "published": "2024-08-01",
    "source": "Sample Post",
}


def ask(snapshot: Path | None, question: str) -> list[Any]:
    with open_snapshot(snapshot) as connection:
        return connection.execute(question).fetchall()
