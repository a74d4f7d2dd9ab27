"""Numbers that neither count nor measure: years and days, labels and names ("Boeing 737", "day 300"), "no one"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.numbers import Number
from analysis.counting.thing_phrases import lemma_of
from analysis.counting.words import word_list

NAME_ENTS = frozenset({"ORG", "PRODUCT", "EVENT", "FAC", "LAW", "WORK_OF_ART", "GPE", "LOC", "NORP", "PERSON"})
# four digits, or two times four ("between 1914 and 1918")
YEAR = re.compile(r"\d{4}(?:\D{1,5}\d{2,4})?")
SHORT_YEAR = re.compile(r"\d\d")
APOSTROPHES = frozenset({"'", "’", "‘"})
YEARS = range(1000, 2201)
RECENT_YEARS = range(1900, 2101)
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "'s", "’s"})
DAYS = range(1, 32)
LIST_WORDS = frozenset({"and", ",", "or"})


def is_no_quantity(number: Number, span: Span, noun: Token | None, text: str) -> bool:
    """Whether a number without unit is a date, a label, part of a name or a pronoun; `noun` is what it would count."""
    return (
        _is_year(number, span, noun, text)
        or _is_short_year(number, noun, text)
        or _is_day(number, span, noun)
        or _is_label(number, span, noun)
        or _is_in_name(number, span, noun)
        or _is_pronoun(span)
        or _is_list_mark(number, span, text)
    )


def in_dates(number: Number, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a number stands within one of the stretches (character offsets, in order) that name calendar time."""
    last = bisect_right(stretches, number.start, key=itemgetter(0)) - 1
    return last >= 0 and number.end <= stretches[last][1]


def _is_year(number: Number, span: Span, noun: Token | None, text: str) -> bool:
    value = number.low
    if (
        number.form != "digits"
        or not value.is_integer()
        or int(value) not in YEARS
        or not YEAR.fullmatch(text, number.start, number.end)
    ):
        return False
    before = _word(span, -1)
    if before in word_list("not_counts", "months") or _word(span, -2) in word_list("not_counts", "months"):
        return True
    plural = _is_plural(noun)
    if before in DETERMINERS and (
        int(value) in RECENT_YEARS or (noun is not None and not plural)
    ):  # "the 2021 clashes"
        return True
    if number.low != number.high:
        return noun is None or things.thing_of([noun.lemma_.lower()]) is None
    if int(value) not in RECENT_YEARS:
        return noun is None and before in word_list("not_counts", "before_year") | DETERMINERS
    return noun is None or not plural or things.thing_of([noun.lemma_.lower()]) is None


def _is_short_year(number: Number, noun: Token | None, text: str) -> bool:
    """Whether an apostrophe stands for a year's first digits: "a '67 Corvette"; before a plural it quotes."""
    if text[number.start - 1 : number.start] not in APOSTROPHES or noun is None or _is_plural(noun):
        return False
    return SHORT_YEAR.fullmatch(text, number.start, number.end) is not None


def _is_day(number: Number, span: Span, noun: Token | None) -> bool:
    months = word_list("not_counts", "months")
    if number.form != "digits" or not number.low.is_integer() or int(number.low) not in DAYS:
        return False
    if _word(span, -1) == "." and _word(span, -2) in months:
        return True
    if _word(span, -1) in months or (_word(span, 0) in months and _is_capital(span, 0)):
        return _word(span, -1) != "may" or _is_capital(span, -1)
    beside = {"-", "–", "—", "and", ",", "to", "/"}
    if _word(span, -1) == "," and _is_plural(noun):  # "On August 3, 20 people fell"
        return False
    return (_word(span, -1) in beside and _word(span, -3) in months and _word(span, -2).isdigit()) or (
        _word(span, 0) in beside and _word(span, 1).isdigit() and _word(span, 2) in months and _is_capital(span, 2)
    )


def _is_label(number: Number, span: Span, noun: Token | None) -> bool:
    """A number behind the noun it belongs to ("Section 427", "Boeing 737"), or before one name ("9 Elm Road")."""
    if span.text in word_list("not_counts", "designations") and (noun is None or _is_aircraft(noun)):
        return True
    if number.form == "digits" and _word(span, -2 if _word(span, -1) == "." else -1) in {"#", "№", "no.", "no", "nos"}:
        return True
    singular = not _is_plural(noun)
    is_one = singular or (_word(span, 0) == "of" and number.form != "vague")  # “day two of the talks”
    if is_one and _label(span) in word_list("not_counts", "labels"):
        return True
    if span.start and _continues_name(span):
        return True
    names = number.form == "digits" or number.low == 1  # "one Petrenko said"
    if noun is not None and noun.tag_ == "NNP" and names and number.low.is_integer():
        return things.thing_of([lemma_of(noun)]) is None
    if span.start == 0 or not singular:
        return False
    before = span.doc[span.start - 1]
    if before.pos_ != "PROPN" or not before.text[0].isupper() or before.ent_type_ == "DATE":
        return before.text == "(" and _word(span, 0) == ")" and noun is None
    return noun is not None or (span.root.head.i < span.start and span.root.dep_ in {"nummod", "appos", "nmod"})


def _label(span: Span) -> str:
    """The word that a number, or the list it ends, stands behind: "floors" of "floors 2, 3 and 5"."""
    offset = -1
    while _word(span, offset) in LIST_WORDS and _word(span, offset - 1).isdigit():
        offset -= 2
    return _word(span, offset)


def _is_aircraft(noun: Token) -> bool:
    return things.root(things.thing_of([noun.lemma_.lower()]) or "aircraft") == "aircraft"


def _continues_name(span: Span) -> bool:
    """Whether the number belongs to the name before it: "iPhone 11 cameras", "COVID -19 tests", "a top-10 list"."""
    before = span.doc[span.start - 1]
    if before.text.isupper() and span.text.startswith("-"):
        return True
    if span.text.lower().startswith(("last-", "top-", "final-")):
        return True
    named = before.pos_ == "PROPN" and before.dep_ in {"compound", "nmod"} and before.head.i >= span.start
    return named and not _is_a_recipient(span)


def _is_a_recipient(span: Span) -> bool:
    """Whether a state or people stands before the number, who can be given so many: "gave Ukraine 20 tanks"."""
    if span.start < 2:
        return False
    verb, before = span.doc[span.start - 2 : span.start]
    return before.dep_ == "dative" or (before.ent_type_ in {"GPE", "NORP"} and verb.pos_ == "VERB")


def _is_in_name(number: Number, span: Span, noun: Token | None) -> bool:
    if _word(span, 0) == "more" or (_is_plural(noun) and _is_a_recipient(span)):
        return False
    if number.form == "words" and span[0].tag_ == "NNP" and not span[0].is_sent_start:
        return True
    ent = span[0].ent_type_
    if ent not in NAME_ENTS or (span[0].ent_iob_ != "I" and not span[0].is_title):
        return False
    return span[0].ent_iob_ == "I" or (span.end < len(span.doc) and span.doc[span.end].ent_iob_ == "I")


def _is_pronoun(span: Span) -> bool:
    if span.text.lower() == "half":
        return _word(span, -1) in word_list("not_counts", "not_half")
    if span.text.lower() != "one" or _word(span, 0) == "of":
        return False
    return (
        span[0].tag_ != "CD"
        or (_word(span, 0) == "-" and _word(span, 1) == "of")  # "one-of-a-kind"
        or _word(span, -1) in word_list("not_counts", "not_one")
        or _word(span, 0) in word_list("not_counts", "after_not_one")
        or (_word(span, -1) in word_list("not_counts", "before_anyone") and _is_anyone(span))
    )


def _is_anyone(span: Span) -> bool:
    """Whether "one" is the subject of a general statement: "depending on whom one asks"."""
    return span.end < len(span.doc) and span.doc[span.end].tag_ in {"VBZ", "MD"}


def _is_list_mark(number: Number, span: Span, text: str) -> bool:
    """A number that opens a line and is followed by a full stop or a bracket, or a footnote in square brackets."""
    if number.form != "digits":
        return False
    if text[number.start - 1 : number.start] == "[" and text[number.end : number.end + 1] == "]":
        return True
    opens = span.start == 0 or "\n" in span.doc[span.start - 1].text
    return opens and _word(span, 0) in {".", ")"}


def _is_plural(noun: Token | None) -> bool:
    return noun is not None and noun.tag_ in {"NNS", "NNPS"}


def _word(span: Span, offset: int) -> str:
    """The lower-case word before (-1, -2, ...) or after (0, 1, ...) the span; empty outside the text."""
    index = span.start + offset if offset < 0 else span.end + offset
    return span.doc[index].lower_ if 0 <= index < len(span.doc) else ""


def _is_capital(span: Span, offset: int) -> bool:
    index = span.start + offset if offset < 0 else span.end + offset
    return span.doc[index].text[:1].isupper()
