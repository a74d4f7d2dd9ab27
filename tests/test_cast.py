import csv
import tomllib
from collections import Counter
from itertools import chain

from analysis.naming.folding import GIVEN_NAMES, plain
from analysis.quoting.cast import LEXICON, bare_name, gather_cast, gender_words
from analysis.reading import mark
from analysis.records import Entity, Mention
from tests.conftest import MakeDoc

TABLES = tomllib.loads(LEXICON.read_text(encoding="utf-8"))


def test_lists_of_people_are_sorted_without_repeats_and_lower_case() -> None:
    for words in chain.from_iterable(table.values() for table in TABLES.values()):
        assert words == sorted({word.lower() for word in words})


def test_gender_words_are_in_one_list_only() -> None:
    assert not set(chain(*TABLES["female"].values())) & set(chain(*TABLES["male"].values()))
    assert (gender_words()["mrs"], gender_words()["spokesman"]) == ("female", "male")


def test_given_names_are_sorted_and_each_spelling_is_listed_once() -> None:
    with GIVEN_NAMES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = [row["name"] for row in rows]
    forms = [plain(form) for row in rows for form in (row["name"], *filter(None, row["forms"].split("|")))]
    assert names == sorted(names)
    assert [form for form, n in Counter(forms).items() if n > 1] == []


def test_bare_name_drops_what_is_no_part_of_it() -> None:
    assert [bare_name(name) for name in ("Petrenko’s", "Ivan\nPetrenko", "the states'")] == [
        "Petrenko",
        "Ivan Petrenko",
        "the states",
    ]


def test_gather_cast_keeps_the_fullest_name_and_the_role(make_doc: MakeDoc) -> None:
    doc = make_doc(
        ["Mayor", "Olena", "Petrenko", "left", ".", "Petrenko", "stayed"],
        heads=[2, 2, 3, 3, 3, 6, 6],
        deps=["compound", "compound", "nsubj", "ROOT", "punct", "nsubj", "ROOT"],
        pos=["NOUN", "PROPN", "PROPN", "VERB", "PUNCT", "PROPN", "VERB"],
    )
    entity = Entity(id="person/p", name="Petrenko", kind="PERSON")
    spans = [doc[1:3], doc[5:6]]
    mentions = [Mention(**mark(s, "given"), entity_id="person/p", kind="PERSON", surface=s.text) for s in spans]
    cast = gather_cast(doc, [entity], mentions)
    assert cast.full_name == {"person/p": "Olena Petrenko"}
    assert cast.role_holder == {"mayor": "person/p"}
    assert cast.gender == {"person/p": "female"}


def test_gather_cast_takes_genders_from_the_lexicon_then_from_given_names(make_doc: MakeDoc) -> None:
    people = [
        Entity(id="person/maria_butina", name="M. Butina", kind="PERSON"),
        Entity(id="person/unknown", name="Olena Petrenko", kind="PERSON"),
        Entity(id="person/nobody", name="Qx Petrenko", kind="PERSON"),
    ]
    cast = gather_cast(make_doc(["Rain"]), people, [])
    assert cast.gender == {"person/maria_butina": "female", "person/unknown": "female"}
