from data.measuring.accuracy import Score
from ui.accuracy import confidence_of, figures_of, history


def score(gold_set: str, *, right: int, f1: float = 0.5, pipeline: str = "p1") -> Score:
    return Score(
        gold_set=gold_set,
        kind="quotes",
        n_articles=3,
        version="1",
        pipeline=pipeline,
        model="m",
        at="2024-08-14",
        scores={
            "scores": {"all": {"spans": {"f1": f1, "gold": 100}}},
            "confidence": [
                {"at_least": 0.9, "given": 10, "right": right},
                {"at_least": 0.0, "given": 0, "right": 0},
            ],
        },
    )


def test_figures_of_stand_with_their_interval_and_aim() -> None:
    rows = figures_of([score("quotes", right=9), score("quotes_war.dev", right=9, f1=0.9)])
    assert rows["95 %"].tolist() == ["40 to 60", "83 to 94"]
    assert rows["aim"].tolist() == ["", "86"]
    assert rows["reached"].tolist() == ["", "yes"]


def test_confidence_of_adds_up_the_sets() -> None:
    table = confidence_of([score("a", right=9), score("b", right=7)])
    assert table[["gold set", "confidence", "speakers", "right"]].to_numpy().tolist() == [
        ["all sets", "90 to 100", 20, 16],
        ["all sets", "0 to 90", 0, 0],
        ["a", "90 to 100", 10, 9],
        ["a", "0 to 90", 0, 0],
        ["b", "90 to 100", 10, 7],
        ["b", "0 to 90", 0, 0],
    ]
    assert table["share"].tolist()[0] == 80
    assert table["share"].isna().tolist() == [False, True] * 3
    assert confidence_of([]).empty


def test_history_has_the_newest_version_first() -> None:
    table = history([score("a", right=1), score("a", right=1, pipeline="p2")])
    assert table["rules"].tolist() == ["p2", "p1"]
