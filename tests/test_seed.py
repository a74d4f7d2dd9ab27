"""The article this project began with: what must be found in it is found, and no less than last time.

Its text stays outside the project, so the test runs where FOGLINE_EVAL has the folder `seed` beside it. Nothing of it
is written here but counts, figures and names.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.scoring import observation_fields as same
from analysis.scoring.speaker_names import is_right
from data.keeping.corpora import Corpus
from data.keeping.snapshot import Snapshot, open_snapshot
from data.loading.load import load
from data.loading.reader import model_reader
from data.loading.work import work_for
from data.measuring.annotate import predict
from data.queries.claims import Panel, query_timeline
from data.queries.filters import Filters
from data.settings import load_settings
from data.sources.files import read_sources
from data.sources.incoming import Said

type Row = Mapping[str, Any]

SEED = (load_settings().eval or Path("nowhere")).parent / "seed"
NAME = "independent-2024-08-14-kursk"
FLOOR = 49  # of 51 facts
DAY = "2024-08-14"

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not SEED.is_dir(), reason="FOGLINE_EVAL names no folder with the seed beside it"),
]


@pytest.fixture(scope="module")
def gold() -> Row:
    row: Row = json.loads((SEED / f"{NAME}.gold.json").read_text(encoding="utf-8"))
    return row


@pytest.fixture(scope="module")
def found(gold: Row) -> Row:
    text = (SEED / f"{NAME}.txt").read_text(encoding="utf-8")
    article = {"id": NAME, "text": text, "published": gold["published"], "source": gold["source"]}
    return predict([article], model_reader(load_settings()), count=lambda _: None)[0]


@pytest.fixture(scope="module")
def snapshot(gold: Row, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    corpus = Corpus("seed", tmp_path_factory.mktemp("seed"))
    said = Said(published=date.fromisoformat(gold["published"]), source=gold["source"])
    work = work_for(corpus, load_settings(), workers=1)
    load(read_sources([str(SEED / f"{NAME}.txt")], said), work, lambda progress: None)
    return open_snapshot(corpus.folder)


def overlap(one: Row, other: Row) -> float:
    """Characters in common over characters in all."""
    both: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    union: int = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return max(0, both) / union


def occurrences(entity: Row, gold: Row, text: str) -> list[Row]:
    """Where an entity is named as the gold spells it, and not inside a longer name of another ("Kursk region")."""
    longer = [s for e in gold["entities"] if e is not entity for s in e["surfaces"]]
    spans = [_span(m) for surface in entity["surfaces"] for m in re.finditer(rf"\b{re.escape(surface)}\b", text)]
    others = [_span(m) for surface in longer for m in re.finditer(rf"\b{re.escape(surface)}\b", text)]
    return [s for s in spans if not any(o["start"] <= s["start"] and s["end"] <= o["end"] for o in others)]


def _span(match: re.Match[str]) -> Row:
    return {"start": match.start(), "end": match.end()}


def has_identity(entity: Row, gold: Row, found: Row, text: str) -> bool:
    """Each place where it is named is a mention of one identity, of its kind."""
    told = [
        {(m["canonical"], m["label"]) for m in found["entities"] if overlap(span, m)}
        for span in occurrences(entity, gold, text)
        if not any(overlap(span, b) for b in gold["boilerplate"])
    ]
    identities = set().union(*told)
    return all(told) and len(identities) == 1 and {kind for _, kind in identities} == {entity["kind"]}


def has_piece(quote: Row, found: Row) -> bool:
    return any(overlap(quote, q) >= 0.5 and is_right(quote, q["speaker"], strict=False) for q in found["quotes"])


def has_observation(told: Row, found: Row) -> bool:
    wanted = dict(told) | {"value_low": told["low"], "value_high": told["high"]}
    return any(
        overlap(told, claim) > 0
        and same.same_value(wanted, claim)
        and same.same_bounds(wanted, claim)
        and same.same_thing(told["thing"], claim["thing"])
        and same.same_action(told["action"], claim["action"], told["thing"])
        and same.same_side(told["actor_side"], claim["actor_side"])
        and same.same_claimant(told["claimant"], claim["claimant"])
        and told["scope"] == claim["scope"]
        and str(claim["event_date"]).startswith(told["event_date"])
        for claim in found["claims"]
    )


def bars(snapshot: Snapshot, thing: str, *, actor_side: str) -> dict[tuple[str, str], float]:
    """The bars of launches, by day and claimant side."""
    panel = Panel(thing=thing, action="launched", actor_side=actor_side)
    rows = query_timeline(snapshot, Filters(), panel)
    days = rows["period"].astype(str).str[:10]
    return dict(zip(zip(days, rows["claimant_side"], strict=True), rows["value"], strict=True))


def test_facts_found_do_not_fall_below_the_floor(gold: Row, found: Row) -> None:
    text = (SEED / f"{NAME}.txt").read_text(encoding="utf-8")
    missed: dict[str, Sequence[str]] = {
        "identities": [e["canonical"] for e in gold["entities"] if not has_identity(e, gold, found, text)],
        "pieces": [f"{q['speaker']} {q['start']}" for q in gold["quotes"] if not has_piece(q, found)],
        "observations": [o["text"] for o in gold["observations"] if not has_observation(o, found)],
    }
    n_facts = sum(len(gold[kind]) for kind in ("entities", "quotes", "observations"))
    reached = n_facts - sum(map(len, missed.values()))
    print(f"{reached} of {n_facts}; missed: {missed}")
    assert reached >= FLOOR, missed


def test_nothing_of_the_boilerplate_is_counted(gold: Row, found: Row) -> None:
    kinds = ("entities", "quotes", "dates", "quantities", "claims")
    inside = [
        (kind, row["start"]) for kind in kinds for row in found[kind] for b in gold["boilerplate"] if overlap(row, b)
    ]
    assert inside == []


def test_launches_are_one_bar_for_the_side_that_claims_them(snapshot: Snapshot) -> None:
    assert bars(snapshot, "drone", actor_side="Ukraine") == {(DAY, "Russia"): 117}
    assert bars(snapshot, "missile", actor_side="Ukraine") == {(DAY, "Russia"): 4}


def test_history_makes_no_claim_of_august(found: Row) -> None:
    days = {claim["event_date"] for claim in found["claims"] if claim["scope"] in ("event", "as_of")}
    assert not {day for day in days if day and not day.startswith("2024-08")}
