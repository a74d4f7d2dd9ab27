import pytest

from analysis.claiming.acts.actions import find_act
from tests.conftest import MakeDoc
from tests.spelt import spelt

SENT = "Russia/PROPN/NNP/nsubj/1 launched/VERB/VBD/ROOT/1/launch 31/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone"
REPORTED_DEAD = (
    "Four/NUM/CD/nummod/1 people/NOUN/NNS/nsubjpass/3 were/AUX/VBD/auxpass/3/be reported/VERB/VBN/ROOT/3/report "
    "dead/ADJ/JJ/oprd/3"
)
OUT_OF = (
    "They/PRON/PRP/nsubj/1 destroyed/VERB/VBD/ROOT/1/destroy 28/NUM/CD/quantmod/4 of/ADP/IN/quantmod/4 "
    "31/NUM/CD/nummod/5 drones/NOUN/NNS/dobj/1/drone"
)
HEADLINE = (
    "16/NUM/CD/nummod/1 tanks/NOUN/NNS/nsubj/5/tank and/CCONJ/CC/cc/1 21/NUM/CD/nummod/4 "
    "carriers/NOUN/NNS/conj/1/carrier destroyed/VERB/VBD/ROOT/5/destroy"
)
PRISONER = (
    "Units/NOUN/NNS/nsubj/1/unit took/VERB/VBD/ROOT/1/take 100/NUM/CD/nummod/3 soldiers/NOUN/NNS/compound/4/soldier "
    "prisoner/NOUN/NN/dobj/1"
)
DEATHS = "Nine/NUM/CD/nummod/1 deaths/NOUN/NNS/nsubj/2/death followed/VERB/VBD/ROOT/2/follow"
TOLL = (
    "The/DET/DT/det/2 death/NOUN/NN/compound/2 toll/NOUN/NN/nsubj/3 rose/VERB/VBD/ROOT/3/rise to/ADP/IN/prep/3 "
    "14/NUM/CD/pobj/4"
)
ONE_DEAD = (
    "1/NUM/CD/nummod/4 dead/ADJ/JJ/amod/4 and/CCONJ/CC/cc/1 many/ADJ/JJ/conj/1 people/NOUN/NNS/ROOT/4 "
    "injured/VERB/VBN/acl/4/injure"
)
ADVANCED = (
    "They/PRON/PRP/nsubj/1 advanced/VERB/VBD/ROOT/1/advance two/NUM/CD/nummod/3 "
    "kilometres/NOUN/NNS/npadvmod/1/kilometre"
)
SENT_OVER = (
    "It/PRON/PRP/nsubj/1 sent/VERB/VBD/ROOT/1/send over/ADP/IN/prep/1 80/NUM/CD/nummod/4 drones/NOUN/NNS/pobj/2/drone"
)
OF_THEM = (
    "They/PRON/PRP/nsubj/1 counted/VERB/VBD/ROOT/1/count 40/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    ",/PUNCT/,/punct/3 30/NUM/CD/appos/3 of/ADP/IN/prep/5 them/PRON/PRP/pobj/6 downed/VERB/VBN/acl/5/down"
)
EVERY_ONE = (
    "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down every/DET/DT/det/3 one/NUM/CD/dobj/1 of/ADP/IN/prep/3 "
    "40/NUM/CD/nummod/6 drones/NOUN/NNS/pobj/4/drone"
)
SEMICOLON = (
    "They/PRON/PRP/nsubj/1 sent/VERB/VBD/ROOT/1/send jets/NOUN/NNS/dobj/1/jet ;/PUNCT/:/punct/2 "
    "ten/NUM/CD/nummod/5 drones/NOUN/NNS/conj/2/drone were/AUX/VBD/auxpass/7/be downed/VERB/VBN/ccomp/1/down"
)
OVER_TWO_TOWNS = (
    "9/NUM/CD/nummod/1 drones/NOUN/NNS/nsubjpass/3/drone were/AUX/VBD/auxpass/3/be downed/VERB/VBN/ROOT/3/down "
    "over/ADP/IN/prep/3 Lyman/PROPN/NNP/pobj/4 ,/PUNCT/,/punct/5 40/NUM/CD/nummod/8 drones/NOUN/NNS/appos/5/drone "
    "over/ADP/IN/prep/8 Verkhova/PROPN/NNP/pobj/9"
)
UNDER_CONTROL = (
    "Ten/NUM/CD/nummod/1 towns/NOUN/NNS/nsubj/2/town are/AUX/VBP/ROOT/2/be under/ADP/IN/prep/2 control/NOUN/NN/pobj/3"
)
TAKEN = "40/NUM/CD/nummod/1 soldiers/NOUN/NNS/nsubj/2/soldier taken/VERB/VBD/ROOT/2/take prisoner/NOUN/NN/dobj/2"
KILLED_OR_HURT = (
    "40/NUM/CD/nummod/1 people/NOUN/NNS/nsubjpass/3 were/AUX/VBD/auxpass/3/be killed/VERB/VBN/ROOT/3/kill "
    "or/CCONJ/CC/cc/3 wounded/VERB/VBN/conj/3/wound"
)
REPELLED = "They/PRON/PRP/nsubj/1 repelled/VERB/VBD/ROOT/1/repel 40/NUM/CD/nummod/3 attacks/NOUN/NNS/dobj/1/attack"
LOSSES = (
    "Losses/NOUN/NNS/nsubj/1/loss amounted/VERB/VBD/ROOT/1/amount to/ADP/IN/prep/1 40/NUM/CD/nummod/4 "
    "soldiers/NOUN/NNS/pobj/2/soldier"
)
CAME_IN_WAVES = (
    "40/NUM/CD/nummod/1 drones/NOUN/NNS/nsubj/2/drone came/VERB/VBD/ROOT/2/come in/ADP/IN/prep/2 waves/NOUN/NNS/pobj/3"
)
FOURTEEN_MORE = "They/PRON/PRP/nsubj/1 wounded/VERB/VBD/ROOT/1/wound 14/NUM/CD/npadvmod/3 more/ADV/RBR/advmod/1"
ALL_DOWNED = (
    "They/PRON/PRP/nsubj/1 listed/VERB/VBD/ROOT/1/list 40/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    ",/PUNCT/,/punct/1 all/DET/DT/nsubj/6 downed/VERB/VBN/advcl/1/down"
)
CAME_IN = CAME_IN_WAVES.rsplit(" ", 1)[0].replace("/prep/", "/prt/")
ALONG_WITH = (
    "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down jets/NOUN/NNS/dobj/1/jet by/ADP/IN/prep/1 "
    "night/NOUN/NN/pobj/3 along/ADP/IN/prep/4 with/ADP/IN/prep/5 40/NUM/CD/nummod/8 drones/NOUN/NNS/pobj/6/drone"
)


@pytest.mark.parametrize(
    ("notation", "counted", "number", "thing", "expected"),
    [
        (SENT, 3, 2, "drone", ("launched", "launch_object")),
        (SENT_OVER, 4, 3, "drone", ("launched", "send_object")),
        (REPORTED_DEAD, 1, 0, "person", ("killed", "dead_itself")),
        (OUT_OF, 5, 2, "drone", ("shot_down", "destroy_object")),
        (OUT_OF, 5, 4, "drone", ("launched", "part_of_launched")),
        (HEADLINE, 1, 0, "tank", ("destroyed", "destroy_object")),
        (HEADLINE, 4, 3, "vehicle/armoured", ("destroyed", "destroy_object")),
        (PRISONER, 3, 2, "soldier", ("captured", "take_object")),
        (DEATHS, 1, 0, "person", ("killed", "death_itself")),
        (ONE_DEAD, 4, 0, "person", ("killed", "dead_itself")),
        (TOLL, 5, 5, "person", ("killed", "death_toll")),
        (OF_THEM, 3, 2, "drone", ("launched", "part_of_launched")),
        (OF_THEM, 5, 5, "drone", ("shot_down", "down_object")),
        (EVERY_ONE, 6, 5, "drone", ("shot_down", "down_object")),
        (SEMICOLON, 5, 4, "drone", ("shot_down", "down_object")),
        (OVER_TWO_TOWNS, 8, 7, "drone", ("shot_down", "down_object")),
        (ALONG_WITH, 8, 7, "drone", ("shot_down", "down_object")),
        (FOURTEEN_MORE, 2, 2, "person", ("wounded", "wound_object")),
        (ALL_DOWNED, 3, 2, "drone", ("shot_down", "down_object")),
        (UNDER_CONTROL, 1, 0, "settlement", ("captured", "control_under")),
        (TAKEN, 1, 0, "soldier", ("captured", "take_object")),
        (KILLED_OR_HURT, 1, 0, "person", ("casualties", "kill_object_or")),
        (REPELLED, 3, 2, "strike", ("fought", "attack_itself")),
        (REPELLED, 3, 2, "strike/airstrike", ("launched", "attack_itself")),
        (LOSSES, 4, 3, "soldier", ("casualties", "loss_toll")),
        (
            CAME_IN_WAVES.replace("in/ADP/IN/prep", "in/ADP/RP/prt").rsplit(" ", 1)[0],
            1,
            0,
            "drone",
            ("launched", "come_in_subject"),
        ),
        (ADVANCED, 3, 2, "territory/km", ("advanced", "advance_measure")),
    ],
)
def test_find_act_reads_the_word_that_says_what_happened(
    *, make_doc: MakeDoc, notation: str, counted: int, number: int, thing: str, expected: tuple[str, str]
) -> None:
    doc = spelt(make_doc, notation)
    act = find_act(doc[counted], doc[number], thing, 14)
    assert act is not None
    assert (act.action, act.rule) == expected


@pytest.mark.parametrize(
    ("notation", "counted", "thing"),
    [
        (CAME_IN_WAVES, 1, "drone"),
        (SENT, 3, "building"),  # buildings are not launched
        (DEATHS.replace("deaths/NOUN/NNS/nsubj/2/death", "talks/NOUN/NNS/nsubj/2/talk"), 1, "talk"),
        (PRISONER.replace("prisoner/NOUN", "home/NOUN"), 3, "soldier"),
        (  # the parse gives the verb two subjects
            "depots/NOUN/NNS/nsubjpass/5/depot with/ADP/IN/prep/0 40/NUM/CD/nummod/3 drones/NOUN/NNS/nsubjpass/5/drone "
            "were/AUX/VBD/auxpass/5/be destroyed/VERB/VBN/ROOT/5/destroy",
            3,
            "drone",
        ),
    ],
)
def test_find_act_is_none_where_no_frame_fits(make_doc: MakeDoc, notation: str, counted: int, thing: str) -> None:
    doc = spelt(make_doc, notation)
    assert find_act(doc[counted], doc[counted - 1], thing, 14) is None


def test_find_act_asks_for_the_least_number(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "Some/NUM/CD/nsubj/1 left/VERB/VBD/ROOT/1/leave")
    assert find_act(doc[0], doc[0], "person", 3) is None
    assert find_act(doc[0], doc[0], "person", 5000) is not None


@pytest.mark.parametrize(("word", "action"), [("injured", "wounded"), ("buried", "killed")])
def test_find_act_takes_the_harm_told_right_behind_a_bare_number(make_doc: MakeDoc, word: str, action: str) -> None:
    notation = (
        f"{TOLL} and/CCONJ/CC/cc/5 19/NUM/CD/conj/5 were/AUX/VBD/auxpass/9/be {word}/VERB/VBN/advcl/3/"
        f"{word.replace('ied', 'y').removesuffix('d')}"
    )
    number = spelt(make_doc, notation)[7]
    act = find_act(number, number, "person", 19)
    assert act is not None and act.action == action


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        ("injured/VERB/VBN/dep/1/injure", True),
        ("injured/VERB/VBN/amod/4/injure crew/NOUN/NN/dobj/1", False),  # they were hurt before
    ],
)
def test_find_act_is_none_of_what_tells_who_they_are(make_doc: MakeDoc, behind: str, *, is_told: bool) -> None:
    number = spelt(make_doc, f"Ships/NOUN/NNS/nsubj/1/ship moved/VERB/VBD/ROOT/1/move 12/NUM/CD/nummod/1 {behind}")[2]
    assert (find_act(number, number, "person", 12) is not None) is is_told
