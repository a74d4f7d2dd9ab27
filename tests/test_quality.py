"""The quality gate: no measure on a gold set falls below its floor in quality.json.

Floors are a ratchet: raise them when the reading gains; never lower one without writing why in the commit.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from spacy.language import Language

from data.loading.reader import model_reader
from data.loading.work import about_reading
from data.measuring.evaluate import SHIPPED, GoldSet, evaluate, load_gold
from data.measuring.measures import measures
from data.settings import load_settings

FLOORS: Mapping[str, Mapping[str, float]] = json.loads(Path(__file__).with_name("quality.json").read_text())

pytestmark = pytest.mark.gate


def gold_sets() -> list[GoldSet]:
    further = load_settings().eval
    return [*load_gold(SHIPPED), *(load_gold(further) if further else [])]


@pytest.mark.parametrize("gold", gold_sets(), ids=lambda gold: gold.name)
def test_no_measure_falls_below_its_floor(gold: GoldSet, nlp: Language) -> None:
    settings = load_settings()
    score = evaluate(gold, model_reader(settings), about_reading(settings, corpus=""), count=lambda _: None)
    reached = measures(score)
    floors = FLOORS[gold.name]
    print(gold.name, reached)
    assert set(floors) == set(reached), "every measure has a floor"
    fallen = {name: (reached[name], floor) for name, floor in floors.items() if reached[name] < floor}
    assert not fallen, f"{gold.name}: (reached, floor) of {fallen}"


def test_every_shipped_set_is_scored() -> None:
    kinds = {file.name.partition(".")[0] for file in SHIPPED.glob("*.jsonl")}
    assert {gold.kind for gold in load_gold(SHIPPED)} == kinds
