"""What makes an article the same article, and a text the same text."""

import hashlib
import unicodedata
from dataclasses import replace

from analysis.records import Article

ID_LENGTH = 16  # hex digits: 64 bits, by which two of a million articles agree by chance in one corpus of 40 million


def with_content_id(article: Article) -> Article:
    """The article under its content's id: the same text from the same outlet on the same day is one article."""
    day = article.published.isoformat() if article.published else ""
    words = (" ".join(unicodedata.normalize("NFC", part).split()) for part in (article.title, article.text))
    return replace(article, id=digest(*words, day, article.source or ""))


def reading_key(article: Article) -> str:
    """A hash of all that reading depends on; what is found in one article holds for every other with its key."""
    day = article.published.isoformat() if article.published else ""
    return digest(article.title, article.text, day)


def digest(*parts: str) -> str:
    """A short hash of some texts in order."""
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:ID_LENGTH]
