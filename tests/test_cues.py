import tomllib

import pytest

from analysis.quoting.cues import LEXICON, cue_lexicon

TABLES = tomllib.loads(LEXICON.read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", [*TABLES["verbs"], *TABLES["nouns"], TABLES["documents"]])
def test_cue_groups_are_sorted_without_repeats_and_lower_case(group: dict[str, list[str]]) -> None:
    lemmas = group["lemmas"]
    assert lemmas == sorted({lemma.lower() for lemma in lemmas})


def test_cue_lexicon_gives_a_verb_all_its_frames() -> None:
    assert {cue.frame for cue in cue_lexicon().verbs["urge"]} >= {"clause", "order"}


def test_cue_weights_are_shares() -> None:
    assert all(0 < group["weight"] <= 1 for group in (*TABLES["verbs"], *TABLES["nouns"]))


def test_cue_lexicon_reporting_leaves_out_verbs_that_need_a_particle() -> None:
    assert {"say", "hit"} & cue_lexicon().reporting == {"say"}
    assert "hit" in cue_lexicon().verbs
