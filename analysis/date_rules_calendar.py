"""Rules for expressions that name a place in the calendar: full dates, days of months, months, years, seasons."""

from datetime import date

from analysis import timex
from analysis.date_anchors import Anchors, Direction, tense, weekday_near
from analysis.date_patterns import Expression
from analysis.timex import DAY, Timex

# How much farther than the past the future seems, by tense: a day without its year is the nearest by this measure.
FUTURE_SEEMS: dict[Direction, float] = {-1: 4.0, 0: 1.5, 1: 0.25}
FUTURE_MONTH_SEEMS: dict[Direction, float] = {-1: 6.0, 0: 1.5, 1: 0.1}
QUARTER_SEEMS: dict[Direction, float] = {-1: 3.0, 0: 3.0, 1: 0.1}  # results are told of the quarter just ended
OLDEST_BARE_YEAR = 1900
POSSESSIVES = frozenset(("her", "his", "my", "our", "their", "your"))
YEAR_WORDS = frozenset(("after", "before", "by", "early", "from", "in", "late", "of", "since", "the", "until"))


def full_date(expression: Expression, anchors: Anchors) -> Timex | None:
    """A day with its year; days and months in figures go by their separator, then by what is near publication."""
    if expression.has("slash_date"):
        return _in_figures(expression, anchors)
    if expression.has("month"):
        found = day_at(expression.number("year"), expression.number("month"), expression.number("day", "ordinal"))
    else:
        month, number = (value for value in expression.all("day") if isinstance(value, int))
        found = day_at(expression.number("year"), month, number)
    return timex.day(found) if found else None


def day_of_month(expression: Expression, anchors: Anchors) -> Timex | None:
    """A day without its year; XXXX for the year of an undated article."""
    month, number = expression.number("month"), expression.number("day", "ordinal")
    if anchors.published is None:
        return Timex(f"XXXX-{month:02}-{number:02}", "DATE") if day_at(2000, month, number) else None
    found = day_near(expression, month, number, anchors.published)
    return timex.day(found) if found else None


def day_near(expression: Expression, month: int, number: int, published: date) -> date | None:
    """The day of the year that the weekday beside it, or the tense, or nearness to publication asks for."""
    candidates = [on for year in (-1, 0, 1) if (on := day_at(published.year + year, month, number))]
    if expression.has("weekday"):
        fitting = [on for on in candidates if on.isoweekday() == expression.number("weekday")]
        candidates = fitting or candidates
    if expression.has("last", "next", "this"):
        return _day_asked_for(expression, candidates, published)
    seems = FUTURE_SEEMS[tense(expression)]
    return min(candidates, key=lambda on: (on - published) * seems if on > published else published - on, default=None)


def _day_asked_for(expression: Expression, candidates: list[date], published: date) -> date | None:
    """The day that "last", "this" or "next" asks for."""
    if expression.has("this"):
        return next((on for on in candidates if on.year == published.year), None)
    if expression.has("last"):
        return max((on for on in candidates if on < published), default=None)
    return min((on for on in candidates if on > published), default=None)


def day_range(expression: Expression, anchors: Anchors) -> Timex | None:
    """The days from one to another, with or without a year."""
    first, last = _first_and_last(expression, anchors)
    return timex.days(first, last) if first and last and first < last else None


def night_of_days(expression: Expression, anchors: Anchors) -> Timex | None:
    """The night between two days: its value is that of the first, its day the second's, when it ends."""
    first, last = _first_and_last(expression, anchors)
    if not first or not last or last - first != DAY:
        return None
    return timex.with_days(timex.part_of_day(first, "NI"), last, last)


def part_of_day_of_month(expression: Expression, anchors: Anchors) -> Timex | None:
    """A part of a given day; "overnight" before a day is the night that ends on it."""
    on = (full_date if expression.has("year") else day_of_month)(expression, anchors)
    if on is None:
        return None
    return Timex(f"{on.value}T{part_of(expression)}", "TIME", on.first_day, on.last_day)


def part_of(expression: Expression) -> str:
    """The code of the part of the day named; the early hours are the morning."""
    if expression.has("noon"):
        return expression.text("noon")
    if expression.has("part", "overnight", "tonight"):
        return expression.text("part", "overnight", "tonight")
    return "MO"


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


def _month_near(
    expression: Expression, month: int, published: date, *, seems: dict[Direction, float] = FUTURE_MONTH_SEEMS
) -> Timex:
    """The month that the tense, or nearness to publication, asks for."""
    ahead = (month - published.month) % 12
    if ahead and ahead * seems[tense(expression)] >= 12 - ahead:
        ahead -= 12
    return timex.month(published.year, published.month + ahead)


def year_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A year; figures before 1900 need a word such as "in" before them."""
    if not expression.has("year"):
        return timex.year(expression.number("joined_year"))
    year = expression.number("year")
    if year < OLDEST_BARE_YEAR and len(expression.kinds) == 1:
        start = expression.span.start
        if start == 0 or expression.span.doc[start - 1].lower_ not in YEAR_WORDS:
            return None
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
    start = expression.span.start
    before = expression.span.doc[start - 1].lower_ if start else ""
    if before in POSSESSIVES:
        return None
    number = expression.number("decade")
    if number >= 1000:
        return timex.decade(number)
    if expression.span.text[0].isdigit() and not _follows_a_decade(expression):
        return None
    number *= 1 if number >= 10 else 10
    return timex.decade((1900 if number > 20 else 2000) + number)


def _follows_a_decade(expression: Expression) -> bool:
    """Whether it is the second of two: “the 70s and 80s”."""
    doc, start = expression.span.doc, expression.span.start
    return start >= 3 and doc[start - 1].lower_ in {"and", "or"} and doc[start - 2].lower_.endswith("0s")


def century_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """The so-manieth century."""
    return timex.century(expression.number("ordinal")) if expression.text("unit") == "CE" else None


def season_of_year(expression: Expression, anchors: Anchors) -> Timex | None:
    """A season, of the year named or the one that "last", "next" or the tense asks for."""
    name = expression.text("season")
    if expression.kinds == ("season",) and (expression.root.dep_ == "compound" or expression.root.lower_ == "fall"):
        return None
    if expression.has("year"):
        return timex.season(expression.number("year"), name)
    if anchors.published is None:
        return Timex(f"XXXX-{name}", "DATE")
    this = timex.season(anchors.published.year, name)
    assert this.first_day
    has_begun = this.first_day <= anchors.published
    if expression.has("next") or (tense(expression) > 0 and not expression.has("last", "past")):
        return timex.season(anchors.published.year + has_begun, name)
    if expression.has("this"):
        return this
    return timex.season(anchors.published.year - (not has_begun), name)


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


def week_of_day(expression: Expression, anchors: Anchors) -> Timex | None:
    """The week around a day of a month."""
    on = day_of_month(expression, anchors)
    if on is None or expression.text("unit") != "W":
        return None
    return timex.week(on.first_day) if on.first_day else Timex("XXXX-WXX", "DATE")


def week_of_month(expression: Expression, anchors: Anchors) -> Timex | None:
    """The so-manieth week of a month: that which has most of its days in those seven."""
    within = month_of_year(expression, anchors) if expression.has("year") else _bare_month(expression, anchors)
    if within is None or within.first_day is None or within.last_day is None or expression.text("unit") != "W":
        return None
    if expression.has("last"):
        return timex.week(within.last_day - DAY * 3)
    number = expression.number("ordinal")
    return timex.week(within.first_day + DAY * (7 * number - 4)) if number < 6 else None


def holiday_day(expression: Expression, anchors: Anchors) -> Timex | None:
    """A feast day, that of the year named or the nearest that the tense allows."""
    month, number, *nth = (int(part) for part in expression.text("holiday").split("-"))
    if anchors.published is None and not expression.has("year"):
        return None
    years = [expression.number("year")] if expression.has("year") else _years_around(anchors)
    feasts = [_nth_weekday(year, month, nth[0], number) if nth else date(year, month, number) for year in years]
    if expression.has("day_name"):
        feasts = [feast - DAY for feast in feasts]
    if anchors.published:
        published = anchors.published
        if not expression.has("year") and tense(expression) < 0:
            feasts = [feast for feast in feasts if feast <= published]
        return timex.day(min(feasts, key=lambda feast: abs(feast - published)))
    return timex.day(feasts[0])


def day_at(year: int, month: int, number: int) -> date | None:
    """The day, None if the calendar has none such."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _is_in_a_name(expression: Expression) -> bool:
    """Whether a lone month is a person ("April Jones") or an event ("the annual March for Life")."""
    root = expression.root
    if root.ent_type_ == "PERSON" or (root.dep_ == "compound" and root.head.pos_ == "PROPN"):
        return True
    return any(child.dep_ == "amod" and child not in expression.span for child in root.lefts)


def _in_figures(expression: Expression, anchors: Anchors) -> Timex | None:
    (value,) = expression.all("slash_date")
    assert isinstance(value, tuple)
    first, second, year = value
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    found = [on for on in (day_at(year, second, first), day_at(year, first, second)) if on]
    if "/" in expression.span.text and anchors.published:
        published = anchors.published
        found.sort(key=lambda on: abs(on - published))
    elif len(set(found)) > 1 and "/" in expression.span.text:
        return Timex(f"{year}-XX-XX", "DATE")
    return timex.day(found[0]) if found else None


def _first_and_last(expression: Expression, anchors: Anchors) -> tuple[date | None, date | None]:
    """The two days of a range; its first lies in the month before where it names two months or the days run down."""
    numbers = [number for value in expression.all("day", "day_range") for number in _numbers(value)]
    months = [value for value in expression.all("month") if isinstance(value, int)]
    if expression.has("year"):
        last = day_at(expression.number("year"), months[-1], numbers[-1])
    elif anchors.published:
        last = day_near(expression, months[-1], numbers[-1], anchors.published)
    else:
        last = None
    if last is None:
        return None, None
    first = day_at(last.year - (months[0] > months[-1]), months[0], numbers[0])
    return first, last


def _numbers(value: object) -> tuple[int, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, int) else ()


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


def _years_around(anchors: Anchors) -> list[int]:
    return [anchors.published.year + shift for shift in (-1, 0, 1)] if anchors.published else []


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    return weekday_near(weekday, date(year, month, 1), 1) + DAY * 7 * (nth - 1)
