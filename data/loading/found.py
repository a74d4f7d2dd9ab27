"""What was found in articles, as the tables of a shard."""

from collections.abc import Sequence
from typing import Any

from analysis.cleaning.copies import fingerprint
from analysis.records import Article, Findings
from data.articles import reading_key
from data.keeping.tables import RECORDS, Tables, row_of, table


def found_tables(found: Sequence[Findings]) -> Tables:
    """One table for each kind of record; `reads` has a row for each article that was read."""
    tables = {name: table(name, (row_of(r) for f in found for r in getattr(f, name))) for name in RECORDS}
    entities = (row_of(entity) | {"article_id": f.article.id} for f in found for entity in f.entities)
    stretches = (row_of(stretch) | {"article_id": f.article.id} for f in found for stretch in f.article.boilerplate)
    reads = (_read(f.article) for f in found)
    return tables | {
        "entities": table("entities", entities),
        "boilerplate": table("boilerplate", stretches),
        "reads": table("reads", reads),
    }


def _read(article: Article) -> dict[str, Any]:
    return {
        "article_id": article.id,
        "reading": reading_key(article),
        "language": article.language,
        "n_words": len(article.title.split()) + len(article.text.split()),
        "signature": fingerprint(article).signature,
    }
