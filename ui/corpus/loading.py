"""Loading articles from the page: choose, start, watch, read the outcome. The load is a process of its own."""

from datetime import date

import streamlit as st

from data.keeping.corpora import MAIN, Corpus, corpus_named, corpus_to_show
from data.loading.job import Job, latest_job, start_files, start_text
from data.nouns import counted
from data.settings import load_settings

KINDS = ["jsonl", "ndjson", "json", "csv", "tsv", "txt", "html", "htm", "zip", "gz"]
STAGES = {"taking in": "Taking in", "reading": "Reading", "linking": "Linking and writing the snapshot"}
SHORTEST_TEXT = 20  # characters; less is no article
LOOK_AGAIN_SECONDS = 1.0
STARTED_HERE = "loading.started"  # set once this visitor has started a load: its outcome stays open


def show_loading() -> None:
    """Draws the forms and how far the latest load is; on a hosted instance, that loading is off."""
    if load_settings().mode == "hosted":
        st.info("Loading is off on a hosted instance: its corpus is read-only.", icon=":material/lock:")
        return
    corpus = _target()
    job = latest_job(corpus)
    running = job is not None and job.is_running
    is_first = corpus_to_show(load_settings()).is_sample
    with st.expander("Load articles", expanded=is_first or running or STARTED_HERE in st.session_state):
        st.caption(f"Into the corpus **{corpus.name}**. What was loaded before is recognised and not loaded twice.")
        files, paste = st.tabs(["Files", "Paste a text"])
        with files:
            _show_upload(corpus, disabled=running)
        with paste:
            _show_paste(corpus, disabled=running)
        if job:
            _show_progress(corpus, drawn_running=running)


def _target() -> Corpus:
    settings = load_settings()
    shown = corpus_to_show(settings)
    return corpus_named(settings, MAIN) if shown.is_sample else shown


def _show_upload(corpus: Corpus, *, disabled: bool) -> None:
    with st.form("load.files", clear_on_submit=True, border=False):
        uploads = st.file_uploader(
            "JSON Lines, CSV, TSV, plain text, saved web pages, zip and gz archives", KINDS, accept_multiple_files=True
        )
        day, outlet = st.columns(2)
        published = day.date_input("Date, for articles without one", value=None, format="YYYY-MM-DD")
        source = outlet.text_input("Outlet, for articles without one")
        if st.form_submit_button("Load", type="primary", disabled=disabled):
            if not uploads:
                st.warning("Choose one or more files first.")
                return
            files = {upload.name: upload.getvalue() for upload in uploads}
            start_files(corpus, files, published=published, source=source or None)
            _watch()


def _show_paste(corpus: Corpus, *, disabled: bool) -> None:
    with st.form("load.paste", clear_on_submit=True, border=False):
        title = st.text_input("Title")
        text = st.text_area("Text", height=200)
        day, outlet = st.columns(2)
        published = day.date_input("Published (without it, “on Tuesday” has no date)", value=None, format="YYYY-MM-DD")
        source = outlet.text_input("Outlet")
        if st.form_submit_button("Load", type="primary", disabled=disabled):
            if len(text.strip()) < SHORTEST_TEXT:
                st.warning("Paste the text of an article first.")
                return
            start_text(corpus, _article(title, text, published, source))
            _watch()


def _watch() -> None:
    st.session_state[STARTED_HERE] = True
    st.rerun()


def _article(title: str, text: str, published: date | None, source: str) -> dict[str, str | None]:
    day = published.isoformat() if published else None
    return {"title": title, "text": text, "published": day, "source": source or None}


@st.fragment(run_every=LOOK_AGAIN_SECONDS)
def _show_progress(corpus: Corpus, *, drawn_running: bool) -> None:
    job = latest_job(corpus)
    if job is None:
        return
    if job.is_running != drawn_running:
        st.rerun()  # the forms open and close with the load, and the page shows what it brought
    if job.is_running:
        _show_bar(job)
    elif job.is_lost:
        st.error("The load stopped before it was done. What it had read is kept: load again to go on.")
        if errors := job.errors():
            st.code(errors[-2000:], language=None)
    elif job.last["stage"] == "failed":
        st.error(f"**{job.last['title']}.** {job.last['message']} {job.last['hint']}")
    else:
        _show_outcome(job)


def _show_bar(job: Job) -> None:
    stage, done, total = job.last.get("stage", "taking in"), job.last.get("done", 0), job.last.get("total")
    of = f" of {total:,}" if total else ""
    st.progress(min(1.0, done / total) if total else 0.0, text=f"{STAGES.get(stage, stage)}: {done:,}{of}")


def _show_outcome(job: Job) -> None:
    last = job.last
    rejected = sum(last["rejected"].values())
    outcome = (
        f"Load of {job.started:%-d %b %Y %H:%M} UTC: **{last['new']:,} new**, {last['seen_before']:,} seen before, "
        f"{rejected:,} rejected. {counted(last['articles'], 'article')} in the corpus now."
    )
    if rejected and not last["new"]:
        st.warning(outcome, icon=":material/warning:")
    else:
        st.success(outcome, icon=":material/check_circle:")
    if named := last.get("first_rejected"):  # a load by an earlier version told none
        st.markdown(f"**Rejected** (the first {len(named)})" if rejected > len(named) else "**Rejected**")
        st.text("\n".join(f"{one['origin']}: {one['reason']}" for one in named))
    if last["noted"]:
        st.markdown("**Taken, with doubts**")
        st.text("\n".join(f"{n:,} × {note}" for note, n in last["noted"].items()))
