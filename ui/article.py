"""One article, every finding marked where it stands; and the list to choose one from."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from data.nouns import counted
from data.queries.articles import Reading, query_article, query_article_claims, query_articles, query_copies_of
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.evidence import figure_of, link_to_article
from ui.showing.export import show_export
from ui.showing.marked import Marking, show_text
from ui.showing.paging import paging_of, show_pages
from ui.showing.rows import Row, rows_of
from ui.showing.tables import show_table
from ui.words import NO_OUTLET, OUTLET, SCOPES, day_label, outlet_and_day, what_happened

LAYERS = {
    "Figures": ("claim", "quantity"),
    "Quotes": ("quote", "cue"),
    "Speakers": ("speaker",),
    "Names": ("mention",),
    "Dates": ("date",),
    "Not the story": ("boilerplate",),
}
LEGEND = {
    "Figures": (("claim", "claimed figure"), ("quantity", "other figure")),
    "Quotes": (("quote", "quote"), ("cue", "word that attributes it")),
    "Speakers": (("speaker", "speaker"),),
    "Names": (("mention", "name"),),
    "Dates": (("date", "date"),),
    "Not the story": (("boilerplate", "appeals, bylines and the like"),),
}
BETWEEN = "   "
SHOWN_FIRST = ["Figures", "Quotes", "Speakers", "Not the story"]
ARTICLES_A_PAGE, LISTED = 25, 50


def show_choice(view: View) -> None:
    """Draws the articles under the filters, newest first, each with its link."""
    paging = paging_of("articles", view.filters, size=ARTICLES_A_PAGE)
    page = view.ask(query_articles, paging)
    if page.rows.empty:
        show_empty("No articles", view.filters)
        return
    st.caption("Newest first. To find one, set a period, an outlet or words on the left.")
    with st.container(key="titles"):
        for row in rows_of(page.rows):
            _show_title(view, row)
    show_pages(page, paging, "articles", view.filters, one="article")


def show_article(view: View, article_id: str, *, at: str | None) -> None:
    """Draws the article; `at` ("text:1605") is the place it is opened at."""
    reading = view.ask_all(query_article, article_id=article_id)
    if reading is None:
        st.warning(
            "This corpus has no such article. It may have been loaded into another one. Below are those there are."
        )
        show_choice(view)
        return
    _show_head(view, reading)
    shown = st.pills("Show", list(LAYERS), selection_mode="multi", default=SHOWN_FIRST, key="article.layers")
    _show_legend(shown, opened=bool(at))
    text, found = st.columns([3, 2], gap="large")
    claims = view.ask_all(query_article_claims, article_id=article_id)
    with text:
        _show_fields(reading, shown, _opened_at(at, reading.marks, claims))
    with found:
        _show_findings(view, reading, claims)


def _show_title(view: View, row: Row) -> None:
    link, about = st.columns([5, 4], gap="medium", vertical_alignment="center")
    with link:
        title = row["title"] or "(no title)"
        link_to_article(title, view.filters, article_id=row["article_id"], field="text", start=0, is_within=True)
    about.caption(
        f"{outlet_and_day(row['source'], row['published'])} · "
        f"{counted(row['n_claims'], 'claim')}, {counted(row['n_quotes'], 'quote')}"
    )


def _show_head(view: View, reading: Reading) -> None:
    article = reading.article
    st.subheader(article["title"] or "(no title)", anchor=False)
    published = f"published {day_label(article['published'])}"
    st.caption(f"{article['source'] or NO_OUTLET} · {published} · {counted(article['n_words'], 'word')}")
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


def _show_legend(shown: list[str], *, opened: bool) -> None:
    """Each kind of mark that is shown, in its own dress, with what it means."""
    kinds = [kind for layer, kinds in LEGEND.items() if layer in shown for kind in kinds]
    text, markings = "", []
    for kind, meaning in [*kinds, *([("opened", "what you opened")] if opened else [])]:
        markings.append(Marking(len(text), len(text) + len(meaning), kind))
        text += meaning + BETWEEN
    show_text(text, markings, name="sentence")


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
    quotes = reading.marks[reading.marks["record"] == "quote"]
    _show_list(view, reading, counted(len(claims), "claim"), claims, _claim_in_words)
    _show_list(view, reading, counted(len(quotes), "quote"), quotes, lambda row: f"{row['label']} · {row['detail']}")
    show_export("article-marks", reading.marks, view, about="everything found in this article")


def _show_list(view: View, reading: Reading, heading: str, rows: pd.DataFrame, words: Callable[[Row], str]) -> None:
    """Draws findings one to a line, each a link to its place in the text."""
    st.markdown(f"**{heading}**")
    with st.container(gap="xxsmall"):
        for row in rows_of(rows.head(LISTED)):
            link_to_article(
                words(row),
                view.filters,
                article_id=reading.article["id"],
                field=row["field"],
                start=row["start"],
                is_within=True,
            )
    if len(rows) > LISTED:
        st.caption(f"First {LISTED} of {len(rows):,}; the export holds all.")


def _claim_in_words(row: Row) -> str:
    what = f"**{figure_of(row)}** {what_happened(row)}"
    scope = "" if row["scope"] == "event" else f" ({SCOPES[row['scope']]})"
    return f"{what}{scope} · {row['claimant'] or OUTLET} · {day_label(row['event_date'])}"
