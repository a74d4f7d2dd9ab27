"""The way of one article: clean, parse, find. Pure, and the same in this process, in a pool and on a cluster."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from analysis.claiming.claims import find_claims
from analysis.cleaning.clean import find_boilerplate
from analysis.cleaning.language import detect_language
from analysis.counting.quantities import find_quantities
from analysis.dating.dates import find_dates
from analysis.naming.entities import find_entities
from analysis.naming.packs import PACKS, pack
from analysis.naming.roles import unnamed_holders
from analysis.quoting.quotes import find_quotes
from analysis.reading import read_articles
from analysis.records import Article, Findings


@cache
def rules_version() -> str:
    """Hash of every rule, lexicon and the conflict pack: texts read by equal versions need not be read again."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    rules = (path for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".csv"})
    ours = sorted(path for path in rules if "scoring" not in path.parts and PACKS not in path.parents)
    names = [path.relative_to(folder).as_posix() for path in ours] + [path.name for path in pack().files]
    for name, path in zip(names, [*ours, *pack().files], strict=True):
        digest.update(name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def annotate(nlp: Language, articles: Iterable[Article]) -> Iterator[Findings]:
    """What is found in each article, in order; nothing in one that is not English."""
    for doc in read_articles(nlp, map(prepare, articles)):
        yield find_all(doc)


def prepare(article: Article) -> Article:
    """The article with its language and its boilerplate noted."""
    return replace(article, language=detect_language(article), boilerplate=tuple(find_boilerplate(article.text)))


def find_all(doc: Doc) -> Findings:
    """Everything found in a Doc of `read_articles`, each finder building on those before it."""
    entities, mentions = find_entities(doc)
    dates = find_dates(doc)
    quantities = find_quantities(doc, dates)
    quotes = find_quotes(doc, entities, mentions)
    entities += unnamed_holders((quote.speaker_id for quote in quotes), entities, doc._.article.published)
    claims = find_claims(doc, entities, mentions, dates, quantities, quotes)
    return Findings(
        article=doc._.article,
        entities=tuple(entities),
        mentions=tuple(mentions),
        dates=tuple(dates),
        quantities=tuple(quantities),
        quotes=tuple(quotes),
        claims=tuple(claims),
    )
