"""Decisions on identities, made: what a person chose, as a correction to be kept."""

import getpass
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from analysis.records import Correction, Decision
from data.deciding.corrections import IDENTITY


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, and why ("" if they give no reason)."""

    who: str
    why: str = ""

    def merged(self, one: str, into: str) -> Correction:
        """The identity `one` is the identity `into`."""
        return self._decided("merge", **{"from": one, "into": into})

    def kept_apart(self, one: str) -> Correction:
        """No rule may take the identity for another one."""
        return self._decided("split", **{"from": one})

    def spelt(self, spelling: str, into: str, *, of: str = "", name: str = "", kind: str = "") -> Correction:
        """The spelling, where the identity `of` is read in it (anywhere, if ""), is the identity `into`.

        `name` and `kind` describe an `into` that the corpus does not know.
        """
        new = {"name": name, "kind": kind} if name and kind else {}
        return self._decided("split", spelling=spelling, of=of, into=into, **new)

    def renamed(self, one: str, name: str) -> Correction:
        """The identity is called `name`."""
        return self._decided("edit", id=one, name=name)

    def of_kind(self, one: str, kind: str) -> Correction:
        """The identity is of that kind."""
        return self._decided("edit", id=one, kind=kind)

    def of_side(self, one: str, side: str) -> Correction:
        """The identity belongs to that side; "" to none."""
        return self._decided("edit", id=one, side=side)

    def ignored(self, one: str) -> Correction:
        """The identity is never counted."""
        return self._decided("reject", id=one)

    def undone(self, correction: Correction) -> Correction:
        """The decision no longer holds; it stays in the file."""
        return replace(correction, decision="undo", who=self.who, when=_now(), why=self.why)

    def _decided(self, decision: Decision, **value: str) -> Correction:
        return Correction(
            article_id="",
            field="text",
            start=0,
            end=0,
            record=IDENTITY,
            decision=decision,
            value=json.dumps(value, ensure_ascii=False),
            who=self.who,
            when=_now(),
            why=self.why,
        )


def this_person() -> str:
    """The name of whoever runs this process."""
    return getpass.getuser()


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
