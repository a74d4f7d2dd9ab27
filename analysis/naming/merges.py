"""Which identities of single articles are the same, and by which rule."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.fuzz import ratio

from analysis.naming.folding import fold, given_name, plain
from analysis.naming.names import lexicon
from analysis.records import Entity

type Counted = Sequence[tuple[Entity, int]]

ALIKE = 85  # rapidfuzz's ratio of two folded surnames that may be spellings of one
LOOK_ALIKE = 75  # rapidfuzz's ratio of the last words as written, where the folded ones are equal
LONG_ENOUGH = 6  # letters of a surname from which one letter more or less may be a spelling
CLEAR_MAJORITY = 3  # times as many mentions as the other kind
BLOCK = 2  # first letters that two spellings share


@dataclass(frozen=True, slots=True)
class Merge:
    """The identity `id` is the identity `into`; `reason` names the rule."""

    id: str
    into: str
    reason: str


def find_merges(counted: Iterable[tuple[Entity, int]]) -> list[Merge]:
    """What to merge, given each identity with the number of its mentions; nothing known beforehand is merged away."""
    ordered = sorted(counted, key=lambda pair: (pair[0].source == "learned", -pair[1], pair[0].id))
    merges = [*_other_kinds(ordered), *_same_folded(ordered)]
    gone = {merge.id for merge in merges}
    people = [(e, n) for e, n in ordered if e.kind == "PERSON" and e.id not in gone]
    return [*merges, *_spellings_of_people(people), *_lone_surnames(people)]


def resolved(merges: Iterable[Merge]) -> dict[str, str]:
    """Where each merged identity ends, chains followed."""
    step: dict[str, str] = {}
    for merge in merges:
        step.setdefault(merge.id, merge.into)
    ends = {}
    for start in step:
        end, seen = start, {start}
        while end in step and step[end] not in seen:
            end = step[end]
            seen.add(end)
        if end != start:
            ends[start] = end
    return ends


def _other_kinds(counted: Counted) -> list[Merge]:
    """One name with two kinds: the learned identity with far fewer mentions is the other."""
    by_name: dict[str, list[tuple[Entity, int]]] = defaultdict(list)
    for entity, count in counted:
        by_name[entity.name.casefold()].append((entity, count))
    merges = []
    for ones in by_name.values():
        first, most = ones[0]
        for entity, count in ones[1:]:
            if entity.source == "learned" and entity.kind != first.kind and most >= CLEAR_MAJORITY * count:
                merges.append(Merge(entity.id, first.id, "majority_kind"))
    return merges


def _same_folded(counted: Counted) -> list[Merge]:
    """Names that differ by transliteration, accents, case or homoglyphs alone."""
    first: dict[tuple[str, str], Entity] = {}
    merges = []
    for entity, _ in counted:
        key = (entity.kind, _person_key(entity.name) if entity.kind == "PERSON" else fold(entity.name))
        other = first.setdefault(key, entity)
        if other is not entity and entity.source == "learned" and _may_fold(entity) and _look_alike(entity, other):
            merges.append(Merge(entity.id, other.id, "same_folded"))
    return merges


def _may_fold(entity: Entity) -> bool:
    """Short names and designations differ by single letters: they must be written alike."""
    return entity.kind in ("PERSON", "PLACE", "ORG", "GROUP") and len(entity.name) >= LONG_ENOUGH


def _look_alike(one: Entity, other: Entity) -> bool:
    """The folded key is coarse: the spellings must be near each other too, given names apart."""
    return ratio(_last_word(one.name), _last_word(other.name)) >= LOOK_ALIKE


def _last_word(name: str) -> str:
    return (plain(name).split() or [name])[-1]


def _person_key(name: str) -> str:
    first, *rest = name.split() or [name]
    return " ".join([given_name(first), *map(fold, rest)]) if rest else fold(name)


def _spellings_of_people(people: Counted) -> list[Merge]:
    """People named in full whose surnames are alike and whose given names agree: the rare spelling is a slip."""
    blocks: dict[str, list[tuple[Entity, int]]] = defaultdict(list)
    merges = []
    for entity, count in people:
        given, *_, surname = _parts(entity.name)
        if not given:
            continue
        block = blocks[surname[:BLOCK]]
        usual = (other for other, most in block if most >= CLEAR_MAJORITY * count or other.source != "learned")
        same = next((other for other in usual if _are_spellings(other.name, entity.name)), None)
        if same and entity.source == "learned":
            merges.append(Merge(entity.id, same.id, "alike_and_same_given_name"))
        else:
            block.append((entity, count))
    return merges


def _parts(name: str) -> list[str]:
    """Given name, middle names and surname, folded; an empty given name for a single word."""
    words = name.split()
    return [given_name(words[0]), *map(fold, words[1:])] if len(words) > 1 else ["", fold(name)]


def _are_spellings(name: str, other: str) -> bool:
    given, *_, surname = _parts(name)
    other_given, *_, other_surname = _parts(other)
    if not given or not other_given:
        return False
    same_given = given == other_given or (ratio(given, other_given) >= ALIKE and len(given) >= LONG_ENOUGH)
    if surname == other_surname:
        return same_given
    long_enough = min(len(surname), len(other_surname)) >= LONG_ENOUGH
    return (
        same_given and long_enough and ratio(surname, other_surname) >= ALIKE and _same_ending(surname, other_surname)
    )


def _same_ending(surname: str, other: str) -> bool:
    """Ivanov and Ivanova are two people: only a feminine "a" more is no spelling."""
    return surname.endswith("a") == other.endswith("a")


def _lone_surnames(people: Counted) -> list[Merge]:
    """A surname without a given name is the one person of this surname, if the file has no other."""
    by_surname: dict[str, set[str]] = defaultdict(set)
    for name, entity_id in (*_known_people(), *((entity.name, entity.id) for entity, _ in people)):
        given, *_, surname = _parts(name)
        if given:
            by_surname[surname].add(entity_id)
    merges = []
    by_id = {entity.id: entity for entity, _ in people}
    for entity, _ in people:
        given, *_, surname = _parts(entity.name)
        same = by_surname.get(surname, ())
        other = by_id.get(next(iter(same))) if len(same) == 1 else None
        if not given and entity.source == "learned" and other and _look_alike(entity, other):
            merges.append(Merge(entity.id, other.id, "only_one_of_this_surname"))
    return merges


@cache
def _known_people() -> tuple[tuple[str, str], ...]:
    """Names and ids of the lexicon's people: a file that names none of them may still mean one."""
    return tuple((name.name, name.id) for name in lexicon().values() if name.kind == "PERSON")
