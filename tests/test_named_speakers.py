from analysis.claiming.speakers.named_speakers import are_counted, credited_to, last_speaker, may_speak, speaker_of
from analysis.reading import mark
from analysis.records import Entity, Quote
from tests.claim_rows import entity, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt
from tests.test_claimants import PLAIN_QUOTE

EVACUATED = (
    "Twelve/NUM/CD/nummod/1 people/NOUN/NNS/ROOT/1 left/VERB/VBN/acl/1 –/PUNCT/:/punct/1 Petrenko/NOUN/NN/appos/1 "
    "the/DET/DT/det/6 mayor/NOUN/NN/compound/7 Petrenko/PROPN/NNP/nsubj/8 spoke/VERB/VBD/ROOT/8/speak"
)


def test_credited_to_knows_a_surname_by_the_person_of_the_article(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, EVACUATED)
    mayor = entity("Petrenko", "PERSON", side="Ukraine")
    found = credited_to(story_of(doc, names={7: mayor}), [doc[4]])
    assert found and (found.id, found.side) == (mayor.id, "Ukraine")
    assert credited_to(story_of(doc), [doc[4]]) is None


def test_credited_to_takes_an_unknown_surname_that_signs_for_one_of_the_outlets_own_side(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, EVACUATED, source="The Kyiv Independent")
    found = credited_to(story_of(doc), [doc[4]])
    assert found and (found.name, found.side) == ("Petrenko", "Ukraine")
    assert credited_to(story_of(doc), [doc[7]]) is None  # no dash before it
    learned = entity("Petrenko", "PERSON")
    for text, side in ((doc, "Ukraine"), (spelt(make_doc, EVACUATED), None)):
        found = credited_to(story_of(text, names={4: learned}), [text[4]])
        assert found and (found.id, found.side) == (learned.id, side)


def test_credited_to_leaves_out_whom_a_number_is_about(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "Civilian/ADJ/JJ/amod/1 victims/NOUN/NNS/ROOT/1/victim")
    assert credited_to(story_of(doc), [*doc]) is None
    assert not may_speak(doc[1])


def test_speaker_of_goes_by_identity_before_description(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, EVACUATED)
    mayor = entity("Petrenko", "PERSON", side="Russia")
    story = story_of(doc, names={7: mayor})
    assert speaker_of(story, "the Ukrainian mayor", mayor.id).side == "Russia"
    assert speaker_of(story, "the Ukrainian mayor", None).side == "Ukraine"


def test_credited_to_knows_whose_side_a_surname_of_the_lexicon_is_on(make_doc: MakeDoc) -> None:
    found = credited_to(
        story_of(spelt(make_doc, EVACUATED.replace("Petrenko", "Palamar"))),
        [spelt(make_doc, EVACUATED.replace("Petrenko", "Palamar"))[4]],
    )
    assert found and (found.id, found.side) == (None, "Ukraine")


def test_credited_to_takes_a_state_for_a_speaker_at_the_end_alone(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc, "Ukraine/PROPN/NNP/dep/2 :/PUNCT/:/punct/0 5/NUM/CD/ROOT/2 –/PUNCT/:/punct/2 Ukraine/PROPN/NNP/dep/2"
    )
    state = Entity(id="place/ukraine", name="Ukraine", kind="PLACE", side="Ukraine", place_precision="country")
    story = story_of(doc, names={0: state, 4: state})
    assert credited_to(story, [doc[0]]) is None
    assert credited_to(story, [doc[4]]) is not None


def test_credited_to_takes_a_capital_for_a_government_and_no_other_town(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "5/NUM/CD/ROOT/0 –/PUNCT/:/punct/0 Kyiv/PROPN/NNP/dep/0 Izium/PROPN/NNP/dep/0")
    kyiv = Entity(id="place/kyiv", name="Kyiv", kind="PLACE", side="Ukraine", place_precision="town")
    izium = Entity(id="place/izium", name="Izium", kind="PLACE", side="Ukraine", place_precision="town")
    story = story_of(doc, names={2: kyiv, 3: izium})
    assert credited_to(story, [doc[2]]) is not None
    assert credited_to(story, [doc[3]]) is None


def test_credited_to_is_not_who_wrote_the_text(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "PETRENKO/PROPN/NNP/dep/2 :/PUNCT/:/punct/0 5/NUM/CD/ROOT/2")
    author = Entity(id="person/petrenko", name="Petrenko", kind="PERSON", source="learned")
    assert credited_to(story_of(doc, names={0: author}), [doc[0]]) is None


def test_last_speaker_is_nobody_who_is_a_number_of_things(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "they/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1/say it/PRON/PRP/dobj/1")
    speaker = {"speaker_start": 0, "speaker_end": 4}
    told = Quote(**mark(doc[2:3], "test"), **PLAIN_QUOTE | speaker, speaker="10 houses")
    assert last_speaker(story_of(doc, quotes=(told,)), doc[0]) is None


def test_are_counted_tells_people_from_those_who_tell_of_them(make_doc: MakeDoc) -> None:
    assert are_counted(spelt(make_doc, "five/NUM/CD/nummod/1 people/NOUN/NNS/ROOT/1"))
    assert not are_counted(spelt(make_doc, "two/NUM/CD/nummod/1 officials/NOUN/NNS/ROOT/1/official"))


def test_last_speaker_is_whom_a_pronoun_that_speaks_means(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, EVACUATED)
    before = Quote(**mark(doc[0:2], "test"), **PLAIN_QUOTE, speaker="officials")
    own = PLAIN_QUOTE | {"speaker_start": doc[5].idx, "speaker_end": doc[5].idx + 3}
    after = Quote(**mark(doc[7:8], "test"), **own, speaker="Petrenko")
    found = last_speaker(story_of(doc, quotes=(before, after)), doc[5])
    assert found and found.name == "Petrenko"
