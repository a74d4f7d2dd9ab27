"""Who says a number: the speaker of the smallest attribution around it."""

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Span, Token

from analysis.claiming.credits import counters_of, credits_around
from analysis.claiming.speakers import (
    OUTLET,
    Claimant,
    are_counted,
    credited_to,
    last_speaker,
    may_speak,
    named_in,
    speaker_of,
)
from analysis.claiming.story import Story
from analysis.claiming.tellers import cited_in, tellers_of
from analysis.claiming.words import scope_words
from analysis.naming.names import media
from analysis.quoting.cast import speaking_nouns
from analysis.quoting.closing_attributions import closing_parts
from analysis.quoting.cues import cue_lexicon
from analysis.reading import place
from analysis.records import Field, Quote

LOOKED_BACK = 40  # pieces of quotes before a number that may still reach over it


def find_claimant(story: Story, number: Span) -> Claimant:
    """The speaker of the smallest attribution around a number that has one, else who is credited with it around it."""
    told = _quoted(story, number) or _credited_with(story, number) or _carried_on(story, number) or OUTLET
    return _source_of(story, told, number.sent) or told


def _quoted(story: Story, number: Span) -> Claimant | None:
    field, start, _ = place(story.doc, number.start_char, number.end_char)
    around = sorted(_around(story, field, start), key=lambda quote: quote.end - quote.start)
    for quote in around:
        if quote.speaker and not _may_tell(story, quote):
            if beside := named_in(story, _before_cue(story, quote)):
                return beside
        elif quote.speaker:
            said = _issuer(story, quote) if _is_document(quote) else quote
            return speaker_of(story, said.speaker, said.speaker_id)
    return None


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
    if are_counted(phrase):
        return False
    tellers = speaking_nouns() | cue_lexicon().documents | scope_words("bodies", "mouthpieces")
    is_known = {head.lemma_, head.lower_} & tellers or may_speak(head)
    return bool(is_known) or head.pos_ not in {"NOUN", "NUM"}


def _credited_with(story: Story, number: Span) -> Claimant | None:
    naming = (*closing_parts(number.sent, number[0]), *counters_of(number.root), *tellers_of(number.root))
    named = next((one for words in naming if (one := named_in(story, words))), None)
    return named or next((one for words in credits_around(number.root) if (one := credited_to(story, words))), None)


def _source_of(story: Story, told: Claimant, sentence: Span) -> Claimant | None:
    """Whom an outlet of no side cites for what it tells."""
    is_outlet = told.id in media() or (told.name or "").lower().split()[-1:] == ["agency"]
    return named_in(story, cited_in(sentence)) if is_outlet and told.side is None else None


def _carried_on(story: Story, number: Span) -> Claimant | None:
    """The speaker of the clause before a semicolon: "two fell, the army said; one flew on".

    In the present tense of headlines, what follows is another piece of news.
    """
    semicolon = next(
        (token for token in reversed(number.doc[number.sent.start : number.start]) if token.text == ";"), None
    )
    if semicolon is None:
        return None
    field, start, _ = place(story.doc, number.sent.start_char, number.sent.end_char)
    speaker = last_speaker(story, semicolon)
    said = [quote for quote in story.quotes if quote.field == field and quote.start >= start and quote.speaker]
    return (
        speaker if speaker and any(quote.speaker == speaker.name and _is_past(story, quote) for quote in said) else None
    )


def _is_past(story: Story, quote: Quote) -> bool:
    if quote.cue_start is None or quote.cue_end is None:
        return False
    return story.span(quote.field, quote.cue_start, quote.cue_end).root.tag_ not in {"VBP", "VBZ"}


def _is_document(quote: Quote) -> bool:
    words = (quote.speaker or "").lower().split()
    return quote.speaker_id is None and bool(words) and words[-1] in cue_lexicon().documents


def _issuer(story: Story, quote: Quote) -> Quote:
    """The quote before whose speaker issued "the statement", else the quote itself."""
    before = (other for other in reversed(story.quotes[: story.quotes.index(quote)]) if other.field == quote.field)
    return next((other for other in before if other.speaker and not _is_document(other)), quote)


def _around(story: Story, field: Field, start: int) -> list[Quote]:
    last = bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))
    near = story.quotes[max(0, last - LOOKED_BACK) : last]
    return [quote for quote in near if quote.field == field and start < quote.end]
