"""What a reader gives: an article with what is doubtful about it, or an input that could not be read, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from analysis.records import Article
from data.sources.days import DayOrder


@dataclass(frozen=True, slots=True)
class Given:
    """An article that can be kept; `notes` say in words what is doubtful about it."""

    article: Article
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    """An input that was left out: the file or address, with the row where there is one, and why."""

    origin: str
    reason: str


type Incoming = Given | Reject


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the user says of all inputs that do not say it themselves."""

    published: date | None = None
    source: str | None = None
    title: str = ""
    url: str | None = None
    day_order: DayOrder | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A stream of bytes under a name that the user knows; each call of `open` starts it anew."""

    name: str
    open: Callable[[], BinaryIO]

    @property
    def suffix(self) -> str:
        """What the name says of its kind, in lower case."""
        return Path(self.name).suffix.lower()
