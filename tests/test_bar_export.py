"""What the export of a bar says of itself."""

from types import SimpleNamespace
from typing import Any

import pytest

import ui.timeline.bars
import ui.timeline.behind
from data.queries.claims import Panel
from data.queries.filters import Filters
from tests.tiny import claim, snapshot_of

LAUNCHED = Panel(thing="drone", action="launched", actor_side="Russia", target_side="Ukraine")
DOWNED: dict[str, Any] = {"action": "shot_down", "actor_side": "Ukraine", "target_side": "Russia"}


@pytest.mark.parametrize(
    ("figure", "ending"), [(303, ": Shot down: 303 of the 728 launched (42 %)"), (None, "Ukraine")]
)
def test_show_bar_exports_what_became_of_the_weapons(
    monkeypatch: pytest.MonkeyPatch, figure: float | None, ending: str
) -> None:
    snapshot = snapshot_of([claim(1, 728), *([claim(2, figure, **DOWNED)] if figure else [])])
    view: Any = SimpleNamespace(
        filters=Filters(),
        known_on=None,
        ask=lambda question, *asked, **options: question(snapshot, Filters(), *asked, **options),
    )
    told: list[str] = []
    monkeypatch.setattr(ui.timeline.bars, "own_parameter", lambda _: "2024-08-01~Ukraine")
    monkeypatch.setattr(ui.timeline.behind, "show_claims", lambda *_, **__: None)
    monkeypatch.setattr(ui.timeline.behind, "show_export", lambda *_, about: told.append(about))
    ui.timeline.behind.show_bar(view, LAUNCHED)
    assert told[0].endswith(ending)
    snapshot.close()
