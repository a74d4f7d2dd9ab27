from dataclasses import replace

import pytest
import spacy
from spacy.language import Language

from analysis.reading import DATELINE, LONGEST_PIECE, mark, read_articles
from analysis.records import Article, Stretch

ARTICLE = Article(id="a1", title="Two bridges hit", text="Give now!A bridge fell.\n\nA second one stands.\n")


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "One line", "  One.\n\n\n Two.\r\n", "x" * (LONGEST_PIECE + 5), "a b " * LONGEST_PIECE, "😀 é"],
)
def test_read_articles_keeps_every_character(blank: Language, text: str) -> None:
    [doc] = read_articles(blank, [Article(id="a1", text=text)])
    assert doc.text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("more\u200b\u200b hurt", ["more", "  ", "hurt"]),
        ("of \u200bVerkhova", ["of", " ", "Verkhova"]),
        ("\ufeffA", [" ", "A"]),
    ],
)
def test_read_articles_reads_invisible_characters_beside_a_word_as_blanks(
    blank: Language, text: str, words: list[str]
) -> None:
    [doc] = read_articles(blank, [Article(id="a1", text=text)])
    assert [token.text for token in doc] == words
    assert len(doc.text) == len(text)


def test_read_articles_leaves_a_word_with_an_invisible_character_whole(blank: Language) -> None:
    [doc] = read_articles(blank, [Article(id="a1", text="recogniz\u00aded")])
    assert len(doc) == 1


def test_read_articles_puts_the_title_before_the_text(blank: Language) -> None:
    [doc] = read_articles(blank, [ARTICLE])
    assert doc.text == f"{ARTICLE.title}\n\n{ARTICLE.text}"
    assert doc.text[doc._.text_start :] == ARTICLE.text
    assert doc._.article is ARTICLE


def test_read_articles_gives_boilerplate_as_one_token(blank: Language) -> None:
    [doc] = read_articles(blank, [replace(ARTICLE, boilerplate=(Stretch(0, 9, "appeal"),))])
    assert [token.text for token in doc if "Give" in token.text] == ["Give now!"]
    assert doc.text == f"{ARTICLE.title}\n\n{ARTICLE.text}"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("VERKHOVA, Ukraine (AP) — A bridge fell.", "VERKHOVA, Ukraine (AP) — "),
        ("VERKHOVA (Sample Wire) - A bridge fell.", "VERKHOVA (Sample Wire) - "),
        ("VERKHOVA/NYZHNIA -- A bridge fell.", "VERKHOVA/NYZHNIA -- "),
        ("NATO - the alliance - met.", "NATO - "),
        ("The F-16 - a jet - flew.", ""),
        ("A bridge fell — again.", ""),
    ],
)
def test_read_articles_reads_a_dateline_apart(blank: Language, text: str, dateline: str) -> None:
    [doc] = read_articles(blank, [Article(id="a1", text=text)])
    assert doc.text == text
    cut = DATELINE.match(text)
    assert (cut.group() if cut else "") == dateline


def test_read_articles_parses_nothing_that_is_not_english(blank: Language) -> None:
    [doc] = read_articles(blank, [replace(ARTICLE, language="pl")])
    assert "A bridge fell.\n\n" not in [sent.text for sent in doc.sents if len(sent) > 1]


def test_read_articles_keeps_the_order_over_batches(blank: Language) -> None:
    articles = [Article(id=f"a{n}", text=f"Text {n}.") for n in range(150)]
    assert [doc._.article.id for doc in read_articles(blank, articles)] == [article.id for article in articles]


def test_mark_counts_from_the_start_of_its_field(blank: Language) -> None:
    [doc] = read_articles(blank, [ARTICLE])
    at = doc.text.index("second")
    span = doc.char_span(at, at + 6)
    assert span is not None
    found = mark(span, "a_rule")
    assert ARTICLE.text[found["start"] : found["end"]] == "second"
    assert ARTICLE.text[found["sentence_start"] : found["sentence_end"]].strip() == "A second one stands."
    assert (found["field"], found["article_id"], found["rule"]) == ("text", "a1", "a_rule")


def test_mark_in_a_title_never_leaves_it(blank: Language) -> None:
    [doc] = read_articles(blank, [ARTICLE])
    found = mark(doc[0:3], "a_rule")
    assert (found["field"], found["start"], found["end"]) == ("title", 0, len(ARTICLE.title))
    assert found["sentence_end"] == len(ARTICLE.title)
