"""What holds of any text, however broken: no exception, offsets inside it, bounds in order, no event from nothing."""

from collections.abc import Iterable
from datetime import date
from math import isfinite

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from analysis.counting.quantities import find_quantities
from analysis.dating.dates import find_dates
from analysis.pipeline import annotate
from analysis.reading import read_articles
from analysis.records import Article, DateMention, Findings, Quantity

STEADY = settings(derandomize=True, database=None, deadline=None, max_examples=200)
WITH_MODEL = settings(STEADY, max_examples=15)
PUBLISHED = date(2031, 5, 12)


def words(listed: str) -> list[str]:
    """The words of a list with semicolons between them."""
    return [word.strip() for word in listed.split(";")]


NUMBERS = words("""
nine; 9; 999999999999999999999999; 1e400; 0.0000000000001; 1,000,000,000; ten-fifteen; 12-9; 3/4; ½; ٣٤;
四十; １２; -5; +7; 5%; $; €1bn; 10km/h; million; billion; crore; dozen; hundreds; half a; both;
99.15pm; a dozen and a half
""")
TIMES = words("""
0000-00-00; 31/02/2024; 99/99/9999; 30 February; 2022-13-45; 25:61; 9999; 0001; the 1990s; Q9; midnight;
overnight; Monday; next; last; this; ago; decades; centuries; o'clock; every; old
""")
WORDS = words("""
of; of them; between; and; to; from; over; up to; at least; or; -; –; ,; .; :; (; ); killed; drones;
were shot down; said; which; others; Verkhova; T-72; 82nd; No.; №; “; ”; 's
""")
BROKEN = [
    *["🚀🚀", "👨‍👩‍👧", "Ð¡Ð¼ÐµÑ€Ñ‚ÑŒ", "â€œ", "ï¿½", "\ufffd", "\u200b", "\u202e", "\x00", "\ufeff", "убито", "死者"],
    *["ß", "İ", "ﬁ", "e\u0301", "\n", "\n\n", "\t", "\u2028", "|", "[1]", "#"],
]
TEXTS = st.builds(
    lambda parts, by: by.join(parts),
    st.lists(
        st.sampled_from([*NUMBERS, *TIMES, *WORDS, *BROKEN]) | st.text(max_size=6) | st.integers().map(str), max_size=40
    ),
    st.sampled_from([" ", "", "\n", "\t"]),
)
DAYS = st.none() | st.dates()

TABLE = "\n".join(f"{day}\t{day * 7}\t{day * 13 % 50}\t{day / 3:.2f}" for day in range(1, 60))
AWKWARD = {
    "empty": "",
    "one character": "9",
    "one letter": "a",
    "blank": " \n\n \t",
    "no sentences": "drones " * 300,
    "numbers in a row": "12 15 900 7 0 44 " * 60,
    "table of numbers": TABLE,
    "table with bars": TABLE.replace("\t", " | "),
    "another language": "Вночі сили оборони збили 44 безпілотники, двоє людей загинули. " * 5,
    "mojibake": "Ð¡Ð¸Ð»Ð¸ Ð¾Ð±Ð¾Ñ€Ð¾Ð½Ð¸ â€” 44 Ð´Ñ€Ð¾Ð½Ð¸ ï¿½ " * 20,
    "emoji": "🚀 44 🚀 12 ✈️ 👨‍👩‍👧 3️⃣ 🔟 " * 20,
    "live blog": "\n\n".join(f"{8 + at // 4:02}:{at % 4 * 15:02}\nThe mayor speaks at noon." for at in range(40)),
    "one long line": "x" * 50_000,
    "numbers too large": "They lost 99999999999999999999 boats, 10 trillion trillion men and 1e400 guns on 99/99/9999.",
    "controls": "Two\u0000 boats\u202e sank\ufeff on\u2028 Monday\u0085.",
}
NUMBERS_ALONE = [
    "numbers in a row",
    "table of numbers",
    "table with bars",
    "emoji",
    "live blog",
    "another language",
    "mojibake",
]


@pytest.fixture(scope="module")
def unparsed() -> Language:
    """A pipeline that knows words and sentences alone."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline


def read(pipeline: Language, text: str, published: date | None) -> tuple[list[DateMention], list[Quantity]]:
    [doc] = read_articles(pipeline, [Article(id="a", title="Two boats sank", text=text, published=published)])
    dates = find_dates(doc)
    return dates, find_quantities(doc, dates)


def assert_inside(found: Iterable[DateMention | Quantity], article: Article) -> None:
    for record in found:
        within = article.title if record.field == "title" else article.text
        assert 0 <= record.start < record.end <= len(within)


def assert_in_order(dates: Iterable[DateMention], quantities: Iterable[Quantity]) -> None:
    for mention in dates:
        assert (mention.first_day is None) == (mention.last_day is None)
        assert mention.first_day is None or mention.last_day is None or mention.first_day <= mention.last_day
    for quantity in quantities:
        bounds = [bound for bound in (quantity.low, quantity.high) if bound is not None]
        assert all(isfinite(bound) for bound in bounds) and bounds == sorted(bounds)


def assert_sound(findings: Findings) -> None:
    assert_in_order(findings.dates, findings.quantities)
    found: list[DateMention | Quantity] = [*findings.dates, *findings.quantities]
    assert_inside(found, findings.article)
    for record in found:
        assert 0 <= record.sentence_start <= record.start < record.end <= record.sentence_end
    for claim in findings.claims:
        assert claim.low is None or claim.high is None or claim.low <= claim.high


@STEADY
@given(TEXTS, DAYS)
def test_dates_and_quantities_of_any_text_are_sound(unparsed: Language, text: str, published: date | None) -> None:
    dates, quantities = read(unparsed, text, published)
    assert_inside([*dates, *quantities], Article(id="a", title="Two boats sank", text=text))
    assert_in_order(dates, quantities)


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD.keys())
def test_dates_and_quantities_of_awkward_texts_are_sound(unparsed: Language, text: str) -> None:
    dates, quantities = read(unparsed, text, PUBLISHED)
    assert_inside([*dates, *quantities], Article(id="a", title="Two boats sank", text=text))
    assert_in_order(dates, quantities)


def test_two_megabytes_are_read_to_their_end(unparsed: Language) -> None:
    line = "The harbour lay dark and silent while nobody came to help them or even to ask for their names.\n\n"
    told = "The ferry sank on Monday with forty passengers.\n\n"
    dates, quantities = read(unparsed, (line * 400 + told) * (2_000_000 // (400 * len(line))), PUBLISHED)
    assert len(dates) > 40
    assert [quantity.low for quantity in quantities] == [2, *(40 for _ in dates)]


@pytest.mark.model
@WITH_MODEL
@given(TEXTS, DAYS)
def test_annotate_reads_any_text(nlp: Language, text: str, published: date | None) -> None:
    [findings] = annotate(nlp, [Article(id="a", text=text, published=published)])
    assert_sound(findings)


@pytest.mark.model
@pytest.mark.parametrize("name", AWKWARD)
def test_annotate_reads_awkward_texts(nlp: Language, name: str) -> None:
    [findings] = annotate(nlp, [Article(id="a", title="Two boats sank", text=AWKWARD[name], published=PUBLISHED)])
    assert_sound(findings)


@pytest.mark.model
@pytest.mark.parametrize("name", NUMBERS_ALONE)
def test_annotate_finds_no_event_in_numbers_alone(nlp: Language, name: str) -> None:
    [findings] = annotate(nlp, [Article(id="a", text=AWKWARD[name], published=PUBLISHED)])
    assert not findings.claims
