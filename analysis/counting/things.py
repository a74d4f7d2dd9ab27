"""What is counted: from the words of a noun phrase to a path in the tree of `lexicons/things.toml`.

A path names a thing from its root ("missile/ballistic/iskander_m"). A mixed count joins the paths of its things with
"|" ("drone|missile"). A noun that is not in the tree is its own path: its lemma.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from analysis.errors import BadLexicon

LEXICON = Path(__file__).parents[1] / "lexicons" / "things.toml"
DESIGNATION = re.compile(r"^([a-z]+)(\d)")
MIX = "|"
PEOPLE = frozenset({"person", "soldier", "prisoner"})  # the roots that are people
LONGEST_NAME = 6  # words


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the tree. `names` are the lower-case lemmas that mean it, hyphens written as spaces."""

    path: str
    label: str
    names: tuple[str, ...]


@cache
def tree() -> Mapping[str, Thing]:
    """Every thing of the lexicon by its path, parents before children, in the lexicon's order."""
    with LEXICON.open("rb") as file:
        return {thing.path: thing for thing in _nodes(tomllib.load(file), "")}


def thing_of(words: Sequence[str]) -> str | None:
    """The path of what a noun phrase means, given its lower-case lemmas up to and with the head; None if not known.

    The longest name at the phrase's end decides; a name before it that lies below it in the tree makes it narrower,
    unless several do that exclude each other ("Shahed and Gerbera drones").
    """
    parts = [part for word in words for part in _parts(word)]
    path = _longest(parts, len(parts))
    if path is None:
        return None
    before = {_longest(parts, end) for end in range(1, len(parts))}
    narrower = sorted(other for other in before if other is not None and other.startswith(path + "/"))
    one_line = all(below.startswith(above + "/") for above, below in pairwise(narrower))
    return narrower[-1] if narrower and one_line else path


def mixed(paths: Iterable[str]) -> str:
    """The path of things counted together: theirs if all lie on or below it, else their roots ("drone|missile")."""
    kept: list[str] = []
    for path in sorted(set(paths)):
        if not any(path.startswith(above + "/") for above in kept):
            kept.append(path)
    return kept[0] if len(kept) == 1 else MIX.join(sorted({path.split("/")[0] for path in kept}))


def root(path: str) -> str:
    """The root of a path; of a mixed count the first one."""
    return path.split(MIX)[0].split("/")[0]


def kind_of(path: str) -> str:
    """The root of a path; of a mixed count all its roots together ("drone|missile")."""
    return path.split("/")[0]


def label(path: str) -> str:
    """What a chart calls a thing: "Shahed drones", "drones and missiles"; a noun outside the tree is its own label."""
    return " and ".join(tree()[part].label if part in tree() else part for part in path.split(MIX))


@cache
def _paths() -> Mapping[tuple[str, ...], str]:
    paths: dict[tuple[str, ...], str] = {}
    for thing in tree().values():
        for name in thing.names:
            words = tuple(part for word in name.split() for part in _parts(word))
            if len(words) > LONGEST_NAME or paths.get(words, thing.path) != thing.path:
                raise BadLexicon(f"{LEXICON.name}: the name “{name}” is too long or names two things.")
            paths[words] = thing.path
    return paths


def _nodes(table: Mapping[str, Any], above: str) -> Iterator[Thing]:
    for key, node in table.items():
        if isinstance(node, dict):
            path = above + key
            if not isinstance(node.get("label"), str) or not isinstance(node.get("names"), list):
                raise BadLexicon(f"{LEXICON.name}: “{path}” needs a label and a list of names.")
            yield Thing(path, node["label"], tuple(node["names"]))
            yield from _nodes(node, path + "/")


def _longest(parts: Sequence[str], end: int) -> str | None:
    paths = _paths()
    for start in range(max(0, end - LONGEST_NAME), end):
        if path := paths.get(tuple(parts[start:end])):
            return path
    return None


def _parts(word: str) -> list[str]:
    """The word at its hyphens, designations apart from their number and its plural ("su34s": su, 34); no "type"."""
    parts = DESIGNATION.sub(r"\1-\2", word.lower()).split("-")
    parts = [part[:-1] if part[-1:] == "s" and part[:-1].isdigit() else part for part in parts]
    return [part for part in parts if part and part != "type"]
