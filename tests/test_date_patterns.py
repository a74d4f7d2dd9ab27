import re

from analysis.dating.patterns import find_runs, readings_at
from analysis.dating.words import dates_lexicon, tag_words
from tests.clauses import clause
from tests.conftest import MakeDoc


def test_readings_at_gives_the_longest_first(make_doc: MakeDoc) -> None:
    tagged = tag_words(clause(make_doc, "It fell/VBD on 6 August 2023"))

    readings = readings_at(tagged, 3, 6)

    assert (readings[0].rule, readings[0].span.text) == ("full_date", "6 August 2023")
    assert [len(reading.span) for reading in readings] == sorted((len(r.span) for r in readings), reverse=True)


def test_readings_at_holds_kinds_and_values(make_doc: MakeDoc) -> None:
    reading = readings_at(tag_words(clause(make_doc, "Aug. 6")), 0, 2)[0]

    assert (reading.kinds, reading.values) == (("month", "day"), (8, 6))
    assert reading.number("month") == 8
    assert not reading.has("year")


def test_expression_knows_the_words_beside_it(make_doc: MakeDoc) -> None:
    tagged = tag_words(clause(make_doc, "Since Monday they wait"))
    alone = tag_words(clause(make_doc, "Monday"))

    [beside], [by_itself] = readings_at(tagged, 1, 2), readings_at(alone, 0, 1)
    assert (beside.before, beside.after, by_itself.before, by_itself.after) == ("since", "they", "", "")


def test_find_runs_needs_more_than_function_words(make_doc: MakeDoc) -> None:
    tagged = tag_words(clause(make_doc, "In the end it sank/VBD on Monday morning"))

    assert list(find_runs(tagged)) == [(5, 8)]


def test_patterns_name_classes_and_macros_only() -> None:
    tables = dates_lexicon()
    known = {*tables["lists"], *tables["words"], *tables["digits"], *tables["macros"]}
    written = [pattern for patterns in tables["rules"].values() for pattern in patterns] + [*tables["macros"].values()]

    assert {name for pattern in written for name in re.findall(r"[a-z_]+", pattern)} <= known


def test_words_are_lower_case_and_in_one_class() -> None:
    tables = dates_lexicon()
    words = [word for rows in tables["lists"].values() for row in rows for word in row]
    words += [word for table in tables["words"].values() for word in table]

    assert words == [word.lower() for word in words]
    assert sorted(words) == sorted(set(words))


def test_word_lists_are_sorted() -> None:
    for words in [dates_lexicon()["core"], dates_lexicon()["unannounced"]["nouns"], *dates_lexicon()["tense"].values()]:
        assert words == sorted(set(words))
