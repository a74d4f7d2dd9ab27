from analysis.claiming.acts.pieces import piece_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

HEADLINE = (
    "Five/NUM/CD/nsubj/1 die/VERB/VBP/ROOT/1 ;/PUNCT/:/punct/1 Verkhova/PROPN/NNP/nsubj/4 warns/VERB/VBZ/conj/1/warn "
    "allies/NOUN/NNS/dobj/4"
)


def test_piece_of_ends_at_the_semicolon_of_a_headline(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, HEADLINE)
    assert [piece_of(doc[0]).text, piece_of(doc[5]).text] == ["Five die", "Verkhova warns allies"]


def test_piece_of_a_sentence_that_tells_in_the_past_is_all_of_it(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, HEADLINE.replace("die/VERB/VBP", "died/VERB/VBD"))
    assert len(piece_of(doc[0])) == len(doc)


def test_piece_of_ends_at_a_semicolon_where_the_past_is_told_now(make_doc: MakeDoc) -> None:
    told = "Aides/NOUN/NNS/nsubj/1 say/VERB/VBP/ROOT/1 five/NUM/CD/nsubj/3 died/VERB/VBD/ccomp/1/die ;/PUNCT/:/punct/1 "
    doc = spelt(make_doc, told + "six/NUM/CD/conj/1")
    assert piece_of(doc[5]).text == "six"
