"""Who is who, after the rules and after people: the tables that linking joins, from merges and decisions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from analysis.naming.merges import Merge, resolved
from analysis.records import Correction
from data.deciding.corrections import IDENTITY, value_of

PERSON = "merged by a person"
COLUMNS = {
    "same": ("from_id", "into_id", "reason"),
    "moves": ("spelling", "from_id", "into_id"),
    "made": ("id", "name", "kind"),
    "edits": ("id", "name", "kind", "side"),
    "ignored": ("id",),
}

type Row = dict[str, str]


@dataclass(slots=True)
class Decided:
    """What people's decisions on identities come to. `merges` and `edits` go by the identity they are about."""

    merges: dict[str, str] = field(default_factory=dict)
    splits: set[str] = field(default_factory=set)
    moves: list[Row] = field(default_factory=list)
    edits: dict[str, Row] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    made: dict[str, Row] = field(default_factory=dict)


def identity_tables(rules: Iterable[Merge], corrections: Sequence[Correction]) -> dict[str, pa.Table]:
    """The tables of `linking/known.sql`.

    `same`: each identity that is given up, with the one at the end of its chain, and why. `moves`: spellings given
    to another one. `made`: identities that only people know. `edits`: what they say. `ignored`: never counted.
    """
    decided = decisions_of(corrections)
    merges = _merges(rules, decided)
    reasons = {merge.id: merge.reason for merge in reversed(merges)}
    ends = resolved(merges)
    rows: dict[str, list[Row]] = {
        "same": [{"from_id": one, "into_id": end, "reason": reasons[one]} for one, end in ends.items()],
        "moves": [move | {"into_id": ends.get(move["into_id"], move["into_id"])} for move in decided.moves],
        "made": list(decided.made.values()),
        "edits": [{"id": one} | edit for one, edit in decided.edits.items()],
        "ignored": [{"id": one} for one in decided.ignored],
    }
    return {name: _table(name, rows[name]) for name in COLUMNS}


def decisions_of(corrections: Iterable[Correction]) -> Decided:
    """What decisions on identities say, those in force in the order in which they were made."""
    decided = Decided()
    for one in corrections:
        value = value_of(one)
        if one.record == IDENTITY:
            _take_up(decided, one.decision, value)
        elif one.record == "mention" and "entity_id" in value:
            _make(decided, value["entity_id"], value)
    return decided


def _take_up(decided: Decided, decision: str, value: Mapping[str, Any]) -> None:
    if decision == "merge" and value["from"] != value["into"]:
        _break_circle(decided.merges, value["from"], value["into"])
        decided.merges[value["from"]] = value["into"]
    elif decision == "split" and "spelling" in value:
        decided.moves.append({"spelling": value["spelling"].lower(), "from_id": value["of"], "into_id": value["into"]})
    elif decision in ("split", "merge"):
        decided.splits.add(value["from"])
    elif decision == "edit":
        decided.edits.setdefault(value["id"], {}).update({name: value[name] for name in value if name != "id"})
    elif decision == "reject":
        decided.ignored.append(value["id"])
    if "into" in value:
        _make(decided, value["into"], value)


def _make(decided: Decided, entity_id: str, value: Mapping[str, Any]) -> None:
    """An identity that the corpus may not know; its id tells its kind and, if nothing else does, its name."""
    kind, _, name = entity_id.partition("/")
    told = {"name": value.get("name") or name.replace("_", " "), "kind": value.get("kind") or kind.upper()}
    decided.made.setdefault(entity_id, {"id": entity_id} | told)


def _break_circle(merges: dict[str, str], one: str, into: str) -> None:
    """Forgets the older merge by which `into` would come back to `one`: the later decision holds."""
    end = into
    while end in merges and merges[end] != one:
        end = merges[end]
    if end in merges:
        merges.pop(into)


def _merges(rules: Iterable[Merge], decided: Decided) -> list[Merge]:
    """People's merges, then those of the rules that no person speaks against."""
    stay = {*decided.merges.values(), *decided.splits, *(move["into_id"] for move in decided.moves)}
    people = [Merge(one, other, PERSON) for one, other in decided.merges.items()]
    return [*people, *(merge for merge in rules if merge.id not in stay)]


def _table(name: str, rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=pa.schema([(column, pa.string()) for column in COLUMNS[name]]))
