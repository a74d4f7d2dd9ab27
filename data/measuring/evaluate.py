"""How good is this: the pipeline over gold sets, scored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis.scoring import dates, entities, observations, quantities, quotes
from data.linking.build import About, fogline_version
from data.loading.engine import Reader
from data.measuring.accuracy import Score
from data.measuring.annotate import Row, predict, read_rows
from data.settings import HERE

type Scorer = Callable[["GoldSet", Sequence[Row]], Mapping[str, Any]]

SHIPPED = HERE.parent / "tests" / "gold"
ARTICLES = ".articles"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Articles labelled by people: `kind` is what is labelled, `gold` the labels, one row an article or a label."""

    name: str
    kind: str
    gold: Sequence[Row]
    articles: Sequence[Row]


SCORERS: dict[str, Scorer] = {
    "dates": lambda gold, predicted: dates.score(gold.gold, predicted),
    "entities": lambda gold, predicted: entities.score(gold.gold, predicted),
    "observations": lambda gold, predicted: observations.score(gold.gold, gold.articles, predicted),
    "quantities": lambda gold, predicted: quantities.score(gold.gold, predicted),
    "quotes": lambda gold, predicted: quotes.score(gold.gold, predicted, speech_only=True),
}


def load_gold(folder: Path) -> list[GoldSet]:
    """The gold sets of a folder: files named `<kind>.jsonl` or `<kind>_<name>.dev.jsonl`, whose kind has a scorer.

    Observations are labelled apart from their articles, which stand in `<the same name>.articles.jsonl`. A set without
    texts cannot be read and is left out.
    """
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        kind = file.name.partition(".")[0].partition("_")[0]
        if kind in SCORERS and not file.stem.endswith(ARTICLES):
            gold = read_rows(file)
            beside = file.with_name(f"{file.stem}{ARTICLES}.jsonl")
            articles = read_rows(beside) if beside.exists() else gold
            if all(row.get("text") for row in articles):
                found.append(GoldSet(file.stem, kind, gold, articles))
    return found


def evaluate(gold: GoldSet, read: Reader, about: About, *, count: Callable[[int], None]) -> Score:
    """What a reader reaches on a gold set; `count` is told how many of its articles were read."""
    predicted = predict(gold.articles, read, count=count)
    return Score(
        gold_set=gold.name,
        kind=gold.kind,
        n_articles=len(gold.articles),
        version=fogline_version(),
        pipeline=about.pipeline,
        model=about.model,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        scores=SCORERS[gold.kind](gold, predicted),
    )
