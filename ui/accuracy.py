"""How good is this: what the reading reaches on texts labelled by people, newest version first."""

import pandas as pd
import streamlit as st

from data.accuracy import Score, load_scores
from data.measures import measures
from ui.export import show_export
from ui.frame import View
from ui.tables import show_table

HOW = """Every figure is a percentage, measured on texts that people labelled by hand, with the project's own scorers.
**F1** joins precision (how much of what is shown is right) and recall (how much of what is there is shown). Sets named
`dev` were at hand while the rules were written, so expect somewhat less on new text. The sample's own gold (no suffix)
was written for this project. Run `make eval` to measure again."""
KINDS = {
    "observations": "Claims",
    "quotes": "Quotes",
    "quantities": "Quantities",
    "dates": "Dates",
    "entities": "Names",
}


def show_accuracy(view: View) -> None:
    """Draws the scores of the newest reading for each kind of finding, and how they changed."""
    st.write(HOW)
    scores = load_scores()
    if not scores:
        st.info("Nothing has been measured yet. Run `make eval`.")
        return
    for kind, heading in KINDS.items():
        mine = [score for score in scores if score.kind == kind]
        if mine:
            st.subheader(heading, anchor=False)
            show_table(_newest(mine))
    with st.expander("Every version"):
        history = pd.concat([_rows(score) for score in reversed(scores)])
        show_table(history)
    show_export("accuracy", history, view)


def _newest(scores: list[Score]) -> pd.DataFrame:
    newest = {score.gold_set: score for score in scores}
    table = pd.concat([_rows(score) for score in newest.values()])
    wide = table.pivot_table(index=["gold set", "articles"], columns="measure", values="score", sort=False)
    return wide.reset_index()


def _rows(score: Score) -> pd.DataFrame:
    about = {"gold set": score.gold_set, "articles": score.n_articles, "rules": score.pipeline, "measured": score.at}
    return pd.DataFrame([about | {"measure": name, "score": value} for name, value in measures(score).items()])
