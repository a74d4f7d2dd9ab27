"""Which language an article is written in."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from analysis.records import Article

ENGLISH = "en"
FEWEST_LETTERS = 40  # below, names of places decide the guess
SURE = 0.8  # English headlines full of foreign names stay below it in other languages, whole sentences stay above
SAMPLE = 1000
LETTER = re.compile(r"[^\W\d_]")


def detect_language(article: Article) -> str:
    """ISO 639-1 code of the article's language; "en" where the text is too short to tell."""
    return language_of(f"{article.title}\n{_longest_paragraph(article.text)}")


def language_of(text: str) -> str:
    """ISO 639-1 code of a text's language; "en" where it is too short, or too mixed, to tell."""
    if len(LETTER.findall(text)) < FEWEST_LETTERS and text.isascii():
        return ENGLISH
    language, probability = _identifier().classify(text)
    has_code = len(language) == 2  # without one: Pidgin, told from headlines by chance, and what is no language at all
    return str(language) if has_code and probability >= SURE else ENGLISH


def _longest_paragraph(text: str) -> str:
    """The likeliest place for a sentence: menus and prompts are short."""
    return max(text.splitlines(), key=len, default="")[:SAMPLE]


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
