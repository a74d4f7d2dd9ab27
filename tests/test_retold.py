import pytest

from analysis.claiming.days.retold import (
    among_the_dead,
    is_after_no_attack,
    is_of_the_retelling,
    is_recalled_in_passing,
    why_retold,
)
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

VISITED = (
    "They/PRON/PRP/nsubj/1 visited/VERB/VBD/ROOT/1/visit the/DET/DT/det/3 market/NOUN/NN/dobj/1 "
    "where/SCONJ/WRB/advmod/7 16/NUM/CD/nummod/6 people/NOUN/NNS/nsubj/7 died/VERB/VBD/relcl/3/die"
)
SHELLED = VISITED.replace("visited/VERB/VBD/ROOT/1/visit", "shelled/VERB/VBD/ROOT/1/shell")
RAIDS = VISITED.replace("They/PRON/PRP/nsubj/1", "Raids/NOUN/NNS/nsubj/1/raid")
HAS_RISEN = (
    "The/DET/DT/det/1 number/NOUN/NN/nsubj/6 of/ADP/IN/prep/1 people/NOUN/NNS/pobj/2 wounded/VERB/VBN/acl/3/wound "
    "has/AUX/VBZ/aux/6/have risen/VERB/VBN/ROOT/6/rise to/ADP/IN/prep/6 97/NUM/CD/pobj/7"
)
HAS_COME = HAS_RISEN.replace("risen/VERB/VBN/ROOT/6/rise", "come/VERB/VBN/ROOT/6")
MOURN = (
    "They/PRON/PRP/nsubj/1 mourn/VERB/VBP/ROOT/1 after/SCONJ/IN/mark/4 rockets/NOUN/NNS/nsubj/4/rocket "
    "killed/VERB/VBD/advcl/1/kill 13/NUM/CD/nummod/6 people/NOUN/NNS/dobj/4"
)
FLEE = MOURN.replace("mourn", "flee")
RECOVERED = (
    "They/PRON/PRP/nsubj/1 {verb} 95/NUM/CD/nummod/3 men/NOUN/NNS/dobj/1 captured/VERB/VBN/acl/3/capture "
    "there/ADV/RB/advmod/4"
)
TRANSPORTED = "They/PRON/PRP/nsubj/1 {verb} 21/NUM/CD/nummod/4 wounded/ADJ/JJ/amod/4/wound men/NOUN/NNS/dobj/1"
LEFT_AND_KILLED = (
    "Despite/SCONJ/IN/prep/0 the/DET/DT/det/2 raid/NOUN/NN/pobj/0 that/PRON/WDT/nsubj/4 left/VERB/VBD/relcl/2/leave "
    "him/PRON/PRP/dobj/4 hurt/VERB/VBN/oprd/4 and/CCONJ/CC/cc/6 killed/VERB/VBD/conj/6/kill two/NUM/CD/dobj/8"
)
VIGIL = (
    "A/DET/DT/det/1 vigil/NOUN/NN/ROOT/1 for/ADP/IN/prep/1 two/NUM/CD/nummod/4 people/NOUN/NNS/pobj/2 "
    "killed/VERB/VBN/acl/4/kill there/ADV/RB/advmod/5"
)
WHO_KILLED = (
    "The/DET/DT/det/1 unit/NOUN/NN/nsubj/6 there/ADV/RB/advmod/1 that/PRON/WDT/nsubj/4 killed/VERB/VBD/relcl/1/kill "
    "dozens/NOUN/NNS/dobj/4/dozen called/VERB/VBN/ROOT/6/call"
)
COMES_AFTER = (
    "It/PRON/PRP/nsubj/1 comes/VERB/VBZ/ROOT/1/come after/SCONJ/IN/mark/4 rockets/NOUN/NNS/nsubj/4/rocket "
    "killed/VERB/VBD/advcl/1/kill 13/NUM/CD/nummod/6 people/NOUN/NNS/dobj/4"
)
COMES_AFTER_WORDS = (
    "It/PRON/PRP/nsubj/1 comes/VERB/VBZ/ROOT/1/come after/SCONJ/IN/mark/4 they/PRON/PRP/nsubj/4 "
    "said/VERB/VBD/advcl/1/say rockets/NOUN/NNS/nsubj/6/rocket killed/VERB/VBD/ccomp/4/kill 13/NUM/CD/dobj/6"
)
GRIEF = (
    "He/PRON/PRP/nsubj/1 sent/VERB/VBD/ROOT/1/send condolences/NOUN/NNS/dobj/1/condolence over/ADP/IN/prep/1 "
    "the/DET/DT/det/5 death/NOUN/NN/pobj/3 of/ADP/IN/prep/5 two/NUM/CD/pobj/6"
)
EPISODE = (
    "The/DET/DT/det/1 episode/NOUN/NN/nsubj/5 that/PRON/WDT/nsubj/3 killed/VERB/VBD/relcl/1/kill two/NUM/CD/dobj/3 "
    "came/VERB/VBD/ROOT/5/come late/ADV/RB/advmod/5"
)

ARE_FREE = (
    "Two/NUM/CD/nummod/1 men/NOUN/NNS/nsubj/3/man captured/VERB/VBN/acl/1/capture came/VERB/VBD/ROOT/3/come "
    "home/ADV/RB/advmod/3"
)
WHO_WERE_HELD = (
    "They/PRON/PRP/nsubj/1 met/VERB/VBD/ROOT/1/meet two/NUM/CD/nummod/3 men/NOUN/NNS/dobj/1/man "
    "who/PRON/WP/nsubjpass/5 captured/VERB/VBN/relcl/3/capture"
)
ALL_OF_THEM = (
    "All/DET/DT/det/2 40/NUM/CD/nummod/2 injured/NOUN/NNS/nsubjpass/3/injure moved/VERB/VBN/ROOT/3/move "
    "away/ADV/RB/advmod/3"
)
WILL_BE_RAZED = (
    "The/DET/DT/det/3 two/NUM/CD/nummod/3 old/ADJ/JJ/amod/3 towers/NOUN/NNS/nsubj/6/tower hit/VERB/VBN/acl/3 "
    "will/AUX/MD/aux/6 vanish/VERB/VB/ROOT/6"
)
TAKEN_PRISONER = (
    "Two/NUM/CD/nummod/1 men/NOUN/NNS/nsubj/4/man taken/VERB/VBN/acl/1/take prisoner/NOUN/NN/oprd/2 "
    "returned/VERB/VBD/ROOT/4/return"
)
TOLL = "The/DET/DT/det/1 toll/NOUN/NN/nsubj/2 reached/VERB/VBD/ROOT/2/reach 36/NUM/CD/dobj/2"
LIST = (
    "The/DET/DT/det/1 list/NOUN/NN/nsubj/4 of/ADP/IN/prep/1 dead/NOUN/NN/pobj/2 grew/VERB/VBD/ROOT/4/grow "
    "by/ADP/IN/prep/4 24/NUM/CD/pobj/5"
)
LEFT_DEAD = (
    "They/PRON/PRP/nsubj/1 avoid/VERB/VBP/ROOT/1 defeats/NOUN/NNS/dobj/1/defeat that/PRON/WDT/nsubj/4 "
    "left/VERB/VBD/relcl/2/leave hundreds/NOUN/NNS/dobj/4/hundred dead/ADJ/JJ/oprd/4"
)
SHELL_THAT = (
    "They/PRON/PRP/nsubj/1 say/VERB/VBP/ROOT/1 shell/NOUN/NN/dobj/1 that/PRON/WDT/nsubj/4 killed/VERB/VBD/relcl/2/kill "
    "two/NUM/CD/dobj/4"
)
CONFESSED = (
    "They/PRON/PRP/nsubj/1 admit/VERB/VBP/ROOT/1 to/ADP/IN/prep/1 the/DET/DT/det/4 killing/NOUN/NN/pobj/2 "
    "of/ADP/IN/prep/4 20/NUM/CD/pobj/5"
)
CURRENTLY = "Currently/ADV/RB/advmod/3 11/NUM/CD/nsubj/3 have/AUX/VBP/aux/3 died/VERB/VBN/ROOT/3/die"


@pytest.mark.parametrize(
    ("notation", "trigger", "counted", "expected"),
    [
        (ARE_FREE, 2, 1, "known_before"),
        (ARE_FREE.replace("captured/VERB/VBN/acl/1/capture", "hungry/ADJ/JJ/acl/1"), 2, 1, None),
        (ARE_FREE.replace("came/VERB/VBD/ROOT/3/come", "said/VERB/VBD/ROOT/3/say"), 2, 1, None),
        (WHO_WERE_HELD, 5, 3, "known_before"),
        (ARE_FREE.replace("captured/VERB/VBN/acl/1/capture", "hit/VERB/VBN/acl/1/hit"), 2, 1, None),
        (WILL_BE_RAZED, 4, 3, "known_before"),
        (WILL_BE_RAZED.replace("will/", "had/"), 4, 3, "known_before"),
        (WILL_BE_RAZED.replace("The/", "Some/"), 4, 3, "known_before"),
        (WILL_BE_RAZED.replace("The/", "Some/").replace("will/", "had/"), 4, 3, None),
        (TAKEN_PRISONER, 2, 1, "known_before"),
        (ALL_OF_THEM, 2, 2, "known_before"),
        (ALL_OF_THEM.replace("All/", "Some/"), 2, 2, None),
        (TOLL, 1, 3, "toll_told_again"),
        (TOLL.replace("toll/", "list/"), 1, 3, None),
        (LIST, 3, 6, "toll_told_again"),
        (CURRENTLY, 3, 1, "toll_told_again"),
        (LEFT_DEAD.replace("NNS/dobj/1/defeat", "NNS/nsubj/1/defeat"), 6, 5, "recalled"),
        (LEFT_DEAD, 6, 5, None),
        (SHELL_THAT, 4, 5, "recalled"),
        (SHELL_THAT.replace("say/", "fire/"), 4, 5, None),
        (CONFESSED, 4, 6, "aftermath"),
        (CURRENTLY.replace("Currently", "There"), 3, 1, None),
        (WHO_KILLED, 4, 5, "by_whom_it_was"),
        (WHO_KILLED.replace("The/", "A/"), 4, 5, None),
        (WHO_KILLED.replace("called/VERB/VBN/ROOT/6/call", "shelled/VERB/VBD/ROOT/6/shell"), 4, 5, None),
        (COMES_AFTER, 4, 6, "comes_after"),
        (COMES_AFTER.replace("comes/VERB/VBZ/ROOT/1/come", "says/VERB/VBZ/ROOT/1/say"), 4, 6, None),
        (COMES_AFTER_WORDS, 6, 7, None),
        (GRIEF, 5, 6, "aftermath"),
        (GRIEF.replace("over/", "near/"), 5, 6, None),
        (EPISODE, 3, 4, "recalled"),
        (VISITED, 7, 6, "at_the_scene"),
        (SHELLED, 7, 6, None),
        (RAIDS, 7, 6, None),
        (HAS_RISEN, 4, 3, "toll_told_again"),
        (HAS_COME, 4, 3, None),
        (MOURN, 4, 6, "aftermath"),
        (FLEE, 4, 6, None),
        (VIGIL, 5, 4, "aftermath"),
        (RECOVERED.format(verb="recovered/VERB/VBD/ROOT/1/recover"), 4, 3, "known_before"),
        (RECOVERED.format(verb="reported/VERB/VBD/ROOT/1/report"), 4, 3, None),
        (TRANSPORTED.format(verb="transported/VERB/VBD/ROOT/1/transport"), 3, 4, "known_before"),
        (TRANSPORTED.format(verb="left/VERB/VBD/ROOT/1/leave"), 3, 4, None),
        (LEFT_AND_KILLED, 8, 9, "recalled"),
        (VIGIL.replace("vigil/", "suspect/"), 5, 4, "aftermath"),
    ],
)
def test_why_retold_names_what_came_of_the_act(
    *, make_doc: MakeDoc, notation: str, trigger: int, counted: int, expected: str | None
) -> None:
    doc = spelt(make_doc, notation)
    assert why_retold(doc[trigger], doc[counted]) == expected


@pytest.mark.parametrize(
    ("notation", "trigger", "expected"),
    [
        (FLEE, 4, True),
        (FLEE.replace("flee/VERB/VBP", "fled/VERB/VBD"), 4, True),
        (FLEE.replace("flee/VERB/VBP/ROOT/1", "fired/VERB/VBD/ROOT/1/fire"), 4, False),
        (FLEE.replace("flee/VERB/VBP/ROOT/1", "say/VERB/VBP/ROOT/1/say"), 4, False),
        (FLEE.replace("flee/VERB/VBP/ROOT/1", "condemn/VERB/VBP/ROOT/1/condemn"), 4, True),
        (FLEE.replace("after/", "as/"), 4, False),
        (f"{FLEE} wounded/VERB/VBN/acomp/1/wound", 4, False),
    ],
)
def test_is_after_no_attack_needs_news_that_harms_nobody(
    *, make_doc: MakeDoc, notation: str, trigger: int, expected: bool
) -> None:
    doc = spelt(make_doc, notation)
    assert is_after_no_attack(doc[trigger]) is expected


SPOKE = (
    "She/PRON/PRP/nsubj/1 spoke/VERB/VBD/ROOT/1/speak Friday/PROPN/NNP/npadvmod/1 of/ADP/IN/prep/1 "
    "the/DET/DT/det/5 raid/NOUN/NN/pobj/3 that/PRON/WDT/nsubj/7 killed/VERB/VBD/relcl/5/kill two/NUM/CD/dobj/7 "
    "Monday/PROPN/NNP/npadvmod/7"
)
AFTER_MONDAY = (
    "It/PRON/PRP/nsubj/1 comes/VERB/VBZ/ROOT/1/come after/SCONJ/IN/mark/4 they/PRON/PRP/nsubj/4 "
    "struck/VERB/VBD/advcl/1/strike killing/VERB/VBG/advcl/4/kill two/NUM/CD/dobj/5 Monday/PROPN/NNP/npadvmod/4"
)
RAIDS_TOLL = (
    "Friday/PROPN/NNP/poss/2 's/PART/POS/case/0 raid/NOUN/NN/nsubj/3 raised/VERB/VBD/ROOT/3/raise "
    "the/DET/DT/det/5 toll/NOUN/NN/dobj/3 to/ADP/IN/prep/3 14/NUM/CD/pobj/6"
)

LATER_RAID = (
    "Friday/PROPN/NNP/poss/2 's/PART/POS/case/0 raid/NOUN/NN/nsubj/3 comes/VERB/VBZ/ROOT/3/come "
    "after/SCONJ/IN/mark/6 rockets/NOUN/NNS/nsubj/6/rocket killed/VERB/VBD/advcl/3/kill two/NUM/CD/dobj/6"
)


@pytest.mark.parametrize(
    ("notation", "trigger", "day", "expected"),
    [
        (LATER_RAID, 6, 0, True),
        (SPOKE, 7, 2, True),
        (SPOKE, 7, 9, False),
        (RAIDS_TOLL, 5, 0, False),
        (AFTER_MONDAY, 5, 7, False),
    ],
)
def test_is_of_the_retelling_leaves_the_attack_its_own_day(
    *, make_doc: MakeDoc, notation: str, trigger: int, day: int, expected: bool
) -> None:
    doc = spelt(make_doc, notation)
    dated = story_of(doc, dates=(date_at(doc, day, day + 1, PUBLISHED),)).dates_in(doc[day].sent)[0]
    assert is_of_the_retelling(dated, doc[trigger]) is expected


def test_among_the_dead_takes_bodies_that_are_found(make_doc: MakeDoc) -> None:
    notation = "40/NUM/CD/nummod/1 {0}/NOUN/NNS/nsubjpass/2/{0} killed/VERB/VBN/ROOT/2/kill"
    for noun, expected in (("body", True), ("guard", False)):
        doc = spelt(make_doc, notation.format(noun))
        assert among_the_dead(doc[2], doc[1]) is expected
        returned = spelt(
            make_doc, notation.format(noun).replace("killed/VERB/VBN/ROOT/2/kill", "given/VERB/VBN/ROOT/2")
        )
        assert among_the_dead(returned[2], returned[1]) is expected


RECALLED_AT = (
    "They/PRON/PRP/nsubj/1 recall/VERB/VBP/ROOT/1 a/DET/DT/det/3 raid/NOUN/NN/dobj/1 on/ADP/IN/prep/3 "
    "Verkhova/PROPN/NNP/pobj/4 that/PRON/WDT/nsubj/7 killed/VERB/VBD/relcl/5/kill two/NUM/CD/dobj/7"
)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (RECALLED_AT, True),
        (RECALLED_AT.replace("recall/", "report/"), False),
        (RECALLED_AT.replace("recall/", "saw/").replace("VBP/ROOT/1", "VBP/ROOT/1/see"), False),
        (RECALLED_AT.replace("recall/", "launch/"), False),
        (RECALLED_AT.replace("raid/", "visit/"), False),
        (RECALLED_AT.replace("that/PRON/WDT/nsubj", "where/PRON/WDT/advmod"), False),
    ],
)
def test_is_recalled_in_passing_hears_a_raid_that_is_no_news(
    *, make_doc: MakeDoc, notation: str, expected: bool
) -> None:
    doc = spelt(make_doc, notation)
    assert is_recalled_in_passing(doc[7]) is expected
