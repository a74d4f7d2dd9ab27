"""Numbers as they are written in English news: where they stand in a text and what they are worth.

Only the writing is read here; what a number counts, and whether it counts at all, is decided from the parse.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.counting.numerals import CURRENCY_CODES, number_pattern, numerals

type Form = Literal["digits", "words", "vague", "fraction", "both"]

MOST_DIGITS = 15  # longer ones are account numbers, hashes, coordinates
VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
MILLIONS_BEFORE = re.compile(rf"(?:[$€£¥₹₴₽]|{'|'.join(CURRENCY_CODES)})\s?$")
NO_PLURAL = r"(?:across|as|class|has|is|was|waves)"
MILLIONS_AFTER = re.compile(
    rf" (?:are|fled|had|have|people|were|of (?:them|whom)|(?:cubic |square )?(?!{NO_PLURAL}\b)[a-z]+s)\b"
)
DECIMAL_COMMA = re.compile(r"^(\d{1,3}),(\d{1,2})$")  # "2,5 thousand"
WORD = re.compile(r"\w+")
ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start` to `end` of a text. `scale` is the one written last ("2.5 million": a million).

    `glued` holds letters right behind digits, mostly a unit ("10kph").
    """

    start: int
    end: int
    low: float
    high: float
    form: Form
    scale: float = 1.0
    glued: str = ""


def find_numbers(text: str) -> list[Number]:
    """Every number written in the text, in order, without those that are part of a name, a date or a clock time."""
    found: list[Number] = []
    for match in number_pattern().finditer(text):
        match match.lastgroup:
            case "digits":
                found.extend(_from_digits(match))
            case "vague":
                found.append(_from_vague(match))
            case "fraction":
                found.append(_from_fraction(match))
            case "words":
                found.extend(_from_words(match))
            case "both":
                found.append(Number(match.start(), match.end(), 2, 2, "both"))
    return found


def _from_digits(match: re.Match[str]) -> Iterator[Number]:
    written = re.sub(r"[,\s]", "", DECIMAL_COMMA.sub(r"\1.\2", match["value"]))
    if len(written) > MOST_DIGITS:
        return
    glued = match["letters"] or ""
    end = match.end() - len(glued)
    scale = _scale(match["scale"]) * float(numerals()["short_scales"].get(match["short"], 1))
    if glued == "m" and (
        MILLIONS_BEFORE.search(match.string, 0, match.start()) or MILLIONS_AFTER.match(match.string, match.end())
    ):
        glued, end, scale = "", match.end(), 1e6
    value = _with_part(float(written), match["part"]) * scale
    yield Number(match.start(), end, value, value, "digits", scale, glued)


def _with_part(value: float, part: str | None) -> float:
    if not part:
        return value
    if part.strip() in VULGAR:
        return value + VULGAR[part.strip()]
    top, _, bottom = part.partition("/")
    return value + float(top) / float(bottom) if top else value / float(bottom)


def _scale(word: str | None) -> float:
    return float(numerals()["scales"].get(word.lower().rstrip("s"), 1)) if word else 1.0


def _from_vague(match: re.Match[str]) -> Number:
    vague = numerals()["vague"]
    low, high = vague[match["some"].lower().rstrip("s") + "s" if match["some"] else match["many"].lower()]
    times = vague[match["times"].lower()][0] if match["times"] else _scale(match["scaled"])
    return Number(match.start(), match.end(), float(low * times), float(high * times), "vague")


def _from_fraction(match: re.Match[str]) -> Number:
    tables = numerals()
    top = ({**tables["units"], **tables["tens"]})[match["top"].lower()] if match["top"] else 1
    bottom = tables["denominators"][(match["bottom"] or match["one"] or "half").lower()]
    return Number(match.start(), match.end(), top / bottom, top / bottom, "fraction")


def _from_words(match: re.Match[str]) -> Iterator[Number]:
    """The numbers of a chain of number words: "two hundred and five" is one, "two three" are two."""
    factor = 0.5 if (match["before"] or "").lower().startswith("half") else 1.0
    start, total, current, last = match.start(), 0.0, 0.0, ""
    end = start
    joined = False
    for word in WORD.finditer(match.string, match.start("chain"), match.end("chain")):
        name = word[0].lower()
        if name == "and":
            joined = True
            continue
        step = _step(name, total, current, last, joined=joined)
        if step is None:
            yield Number(start, end, factor * (total + current), factor * (total + current), "words")
            start, factor = word.start(), 1.0
            step = _step(name, 0.0, 0.0, "", joined=False) or (0.0, 0.0)
        total, current = step
        last, joined, end = name, False, word.end()
    if ORDINAL.match(match.string, end):  # "the one hundred and ninety-first day"
        return
    half = _scale(last) / 2 if match["more"] else 0.0
    value = (factor * (total + current) + half) * _scale(match["of"])  # "one and a half dozen"
    yield Number(start, match.end() if half else end, value, value, "words", _scale(last))


def _step(name: str, total: float, current: float, last: str, *, joined: bool) -> tuple[float, float] | None:
    """Total and current group after one more number word; None if it cannot continue the number."""
    tables = numerals()
    scale = tables["scales"].get(name.rstrip("s"))
    if scale is None:
        value = float(tables["units"].get(name, tables["tens"].get(name, 0)))
        return (total, current + value) if _fits(value, current, last, joined=joined) else None
    if joined or (last and not current):
        return None if joined or not total else (total * scale, 0.0)
    if scale in (12, 100):
        return (total, (current or 1) * scale) if current < 100 else None
    return (total + (current or 1) * scale, 0.0)


def _fits(value: float, current: float, last: str, *, joined: bool) -> bool:
    tables = numerals()
    if last in tables["tens"]:
        return 0 < value < 10 and not joined
    return not last or (last in tables["scales"] and last != "dozen" and value < 100 and current % 100 == 0)
