"""What a number looks like in a text, and what only looks like one: the pattern behind `numbers.py`.

The words come from `lexicons/numerals.toml`; each group of the pattern is a form of number.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "numerals.toml"
CURRENCY_CODES = ("RM", "Rs", "PS", "EUR", "USD", "GBP", "AUD", "CAD", "NZD", "UAH", "RUB", "PLN", "CHF", "JPY", "INR")

# What has digits but is no number.
NOT_NUMBERS = r"""
    \d{4}-\d{2}-\d{2}\S*                                                              # 2031-05-12
  | (?<=[^\W\d]-)(?<!\bto-)\d+-(?=[^\W\d])                                            # surface-2-air
  | \d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[aApP]\.?[mM]\b\.?)?                      # 10:45, 10:45 p.m.
  | (?:\d{1,2}(?:[.:]\d{2})?\s?[-–]\s?)?\d{1,2}(?:\.\d{2})?\s?[aApP]\.?[mM]\b\.?      # 3.15pm, 7-8 pm
  | \d{1,2}[./]\d{1,2}[./]\d{2,4}\b                                                   # 12/05/2031
  | \d+(?:[-–]\d+){2,}\b                                                              # 555-1234-99
  | \d+(?:\.\d+){2,}\b                                                                # 1.2.3
  | (?:24/7|9/11)\b
  | \d+(?:,\d{3})*(?:st|nd|rd|th)\b                                                   # the 82nd
  | \d{1,4}['’]?s\b                                                                   # the 1990s
"""
# Addresses of pages; designations ("T-72", "Kh-101").
NAMES_WITH_NUMBERS = rf"""
    (?:https?://|www\.)\S+
  | (?<!\$)(?!(?:{"|".join(CURRENCY_CODES)})\d)(?!to-)(?:[A-Z][A-Za-z]*+|[a-z]{{1,2}}+)[-\u2011]?\d[\w/-]*
"""
DECIMAL_COMMA = r"\d{1,3},\d{1,2}(?=\ (?:thousand|million|billion)\b)"  # "2,5 thousand"
GROUPED = r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![\d,.]\d|\d)"
NUMERAL = rf"(?:{DECIMAL_COMMA}|{GROUPED}|\d+)(?:\.\d+)?|\.\d+"
NUMERAL_START = "|".join([r"(?<![\w,./])", *(f"(?<={code})" for code in (*CURRENCY_CODES, r"\$US", r"\$[AC]"))])
BLANK = "\\ \u00a0\u202f"  # no number runs over the end of a line


@cache
def numerals() -> Mapping[str, Mapping[str, Any]]:
    """The tables of the lexicon: number words and what they are worth."""
    with LEXICON.open("rb") as file:
        return tomllib.load(file)


@cache
def number_pattern() -> re.Pattern[str]:
    """Numbers in all their forms (groups digits, vague, fraction, both, words), and what is passed over (no group)."""
    words = numerals()
    simple = "|".join([*words["units"], *words["tens"]])
    scale = "(?:" + "|".join(words["scales"]) + ")s?"
    vague = "|".join(f"{word}(?=\\ of)" if word in {"tens", "scores"} else word for word in words["vague"])
    part = "|".join(words["denominators"])
    return re.compile(
        rf"""
        (?=[.\d])(?:
            (?<![\w,.])(?:{NOT_NUMBERS})
          | (?P<digits>(?:{NUMERAL_START})(?P<value>{NUMERAL})
                (?P<part>[{BLANK}]?[½⅓⅔¼¾]|\ \d/[2-9]\b|/[2-9]\b(?![/\d]))?
                (?:[{BLANK}-]?(?P<scale>(?i:{scale}))\b|[{BLANK}]?(?P<short>{"|".join(words["short_scales"])})(?![\w'’])|(?P<letters>[A-Za-zµμ°][\w²³µμ°/]*))?)
        )
      | \b(?=[A-Za-z])(?:
            {NAMES_WITH_NUMBERS}
          | (?=[aA]n?\b|{_beginnings()})(?i:
                (?P<vague>(?:several|an?\ few|few|many)\ (?P<some>{scale})(?:\ (?P<scaled>{scale})\b)?
                    |(?P<many>{vague})(?:\ (?:and|on|upon)\ (?P=many))?(?:\ of\ (?P<times>{vague}))?)
              | (?P<fraction>(?P<top>(?:{simple}))[{BLANK}-](?P<bottom>{part})s?
                    |an?\ (?P<one>{part})(?=\ of\b)
                    |half(?=\ (?:of|the|all|their|its|his|her|those|these|an?)\b(?!\ {scale}\b)))
              | (?P<both>both)
              | (?P<words>(?:(?P<before>half\ an?|half|an?)[{BLANK}-](?={scale}\b))?(?P<chain>(?:{simple}|{scale})
                    (?:(?:-|[{BLANK}]+(?:and[{BLANK}]+)?)(?:{simple}|{scale})\b)*)
                    (?P<more>[{BLANK}-]+and[{BLANK}-]+a[{BLANK}-]+half(?:\ (?P<of>{scale})\b)?)?)
            )\b(?!['’]s\b)
        )
        """,
        re.VERBOSE,
    )


def _beginnings() -> str:
    """The first two letters of each number word: most words are passed over by these alone."""
    tables = [table for name, table in numerals().items() if name != "short_scales"]
    words = ["both", "few", "half", "many", "several", *(word for table in tables for word in table)]
    pairs = sorted({word[:2] for word in words})
    return "|".join(f"[{pair[0]}{pair[0].upper()}][{pair[1]}{pair[1].upper()}]" for pair in pairs)
