"""What is asked of quotes on all tabs: who says it, about whom or what, in whose words; kept in the address."""

import streamlit as st

from data.queries.entities import query_most_named, query_names
from data.queries.quotes import Said, query_speakers
from ui.address.choices import kept, kept_several
from ui.address.session import own_parameter
from ui.frame.page import View
from ui.showing.rows import rows_of

SPEAKER, ABOUT, KIND, FRAGMENTS = "speaker", "about", "kind", "fragments"
OWN = (SPEAKER, ABOUT, KIND, FRAGMENTS)
WITH_FRAGMENTS = "shown"
KINDS = ("direct", "mixed", "indirect")
OFFERED = 300
KINDS_HELP = (
    "Direct: a whole clause in quotation marks. Mixed: some words in marks. Indirect: told in the outlet's words."
)
FRAGMENTS_HELP = "What is less than a statement: fewer than four words that are no clause, as in “announced a truce”."
ABOUT_HELP = "Somebody or something named in the quote. For other words, search under “Words” on the left."


def choose_said(view: View) -> Said:
    """Draws the choices, and gives what was chosen."""
    who, what, words, less = st.columns([3, 3, 2.5, 1.5])
    with who:
        speaker = _choose_speaker(view)
    with what:
        about = _choose_about(view)
    kinds = words.pills("In whose words", KINDS, selection_mode="multi", help=KINDS_HELP, **kept_several(KIND, KINDS))
    fragments = less.pills("Fragments", (WITH_FRAGMENTS,), help=FRAGMENTS_HELP, **kept(FRAGMENTS, (WITH_FRAGMENTS,)))
    return Said(
        speakers=(speaker,) if speaker else (),
        about=(about,) if about else (),
        kinds=tuple(sorted(kinds or ())),
        fragments=bool(fragments),
    )


def said_in_words(said: Said) -> str:
    """The choices as the head of an export says them."""
    parts = [", ".join(said.kinds) or "all kinds of", "quotes"]
    parts += [f"by {', '.join(said.speakers)}"] if said.speakers else []
    parts += [f"about {', '.join(said.about)}"] if said.about else []
    parts += [] if said.fragments else ["without fragments"]
    return " ".join(parts)


def _choose_speaker(view: View) -> str | None:
    speakers = rows_of(view.ask(query_speakers, limit=OFFERED))
    labels = {row["speaker_id"] or row["speaker"]: f"{row['speaker']} · {row['n_quotes']:,}" for row in speakers}
    return _choose("Who says it", SPEAKER, labels, placeholder="anybody")


def _choose_about(view: View) -> str | None:
    wanted = own_parameter(ABOUT)
    named = rows_of(view.ask_all(query_most_named, limit=OFFERED))
    labels = {row["entity_id"]: row["name"] for row in named}
    if wanted and wanted not in labels:
        labels |= {row["entity_id"]: row["name"] for row in rows_of(view.ask_all(query_names, entities=(wanted,)))}
    return _choose("About whom or what", ABOUT, labels, placeholder="anybody, anything", about=ABOUT_HELP)


def _choose(heading: str, name: str, labels: dict[str, str], *, placeholder: str, about: str = "") -> str | None:
    wanted = own_parameter(name)
    chosen: str | None = st.selectbox(
        heading,
        [*labels, *([wanted] if wanted and wanted not in labels else [])],
        index=None,
        format_func=lambda one: labels.get(one, one),
        placeholder=placeholder,
        help=about or None,
        **kept(name),
    )
    return chosen
