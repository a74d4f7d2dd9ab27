from typing import Any

import pytest
from spacy.language import Language

from analysis.claiming.speakers.claimants import find_claimant
from analysis.claiming.speakers.named_speakers import OUTLET
from analysis.reading import mark
from analysis.records import Entity, Quote
from tests.claim_rows import entity, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt
from tests.whole_claims import claims_of

CLOSING = (
    "Five/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be hurt/VERB/VBN/ROOT/2 ,/PUNCT/,/punct/2 "
    "Petrenko/PROPN/NNP/appos/2 ,/PUNCT/,/punct/4 the/DET/DT/det/7 mayor/NOUN/NN/appos/4 ,/PUNCT/,/punct/2 "
    "said/VERB/VBD/conj/2/say on/ADP/IN/prep/9 Sunday/PROPN/NNP/pobj/10 ./PUNCT/./punct/2"
)
PLAIN_QUOTE: dict[str, Any] = {
    "attribution": 0,
    "kind": "indirect",
    "mode": "speech",
    "content": "",
    "speaker_id": None,
    "speaker_surface": None,
    "speaker_start": None,
    "speaker_end": None,
    "cue": "said",
    "cue_start": None,
    "cue_end": None,
    "confidence": 1.0,
    "nested": False,
}


def test_find_claimant_is_the_speaker_of_the_smallest_quote(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, CLOSING)
    wide = Quote(**mark(doc[0:8], "test"), **PLAIN_QUOTE, speaker="the agency")
    near = Quote(**mark(doc[0:3], "test"), **PLAIN_QUOTE, speaker="Ukrainian officials")
    found = find_claimant(story_of(doc, quotes=(wide, near)), doc[0:1])
    assert (found.name, found.side) == ("Ukrainian officials", "Ukraine")


def test_find_claimant_reads_a_closing_clause_off_the_commas(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, CLOSING)
    mayor = entity("Petrenko", "PERSON", side="Ukraine")
    found = find_claimant(story_of(doc, names={4: mayor}), doc[0:1])
    assert (found.name, found.id, found.side) == ("Petrenko", mayor.id, "Ukraine")


def test_find_claimant_of_a_statement_is_who_issued_it(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, CLOSING)
    before = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE, speaker="Norland's army")
    statement = Quote(**mark(doc[2:5], "test"), **PLAIN_QUOTE, speaker="the statement")
    assert find_claimant(story_of(doc, quotes=(before, statement)), doc[4:5]).name == "Norland's army"


def test_find_claimant_takes_an_office_for_the_speaker_whose_name_is_unknown(make_doc: MakeDoc) -> None:
    assert find_claimant(story_of(spelt(make_doc, CLOSING)), spelt(make_doc, CLOSING)[0:1]).name == "the mayor"


def test_find_claimant_is_the_outlet_without_any_speaker(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "Five/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be hurt/VERB/VBN/ROOT/2")
    assert find_claimant(story_of(doc), doc[0:1]) == OUTLET


def test_find_claimant_carries_a_speaker_on_past_a_semicolon(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/3/fall aides/NOUN/NNS/nsubj/3 said/VERB/VBD/ROOT/3/say "
        ";/PUNCT/,/punct/3 six/NUM/CD/nsubj/6 flew/VERB/VBD/parataxis/3/fly",
    )
    cue = {"cue_start": doc[3].idx, "cue_end": doc[3].idx + 4}
    told = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE | cue, speaker="aides")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[5:6]).name == "aides"
    assert find_claimant(story_of(doc), doc[5:6]) == OUTLET


def test_find_claimant_reads_a_title_whose_last_verb_looks_like_a_noun(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/4/fall ,/PUNCT/,/punct/4 official/ADJ/JJ/amod/4 "
        "claims/NOUN/NNS/ROOT/4/claim",
    )
    assert find_claimant(story_of(doc), doc[0:1]).name == "official"


def test_find_claimant_leaves_a_headlines_speaker_at_the_semicolon(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/3/fall aides/NOUN/NNS/nsubj/3 say/VERB/VBP/ROOT/3/say "
        ";/PUNCT/,/punct/3 six/NUM/CD/nsubj/6 flew/VERB/VBD/parataxis/3/fly",
    )
    cue = {"cue": "say", "cue_start": doc[3].idx, "cue_end": doc[3].idx + 3}
    told = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE | cue, speaker="aides")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[5:6]) == OUTLET


def test_find_claimant_is_nobody_who_is_counted(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Two/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/4/fall ,/PUNCT/,/punct/4 23/NUM/CD/nsubj/4 "
        "reported/VERB/VBD/ROOT/4/report hurt/VERB/VBN/xcomp/4",
    )
    surface = {"speaker_surface": "23", "speaker_start": doc[3].idx, "speaker_end": doc[3].idx + 2}
    told = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE | surface, speaker="23")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[0:1]) == OUTLET


def test_find_claimant_is_whom_an_outlet_of_no_side_cites(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/4/fall the/DET/DT/det/3 agency/NOUN/NN/nsubj/4 "
        "said/VERB/VBD/ROOT/4/say citing/VERB/VBG/advcl/4/cite Ukrainian/ADJ/JJ/amod/7 officials/NOUN/NNS/dobj/5",
    )
    told = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE, speaker="the agency")
    found = find_claimant(story_of(doc, quotes=(told,)), doc[0:1])
    assert (found.name, found.side) == ("Ukrainian officials", "Ukraine")


def test_find_claimant_is_who_stands_before_the_cue_of_a_speaker_that_cannot_tell(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Grain/NOUN/NN/nsubj/1 rose/VERB/VBD/ROOT/1/rise as/ADP/IN/prep/1 Kyiv/PROPN/NNP/pobj/2 "
        "said/VERB/VBD/advcl/1/say two/NUM/CD/nsubj/6 fell/VERB/VBD/ccomp/4/fall",
    )
    speaker = {"speaker_surface": "Grain", "speaker_start": 0, "speaker_end": 5}
    cue = {"cue_start": doc[4].idx, "cue_end": doc[4].idx + 4}
    told = Quote(**mark(doc[5:7], "test"), **PLAIN_QUOTE | speaker | cue, speaker="Grain")
    kyiv = Entity(id="place/kyiv", name="Kyiv", kind="PLACE", side="Ukraine", place_precision="town")
    assert find_claimant(story_of(doc, names={3: kyiv}, quotes=(told,)), doc[5:6]).side == "Ukraine"


def test_find_claimant_is_on_whose_channel_a_post_is(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "A/DET/DT/det/1 post/NOUN/NN/nsubj/6 on/ADP/IN/prep/1 a/DET/DT/det/4 Russian/ADJ/JJ/amod/4 "
        "channel/NOUN/NN/pobj/2 said/VERB/VBD/ROOT/6/say five/NUM/CD/nsubj/8 died/VERB/VBD/ccomp/6/die",
    )
    post = {"speaker_surface": "A post", "speaker_start": 0, "speaker_end": 6}
    told = Quote(**mark(doc[7:9], "test"), **PLAIN_QUOTE | post, speaker="A post")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[7:8]).side == "Russia"


def test_find_claimant_of_a_document_of_nobody_is_no_earlier_speaker(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Aides/NOUN/NNS/nsubj/1 spoke/VERB/VBD/ROOT/1/speak a/DET/DT/det/3 report/NOUN/NN/nsubj/4 "
        "said/VERB/VBD/conj/1/say five/NUM/CD/nsubj/6 died/VERB/VBD/ccomp/4/die",
    )
    before = Quote(**mark(doc[1:2], "test"), **PLAIN_QUOTE, speaker="Aides")
    report = {"speaker_surface": "a report", "speaker_start": doc[2].idx, "speaker_end": doc[3].idx + 6}
    told = Quote(**mark(doc[5:7], "test"), **PLAIN_QUOTE | report, speaker="a report")
    assert find_claimant(story_of(doc, quotes=(before, told)), doc[5:6]).name == "a report"


def test_find_claimant_of_a_document_on_a_page_is_whose_document_it_is(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "The/DET/DT/det/1 army/NOUN/NN/poss/2 statement/NOUN/NN/nsubj/6 on/ADP/IN/prep/2 its/PRON/PRP$/dep/5 "
        "page/NOUN/NN/pobj/3 said/VERB/VBD/ROOT/6/say five/NUM/CD/nsubj/8 died/VERB/VBD/ccomp/6/die",
    )
    statement = {"speaker_surface": "The army statement", "speaker_start": 0, "speaker_end": doc[2].idx + 9}
    told = Quote(**mark(doc[7:9], "test"), **PLAIN_QUOTE | statement, speaker="The army statement")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[7:8]).name == "The army"


def test_find_claimant_is_who_gave_a_list(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 died/VERB/VBD/ROOT/1/die by/ADP/IN/prep/1 a/DET/DT/det/4 list/NOUN/NN/pobj/2 "
        "provided/VERB/VBN/acl/4/provide by/ADP/IN/agent/5 officials/NOUN/NNS/pobj/6/official",
    )
    given = {"speaker_surface": "a list", "speaker_start": doc[3].idx, "speaker_end": doc[4].idx + 4}
    told = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE | given, speaker="a list")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[0:1]).name == "officials"


def test_find_claimant_goes_on_in_a_phrase_with_with(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Shells/NOUN/NNS/nsubj/1 fell/VERB/VBD/ccomp/3/fall aides/NOUN/NNS/nsubj/3 said/VERB/VBD/ROOT/3/say "
        "with/ADP/IN/prep/1 five/NUM/CD/nummod/6 people/NOUN/NNS/pobj/4/person hurt/VERB/VBN/acl/6/hurt",
    )
    told = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE, speaker="aides")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[5:6]).name == "aides"


def test_find_claimant_goes_on_with_what_came_of_it(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Shells/NOUN/NNS/nsubj/1 fell/VERB/VBD/ROOT/1/fall ,/PUNCT/,/punct/1 per/ADP/IN/prep/1 aides/NOUN/NNS/pobj/3 "
        ",/PUNCT/,/punct/1 killing/VERB/VBG/advcl/1/kill five/NUM/CD/dobj/6",
    )
    told = Quote(**mark(doc[0:2], "according_to"), **PLAIN_QUOTE, speaker="aides")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[7:8]).name == "aides"


def test_find_claimant_is_nobody_who_only_names_what_happened(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Two/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/5/fall in/ADP/IN/prep/5 raids/NOUN/NNS/pobj/2 "
        "officials/NOUN/NNS/nsubj/5 declared/VERB/VBD/ROOT/5/declare crimes/NOUN/NNS/dobj/5",
    )
    cue = {"cue_start": doc[5].idx, "cue_end": doc[5].idx + len("declared")}
    told = Quote(**mark(doc[0:4], "clause"), **PLAIN_QUOTE | cue, speaker="officials")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[0:1]) == OUTLET


def test_find_claimant_reads_the_end_of_a_title_cut_in_two(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "1/NUM/CD/ROOT/0 dead/ADJ/JJ/amod/0 ,/PUNCT/,/punct/7 others/NOUN/NNS/nsubj/7 hurt/VERB/VBN/acl/3/hurt "
        ",/PUNCT/,/punct/7 official/NOUN/NN/nsubj/7 says/VERB/VBZ/ROOT/7/say",
    )
    assert find_claimant(story_of(doc), doc[0:1]).name == "official"


def test_find_claimant_reads_an_abbreviation_that_looks_like_a_verb(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "5/NUM/CD/nsubjpass/1 wounded/VERB/VBN/ROOT/1/wound -/PUNCT/:/punct/1 OVA/VERB/VBP/dep/1/ova",
    )
    assert find_claimant(story_of(doc), doc[0:1]).name == "OVA"


def test_find_claimant_of_what_a_speaker_only_mentions_is_the_outlet(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Aides/NOUN/NNS/nsubj/1 vowed/VERB/VBD/ROOT/1/vow revenge/NOUN/NN/dobj/1 for/ADP/IN/prep/2 "
        "raids/NOUN/NNS/pobj/3 that/PRON/WDT/nsubj/6 killed/VERB/VBD/relcl/4/kill seven/NUM/CD/dobj/6",
    )
    cue = {"cue": "vowed", "cue_start": doc[1].idx, "cue_end": doc[1].idx + 5}
    told = Quote(**mark(doc[2:8], "object"), **PLAIN_QUOTE | cue, speaker="Aides")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[7:8]) == OUTLET


def test_find_claimant_of_what_is_added_against_a_speaker_is_the_outlet(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "None/NOUN/NN/nsubj/1 died/VERB/VBD/ROOT/1/die ,/PUNCT/,/punct/1 Kyiv/PROPN/NNP/nsubj/4 "
        "says/VERB/VBZ/parataxis/1/say ,/PUNCT/,/punct/1 but/CCONJ/CC/cc/1 "
        "five/NUM/CD/nsubj/8 fell/VERB/VBD/conj/1/fall",
    )
    cue = {"cue": "says", "cue_start": doc[4].idx, "cue_end": doc[4].idx + 4}
    told = Quote(**mark(doc[6:9], "clause"), **PLAIN_QUOTE | cue, speaker="Kyiv")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[7:8]) == OUTLET


def test_find_claimant_is_no_speaker_of_news_beside_it(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 died/VERB/VBD/ROOT/1/die ,/PUNCT/,/punct/1 while/SCONJ/IN/mark/5 "
        "officials/NOUN/NNS/nsubj/5 announced/VERB/VBD/advcl/1/announce aid/NOUN/NN/dobj/5",
    )
    assert find_claimant(story_of(doc), doc[0:1]) == OUTLET


def test_find_claimant_is_the_one_named_beside_the_cue_and_no_rubric(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "War/NOUN/NN/compound/1 news/NOUN/NN/nsubj/4 :/PUNCT/:/punct/1 officials/NOUN/NNS/nsubj/4/official "
        "say/VERB/VBP/ROOT/4/say five/NUM/CD/nsubj/6 fell/VERB/VBD/ccomp/4/fall",
    )
    words = {"speaker_surface": "War news", "speaker_start": 0, "speaker_end": 8}
    cue = {"cue_start": doc[4].idx, "cue_end": doc[4].idx + 3}
    told = Quote(**mark(doc[5:7], "clause"), **PLAIN_QUOTE | words | cue, speaker="War news")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[5:6]).name == "officials"


def test_find_claimant_is_nobody_who_attacks(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Five/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/3/fall troops/NOUN/NNS/nsubj/3 storm/VERB/VBP/ROOT/3/storm "
        "Verkhova/PROPN/NNP/dobj/3",
    )
    cue = {"cue_start": doc[3].idx, "cue_end": doc[3].idx + 5}
    told = Quote(**mark(doc[0:2], "clause"), **PLAIN_QUOTE | cue, speaker="Ukrainian troops")
    assert find_claimant(story_of(doc, quotes=(told,)), doc[0:1]) == OUTLET


@pytest.mark.model
def test_find_claimant_of_a_lede_is_who_signs_the_figures_of_its_title(nlp: Language) -> None:
    lede = "Gunners of the southern group fired all night. Eight tanks were destroyed."
    later = " It was raining. Nine tanks were destroyed the week before."
    text = f"{lede}{later}"
    told = claims_of(nlp, text, title="Two drones shot down – General Staff of Ukraine")
    assert [(each.low, each.claimant_side) for each in told] == [(2, "Ukraine"), (8, "Ukraine"), (9, None)]
    by_a_body = claims_of(nlp, text, title="Two drones shot down – ministry")
    assert [each.claimant for each in by_a_body] == ["ministry", "ministry", None]
    unsigned = claims_of(nlp, text, title="General Staff of Ukraine on a night of fire")
    assert [each.claimant_side for each in unsigned] == [None, None]


@pytest.mark.model
def test_find_claimant_of_a_lede_is_who_signs_a_title_without_figures(nlp: Language) -> None:
    text = "Over the past day, Russian troops launched 31 air strikes on the region."
    [signed] = claims_of(nlp, text, title="Fighting goes on near Verkhova – General Staff of Ukraine")
    assert signed.claimant_side == "Ukraine"
    [reported] = claims_of(nlp, text, title="General Staff of Ukraine report: Fighting goes on near Verkhova")
    assert reported.claimant_side == "Ukraine"
    [unsigned] = claims_of(nlp, text, title="Fighting goes on near Verkhova – General Staff of Norland")
    assert unsigned.claimant_side is None


def test_find_claimant_of_data_is_who_gave_them(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Nine/NUM/CD/nsubj/1 died/VERB/VBD/ROOT/1/die according/VERB/VBG/prep/1 to/ADP/IN/prep/2 "
        "data/NOUN/NNS/pobj/3 provided/VERB/VBN/acl/4/provide by/ADP/IN/agent/5 police/NOUN/NN/pobj/6",
    )
    cited = {"speaker": "data", "speaker_start": doc[4].idx, "speaker_end": doc[4].idx + len(doc[4])}
    quote = Quote(**mark(doc[0:2], "test"), **(PLAIN_QUOTE | cited))
    assert find_claimant(story_of(doc, quotes=(quote,)), doc[0:1]).name == "police"


@pytest.mark.model
def test_find_claimant_of_a_speech_in_full_is_who_gave_it(nlp: Language) -> None:
    text = "Dear people! Last night 31 drones were launched at our towns."
    [said] = claims_of(nlp, text, title="Ivan Petrenko's address (full text)")
    assert said.claimant == "Ivan Petrenko"
    [told] = claims_of(nlp, text, title="Ivan Petrenko's address")
    assert told.claimant is None
