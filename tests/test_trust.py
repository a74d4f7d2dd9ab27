import tomllib
from typing import get_args

import pytest

from analysis.quoting.contents import FRAMES
from analysis.quoting.trust import LEXICON, Way, trust_in, trust_in_rule

RULES_BESIDE_FRAMES = {"after_that", "answer", "beside_marks", "inserted", "marks_alone", "noun"}


@pytest.mark.parametrize("way", get_args(Way.__value__))
def test_trust_in_is_a_share_for_every_way(way: Way) -> None:
    assert 0.5 < trust_in(way) < 1


def test_trust_in_rule_knows_only_rules_that_exist() -> None:
    rules = tomllib.loads(LEXICON.read_text(encoding="utf-8"))["rules"]
    assert set(rules) <= set(FRAMES) | RULES_BESIDE_FRAMES


@pytest.mark.parametrize(
    ("rule", "expected"), [("clause", 1.0), ("runs_on", 1.0), ("marks_alone", 0.95), ("marks_alone_unclosed", 0.95)]
)
def test_trust_in_rule_compares_with_a_clause(rule: str, expected: float) -> None:
    assert trust_in_rule(rule) == expected
