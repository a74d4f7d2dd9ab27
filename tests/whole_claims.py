"""The claims of a text, read by every finder with the real model."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spacy.language import Language

from analysis.pipeline import find_all
from analysis.reading import read_articles
from analysis.records import Article, Claim

PUBLISHED = date(2024, 8, 26)  # a Monday
ARTICLE = Article(id="a1", text="", language="en", published=PUBLISHED, published_from="given")


def claims_of(nlp: Language, text: str, *, title: str = "", source: str | None = None) -> Sequence[Claim]:
    """The claims of an article of a Monday in August 2024."""
    [doc] = read_articles(nlp, [replace(ARTICLE, text=text, title=title, source=source)])
    return find_all(doc).claims


def told(claim: Claim) -> str:
    """A claim in short: "31 drone launched Russia", with its scope unless that is "event"."""
    value = claim.low if claim.low is not None else claim.high
    words = [f"{value:g}", claim.thing, str(claim.action), str(claim.actor_side)]
    return " ".join(words if claim.scope == "event" else [*words, claim.scope])
