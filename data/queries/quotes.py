"""Who said what: full text, concordance, the same words again, speakers, days."""

import re
from dataclasses import asdict, dataclass, replace
from typing import Literal

import pandas as pd

from data.keeping.snapshot import Snapshot
from data.queries import search
from data.queries.asking import FIRST_PAGE, Page, Paging, ask, paged
from data.queries.filters import Filters

type Order = Literal["newest", "oldest", "best"]
type Sort = Literal["newest", "1L", "2L", "1R", "2R"]

WIDTH = 70  # characters shown on each side of a node
STRAIGHT = re.compile(r'["“”„«»]')
ANY_LETTERS = r"[\p{L}\p{N}]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is asked of quotes beside the filters; empty tuples leave it open.

    `speakers` are entity ids, or the words of a speaker who is no entity; `about` entities of which one is named in the
    quote: what X said about Y is `speakers=X`, `about=Y`; `kinds` are direct, mixed, indirect; `fragments` lets in
    what is less than a statement: fewer than four words that are no clause ("announced a truce").
    """

    speakers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    fragments: bool = False


ANY = Said()


def query_quotes(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, said: Said = ANY, order: Order = "newest"
) -> Page:
    """Quotes under the filters; `filters.text` searches their content (phrase, prefix*, NEAR, AND, OR, NOT).

    `filters.entities` leaves quotes in whose sentence one of them is named or that one of them says;
    `filters.sides` are the speaker's. `order` "best" ranks by BM25 while there is a text.

    quote_id, kind, mode, content, speaker, speaker_id, speaker_surface, speaker_side, cue, confidence, nested, rule;
    published, source, title, url, article_id, field, start, end, attribution, sentence_start, sentence_end, story,
    same_words, n_same (stories that carry the same words).
    """
    ranking: search.Order = "best" if order == "best" and filters.text else "newest"
    asked = asdict(paging) | asdict(said) | {"sorted_by": order}
    return paged(ask(snapshot, "quotes", filters, "quotes", ranking, **asked))


def query_speakers(snapshot: Snapshot, filters: Filters, *, limit: int = 50) -> pd.DataFrame:
    """Who is quoted most under the filters.

    speaker_id ("" if no entity), speaker, speaker_side, n, n_quotes, n_direct, first_day, last_day.
    """
    return ask(snapshot, "speakers", filters, "quotes", **asdict(ANY), limit=limit)


def query_quote_volume(snapshot: Snapshot, filters: Filters, *, said: Said = ANY) -> pd.DataFrame:
    """Quotes by period and speaker's side: period, speaker_side, n, n_quotes."""
    return ask(snapshot, "quote_volume", filters, "quotes", **asdict(said))


def query_concordance(
    snapshot: Snapshot,
    filters: Filters,
    paging: Paging = FIRST_PAGE,
    *,
    node: str,
    sort: Sort = "newest",
    said: Said = ANY,
) -> Page:
    """Each occurrence of `node` (words in a row, any case, a beginning*) in the quotes, with what stands beside it.

    left, node, right; quote_id, speaker, speaker_side, published, source, title, article_id, field, start, end
    (of the node). `sort` "1L", "2L" is by the first or second word to the left and those before it, "1R", "2R" by those
    to the right.
    """
    words = " ".join(STRAIGHT.sub(" ", node).split())
    phrase = '"' + words.rstrip("*") + '"' + "*" * words.endswith("*")
    text = f"({filters.text}) AND {phrase}" if filters.text else phrase
    asked = asdict(paging) | asdict(said) | {"pattern": _pattern(words), "width": WIDTH, "sort": sort}
    return paged(ask(snapshot, "concordance", replace(filters, text=text), "quotes", **asked))


def query_same_words(snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, said: Said = ANY) -> Page:
    """Quotations that more than one story carries, cut or whole, the most carried first.

    same_words, content (the fullest wording), speakers (names), speaker_side, n, n_quotes, n_articles, n_stories,
    n_sources, n_wordings, first_day, last_day, first_sources (all of the first day, hours being unknown), sources.
    """
    return paged(ask(snapshot, "same_words", filters, "quotes", **asdict(said), **asdict(paging)))


def query_carriers(snapshot: Snapshot, filters: Filters, *, same_words: int, said: Said = ANY) -> pd.DataFrame:
    """Every quote with the same words under the filters, the earliest first; columns as `query_quotes` but n_same."""
    return ask(snapshot, "carriers", filters, "quotes", **asdict(said), same_words=same_words)


def _pattern(words: str) -> str:
    """The words as they stand in a text, in any case: whole words, with any blank between them."""
    bare = words.rstrip("*")
    start, end = (r"\b" if at.isascii() and at.isalnum() else "" for at in (bare[:1], bare[-1:]))
    return "(?i)" + start + r"\s+".join(map(re.escape, bare.split())) + (ANY_LETTERS if words.endswith("*") else end)
