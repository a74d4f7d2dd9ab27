"""An alias file taken up by a corpus: read, kept as decisions, and followed at once if there is something to follow."""

from dataclasses import dataclass
from pathlib import Path

from analysis.errors import UnreadableSource
from data.deciding.aliases import Given, Known, alias_decisions, read_aliases
from data.deciding.corrections import save_corrections, value_of
from data.deciding.deciding import Signed, this_person
from data.keeping.snapshot import open_snapshot
from data.keeping.store import newest_snapshot
from data.linking.relink import relink
from data.queries.identities import query_known


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an alias file: counts, and in words what could not be taken."""

    n_spellings: int
    n_names: int
    problems: tuple[str, ...]


def take_aliases(folder: Path, file: Path, *, who: str = "") -> Taken:
    """Adds an alias file's decisions to a corpus and makes its next snapshot; UnreadableSource if it is no text."""
    try:
        given = read_aliases(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSource(f"{file} cannot be read.", "Give a text file in UTF-8.") from error
    decisions = alias_decisions(given, known_in(folder, given), Signed(who or this_person(), f"alias file {file.name}"))
    if decisions:
        save_corrections(folder, decisions)
        relink(folder)
    names = {value_of(one)["into"] for one in decisions}
    return Taken(len(decisions), len(names), tuple(given.problems))


def known_in(folder: Path, given: Given) -> Known:
    """What the corpus's newest snapshot knows of the names of an alias file; nothing if it has none."""
    newest = newest_snapshot(folder)
    if newest is None:
        return Known({}, {})
    snapshot = open_snapshot(newest)
    try:
        return query_known(snapshot, spellings=spellings_of(given))
    finally:
        snapshot.close()


def spellings_of(given: Given) -> tuple[str, ...]:
    """Every name and spelling of an alias file."""
    return tuple(spelling for line in given.lines for spelling in (line.name, *line.spellings))
