"""A decision on who is who, as pages make it: signed, kept, and followed at once."""

from collections.abc import Iterable, Sequence

import streamlit as st

from analysis.errors import LoadRunning
from analysis.records import Correction
from data.deciding.corrections import IDENTITY, in_force, load_corrections, save_corrections
from data.deciding.deciding import Signed, this_person
from data.keeping.corpora import Corpus, corpus_to_show
from data.linking.relink import relink
from data.nouns import counted
from data.queries.identities import query_corrections
from data.settings import load_settings
from ui.frame.opened import add_own_decisions, is_read_only
from ui.frame.page import View

WHO, WHY, TOLD = "decisions.who", "decisions.why", "decisions.told"
SIGNED = "decisions.signed"
A_VISITOR = "a visitor"
READ_ONLY = (
    "This corpus is read-only: what you decide acts at once, for you alone, until you close this page. Under"
    " **Decisions** you can download it, and upload it next time."
)


def show_told() -> None:
    """Says what became of the decision that was made last, once."""
    if told := st.session_state.pop(TOLD, None):
        st.toast(told, icon=":material/check_circle:")


def show_signature(view: View) -> Signed:
    """Draws who decides and why, which every decision keeps; gives them. Says where decisions go."""
    if is_read_only(_corpus()):
        st.caption(READ_ONLY)
    else:
        _show_waiting(view)
    usual = A_VISITOR if load_settings().mode == "hosted" else this_person()
    if st.session_state.pop(SIGNED, False):  # what was written as a reason belongs to the decision that was made
        st.session_state[WHY] = ""
    for key, value in ((WHO, usual), (WHY, "")):
        st.session_state[key] = st.session_state.get(key, value)
    who, why = st.columns([1, 3])
    return Signed(
        who.text_input("Decided by", key=WHO) or usual,
        why.text_input("Why", key=WHY, placeholder="kept with the decision, so that a colleague can follow it"),
    )


def decide(decisions: Sequence[Correction], told: str) -> None:
    """Keeps decisions, has the corpus follow them, and draws the page anew with a word about it."""
    corpus = _corpus()
    st.session_state[TOLD] = told
    st.session_state[SIGNED] = True
    if is_read_only(corpus):
        add_own_decisions(corpus, decisions)
    else:
        save_corrections(corpus.folder, decisions)
        _follow(corpus)
    st.rerun()


def decisions_in_force(view: View) -> list[Correction]:
    """The decisions on identities that hold, in the order in which they were made."""
    corpus = _corpus()
    kept: Iterable[Correction] = (
        view.ask_all(query_corrections) if is_read_only(corpus) else load_corrections(corpus.folder)
    )
    return [one for one in in_force(kept) if one.record == IDENTITY]


def _show_waiting(view: View) -> None:
    """Tells of decisions that the numbers on the page do not follow, as after one that was made during a load."""
    followed = {one for one in view.ask_all(query_corrections) if one.record == IDENTITY}
    waiting = followed ^ set(decisions_in_force(view))
    if waiting:
        st.warning(f"These numbers do not follow {counted(len(waiting), 'decision')} yet.")
        if st.button("Follow them now", icon=":material/sync:"):
            _follow(_corpus())
            st.rerun()


def _follow(corpus: Corpus) -> None:
    try:
        with st.spinner("Working out who is who"):
            relink(corpus.folder)
    except LoadRunning:
        st.session_state[TOLD] = "Kept. A load is running: follow the decision when it has finished."


def _corpus() -> Corpus:
    return corpus_to_show(load_settings())
