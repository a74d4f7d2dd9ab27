import pytest

from analysis.claiming.speakers.credits import counters_of, credits_around
from analysis.claiming.speakers.tellers import cited_in, tellers_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

LABEL = (
    "Mayor/NOUN/NN/dep/3 :/PUNCT/:/punct/3 12/NUM/CD/nummod/3 drones/NOUN/NNS/nsubjpass/4 downed/VERB/VBN/ROOT/4/down"
)
LONG_LABEL = (
    "Staff/PROPN/NNP/nsubj/11 of/ADP/IN/prep/0 the/DET/DT/det/5 United/PROPN/NNP/compound/5 Guard/PROPN/NNP/compound/5 "
    "Units/PROPN/NNPS/pobj/1 of/ADP/IN/prep/5 New/PROPN/NNP/compound/8 Verkhova/PROPN/NNP/pobj/6 :/PUNCT/:/punct/11 "
    "12/NUM/CD/nsubj/11 fell/VERB/VBD/ROOT/11/fall"
)
SIGNATURE = (
    "12/NUM/CD/nummod/1 drones/NOUN/NNS/nsubjpass/2 downed/VERB/VBN/ROOT/2/down –/PUNCT/:/punct/2 the/DET/DT/det/5 "
    "mayor/NOUN/NN/dep/2"
)
COUNTED = (
    "The/DET/DT/det/1 army/NOUN/NN/nsubj/2 counted/VERB/VBD/ROOT/2/count 12/NUM/CD/nummod/4 drones/NOUN/NNS/dobj/2"
)
SURVEY = (
    "A/DET/DT/det/1 survey/NOUN/NN/nsubj/4 by/ADP/IN/prep/1 aides/NOUN/NNS/pobj/2 gave/VERB/VBD/ROOT/4/give "
    "12/NUM/CD/nummod/6 dead/NOUN/NNS/dobj/4"
)
SAYS_DOWNED = (
    "Verkhova/PROPN/NNP/nsubj/1 Says/VERB/VBZ/ROOT/1/say Downed/VERB/VBD/acomp/1/down 9/NUM/CD/nummod/4 "
    "Drones/PROPN/NNPS/dobj/2"
)
IN_PASSING = (
    "Five/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be hurt/VERB/VBN/ROOT/2 ,/PUNCT/,/punct/2 the/DET/DT/det/5 "
    "governor/NOUN/NN/nsubj/7 has/AUX/VBZ/aux/7/have said/VERB/VBN/conj/2/say as/SCONJ/IN/mark/10 "
    "shells/NOUN/NNS/nsubj/10 fell/VERB/VBD/advcl/7/fall"
)
GOES_ON = (
    "They/PRON/PRP/nsubj/1 won/VERB/VBD/ccomp/4/win the/DET/DT/det/3 chief/NOUN/NN/nsubj/4 said/VERB/VBD/ROOT/4/say "
    "and/CCONJ/CC/cc/4 took/VERB/VBD/conj/4/take 12/NUM/CD/dobj/6"
)
GOES_ON_OTHERWISE = GOES_ON.replace("took/", "others/NOUN/NNS/nsubj/7 took/").replace("dobj/6", "dobj/7")
INVERTED = (
    "Five/NUM/CD/nsubj/3 hurt/VERB/VBN/acl/0 ,/PUNCT/,/punct/3 says/VERB/VBZ/ROOT/3/say regional/ADJ/JJ/amod/5 "
    "administration/NOUN/NN/nsubj/3"
)
IN_A_STATEMENT = (
    "The/DET/DT/det/1 governor/NOUN/NN/nsubj/4 of/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/2 said/VERB/VBD/ROOT/4/say "
    "12/NUM/CD/nsubj/8 in/ADP/IN/prep/4 statement/NOUN/NN/pobj/6 fell/VERB/VBD/acl/7/fall"
)
QUOTED = (
    "Five/NUM/CD/nsubjpass/1 died/VERB/VBD/ROOT/1/die ,/PUNCT/,/punct/1 the/DET/DT/det/4 governor/NOUN/NN/nsubjpass/6 "
    "was/AUX/VBD/auxpass/6/be quoted/VERB/VBN/conj/1/quote as/ADP/IN/prep/6 saying/VERB/VBG/pcomp/7/say"
)
ACCUSED = (
    "Officials/NOUN/NNS/nsubj/1 accused/VERB/VBD/ROOT/1/accuse Verkhova/PROPN/NNP/dobj/1 of/ADP/IN/prep/1 "
    "shelling/VERB/VBG/pcomp/3/shell homes/NOUN/NNS/dobj/4 killing/VERB/VBG/advcl/1/kill two/NUM/CD/dobj/6"
)
BY_THE_COUNT = (
    "12/NUM/CD/nummod/1 drones/NOUN/NNS/ROOT/1 by/ADP/IN/prep/1 the/DET/DT/det/4 army/NOUN/NN/poss/6 "
    "'s/PART/POS/case/4 count/NOUN/NN/pobj/2"
)
CLAIMS = (
    "Verkhova/PROPN/NNP/poss/2 military/ADJ/JJ/amod/2 claims/NOUN/NNS/ROOT/2/claim it/PRON/PRP/nsubj/4 "
    "downed/VERB/VBD/relcl/2/down 12/NUM/CD/dobj/4"
)


@pytest.mark.parametrize(
    ("notation", "number", "credited", "counters"),
    [
        (LABEL, 2, ["Mayor"], []),
        (LONG_LABEL, 10, ["Staff of the United Guard Units of New Verkhova"], []),
        (SIGNATURE, 0, ["the mayor"], []),
        (SIGNATURE.replace("mayor/NOUN/NN/dep/2", "flew/VERB/VBD/dep/2/fly"), 0, [], []),
        (SIGNATURE.replace("–/", ":/"), 0, ["the mayor"], []),
        (LABEL.replace("Mayor/NOUN/NN", "Verkhova/PROPN/NNP").replace("downed", "Verkhova"), 2, [], []),
        (COUNTED, 3, [], ["The army"]),
        (SAYS_DOWNED, 3, [], ["Verkhova"]),
        (GOES_ON, 7, [], ["the chief"]),
        (GOES_ON_OTHERWISE, 8, [], ["the chief"]),
        (IN_PASSING, 0, [], ["the governor"]),
        (INVERTED, 0, [], ["regional administration"]),
        (INVERTED.replace("says/VERB/VBZ", "say/VERB/VBP"), 0, [], ["regional administration"]),
        (
            INVERTED + " -/PUNCT/:/punct/3 as/SCONJ/IN/mark/8 it/PRON/PRP/nsubj/8 mourns/VERB/VBZ/advcl/3/mourn",
            0,
            [],
            ["regional administration"],
        ),
        (CLAIMS, 5, [], ["Verkhova military"]),
        (CLAIMS.replace("it/PRON/PRP", "that/PRON/WDT"), 5, [], []),
        (CLAIMS.replace("claims/", "troops/"), 5, [], []),
        (IN_A_STATEMENT, 5, [], ["The governor of Verkhova"]),
        (IN_PASSING.replace("shells/NOUN/NNS/nsubj/10", "shells/NOUN/NNS/ccomp/7"), 0, [], []),
        (QUOTED, 0, [], ["the governor"]),
        (ACCUSED, 7, [], ["Officials"]),
        (LABEL.replace("Mayor", "Drones"), 2, [], []),
        (SURVEY, 5, [], ["aides"]),
        (BY_THE_COUNT, 0, [], ["the army"]),
    ],
)
def test_words_that_credit_somebody_with_a_number(
    *, make_doc: MakeDoc, notation: str, number: int, credited: list[str], counters: list[str]
) -> None:
    doc = spelt(make_doc, notation)
    told = [
        [" ".join(w.text for w in words) for words in found if words]
        for found in (credits_around(doc[number], doc[:0]), (*counters_of(doc[number]), *tellers_of(doc[number])))
    ]
    assert told == [credited, counters]


def test_credits_around_reads_what_signs_the_whole_title(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "5/NUM/CD/nsubj/1 fell/VERB/VBD/ROOT/1/fall ./PUNCT/./punct/1 All/DET/DT/nsubj/4 held/VERB/VBD/ROOT/4/hold "
        "–/PUNCT/:/punct/4 Izium/PROPN/NNP/compound/7 command/NOUN/NN/dep/4",
    )
    signed = [" ".join(word.text for word in words) for words in credits_around(doc[0], doc[:]) if words]
    assert signed == ["Izium command"]
    assert not any(credits_around(doc[0], doc[:0]))


def test_credits_around_reads_a_dash_that_hangs_on_a_word(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "5/NUM/CD/ROOT/0 hurt/VERB/VBN/acl/0 nearby-/NOUN/NN/dep/1 governor/NOUN/NN/dep/1")
    signed = [" ".join(word.text for word in words) for words in credits_around(doc[0], doc[:0]) if words]
    assert signed == ["governor"]


def test_a_hyphen_within_a_word_is_no_dash_before_a_signature(make_doc: MakeDoc) -> None:
    spaces = [True] * 7
    doc = make_doc(
        ["12", "hurt", ",", "an", "8-year", "-", "old"],
        pos=["NUM", "NOUN", "PUNCT", "DET", "NOUN", "PUNCT", "NOUN"],
        heads=[1, 1, 1, 6, 6, 6, 1],
        deps=["nummod", "ROOT", "punct", "det", "compound", "punct", "appos"],
        spaces=[*spaces[:4], False, False, False],
    )
    assert not any(credits_around(doc[0], doc[:0]))


def test_cited_in_is_whom_an_outlet_cites(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "The/DET/DT/det/1 agency/NOUN/NN/nsubj/2 reported/VERB/VBD/ROOT/2/report citing/VERB/VBG/advcl/2/cite "
        "local/ADJ/JJ/amod/5 officials/NOUN/NNS/dobj/3",
    )
    assert [word.text for word in cited_in(doc[:])] == ["local", "officials"]
    assert not cited_in(doc[:3])


def test_counters_of_finds_who_says_it_past_a_wrong_end_of_the_sentence(make_doc: MakeDoc) -> None:
    doc = make_doc(
        ["Twelve", "fell", ",", "officials", "said", "."],
        pos=["NUM", "VERB", "PUNCT", "NOUN", "VERB", "PUNCT"],
        tags=["CD", "VBD", ",", "NNS", "VBD", "."],
        heads=[1, 1, 4, 4, 4, 4],
        deps=["nsubj", "ROOT", "punct", "nsubj", "ROOT", "punct"],
        lemmas=["twelve", "fall", ",", "official", "say", "."],
    )
    assert [[word.text for word in words] for words in tellers_of(doc[0]) if words] == [["officials"]]


def test_tellers_of_finds_the_subject_behind_a_cue_cut_off(make_doc: MakeDoc) -> None:
    doc = make_doc(
        ["Twelve", "dead", ",", "says", "official"],
        pos=["NUM", "ADJ", "PUNCT", "VERB", "NOUN"],
        tags=["CD", "JJ", ",", "VBZ", "NN"],
        heads=[0, 0, 3, 3, 3],
        deps=["ROOT", "amod", "punct", "ROOT", "nsubj"],
        lemmas=["twelve", "dead", ",", "say", "official"],
    )
    assert [[word.text for word in words] for words in tellers_of(doc[0]) if words] == [["official"]]


@pytest.mark.parametrize("cue", ["Says/VERB/VBZ/ROOT/1/say", "Confirms/VERB/VBZ/ROOT/1/confirm"])
@pytest.mark.parametrize("dep", ["punct", "attr", "oprd"])
def test_tellers_of_reads_a_number_set_right_behind_a_cue(make_doc: MakeDoc, cue: str, dep: str) -> None:
    doc = spelt(make_doc, f"Norland/PROPN/NNP/nsubj/1 {cue} 2/NUM/CD/{dep}/1 Killed/VERB/VBN/acl/2/kill")
    assert [[word.text for word in words] for words in tellers_of(doc[2]) if words] == [["Norland"]]
