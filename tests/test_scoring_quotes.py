import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.scoring.quotes import score
from analysis.scoring.speaker_names import is_right, names_speaker, naming_words

TEXT = 'The dam held, Mayor Ivan Petrenko said. "We are safe," he added. Officials think it will rain. The bridge fell.'


def quote(content: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(content)
    return {"start": start, "end": start + len(content), **more}


GOLD = [
    {
        "id": "a",
        "text": TEXT,
        "quotes": [
            quote("The dam held", kind="indirect", speaker="Ivan Petrenko"),
            quote("We are safe", kind="direct", speaker="Ivan Petrenko", speaker_aliases=["the mayor"]),
            quote("it will rain", kind="indirect", speaker="Officials", speech=False),
        ],
    }
]
GIVEN = [
    {
        "id": "a",
        "quotes": [
            quote("The dam held,", kind="indirect", speaker="Mayor Petrenko"),
            quote("We are safe,", kind="direct", speaker="Officials"),
            quote("it will rain", kind="indirect", speaker="Officials"),
            quote("The bridge fell", speaker=None),
        ],
    }
]


def test_score_counts_spans_and_speakers() -> None:
    scores = score(GOLD, GIVEN, speech_only=True)["scores"]
    assert scores["all"]["spans"] == {"precision": 2 / 3, "recall": 1.0, "f1": 0.8, "gold": 2, "pred": 3, "hit": 2}
    assert scores["all"]["speaker"] == {"accuracy": 0.5, "accuracy_strict": 0.5, "answered": 1.0, "quotes": 2}
    assert scores["all"]["end_to_end"]["hit"] == 1
    assert scores["direct"]["end_to_end"]["f1"] == 0.0


def test_score_counts_right_speakers_by_confidence() -> None:
    sure = [quote("The dam held", speaker="Petrenko", confidence=0.9), quote("We are safe", speaker="Officials")]
    unsure = [quote("The dam held", speaker="Officials", confidence=0.74), quote("We are safe", confidence=0.0)]
    given = [{"id": "a", "quotes": sure}, {"id": "b", "quotes": unsure}]
    bands = score([*GOLD, GOLD[0] | {"id": "b"}], given, speech_only=True)["confidence"]
    assert [(band["at_least"], band["given"], band["right"]) for band in bands] == [
        (0.9, 1, 1),
        (0.8, 0, 0),
        (0.7, 1, 0),
        (0.5, 0, 0),
        (0.0, 0, 0),
    ]


def test_score_asks_for_thoughts_unless_told_not_to() -> None:
    assert score(GOLD, GIVEN)["scores"]["all"]["spans"]["gold"] == 3


def test_score_counts_a_missing_text_as_no_quotes() -> None:
    assert score(GOLD, [])["scores"]["all"]["spans"]["recall"] == 0.0


def test_score_spares_predictions_on_ignored_quotes() -> None:
    gold = [{"id": "a", "text": TEXT, "quotes": [quote("it will rain", ignore=True)]}]
    given = [{"id": "a", "quotes": [quote("it will rain", kind="indirect", speaker=None)]}]
    assert score(gold, given)["scores"]["all"]["spans"]["pred"] == 0


@pytest.mark.parametrize(
    ("gold", "given", "strict", "expected"),
    [
        ("Ivan Petrenko", "Petrenko", True, True),
        ("Petrenko campaign", "Petrenko", False, True),
        ("Petrenko campaign", "Petrenko", True, False),
        ("the local governor", "the governor", True, True),
        ("Ivan Petrenko", "he", False, False),
        ("Ivan Petrenko", None, False, False),
    ],
)
def test_is_right_compares_what_names(gold: str, given: str | None, strict: bool, expected: bool) -> None:
    assert is_right({"speaker": gold}, given, strict=strict) is expected


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Mr. Ivan Petrenko, the mayor", ["ivan", "petrenko"]),
        ("Ivan Petrenko of Verkhova", ["ivan", "petrenko"]),
        ("Ministry of Health", ["ministry", "of", "health"]),
        ("the governor", ["governor"]),
        ("José Núñez’s", ["jose", "nunez"]),
    ],
)
def test_naming_words_keep_the_name(name: str, words: list[str]) -> None:
    assert [word for word in naming_words(name) if word != "of"] == [word for word in words if word != "of"]


@pytest.mark.parametrize(
    ("name", "expected"), [("they", False), ("The U.S.", True), ("some people", False), ("", False)]
)
def test_names_speaker_wants_more_than_a_pronoun(name: str, expected: bool) -> None:
    assert names_speaker({"speaker": name}) is expected


@pytest.mark.skipif("FOGLINE_EVAL" not in os.environ, reason="needs the folder of the evaluation scripts")
@pytest.mark.parametrize("flags", [[], ["--speech-only"]])
def test_score_equals_the_evaluation_script(tmp_path: Path, flags: list[str]) -> None:
    files = []
    for name, rows in (("gold", GOLD), ("predicted", GIVEN)):
        files.append(tmp_path / name)
        files[-1].write_text("\n".join(json.dumps(row) for row in rows))
    script = Path(os.environ["FOGLINE_EVAL"]) / "score_quotes.py"
    command = [sys.executable, str(script), *map(str, files), "--json", *flags]
    given = subprocess.run(command, capture_output=True, text=True, check=True)
    assert score(GOLD, GIVEN, speech_only=bool(flags))["scores"] == json.loads(given.stdout)["scores"]
