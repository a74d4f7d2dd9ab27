import pytest

from analysis.counting import things


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("drone", "drone"),
        ("attack drone", "drone/combat"),
        ("shahed-type attack drone", "drone/combat/shahed"),
        ("shahed-136 gerbera drone", "drone"),
        ("unmanned aerial vehicle", "drone"),
        ("armored vehicle", "vehicle/armoured"),
        ("kh-101 cruise missile", "missile/cruise/kh_101"),
        ("iskander-m ballistic missile", "missile/ballistic/iskander_m"),
        ("su-34s", "aircraft"),
        ("fuel tank", "vehicle/tanker"),
        ("naval drone", "sea_drone"),
        ("drone strike", "strike/drone_strike"),
        ("orange umbrella", None),
        ("", None),
    ],
)
def test_thing_of_reads_the_end_of_the_phrase_and_narrows_it(words: str, path: str | None) -> None:
    assert things.thing_of(words.split()) == path


@pytest.mark.parametrize(
    ("paths", "path"),
    [
        (["missile", "drone"], "drone|missile"),
        (["drone/decoy", "drone/combat/shahed"], "drone"),
        (["drone", "drone/decoy"], "drone"),
        (["drone/decoy"], "drone/decoy"),
    ],
)
def test_mixed_joins_what_has_no_thing_in_common(paths: list[str], path: str) -> None:
    assert things.mixed(paths) == path


def test_label_names_a_mix_and_leaves_other_nouns_alone() -> None:
    assert things.label("drone|missile") == "drones and missiles"
    assert things.label("umbrella") == "umbrella"


def test_tree_holds_every_parent_before_its_children() -> None:
    seen: set[str] = set()
    for path in things.tree():
        assert "/" not in path or path.rpartition("/")[0] in seen
        seen.add(path)


def test_tree_names_are_lower_case_lemmas_without_hyphens() -> None:
    names = [name for thing in things.tree().values() for name in thing.names]
    assert [name for name in names if name != name.lower() or "-" in name] == []
