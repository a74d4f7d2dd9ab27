"""One article, every finding marked where it stands; and the list to choose one from."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from data.queries.articles import Reading, query_article, query_article_claims, query_articles, query_copies_of
from data.queries.asking import Paging
from ui.evidence import link_to_article
from ui.export import show_export
from ui.frame import View
from ui.marked import Marking, show_text
from ui.rows import Row, rows_of
from ui.tables import show_table
from ui.words import counted, day_label

LAYERS = {
    "Figures": ("claim", "quantity"),
    "Quotes": ("quote", "cue"),
    "Speakers": ("speaker",),
    "Names": ("mention",),
    "Dates": ("date",),
    "Not the story": ("boilerplate",),
}
SHOWN_FIRST = ["Figures", "Quotes", "Speakers", "Not the story"]
ARTICLES_A_PAGE = 25


def show_choice(view: View) -> None:
    """Draws the articles under the filters, newest first, each with its link."""
    page = view.ask(query_articles, Paging(limit=ARTICLES_A_PAGE))
    if page.rows.empty:
        st.info("No articles under these filters. Widen the period, or take a filter away.")
        return
    st.caption(f"Newest {len(page.rows)} of {counted(page.total, 'article')} under these filters.")
    for row in rows_of(page.rows):
        link, about = st.columns([5, 4], gap="medium", vertical_alignment="center")
        with link:
            title = row["title"] or "(no title)"
            link_to_article(title, view.filters, article_id=row["article_id"], field="text", start=0)
        about.caption(
            f"{row['source'] or 'no outlet given'}, {day_label(row['published'])} · "
            f"{counted(row['n_claims'], 'claim')}, {counted(row['n_quotes'], 'quote')}"
        )


def show_article(view: View, article_id: str, *, at: str | None) -> None:
    """Draws the article; `at` ("text:1605") is the place it is opened at."""
    reading = view.ask_all(query_article, article_id=article_id)
    if reading is None:
        st.warning("This corpus has no such article. It may have been loaded into another one.")
        return
    _show_head(view, reading)
    shown = st.pills("Show", list(LAYERS), selection_mode="multi", default=SHOWN_FIRST, key="article.layers")
    text, found = st.columns([3, 2], gap="large")
    claims = view.ask_all(query_article_claims, article_id=article_id)
    with text:
        _show_fields(reading, shown, _opened_at(at, reading.marks, claims))
    with found:
        _show_findings(view, reading, claims)


def _show_head(view: View, reading: Reading) -> None:
    article = reading.article
    st.subheader(article["title"] or "(no title)", anchor=False)
    published = day_label(article["published"])
    st.caption(f"{article['source'] or 'no outlet given'} · published {published} · {article['n_words']:,} words")
    if article["url"]:
        st.caption(article["url"])
    if article["language"] != "en":
        st.warning(f"Not read: its language is “{article['language']}”, and Fogline reads English.")
    if article["n_copies"] > 1:
        with st.expander(f"{counted(article['n_copies'] - 1, 'other copy', 'other copies')} of this story"):
            copies = view.ask_all(query_copies_of, story=article["copy_of"])
            show_table(copies, ["title", "source", "published"])


def _show_fields(reading: Reading, shown: list[str], opened: Mapping[str, list[Marking]]) -> None:
    kinds = {kind for layer in shown for kind in LAYERS[layer]}
    marks = rows_of(reading.marks)
    for field in ("title", "text"):
        here = opened.get(field, [])
        if field == "text" or here:
            markings = [_marking(mark) for mark in marks if mark["field"] == field and mark["record"] in kinds]
            show_text(reading.article[field], [*markings, *here], name="story", scroll=bool(here))


def _marking(mark: Row) -> Marking:
    title = f"{mark['label']} · {mark['detail']} (rule: {mark['rule']})" if mark["detail"] else mark["label"]
    return Marking(mark["start"], mark["end"], mark["record"], title)


def _opened_at(at: str | None, marks: pd.DataFrame, claims: pd.DataFrame) -> dict[str, list[Marking]]:
    """What the article is opened at, by field: a claim in its sentence, or a quote. `at` is "field:start"."""
    field, _, start = (at or "").partition(":")
    if field not in ("title", "text") or not start.isdigit():
        return {}
    claim = claims[(claims["field"] == field) & (claims["start"] == int(start))]
    for row in rows_of(claim):
        sentence = Marking(row["sentence_start"], row["sentence_start"] + len(row["sentence"]), "here")
        return {field: [sentence, Marking(row["start"], row["end"], "found")]}
    quote = marks[(marks["record"] == "quote") & (marks["field"] == field) & (marks["start"] == int(start))]
    return {field: [Marking(row["start"], row["end"], "here") for row in rows_of(quote)]}


def _show_findings(view: View, reading: Reading, claims: pd.DataFrame) -> None:
    st.markdown(f"**{counted(len(claims), 'claim')}**")
    _show_claim_list(claims)
    quotes = reading.marks[reading.marks["record"] == "quote"]
    st.markdown(f"**{counted(len(quotes), 'quote')}**")
    if not quotes.empty:
        show_table(quotes, ["label", "detail"])
    show_export("article-marks", reading.marks, view)


def _show_claim_list(claims: pd.DataFrame) -> None:
    if claims.empty:
        st.caption("No counted events in this article.")
    else:
        columns = ["value", "thing", "action", "claimant", "event_date", "scope"]
        show_table(claims, columns)
