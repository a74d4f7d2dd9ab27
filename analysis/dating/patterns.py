"""Where the patterns of the lexicon fit: stretches of words that are a time expression, and by which rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from analysis.dating.words import OTHER, TaggedDoc, Value, class_letters, dates_lexicon

NAME = re.compile(r"[a-z_]+")


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: the rule that knows it, its tokens, and class and value of each."""

    rule: str
    span: Span
    kinds: tuple[str, ...]
    values: tuple[Value, ...]

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of these classes is in it."""
        return any(kind in self.kinds for kind in kinds)

    def all(self, *kinds: str) -> list[Value]:
        """The values of its words of these classes, in order."""
        return [value for kind, value in zip(self.kinds, self.values, strict=True) if kind in kinds]

    def number(self, *kinds: str) -> int:
        """The value of the first word of these classes, a whole number."""
        value = self.all(*kinds)[0]
        assert isinstance(value, int)
        return value

    def text(self, *kinds: str) -> str:
        """The value of the first word of these classes, a TIMEX3 code."""
        value = self.all(*kinds)[0]
        assert isinstance(value, str)
        return value

    @property
    def before(self) -> str:
        """The lower-case word before it; empty at the start of the text."""
        return self.span.doc[self.span.start - 1].lower_ if self.span.start else ""

    @property
    def after(self) -> str:
        """The lower-case word after it; empty at the end of the text."""
        return self.span.doc[self.span.end].lower_ if self.span.end < len(self.span.doc) else ""

    @property
    def root(self) -> Token:
        """The token by which the expression hangs on its sentence."""
        return self.span.root


def find_runs(tagged: TaggedDoc) -> Iterator[tuple[int, int]]:
    """Stretches of tokens in which there may be time expressions."""
    return (run.span() for run in _run().finditer(tagged.letters))


def readings_at(tagged: TaggedDoc, at: int, end: int) -> list[Expression]:
    """What the rules make of the words from a place on: the longest first, of equals the first in the lexicon."""
    fitting: dict[tuple[int, str], None] = {}
    for rule, pattern in _rules_by_letter().get(tagged.letters[at], ()):
        found = pattern.match(tagged.letters, at, end)
        if found:
            fitting[found.end(), rule] = None
    return [_expression(tagged, rule, at, after) for after, rule in sorted(fitting, key=lambda fit: -fit[0])]


def _expression(tagged: TaggedDoc, rule: str, start: int, end: int) -> Expression:
    names = _class_names()
    kinds = tuple(names[letter] for letter in tagged.letters[start:end])
    return Expression(rule, tagged.doc[start:end], kinds, tuple(tagged.values[i] for i in range(start, end)))


@cache
def _rules_by_letter() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """The patterns that can begin with a letter, each with its rule, in the order of the lexicon."""
    by_letter: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for rule, patterns in dates_lexicon()["rules"].items():
        for written in patterns:
            spelt = _spell(written)
            compiled = re.compile(spelt.replace("(", "(?:"))
            for letter in _first_letters(spelt):
                by_letter.setdefault(letter, []).append((rule, compiled))
    return by_letter


def _spell(pattern: str) -> str:
    """A pattern of the lexicon with a letter for each class of words, macros written out."""
    letters, macros = class_letters(), dates_lexicon()["macros"]

    def spell(name: re.Match[str]) -> str:
        word = name.group()
        return NAME.sub(spell, macros[word]) if word in macros else letters[word]

    return NAME.sub(spell, pattern).replace(" ", "")


def _first_letters(spelt: str) -> set[str]:
    """The letters with which what fits a spelt pattern can begin."""
    letters: set[str] = set()
    for alternative in _split(spelt, "|"):
        for item in _split(alternative, ""):
            bare = item.removesuffix("?")
            letters |= _first_letters(bare[1:-1]) if bare.startswith("(") else {bare}
            if bare == item:
                break
    return letters


def _split(spelt: str, mark: str) -> list[str]:
    """The alternatives of a pattern (mark "|"), or its items one after another (no mark), groups left whole."""
    parts = [""]
    depth = 0
    for letter in spelt:
        if depth == 0 and letter == mark:
            parts.append("")
            continue
        if depth == 0 and not mark and letter != "?":
            parts.append("")
        depth += (letter == "(") - (letter == ")")
        parts[-1] += letter
    return [part for part in parts if part]


@cache
def _class_names() -> dict[str, str]:
    return {letter: name for name, letter in class_letters().items()}


@cache
def _run() -> re.Pattern[str]:
    """Words of classes side by side, one of which can carry a time expression."""
    letters = class_letters()
    core = "".join(letters[name] for name in dates_lexicon()["core"])
    return re.compile(rf"[^{re.escape(OTHER)}]*[{core}][^{re.escape(OTHER)}]*")
