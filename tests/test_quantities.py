import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from analysis.counting.quantities import find_quantities
from analysis.reading import mark, read_articles
from analysis.records import Article, DateMention, Quantity
from tests.conftest import MakeDoc

BLANK = spacy.blank("en")
BLANK.add_pipe("sentencizer")


def read(nlp: Language, text: str) -> list[Quantity]:
    [doc] = read_articles(nlp, [Article(id="a1", text=text, language="en")])
    return find_quantities(doc, [])


def boats(make_doc: MakeDoc, *, title: str = "") -> Doc:
    """A hand-parsed "about 12 boats sank"."""
    return make_doc(
        ["About", "12", "boats", "sank"],
        heads=[1, 2, 3, 3],
        deps=["advmod", "nummod", "nsubj", "ROOT"],
        tags=["RB", "CD", "NNS", "VBD"],
        pos=["ADV", "NUM", "NOUN", "VERB"],
        lemmas=["about", "12", "boat", "sink"],
        title=title,
    )


def test_find_quantities_tells_bounds_thing_and_place(make_doc: MakeDoc) -> None:
    [quantity] = find_quantities(boats(make_doc), [])

    assert (quantity.low, quantity.high, quantity.modifier) == (12, 12, "approx")
    assert (quantity.thing, quantity.noun, quantity.unit, quantity.scope) == ("ship", "boats", None, None)
    assert (quantity.field, quantity.start, quantity.end, quantity.rule) == ("text", 6, 8, "counted_noun")


def test_find_quantities_leaves_calendar_time(make_doc: MakeDoc) -> None:
    doc = boats(make_doc)
    day = DateMention(**mark(doc[0:3], "test"), value="2024-08-12", kind="DATE", first_day=None, last_day=None)

    assert find_quantities(doc, [day]) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was cut in two.", []),
        ("A port (pop. 18,000) fell.", [("person", "measure")]),
        ("A father-of-two died.", [("person/civilian/child", "measure")]),
        ("A port, home to some 18,000, fell.", [("person", "measure")]),
    ],
)
def test_find_quantities_tells_what_is_no_count(text: str, found: list[tuple[str, str]]) -> None:
    assert [(quantity.thing, quantity.scope) for quantity in read(BLANK, text)] == found


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
@settings(max_examples=60, deadline=None)
def test_find_quantities_never_fails_on_any_text(text: str) -> None:
    doc = BLANK(text)
    doc._.article = Article(id="a1", text=text)

    for quantity in find_quantities(doc, []):
        assert 0 <= quantity.start < quantity.end <= len(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "12",
                "-",
                "1,000",
                "to",
                "or",
                "million",
                "of",
                "the",
                "two",
                "🚀",
                "€",
                "%",
                "km",
                "9.5.1",
                "|",
                "\t",
                "(",
                ")",
                "½",
                "-5",
                "0/0",
                "a",
                "dozens",
            ]
        )
    )
)
@settings(max_examples=60, deadline=None)
def test_find_quantities_never_fails_on_tables_and_fragments(parts: list[str]) -> None:
    doc = BLANK(" ".join(parts))
    doc._.article = Article(id="a1", text=doc.text)

    assert all(quantity.end <= len(doc.text) for quantity in find_quantities(doc, []))


COUNTS = [
    ("Crews fired 117 drones and four missiles.", [(117, 117, "drone"), (4, 4, "missile")]),
    ("They sent 60 drones and five missiles, with 37 hitting Verkhova.", [(37, 37, "drone|missile")]),
    ("They sent 60 drones, 37 of which were shot down.", [(37, 37, "drone")]),
    ("Crews shot down eight out of nine Russian drones.", [(8, 8, "drone"), (9, 9, "drone")]),
    ("Crews downed 28 drones and 2 missiles of 31 drones and both missiles.", [(2, 2, "missile")]),
    ("At least seven civilians were killed and 19 injured.", [(7, None, "person/civilian"), (19, 19, "person")]),
    ("Up to 30 soldiers surrendered.", [(None, 30, "soldier")]),
    ("Dozens of armoured vehicles burned.", [(12, 100, "vehicle/armoured")]),
    ("Three or four tanks burned.", [(3, 4, "tank")]),
    ("The death toll rose to 14.", [(14, 14, "person")]),
    ("The number of burned tanks reached 14.", [(14, 14, "tank")]),
    ("A man was killed when the roof fell.", [(1, 1, "person")]),
    ("The unit lost a helicopter near the river.", [(1, 1, "aircraft/helicopter")]),
    ("Kh-101 cruise missiles: 12 Kh-101 cruise missiles fell.", [(12, 12, "missile/cruise/kh_101")]),
    ("Troops advanced two kilometres.", [(2, 2, "territory/km")]),
    ("Troops captured 90 square kilometres of territory.", [(90, 90, "territory/square_km")]),
    ("Crews rescued 15 umbrellas.", [(15, 15, "umbrella")]),
    ("Crews sank three unmanned Ukrainian boats.", [(3, 3, "sea_drone")]),
    ("They burned two Tu-22M3 missile carriers.", [(2, 2, "aircraft/bomber")]),
    ("On May 3, 14 civilians were killed.", [(14, 14, "person/civilian")]),
    ("They have provided Poland 17,000 missiles.", [(17_000, 17_000, "missile")]),
    ("Crews destroyed 3 Hrad, 4 Buks and 2,5 thousand mines.", [(3, 3, "artillery/mlrs"), (4, 4, "air_defence")]),
    ("They sent about 900 82mm mortar rounds.", [(900, 900, "munition/shell")]),
    ("They fired nearly one and a half hundred drones.", [(150, 150, "drone")]),
    ("A man and his daughter were killed in Verkhova.", [(2, 2, "person")]),
    ("The unit lost a tank and a helicopter.", [(1, 1, "tank"), (1, 1, "aircraft/helicopter")]),
    ("The village came under 12 drone strikes.", [(12, 12, "strike/drone_strike")]),
    ("At least four killed and nine injured following strikes on Verkhova.", [(4, None, "person"), (9, 9, "person")]),
    ("At least four hurt and nine more\u200b\u200b killed in Verkhova.", [(9, 9, "person")]),
]
LEFT_OUT = [
    ("They fired 40 missiles, and all but six were shot down.", [6]),
    ("Crews downed all but six drones and 11 missiles.", [6, 11]),
    ("All except two of the boats sank.", [2]),
]
MEASURES = [
    ("He walked 12 km to the shop.", "kilometer"),
    ("The flat cost 90,000 euros.", "euro"),
    ("Ivan Petrenko, 45, said so.", "year"),
    ("A 45-year-old man said so.", "year"),
    ("The nine-storey house stood empty.", "storey"),
    ("Prices rose by 5%.", "percent"),
]
NOTHING = [
    "The T-72 stood beside the S-300 and an F-16.",
    "In 2019 the town was quiet.",
    "No one came.",
    "They met on 12 August at 10:30.",
    "The 82nd brigade left.",
    "Both sides agreed.",
    "Page 12 is missing.",
    "The bridge fell.[12](https://example.org/bridge)",
    "The fire spread to floors 10 and 11 of the block.",
    "They left the house at day 300 of the war.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_find_quantities_counts(nlp: Language, text: str, expected: list[tuple[float, float, str]]) -> None:
    found = [(one.low, one.high, one.thing) for one in read(nlp, text) if one.scope is None]

    assert [one for one in expected if one not in found] == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), LEFT_OUT)
def test_find_quantities_keeps_what_is_left_out_from_the_counts(nlp: Language, text: str, expected: list[int]) -> None:
    assert [one.high for one in read(nlp, text) if one.scope == "measure"] == expected


@pytest.mark.model
@pytest.mark.parametrize(("text", "unit"), MEASURES)
def test_find_quantities_measures(nlp: Language, text: str, unit: str) -> None:
    assert [(one.unit, one.scope) for one in read(nlp, text)] == [(unit, "measure")]


@pytest.mark.model
@pytest.mark.parametrize("text", NOTHING)
def test_find_quantities_finds_nothing(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []
