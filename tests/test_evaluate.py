from dataclasses import replace
from pathlib import Path

import pytest

from data.linking.build import About
from data.measuring.accuracy import Score, load_scores, save_scores
from data.measuring.evaluate import SHIPPED, evaluate, load_gold
from tests.fakes import TEXT, fake_read, save_lines

ABOUT = About(pipeline="p1", model="none", pack="ukraine-russia", corpus="")
QUANTITY = {"start": 27, "end": 36, "low": 12, "high": 12, "modifier": "exact", "unit": None, "noun": "drones"}
OBSERVATION = {
    "article_id": "a",
    "sentence": TEXT,
    "value_low": 12,
    "value_high": 12,
    "thing": "drone",
    "action": "hit",
    "actor_side": "Russia",
    "claimant": "mayor of Verkhova",
    "event_date": None,
    "scope": "event",
}


def test_load_gold_takes_sets_by_their_names(tmp_path: Path) -> None:
    save_lines(tmp_path / "quotes_war.dev.jsonl", {"id": "a", "text": TEXT, "quotes": []})
    save_lines(tmp_path / "observations.dev.jsonl", OBSERVATION)
    save_lines(tmp_path / "observations.dev.articles.jsonl", {"id": "a", "text": TEXT})
    save_lines(tmp_path / "entities_textless.dev.jsonl", {"id": "a", "entities": []})
    save_lines(tmp_path / "names_other.dev.jsonl", {"name": "Verkhova"})
    sets = load_gold(tmp_path)
    assert [(gold.name, gold.kind, len(gold.articles)) for gold in sets] == [
        ("observations.dev", "observations", 1),
        ("quotes_war.dev", "quotes", 1),
    ]


def test_load_gold_finds_every_kind_in_the_shipped_sets() -> None:
    assert {gold.kind for gold in load_gold(SHIPPED)} == {"dates", "entities", "observations", "quantities", "quotes"}


def test_evaluate_scores_what_the_reader_finds(tmp_path: Path) -> None:
    save_lines(tmp_path / "quantities.jsonl", {"id": "a", "text": TEXT, "quantities": [QUANTITY]})
    save_lines(tmp_path / "observations.jsonl", OBSERVATION)
    save_lines(tmp_path / "observations.articles.jsonl", {"id": "a", "text": TEXT})
    observations, quantities = (evaluate(gold, fake_read, ABOUT, count=lambda n: None) for gold in load_gold(tmp_path))
    assert (quantities.gold_set, quantities.n_articles, quantities.pipeline) == ("quantities", 1, "p1")
    assert quantities.scores["gold"] == quantities.scores["pred"] == 1
    assert observations.kind == "observations"


@pytest.fixture
def score() -> Score:
    return Score(
        gold_set="quotes",
        kind="quotes",
        n_articles=1,
        version="1",
        pipeline="p1",
        model="m",
        at="2024-08-14",
        scores={"f1": 0.5},
    )


def test_save_scores_replaces_those_of_the_same_reading(tmp_path: Path, score: Score) -> None:
    file = tmp_path / "accuracy.jsonl"
    assert load_scores(file) == []
    later = replace(score, pipeline="p2")
    again = replace(score, scores={"f1": 0.6})
    save_scores([score], file)
    save_scores([later], file)
    save_scores([again], file)
    assert load_scores(file) == [later, again]
