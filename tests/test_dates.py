from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.dating.dates import RULES, find_dates
from analysis.dating.words import dates_lexicon
from analysis.records import Article, DateMention
from tests.clauses import PUBLISHED, clause
from tests.conftest import MakeDoc

VOCABULARY = """
the a last past this next that same previous following of in on at and to between from every per half
Monday Sunday May August Aug. summer fall day week month quarter year decade century hours days years
morning night overnight today tomorrow yesterday ago later before two twenty - several first third 20th 0th
and old minute 45 2.5 0 1 6 13 31 99 1943 2022 2099 13–14 2014-15 1990s '90s 8:30 p.m. 7/8/07 mid-2011
Q3 ½ weekend , .
"""


def told(make_doc: MakeDoc, text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Surface and value of each expression."""
    doc = clause(make_doc, text, published)
    return [(doc.text[mention.start : mention.end], mention.value) for mention in find_dates(doc)]


def only(make_doc: MakeDoc, text: str, published: date | None = PUBLISHED) -> DateMention:
    (mention,) = find_dates(clause(make_doc, text, published))
    return mention


def test_rules_has_a_function_for_each_rule_of_the_lexicon() -> None:
    assert set(RULES) == set(dates_lexicon()["rules"])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell/VBD on 6 August 2023", "2023-08-06"),
        ("It fell/VBD on Sunday , August 6 , 2023", "2023-08-06"),
        ("It fell/VBD on the 6th of August 2023", "2023-08-06"),
        ("It fell/VBD on 2023 - 08 - 06", "2023-08-06"),
        ("It fell/VBD on 6 August", "2024-08-06"),
        ("It fell/VBD on 20 December", "2023-12-20"),
        ("It will/MD fall/VB on 20 December", "2024-12-20"),
        ("It fell/VBD on 20 August", "2024-08-20"),
        ("It fell/VBD on 2 October", "2023-10-02"),
        ("It fell/VBD on Tuesday , 15 August", "2023-08-15"),
        ("It fell/VBD on August 30 last year", "2023-08-30"),
        ("It fell/VBD on 30 February", None),
    ],
)
def test_find_dates_of_days_in_the_calendar(make_doc: MakeDoc, text: str, value: str | None) -> None:
    assert [value for _, value in told(make_doc, text)] in ([value], ["2024-02"] if value is None else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell/VBD on Monday", "2024-08-12"),
        ("It fell/VBD on Wednesday", "2024-08-14"),
        ("It fell/VBD last Wednesday", "2024-08-07"),
        ("It fell/VBD on Thursday", "2024-08-08"),
        ("They did/MD say/VB it on Thursday", "2024-08-08"),
        ("The visit on Thursday", "2024-08-15"),
        ("It will/MD fall/VB on Thursday", "2024-08-15"),
        ("It will/MD fall/VB next Wednesday", "2024-08-21"),
        ("It fell/VBD on Monday last week", "2024-08-05"),
        ("It fell/VBD on Tuesday morning", "2024-08-13TMO"),
        ("It fell/VBD in the early hours of Tuesday", "2024-08-13TMO"),
        ("It fell/VBD yesterday", "2024-08-13"),
        ("It fell/VBD the day before yesterday", "2024-08-12"),
        ("It fell/VBD this morning", "2024-08-14TMO"),
        ("It fell/VBD last night", "2024-08-13TNI"),
        ("It fell/VBD overnight", "2024-08-14TNI"),
        ("It fell/VBD overnight on Tuesday", "2024-08-13TNI"),
        ("It fell/VBD at 8.30", None),
        ("It fell/VBD at 8:30 p.m. on Tuesday", "2024-08-13T20:30"),
        ("It fell/VBD at 8 p.m. local time", "2024-08-14T20:00"),
        ("It lasts/VBZ 08:30", None),
    ],
)
def test_find_dates_told_from_publication(make_doc: MakeDoc, text: str, value: str | None) -> None:
    assert [found for _, found in told(make_doc, text)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "value", "first", "last"),
    [
        ("It fell/VBD last week", "2024-W32", (2024, 8, 5), (2024, 8, 11)),
        ("It fell/VBD earlier this week", "2024-W33", (2024, 8, 12), (2024, 8, 14)),
        ("It fell/VBD at the weekend", "2024-W32-WE", (2024, 8, 10), (2024, 8, 11)),
        ("It fell/VBD in February 2022", "2022-02", (2022, 2, 1), (2022, 2, 28)),
        ("It fell/VBD in November", "2023-11", (2023, 11, 1), (2023, 11, 30)),
        ("It will/MD fall/VB in November", "2024-11", (2024, 11, 1), (2024, 11, 30)),
        ("It fell/VBD last winter", "2023-WI", (2023, 12, 1), (2024, 2, 29)),
        ("It fell/VBD in the first quarter", "2024-Q1", (2024, 1, 1), (2024, 3, 31)),
        ("It fell/VBD in the 1990s", "199X", (1990, 1, 1), (1999, 12, 31)),
        ("It fell/VBD in the 20th century", "19", (1901, 1, 1), (2000, 12, 31)),
        ("It fell/VBD over the past 24 hours", "PT24H", (2024, 8, 13), (2024, 8, 14)),
        ("It fell/VBD in the last three weeks", "P3W", (2024, 7, 24), (2024, 8, 14)),
        ("It fell/VBD two months ago", "2024-06", (2024, 6, 1), (2024, 6, 30)),
        ("It fell/VBD on the night of 13–14 August", "2024-08-13TNI", (2024, 8, 14), (2024, 8, 14)),
        ("It fell/VBD overnight on August 6 to 7", "2024-08-06TNI", (2024, 8, 7), (2024, 8, 7)),
        ("It fell/VBD between 6 and 8 August", "2024-08-06/2024-08-08", (2024, 8, 6), (2024, 8, 8)),
    ],
)
def test_find_dates_gives_the_days_meant(
    make_doc: MakeDoc, text: str, value: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    found = only(make_doc, text)

    assert (found.value, found.first_day, found.last_day) == (value, date(*first), date(*last))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell/VBD on Monday", "XXXX-WXX-1"),
        ("It fell/VBD on 6 August", "XXXX-08-06"),
        ("It fell/VBD in August", "XXXX-08"),
        ("It fell/VBD yesterday", "XXXX-XX-XX"),
        ("It fell/VBD overnight", "XXXX-XX-XXTNI"),
        ("It fell/VBD last week", "XXXX-WXX"),
        ("It fell/VBD three days ago", "XXXX-XX-XX"),
        ("It fell/VBD in the past 24 hours", "PT24H"),
    ],
)
def test_find_dates_never_guesses_for_an_undated_article(make_doc: MakeDoc, text: str, value: str) -> None:
    found = only(make_doc, text, published=None)

    assert (found.value, found.first_day, found.last_day) == (value, None, None)


def test_find_dates_takes_the_day_of_a_dateline_for_an_undated_article(make_doc: MakeDoc) -> None:
    doc = make_doc(["Ferry", "sinks", "\n", "6", "August", "2024", "\n", "It", "sank", "yesterday"])

    assert [mention.value for mention in find_dates(doc)] == ["2024-08-06", "2024-08-05"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sank/VBD on 6 August , three days later it rose", ["2024-08-06", "2024-08-09"]),
        ("It sank/VBD on 6 August . The day before , it rose", ["2024-08-06", "2024-08-05"]),
        ("It sank/VBD in May 2023 and rose the following month", ["2023-05", "2023-06"]),
        ("It sank/VBD on 6 August 2022 . On 6 August , many came", ["2022-08-06", "2022-08-06"]),
        ("It sank/VBD three days after the strike", ["P3D"]),
        ("It sank/VBD at 8 p.m. in Verkhova on 6 September", ["2024-09-06T20:00", "2024-09-06"]),
        ("It sank/VBD on the last day of the siege", []),
        ("It sank/VBD on 6 September . The night before , it burned", ["2024-09-06", "2024-09-05TNI"]),
        ("It sank/VBD in June , unlike the same month a year ago", ["2024-06", "2023-06"]),
        ("It sank/VBD as on the same day last year", ["2023-09-14"]),
        ("It sank/VBD the previous day , as on Monday", ["2024-09-13", "2024-09-09"]),
        ("It sank/VBD on Sunday . On Sunday it was raised", ["2024-09-15", "2024-09-15"]),
        ("It sank/VBD on Sunday . Since Sunday it is missed", ["2024-09-15", "2024-09-08"]),
        ("It sank/VBD on Sunday , unlike last Sunday", ["2024-09-08", "2024-09-08"]),
        ("It sank/VBD on Friday . On Friday it was raised", ["2024-09-13", "2024-09-13"]),
    ],
)
def test_find_dates_follows_the_story(make_doc: MakeDoc, text: str, values: list[str]) -> None:
    published = date(2024, 9, 14)

    assert [value for _, value in told(make_doc, text, published)] == values


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("It lasted/VBD for two days", "P2D", "DURATION"),
        ("It lasted/VBD for twenty - four hours", "PT24H", "DURATION"),
        ("It lasted/VBD for several weeks", "PXW", "DURATION"),
        ("It lasted/VBD for years", "PXY", "DURATION"),
        ("Hours later it sank/VBD", "PTXH", "DURATION"),
        ("It was/VBD a years - long war", "PXY", "DURATION"),
        ("It will/MD fall/VB over the next year", "P1Y", "DURATION"),
        ("It came/VBD every four or five hours", "PT4H", "SET"),
        ("It will/MD fall/VB in the near future", "FUTURE_REF", "DATE"),
        ("It fell/VBD on New Year 's Eve", "2023-12-31", "DATE"),
        ("It fell/VBD on the current day", "2024-08-14", "DATE"),
        ("It fell/VBD on Victory Day", "2024-05-09", "DATE"),
        ("It fell/VBD on Labor Day 2022", "2022-09-05", "DATE"),
        ("It fell/VBD over past day", "P1D", "DURATION"),
        ("It fell/VBD last day", "P1D", "DURATION"),
        ("It fell/VBD in the night to Monday", "2024-08-12TNI", "TIME"),
        ("It lasted/VBD for half an hour", "PT30M", "DURATION"),
        ("It lasted/VBD for two and a half years", "P2.5Y", "DURATION"),
        ("It lasted/VBD for two and a half hours", "PT2H30M", "DURATION"),
        ("It lasted/VBD for a year and a half", "P1.5Y", "DURATION"),
        ("It came/VBD every day", "P1D", "SET"),
        ("It came/VBD every other week", "P2W", "SET"),
        ("It came/VBD daily", "P1D", "SET"),
        ("They fired/VBD shells a day", "P1D", "SET"),
        ("It came/VBD every Friday", "XXXX-WXX-5", "SET"),
        ("It came/VBD on Fridays", "XXXX-WXX-5", "SET"),
        ("It came/VBD at weekends", "XXXX-WXX-WE", "SET"),
        ("It fell/VBD at 3.15pm", "2024-08-14T15:15", "TIME"),
        ("It fell/VBD at 12.05am", "2024-08-14T00:05", "TIME"),
        ("It fell/VBD in the small hours of Monday", "2024-08-12TMO", "TIME"),
        ("It fell/VBD a year and a half ago", "2023", "DATE"),
        ("It fell/VBD in the mid-1990s", "199X", "DATE"),
        ("It is/VBZ now closed", "PRESENT_REF", "DATE"),
        ("It closed/VBD recently", "PAST_REF", "DATE"),
    ],
)
def test_find_dates_of_lengths_and_repetition(make_doc: MakeDoc, text: str, value: str, kind: str) -> None:
    found = only(make_doc, text)

    assert (found.value, found.kind) == (value, kind)


@pytest.mark.parametrize(
    "text",
    [
        "It may/MD fall/VB",
        "The 44-year - old man fell/VBD",
        "The boat was/VBD two years old",
        "They march/VB on",
        "He was/VBD in his/PRP$ 60s",
        "It cost/VBD $ 2024",
        "They lost/VBD more than 2000 men",
        "It fell/VBD after the fall of Verkhova",
        "They lost/VBD a quarter of it",
        "It fell/VBD in the most recent raid",
        "It fell/VBD most recently in Verkhova",
    ],
)
def test_find_dates_leaves_other_meanings_alone(make_doc: MakeDoc, text: str) -> None:
    assert told(make_doc, text) == []


@pytest.mark.parametrize(("spaces", "found"), [(False, []), (True, ["2024-03"])])
def test_find_dates_tells_a_hyphen_from_a_dash(make_doc: MakeDoc, *, spaces: bool, found: list[str]) -> None:
    doc = make_doc(["Mar", "-", "a", "walk"], spaces=[spaces] * 4, published=PUBLISHED)

    assert [mention.value for mention in find_dates(doc)] == found


@pytest.mark.parametrize(("spaces", "found"), [(False, []), (True, ["PRESENT_REF"])])
def test_find_dates_leaves_parts_of_words_alone(make_doc: MakeDoc, *, spaces: bool, found: list[str]) -> None:
    doc = make_doc(["now", "-", "sunken", "boat"], spaces=[spaces] * 4, published=PUBLISHED)

    assert [mention.value for mention in find_dates(doc)] == found


@pytest.mark.parametrize(
    ("day", "noun", "found"),
    [("today", "youth", "PRESENT_REF"), ("today", "vote", "2024-08-14"), ("TODAY", "youth", "2024-08-14")],
)
def test_find_dates_tells_these_times_from_this_day(make_doc: MakeDoc, day: str, noun: str, found: str) -> None:
    words = [day, "'s", noun]
    doc = make_doc(words, heads=[2, 0, 2], deps=["poss", "case", "ROOT"], lemmas=words, published=PUBLISHED)

    assert [mention.value for mention in find_dates(doc)] == [found]


@pytest.mark.parametrize(("noun", "found"), [("war", ["P2Y"]), ("man", [])])
def test_find_dates_tells_the_age_of_a_war_from_a_man_s(make_doc: MakeDoc, noun: str, found: list[str]) -> None:
    words = ["two", "-", "year", "-", "old", noun]
    doc = make_doc(words, heads=[2, 2, 4, 4, 5, 5], deps=["dep"] * 5 + ["ROOT"], lemmas=words, published=PUBLISHED)
    assert [mention.value for mention in find_dates(doc)] == found


def test_find_dates_says_where_and_by_which_rule(make_doc: MakeDoc) -> None:
    found = only(make_doc, "It fell/VBD on Monday")

    assert (found.start, found.end, found.field, found.rule) == (11, 17, "text", "weekday_alone")


def test_find_dates_survives_absurd_figures(make_doc: MakeDoc) -> None:
    doc = clause(make_doc, "31 June 0000 , 99/99/9999 , 25:61 , 9999999999 years ago , 999999 centuries later")

    assert [mention.value for mention in find_dates(doc)] == ["2024-06", "P9999999999Y", "P999999CE"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no failure
@given(st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=8), st.none() | st.dates())
def test_find_dates_never_fails(vocab: Vocab, words: list[str], published: date | None) -> None:
    doc = Doc(vocab, words=words, heads=[0] * len(words), deps=["ROOT"] + ["dep"] * (len(words) - 1))
    doc._.article = Article(id="a", text=doc.text, published=published)

    for mention in find_dates(doc):
        assert mention.first_day is None or mention.last_day is None or mention.first_day <= mention.last_day
