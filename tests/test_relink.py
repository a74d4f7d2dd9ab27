"""Who is who decided anew: over a corpus of three dispatches, which a reader without a model finds names in."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import LoadRunning
from analysis.naming.merges import Merge
from analysis.quoting.families import word_families
from analysis.records import Article, Correction, Entity, Findings, Kind, Mark, Mention, Quote
from data.deciding.corrections import save_corrections
from data.deciding.deciding import Signed
from data.keeping.store import lock, newest_snapshot
from data.linking.relink import decided, relink
from data.loading.load import Work, load
from tests.fakes import NOTHING, ask, load_rows, work

A, B, TOWN = "person/petrenko", "person/ivan_petrenko", "place/verkhova"
NAMES: dict[str, tuple[str, Kind]] = {
    "Ivan Petrenko": (B, "PERSON"),
    "I. Petrenko": (B, "PERSON"),
    "Petrenko": (A, "PERSON"),
    "Verkhova": (TOWN, "PLACE"),
}
CALLED = {A: "Petrenko", B: "Ivan Petrenko", TOWN: "Verkhova"}
ROWS = [
    {"title": "", "text": "Ivan Petrenko spoke in Verkhova.", "published": "2024-08-01", "source": "Post"},
    {"title": "", "text": "Petrenko spoke again.", "published": "2024-08-02", "source": "Post"},
    {"title": "", "text": "I. Petrenko left Verkhova.", "published": "2024-08-03", "source": "Courier"},
]
SAID = "the bridge again before the winter comes, and every farmer can cross it"
SAYING = [
    {"title": "", "text": f"Verkhova: We will open {SAID}.", "published": "2024-08-01", "source": "Post"},
    {
        "title": "",
        "text": f"Ivan Petrenko: We will open {SAID} and trade.",
        "published": "2024-08-02",
        "source": "Post",
    },
    {"title": "", "text": f"Petrenko: {SAID} and trade.", "published": "2024-08-03", "source": "Courier"},
]
ME = Signed("an editor", "because")


def read_names(articles: Iterable[Article]) -> Iterable[Findings]:
    """Each name of `NAMES` once, the first of them as the speaker of what follows a colon, else of the whole text."""
    for article in articles:
        found = [name for name in NAMES if name in article.text and not _is_inside(name, article.text)]
        yield Findings(
            article=article,
            entities=tuple(Entity(id=NAMES[one][0], name=CALLED[NAMES[one][0]], kind=NAMES[one][1]) for one in found),
            mentions=tuple(_mention(article, one) for one in found),
            quotes=(_quote(article, found[0]),),
        )


def _is_inside(name: str, text: str) -> bool:
    return any(name in other != name and other in text for other in NAMES)


def _mark(article: Article, words: str) -> Mark:
    start = article.text.index(words)
    end = len(article.text)
    return Mark(
        article_id=article.id,
        field="text",
        start=start,
        end=start + len(words),
        sentence_start=0,
        sentence_end=end,
        rule="fake",
    )


def _mention(article: Article, name: str) -> Mention:
    return Mention(**_mark(article, name), entity_id=NAMES[name][0], kind=NAMES[name][1], surface=name)


def _quote(article: Article, name: str) -> Quote:
    return Quote(
        **_mark(article, article.text),
        attribution=1,
        kind="direct",
        mode="speech",
        content=article.text.partition(": ")[2] or article.text,
        speaker=name,
        speaker_id=NAMES[name][0],
        speaker_surface=name,
        speaker_start=0,
        speaker_end=len(name),
        cue=None,
        cue_start=None,
        cue_end=None,
        confidence=1.0,
        nested=False,
    )


def one_of_this_surname(counted: Any) -> list[Merge]:
    return [Merge(A, B, "only_one_of_this_surname")]


def to_load(folder: Path) -> Work:
    return work(
        folder / "main", read=read_names, linkers=replace(NOTHING, merges=one_of_this_surname, families=word_families)
    )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded")
    load_rows(folder, *ROWS, to=to_load(folder))
    return folder / "main"


@pytest.fixture
def before(loaded: Path, tmp_path: Path) -> Path:
    """The snapshot of the three dispatches, without decisions, in a corpus of its own."""
    shutil.copytree(loaded, tmp_path / "main")
    snapshot = newest_snapshot(tmp_path / "main")
    assert snapshot
    return snapshot


def named(snapshot: Path | None) -> list[tuple[str, str]]:
    return ask(snapshot, "SELECT surface, entity_id FROM mentions ORDER BY published, start")


def after(before: Path, *decisions: Correction) -> Path:
    return decided(before, before.with_name("snapshot-000009.duckdb"), decisions)


def test_rules_and_their_reasons_hold_without_decisions(before: Path) -> None:
    assert [entity for _, entity in named(before)] == [B, TOWN, B, B, TOWN]
    assert ask(before, "SELECT reason FROM merges") == [("only_one_of_this_surname",)]


def test_merged_identities_are_one_in_all_tables(before: Path) -> None:
    snapshot = after(before, ME.merged(TOWN, B))
    assert {entity for _, entity in named(snapshot)} == {B}
    assert ask(snapshot, "SELECT id, name FROM entities") == [(B, "Ivan Petrenko")]
    assert ask(snapshot, "SELECT alias, source FROM aliases WHERE alias = 'Verkhova'") == [
        ("Verkhova", "merged by a person")
    ]
    assert ask(snapshot, "SELECT sum(n_mentions), count(*) FROM entity_articles") == [(5, 3)]


def test_an_identity_that_a_rule_merged_can_be_kept_apart(before: Path) -> None:
    snapshot = after(before, ME.kept_apart(A))
    assert dict(named(snapshot))["Petrenko"] == A
    assert ask(snapshot, "SELECT speaker, speaker_id FROM quotes ORDER BY quote_id") == [
        ("Ivan Petrenko", B),
        ("Petrenko", A),
        ("Ivan Petrenko", B),
    ]


def test_a_spelling_moves_to_an_identity_that_nobody_knew_and_its_quotes_with_it(before: Path) -> None:
    moved = ME.spelt("i. petrenko", "person/igor_petrenko", of=B, name="Igor Petrenko", kind="PERSON")
    snapshot = after(before, moved)
    assert dict(named(snapshot))["I. Petrenko"] == "person/igor_petrenko"
    assert ask(snapshot, "SELECT name, kind, source FROM entities WHERE id = 'person/igor_petrenko'") == [
        ("Igor Petrenko", "PERSON", "human")
    ]
    assert ask(snapshot, "SELECT speaker FROM quotes WHERE speaker_id = 'person/igor_petrenko'") == [("Igor Petrenko",)]


def test_what_is_said_of_one_identity_goes_before_what_is_said_of_all(before: Path) -> None:
    snapshot = after(before, ME.spelt("Petrenko", TOWN, of=B), ME.spelt("Petrenko", "org/petrenko"))
    assert dict(named(snapshot))["Petrenko"] == TOWN


def test_names_kinds_and_sides_are_as_people_say(before: Path) -> None:
    snapshot = after(before, ME.renamed(B, "Ivan P."), ME.of_kind(B, "ORG"), ME.of_side(B, "Ukraine"))
    assert ask(snapshot, f"SELECT name, kind, side FROM entities WHERE id = '{B}'") == [("Ivan P.", "ORG", "Ukraine")]
    assert ask(snapshot, "SELECT DISTINCT speaker, speaker_side FROM quotes") == [("Ivan P.", "Ukraine")]
    assert ask(snapshot, f"SELECT DISTINCT kind FROM mentions WHERE entity_id = '{B}'") == [("ORG",)]


def test_an_ignored_identity_is_counted_nowhere_and_its_quotes_stay(before: Path) -> None:
    snapshot = after(before, ME.ignored(B))
    assert {entity for _, entity in named(snapshot)} == {TOWN}
    assert ask(snapshot, "SELECT count(*) FROM entity_articles") == [(2,)]
    assert ask(snapshot, "SELECT speaker, speaker_id FROM quotes LIMIT 1") == [("Ivan Petrenko", None)]


def test_undoing_brings_every_row_back(before: Path) -> None:
    made = [ME.merged(TOWN, B), ME.ignored(B), ME.spelt("Petrenko", "person/other"), ME.renamed(B, "Somebody")]
    changed = after(before, *made)
    undone = decided(changed, before.with_name("snapshot-000010.duckdb"), [*made, *(ME.undone(one) for one in made)])
    tables = ("mentions", "entities", "aliases", "quotes", "claims", "events", "entity_articles", "corrections")
    for table in tables:
        assert ask(undone, f"SELECT * FROM {table} ORDER BY ALL") == ask(before, f"SELECT * FROM {table} ORDER BY ALL")


@pytest.fixture(scope="module")
def saying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of three dispatches that tell nearly the same words, without decisions."""
    folder = tmp_path_factory.mktemp("saying")
    snapshot = load_rows(folder, *SAYING, to=to_load(folder)).snapshot
    assert snapshot
    return snapshot


@pytest.mark.parametrize(
    ("decision", "same_words"),
    [
        (ME.merged(TOWN, B), [1, 1, 1]),
        (ME.kept_apart(A), [1, 2, 3]),
        (ME.spelt("Petrenko", TOWN), [1, 2, 1]),
        (ME.ignored(B), [1, 1, 1]),
        (ME.renamed(TOWN, "Ivan Petrenko"), [1, 2, 2]),
    ],
)
def test_the_same_words_are_grouped_by_who_people_say_spoke(
    saying: Path, tmp_path: Path, decision: Correction, same_words: list[int]
) -> None:
    changed = decided(saying, tmp_path / "snapshot-000002.duckdb", [decision])
    assert ask(changed, "SELECT same_words FROM quotes ORDER BY quote_id") == [(one,) for one in same_words]
    undone = decided(changed, tmp_path / "snapshot-000003.duckdb", [decision, ME.undone(decision)])
    assert ask(undone, "FROM quotes ORDER BY quote_id") == ask(saying, "FROM quotes ORDER BY quote_id")
    assert ask(undone, "SELECT same_words FROM quotes ORDER BY quote_id") == [(1,), (2,), (2,)]


def test_the_same_words_after_a_merge_are_those_of_a_load_that_knew_it(saying: Path, tmp_path: Path) -> None:
    merge = ME.merged(TOWN, B)
    save_corrections(tmp_path / "main", [merge])
    fresh = load_rows(tmp_path, *SAYING, to=to_load(tmp_path)).snapshot
    quick = decided(saying, tmp_path / "snapshot-000002.duckdb", [merge])
    assert ask(quick, "FROM quotes ORDER BY quote_id") == ask(fresh, "FROM quotes ORDER BY quote_id")


def test_relink_follows_the_corpus_file_and_a_load_finds_nothing_to_do(before: Path, tmp_path: Path) -> None:
    save_corrections(tmp_path / "main", [ME.merged(TOWN, B)])
    snapshot = relink(tmp_path / "main")
    assert snapshot == newest_snapshot(tmp_path / "main") != before
    again = load([], to_load(tmp_path), lambda progress: None)
    assert (again.is_new, again.snapshot) == (False, snapshot)


def test_decisions_survive_a_load_of_more(before: Path, tmp_path: Path) -> None:
    save_corrections(tmp_path / "main", [ME.merged(TOWN, B)])
    relink(tmp_path / "main")
    more = {"title": "", "text": "Verkhova slept.", "published": "2024-08-04", "source": "Post"}
    snapshot = load_rows(tmp_path, more, to=to_load(tmp_path)).snapshot
    assert {entity for _, entity in named(snapshot)} == {B}


def test_relinking_and_loading_come_to_the_same(before: Path, tmp_path: Path) -> None:
    decisions = [ME.spelt("Petrenko", "org/petrenko", name="Petrenko & Co", kind="ORG"), ME.of_side(TOWN, "Ukraine")]
    quick = after(before, *decisions)
    save_corrections(tmp_path / "main", decisions)
    whole = load([], to_load(tmp_path), lambda progress: None).snapshot
    for table in ("mentions", "entities", "aliases", "quotes", "entity_articles", "identities", "merges"):
        assert ask(quick, f"FROM {table} ORDER BY ALL") == ask(whole, f"FROM {table} ORDER BY ALL")
    assert ask(quick, "SELECT content_hash FROM snapshot") == ask(whole, "SELECT content_hash FROM snapshot")


def test_decisions_on_texts_stay_until_the_next_load(before: Path) -> None:
    ((article,),) = ask(before, "SELECT id FROM articles WHERE text LIKE 'Petrenko%'")
    reject = Correction(
        article_id=article,
        field="text",
        start=0,
        end=8,
        record="mention",
        decision="reject",
        value=None,
        who="me",
        when=datetime(2024, 9, 1),
        why="",
    )
    assert len(named(after(before, reject))) == len(named(before))


def test_relink_of_a_place_without_a_corpus_does_nothing(tmp_path: Path) -> None:
    assert relink(tmp_path / "nowhere") is None


def test_circles_end_with_the_later_decision(before: Path) -> None:
    snapshot = after(before, ME.merged(B, TOWN), ME.merged(TOWN, B))
    assert {entity for _, entity in named(snapshot)} == {B}


def test_values_are_kept_as_they_were_given(before: Path) -> None:
    snapshot = after(before, ME.renamed(B, "Іван П."))
    ((value, who, why),) = ask(snapshot, "SELECT value, who, why FROM corrections")
    assert (json.loads(value), who, why) == ({"id": B, "name": "Іван П."}, "an editor", "because")
    assert date.today() >= ask(snapshot, 'SELECT "when"::DATE FROM corrections')[0][0]


def test_relink_waits_for_no_load(before: Path, tmp_path: Path) -> None:
    with lock(tmp_path / "main"), pytest.raises(LoadRunning):
        relink(tmp_path / "main")
