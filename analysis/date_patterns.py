"""Where the patterns of the lexicon fit: stretches of words that are a time expression, and by which rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from analysis.date_words import OTHER, TaggedDoc, Value, class_letters, dates_lexicon

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
    def root(self) -> Token:
        """The token by which the expression hangs on its sentence."""
        return self.span.root


def find_runs(tagged: TaggedDoc) -> Iterator[tuple[int, int]]:
    """Stretches of tokens in which there may be time expressions."""
    return (run.span() for run in _run().finditer(tagged.letters))


def readings_at(tagged: TaggedDoc, at: int, end: int) -> list[Expression]:
    """What the rules make of the words from a place on: the longest first, of equals the first in the lexicon."""
    fitting: dict[tuple[int, str], None] = {}
    for rule, pattern in _rules():
        found = pattern.match(tagged.letters, at, end)
        if found:
            fitting[found.end(), rule] = None
    return [_expression(tagged, rule, at, after) for after, rule in sorted(fitting, key=lambda fit: -fit[0])]


def _expression(tagged: TaggedDoc, rule: str, start: int, end: int) -> Expression:
    names = _class_names()
    kinds = tuple(names[letter] for letter in tagged.letters[start:end])
    return Expression(rule, tagged.doc[start:end], kinds, tuple(tagged.values[i] for i in range(start, end)))


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each pattern with its rule, in the order of the lexicon, written in letters."""
    tables = dates_lexicon()
    return tuple((name, _compile(pattern)) for name, patterns in tables["rules"].items() for pattern in patterns)


def _compile(pattern: str) -> re.Pattern[str]:
    letters, macros = class_letters(), dates_lexicon()["macros"]

    def spell(name: re.Match[str]) -> str:
        word = name.group()
        return NAME.sub(spell, macros[word]) if word in macros else letters[word]

    return re.compile(NAME.sub(spell, pattern).replace(" ", "").replace("(", "(?:"))


@cache
def _class_names() -> dict[str, str]:
    return {letter: name for name, letter in class_letters().items()}


@cache
def _run() -> re.Pattern[str]:
    """Words of classes side by side, one of which can carry a time expression."""
    letters = class_letters()
    core = "".join(letters[name] for name in dates_lexicon()["core"])
    return re.compile(rf"[^{re.escape(OTHER)}]*[{core}][^{re.escape(OTHER)}]*")
