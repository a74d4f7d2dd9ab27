"""Rules for expressions that name longer stretches of the calendar: months, quarters, seasons, years, centuries."""

from datetime import date

from analysis.dating import timex
from analysis.dating.anchors import Anchors, Direction, tense
from analysis.dating.patterns import Expression
from analysis.dating.timex import DAY, Timex

# How much farther than the past the future seems, by tense: a month without its year is the nearest by this measure.
FUTURE_MONTH_SEEMS: dict[Direction, float] = {-1: 12.0, 0: 2.5, 1: 0.25}
QUARTER_SEEMS: dict[Direction, float] = {-1: 3.0, 0: 3.0, 1: 0.1}  # results are told of the quarter just ended
OLDEST_BARE_YEAR = 1900
CENTURIES = range(2, 30)
POSSESSIVES = frozenset(("her", "his", "my", "our", "their", "your"))
SEASON_WORDS = frozenset(("by", "during", "in", "since", "throughout", "until"))
YEAR_WORDS = frozenset(("after", "before", "by", "early", "from", "in", "late", "of", "since", "until"))


def month_of_year(expression: Expression, anchors: Anchors) -> Timex | None:
    """A month; without a year, or a word such as "last", the tense decides, and the past if it does not."""
    month = expression.number("month")
    if _is_in_a_name(expression):
        return None
    if expression.has("year"):
        return timex.month(expression.number("year"), month)
    if anchors.published is None:
        return Timex(f"XXXX-{month:02}", "DATE")
    this = anchors.published
    if expression.has("unit"):
        return timex.month(this.year + expression.number("last", "this", "next"), month)
    if expression.has("this"):
        return timex.month(this.year, month)
    if expression.has("last", "previous", "past"):
        return timex.month(this.year - (month >= this.month), month)
    if expression.has("next"):
        return timex.month(this.year + (month <= this.month), month)
    return _month_near(expression, month, this)


def year_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A year; figures before 1900 need a word such as "in" before them."""
    if not expression.has("year"):
        return timex.year(expression.number("joined_year"))
    year = expression.number("year")
    if year < OLDEST_BARE_YEAR and len(expression.kinds) == 1:
        return timex.year(year) if expression.before in YEAR_WORDS else None
    return timex.year(year)


def year_range(expression: Expression, anchors: Anchors) -> Timex | None:
    """The years from one to another; "2022-08" is a month."""
    if expression.has("year_range"):
        (value,) = expression.all("year_range")
        assert isinstance(value, tuple)
        first, last = value
        if last <= 12 and last < first % 100:
            return timex.month(first, last)
        last += 0 if last > 99 else first // 100 * 100
    else:
        first, last = (value for value in expression.all("year") if isinstance(value, int))
    if first >= last:
        return None
    return Timex(f"{first}/{last}", "DATE", date(first, 1, 1), date(last, 12, 31))


def decade_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """Ten years; two figures are of the last century, but for the first two decades. Ages ("in his 60s") are none."""
    if expression.before in POSSESSIVES:
        return None
    number = expression.number("decade")
    if number >= 1000:
        return timex.decade(number)
    if expression.span.text[0].isdigit() and not _follows_a_decade(expression):
        return None
    number *= 1 if number >= 10 else 10
    return timex.decade((1900 if number > 20 else 2000) + number)


def century_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A century by its number."""
    number = expression.number("ordinal")
    return timex.century(number) if expression.text("unit") == "CE" and number in CENTURIES else None


def season_of_year(expression: Expression, anchors: Anchors) -> Timex | None:
    """A season, of the year named or the one that "last", "next" or the tense asks for."""
    name = expression.text("season")
    if set(expression.kinds) <= {"season", "the"} and not _is_of_the_year(expression):
        return None
    if expression.has("year"):
        return timex.season(expression.number("year"), name)
    if anchors.published is None:
        return Timex(f"XXXX-{name}", "DATE")
    running = anchors.published.year - (name == "WI" and anchors.published.month < 3)
    this = timex.season(running, name)
    assert this.first_day and this.last_day
    has_begun, has_ended = this.first_day <= anchors.published, this.last_day < anchors.published
    if expression.has("next"):
        return timex.season(running + has_begun, name)
    if expression.has("this"):
        return this
    if tense(expression) > 0 and not expression.has("last", "past"):
        return timex.season(running + has_ended, name)
    return timex.season(running - (not has_begun), name)


def quarter_of_year(expression: Expression, anchors: Anchors) -> Timex | None:
    """A quarter, of the year named, else the last that has begun or the next that will."""
    if not expression.has("quarter_name") and expression.text("unit") != "Q":
        return None
    number = expression.number("quarter_name", "ordinal") if expression.has("quarter_name", "ordinal") else 4
    if number > 4:
        return None
    year = _year_of(expression, anchors)
    if year is not None:
        return timex.quarter(year, number)
    if anchors.published is None:
        return Timex(f"XXXX-Q{number}", "DATE")
    begun = _month_near(expression, number * 3 - 2, anchors.published, seems=QUARTER_SEEMS).first_day
    assert begun
    return timex.quarter(begun.year, number)


def half_of_year(expression: Expression, anchors: Anchors) -> Timex | None:
    """A half of a year; of the publication's, if none is named."""
    number = expression.number("half_name", "ordinal")
    year = _year_of(expression, anchors)
    if year is None and anchors.published:
        year = anchors.published.year
    if year is None or number > 2:
        return None
    return timex.half(year, number)


def week_of_month(expression: Expression, anchors: Anchors) -> Timex | None:
    """A week of a month by its number: that which has most of its days in those seven."""
    within = month_of_year(expression, anchors) if expression.has("year") else _bare_month(expression, anchors)
    if within is None or within.first_day is None or within.last_day is None or expression.text("unit") != "W":
        return None
    if expression.has("last"):
        return timex.week(within.last_day - DAY * 3)
    number = expression.number("ordinal")
    return timex.week(within.first_day + DAY * (7 * number - 4)) if number < 6 else None


def _month_near(
    expression: Expression, month: int, published: date, *, seems: dict[Direction, float] = FUTURE_MONTH_SEEMS
) -> Timex:
    """The month that the tense, or nearness to publication, asks for."""
    ahead = (month - published.month) % 12
    if ahead and ahead * seems[tense(expression)] >= 12 - ahead:
        ahead -= 12
    return timex.month(published.year, published.month + ahead)


def _follows_a_decade(expression: Expression) -> bool:
    """Whether it is the second of two: “the 70s and 80s”."""
    doc, start = expression.span.doc, expression.span.start
    return (
        start >= 3
        and doc[start - 3].lower_ == "the"
        and doc[start - 1].lower_ in {"and", "or"}
        and doc[start - 2].lower_.endswith("0s")
    )


def _is_of_the_year(expression: Expression) -> bool:
    """Whether a bare "spring" or "the fall" is a season, not a leap, a collapse or part of a name."""
    season = expression.span[-1]
    if season.dep_ == "compound" and (season.head.pos_ == "PROPN" or not expression.has("the")):
        return False
    if season.lower_ not in {"fall", "spring"}:
        return True
    is_meant = expression.before in SEASON_WORDS or (expression.root.dep_ == "nsubj" and not expression.has("the"))
    return is_meant and expression.after != "of"


def _is_in_a_name(expression: Expression) -> bool:
    """Whether a lone month is a person ("April Jones") or an event ("the annual March for Life")."""
    root = expression.root
    if root.ent_type_ == "PERSON" or (root.dep_ == "compound" and root.head.pos_ == "PROPN"):
        return True
    if root.lower_ in {"march", "may"} and len(expression.kinds) == 1 and not _is_led_in(expression):
        return True
    return any(child.dep_ == "amod" and child not in expression.span for child in root.lefts)


def _is_led_in(expression: Expression) -> bool:
    """Whether a preposition, "and" or a hyphen stands before: headlines write the verb "May" like the month."""
    start = expression.span.start
    return start > 0 and expression.span.doc[start - 1].pos_ in {"ADP", "CCONJ", "PUNCT", "SCONJ"}


def _year_of(expression: Expression, anchors: Anchors) -> int | None:
    if expression.has("year"):
        return expression.number("year")
    is_year = expression.all("unit")[-1:] == ["Y"]
    if anchors.published is None or not is_year:
        return None
    shift = expression.number("this", "last", "next") if expression.has("this", "last", "next") else 0
    return anchors.published.year + shift


def _bare_month(expression: Expression, anchors: Anchors) -> Timex | None:
    if anchors.published is None:
        return None
    return _month_near(expression, expression.number("month"), anchors.published)
