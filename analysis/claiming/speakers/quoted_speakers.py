"""Who tells what a quote reports: its speaker, if that may tell numbers, else who is named beside it or issued it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.claiming.acts.grammar import governed_by
from analysis.claiming.speakers.credits import speaking_phrase
from analysis.claiming.speakers.named_speakers import (
    Claimant,
    are_counted,
    has_speaker,
    may_speak,
    named_in,
    speaker_of,
)
from analysis.claiming.story import Story
from analysis.claiming.words import word_list
from analysis.quoting.cast import speaking_nouns
from analysis.quoting.cues import cue_lexicon
from analysis.records import Quote

NEAR = 600  # characters from a document to what its issuer said before
GIVING = frozenset({"compile", "give", "issue", "post", "provide", "publish", "release", "share"})
INDEFINITE = frozenset({"a", "an", "another", "one"})


def told_by(story: Story, quote: Quote) -> Claimant | None:
    """The speaker of a quote, if it has one that may tell numbers, else who is named beside it."""
    if not has_speaker(quote):
        return None
    if not _may_tell(story, quote):
        return next((one for words in _beside_speaker(story, quote) if (one := named_in(story, words))), None)
    if _is_document(quote):
        return _issuer(story, quote)
    if quote.speaker_id is None and (giver := _giver(story, quote)):
        return giver
    return speaker_of(story, quote.speaker, quote.speaker_id)


def cue_of(story: Story, quote: Quote) -> Token | None:
    """The word that reports a quote; None if there is none."""
    if quote.cue_start is None or quote.cue_end is None:
        return None
    return story.span(quote.field, quote.cue_start, quote.cue_end).root


def _beside_speaker(story: Story, quote: Quote) -> Iterator[Sequence[Token]]:
    """Who may be meant by a speaker that cannot tell: its apposition, whose work it is, who stands before the cue."""
    if (head := _head_of_speaker(story, quote)) is not None:
        yield from (speaking_phrase(child) for child in head.children if child.dep_ == "appos")
        yield from _givers(head)
    yield _before_cue(story, quote)


def _givers(noun: Token) -> Iterator[Sequence[Token]]:
    """Who gave what a noun names: "data provided by the prosecutor's office"."""
    given = (child for child in noun.rights if child.dep_ == "acl" and child.lemma_.lower() in GIVING)
    return (speaking_phrase(by) for child in given if (by := governed_by(child, "by")) is not None)


def _giver(story: Story, quote: Quote) -> Claimant | None:
    """Who gave the data that a quote cites."""
    cited = _head_of_speaker(story, quote)
    return (
        next((one for words in _givers(cited) if (one := named_in(story, words))), None) if cited is not None else None
    )


def _head_of_speaker(story: Story, quote: Quote) -> Token | None:
    """The head of the words that name a quote's speaker; None if none do."""
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    return story.span(quote.field, quote.speaker_start, quote.speaker_end).root


def _before_cue(story: Story, quote: Quote) -> Sequence[Token]:
    """The noun phrase right before a quote's cue, other than its speaker: "grain rose as the army said"."""
    if quote.cue_start is None or quote.cue_end is None:
        return ()
    last = story.span(quote.field, quote.cue_start, quote.cue_end)[0].nbor(-1)
    return [*story.doc[last.left_edge.i : last.i + 1]] if last.dep_ in {"dobj", "nsubj", "pobj"} else ()


def _may_tell(story: Story, quote: Quote) -> bool:
    """Whether a speaker may tell numbers, and is none of those counted: not in "23 reported hurt"."""
    if quote.speaker_id or quote.speaker_start is None or quote.speaker_end is None:
        return True
    phrase = story.span(quote.field, quote.speaker_start, quote.speaker_end)
    head = phrase.root
    if are_counted(phrase) or _is_rubric(phrase, cue_of(story, quote)):
        return False
    tellers = speaking_nouns() | cue_lexicon().documents | word_list("bodies", "mouthpieces")
    is_known = {head.lemma_, head.lower_} & tellers or may_speak(head)
    return bool(is_known) or head.pos_ not in {"NOUN", "NUM"}


def _is_rubric(phrase: Span, cue: Token | None) -> bool:
    """Whether a phrase ends at a colon long before a cue: "War news of Monday: governor Petrenko says five fell"."""
    return cue is not None and phrase.end + 1 < cue.i and phrase.doc[phrase.end].text == ":"


def _is_document(quote: Quote) -> bool:
    words = (quote.speaker or "").lower().split()
    return quote.speaker_id is None and bool(words) and words[-1] in cue_lexicon().documents


def _issuer(story: Story, quote: Quote) -> Claimant:
    """Whose a document is: whom its phrase names, or who spoke just before "the statement", else the document."""
    if (document := _head_of_speaker(story, quote)) is not None:
        if host := governed_by(document, "on"):
            return _host_of(story, document, host)
        if any(child.lower_ in INDEFINITE for child in document.children):
            return speaker_of(story, quote.speaker, None)
    before = (other for other in reversed(story.quotes[: story.quotes.index(quote)]) if other.field == quote.field)
    near = (other for other in before if quote.start - other.end < NEAR)
    said = next((other for other in near if other.speaker and not _is_document(other)), quote)
    return speaker_of(story, said.speaker, said.speaker_id)


def _host_of(story: Story, document: Token, host: Token) -> Claimant:
    """Whose the account or page is that a document stands on, or the document, else that: "the army's post on X"."""
    owner = next((child for word in (host, document) for child in word.children if child.dep_ == "poss"), None)
    named = named_in(story, speaking_phrase(owner)) if owner is not None else None
    return named or speaker_of(story, story.doc[document.left_edge.i : host.i + 1].text, None)
