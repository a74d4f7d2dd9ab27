import pytest

from analysis.naming.hosts import find_hosts
from analysis.naming.matching import find_lexicon_names
from analysis.naming.recognised import with_model_names
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "ent", "host"),
    [
        ("Fire in Saldovo , Kharkiv region , on Monday", (2, 3, "GPE"), ("region", "UA")),
        ("the Saldovo refugee camp in Sumy", (1, 2, "GPE"), ("town", "UA")),
        ("Saldovo ( Belgorod region )", (0, 1, "GPE"), ("region", "RU")),
        ("Saldovo , Sumy and Kharkiv", (0, 1, "GPE"), None),  # a list
        ("Saldovo , Sumy , Kharkiv", (0, 1, "GPE"), None),
        ("Saldovo in Ukraine", (0, 1, "GPE"), None),  # too wide
        ("Kherson Verkha Airport reopened", (0, 3, "FAC"), ("town", "UA")),
        ("Kherson Verkha Street was hit", (0, 3, "FAC"), None),  # may lead there from elsewhere
        ("Belo Horizonte Verkha Airport reopened", (0, 4, "FAC"), ("town", "BR")),
        ("Westminster Hall was full", (0, 2, "FAC"), None),  # whose town has namesakes
    ],
)
def test_find_hosts_go_by_the_words_after_and_in_the_name(
    make_doc: MakeDoc, words: str, ent: tuple[int, int, str], host: tuple[str, str] | None
) -> None:
    doc = make_doc(words.split(), ents=[ent])
    hosts = find_hosts(doc, with_model_names(doc, find_lexicon_names(doc)), {})
    assert [(one.precision, one.country) for one in hosts.values()] == ([host] if host else [])
