"""How good is this: what the reading reaches on texts labelled by people, the newest version, and all before it."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd
import streamlit as st

from data.measuring.accuracy import Score, load_scores
from data.measuring.measures import bands, figures, wilson
from ui.frame.page import View
from ui.showing.export import show_export
from ui.showing.tables import show_table
from ui.words import SURE

HOW = """Every figure is a percentage, measured on texts that people labelled by hand, with the project's own scorers.
**F1** joins precision (how much of what is shown is right) and recall (how much of what is there is shown). Sets named
`dev` were at hand while the rules were written, so expect somewhat less on new text. The sample's own gold (no suffix)
was written for this project. Run `make eval` to measure again."""
INTERVAL = """**95 %**: where the figure would lie on other text of the kind, as far as chance goes (Wilson's interval
on the labelled items; items of one article are not independent, so take it as the least there is). **Aim**: what is to
be reached, where that was set beforehand."""
KINDS = {
    "observations": "Claims",
    "quotes": "Quotes",
    "quantities": "Quantities",
    "dates": "Dates",
    "entities": "Names",
}
CONFIDENCE = """Of the speakers given to quotes whose span is right, how many are right, by how sure the reading was.
A speaker below {sure:g} is shown with **(?)**. Calibrated means that the share lies within its band.
The answers of an interview ("Q:", "A:") carry an estimate: no set names who gives them."""
EVERY = "all sets"


def show_accuracy(view: View) -> None:
    """Draws the scores of the newest reading for each kind of finding, its confidence, and how they changed."""
    st.write(HOW)
    scores = load_scores()
    if not scores:
        st.info("Nothing has been measured yet. Run `make eval`.")
        return
    newest = {score.gold_set: score for score in scores}
    for kind, heading in KINDS.items():
        mine = [score for score in newest.values() if score.kind == kind]
        if mine:
            st.subheader(heading, anchor=False)
            show_table(figures_of(mine), is_whole=True)
        if kind == "quotes":
            _show_confidence(mine)
    st.caption(INTERVAL)
    _show_history(scores)
    show_export("accuracy", history(scores), view, about="every figure of every version")


def figures_of(scores: Sequence[Score]) -> pd.DataFrame:
    """The figures of some scores: gold set, articles, measure, score, 95 %, items, aim ("reached" or how far off)."""
    return pd.DataFrame(
        {
            "gold set": score.gold_set,
            "articles": score.n_articles,
            "measure": figure.measure,
            "score": figure.value,
            "95 %": _interval(figure.value, figure.n_items),
            "items": figure.n_items,
            "aim": "" if figure.aim is None else f"{figure.aim:g}",
            "reached": "" if figure.aim is None else "yes" if figure.value >= figure.aim else "not yet",
        }
        for score in scores
        for figure in figures(score)
    )


def confidence_of(scores: Sequence[Score]) -> pd.DataFrame:
    """How many speakers are right by confidence, all sets together first.

    gold set, confidence ("90 to 100"), speakers, right, share (percent, null for none), 95 %.
    """
    counts: dict[tuple[str, float], tuple[int, int]] = {}
    for score in scores:
        for band in bands(score):
            for name in (EVERY, score.gold_set):
                given, right = counts.get((name, band.at_least), (0, 0))
                counts[name, band.at_least] = given + band.given, right + band.right
    above = dict(pairwise([*sorted({least for _, least in counts}), 1.0]))
    return pd.DataFrame(
        {
            "gold set": name,
            "confidence": f"{100 * least:g} to {100 * above[least]:g}",
            "speakers": given,
            "right": right,
            "share": round(100 * right / given, 1) if given else None,
            "95 %": _interval(100 * right / given, given) if given else "",
        }
        for (name, least), (given, right) in sorted(
            counts.items(), key=lambda one: (one[0][0] != EVERY, one[0][0], -one[0][1])
        )
    )


def history(scores: Sequence[Score]) -> pd.DataFrame:
    """Every figure of every version, the newest first: the columns of figures_of, measured, version, rules, model."""
    tables = []
    for score in reversed(scores):
        about = {"measured": score.at, "version": score.version, "rules": score.pipeline, "model": score.model}
        tables.append(figures_of([score]).assign(**about))
    return pd.concat(tables, ignore_index=True)


def _show_confidence(scores: Sequence[Score]) -> None:
    table = confidence_of(scores)
    if table.empty:
        return
    st.markdown("**Is the confidence of a speaker to be trusted?**")
    st.caption(CONFIDENCE.format(sure=100 * SURE))
    table = table[table["speakers"] > 0]
    is_all = table["gold set"] == EVERY
    show_table(table[is_all].drop(columns="gold set"))
    with st.expander("Set by set"):
        show_table(table[~is_all])


def _show_history(scores: Sequence[Score]) -> None:
    with st.expander("Version by version"):
        names = list(dict.fromkeys(score.gold_set for score in scores))
        chosen = st.selectbox("Gold set", names, key="accuracy.set")
        table = history([score for score in scores if score.gold_set == chosen])
        about = ["measured", "version", "rules", "model"]
        show_table(table.pivot_table(index=about, columns="measure", values="score", sort=False).reset_index())


def _interval(share: float, n_items: int) -> str:
    low, high = wilson(share, n_items)
    return f"{low:.0f} to {high:.0f}"
