"""Who says a number: the speaker of the smallest attribution around it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.claiming.agents import governed_by
from analysis.claiming.beside import SEPARATE, is_taken_for_known, piece_of
from analysis.claiming.closings import closing_parts
from analysis.claiming.credits import counters_of, credits_around, speaking_phrase
from analysis.claiming.routes import PRESENT
from analysis.claiming.speakers import (
    OUTLET,
    Claimant,
    are_counted,
    credited_to,
    has_speaker,
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
from analysis.quoting.cues import cue_lexicon
from analysis.reading import place
from analysis.records import Field, Quote

NEAR = 600  # characters from a document to what its issuer said before
GIVING = frozenset({"compile", "give", "issue", "post", "provide", "publish", "release", "share"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
LOOKED_BACK = 40  # pieces of quotes before a number that may still reach over it


def find_claimant(story: Story, number: Span) -> Claimant:
    """The speaker of the smallest attribution around a number that has one, else who is credited with it around it."""
    told = _quoted(story, number) or _credited_with(story, number) or _carried_on(story, number) or OUTLET
    return _source_of(story, told, number) or told


def _quoted(story: Story, number: Span) -> Claimant | None:
    """The speaker of the smallest quote around a number that tells it; the outlet where all only mention it."""
    field, start, _ = place(story.doc, number.start_char, number.end_char)
    around = sorted(_around(story, field, start), key=lambda quote: quote.end - quote.start)
    only_mentioned = False
    for quote in around:
        cue = _cue(story, quote)
        if cue and (is_taken_for_known(number.root, cue, quote.rule) or _is_contrary(story, quote, cue)):
            only_mentioned = True
        elif (cue is None or _is_one_piece(cue, number.root)) and (told := _told_by(story, quote)):
            return told
    return OUTLET if only_mentioned else None


def _cue(story: Story, quote: Quote) -> Token | None:
    if quote.cue_start is None or quote.cue_end is None:
        return None
    return story.span(quote.field, quote.cue_start, quote.cue_end).root


def _is_contrary(story: Story, quote: Quote, cue: Token) -> bool:
    """Whether what follows a cue between commas is what the outlet has to add: "one fell, Kyiv says, but it hit"."""
    first = story.span(quote.field, quote.start, quote.end)[0]
    return first.lower_ == "but" and first.i == cue.i + 2 and first.nbor(-1).text == ","


def _is_one_piece(cue: Token, number: Token) -> bool:
    """Whether a cue stands in another sentence than a number, or in its piece of a headline."""
    piece = piece_of(number)
    return cue.sent.start != number.sent.start or piece.start <= cue.i < piece.end


def _told_by(story: Story, quote: Quote) -> Claimant | None:
    """The speaker of a quote, if it has one that may tell numbers, else who is named beside it."""
    if not has_speaker(quote):
        return None
    if not _may_tell(story, quote):
        return next((one for words in _beside_speaker(story, quote) if (one := named_in(story, words))), None)
    if _is_document(quote):
        return _issuer(story, quote)
    return speaker_of(story, quote.speaker, quote.speaker_id)


def _beside_speaker(story: Story, quote: Quote) -> Iterator[Sequence[Token]]:
    """Who may be meant by a speaker that cannot tell: its apposition, whose work it is, who stands before the cue."""
    if quote.speaker_start is not None and quote.speaker_end is not None:
        head = story.span(quote.field, quote.speaker_start, quote.speaker_end).root
        yield from (speaking_phrase(child) for child in head.children if child.dep_ == "appos")
        given = (child for child in head.rights if child.dep_ == "acl" and child.lemma_.lower() in GIVING)
        yield from (speaking_phrase(by) for child in given if (by := governed_by(child, "by")) is not None)
    yield _before_cue(story, quote)


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
    naming = (*closing_parts(piece_of(number.root), number[0]), *counters_of(number.root), *tellers_of(number.root))
    named = next((one for words in naming if (one := named_in(story, words))), None)
    signed = credits_around(number.root, story.title)
    return named or next((one for words in signed if (one := credited_to(story, words))), None)


def _source_of(story: Story, told: Claimant, number: Span) -> Claimant | None:
    """Whom an outlet of no side cites for what it tells, or says to have counted it."""
    if told.side or not (told.id in media() or (told.name or "").lower().split()[-1:] == ["agency"]):
        return None
    sources = (cited_in(number.sent), *counters_of(number.root))
    return next((one for words in sources if (one := named_in(story, words))), None)


def _carried_on(story: Story, number: Span) -> Claimant | None:
    return _with_told(story, number) or _past_semicolon(story, number) or _reporter_above(story, number)


def _reporter_above(story: Story, number: Span) -> Claimant | None:
    """Who reports in the part of a digest in which a number stands."""
    above = next((name for name in reversed(story.reporters) if name.end <= number.start), None)
    return named_in(story, [*above]) if above is not None else None


def _with_told(story: Story, number: Span) -> Claimant | None:
    """Who tells what a phrase goes on with: "27 attacks were seen, according to the army, with 135 shells fired"."""
    for word in (number.root, *number.root.ancestors):
        is_with = word.lower_ == "with" or any(c.dep_ == "mark" and c.lower_ == "with" for c in word.children)
        if is_with and word.dep_ in {"advcl", "prep"} and word.head.i < word.i:
            field, start, _ = place(story.doc, word.head.idx, word.head.idx + len(word.head))
            around = sorted(_around(story, field, start), key=lambda quote: quote.end - quote.start)
            return next((told for quote in around if (told := _told_by(story, quote))), None)
    return None


def _past_semicolon(story: Story, number: Span) -> Claimant | None:
    """The speaker of the clause before a semicolon: "two fell, the army said; one flew on".

    In the present tense of headlines, what follows is another piece of news.
    """
    semicolon = next(
        (token for token in reversed(number.doc[number.sent.start : number.start]) if token.text == SEPARATE), None
    )
    if semicolon is None:
        return None
    speaker = last_speaker(story, semicolon)
    cues = (_cue(story, quote) for quote in story.quotes if speaker and quote.speaker == speaker.name)
    said = (cue for cue in cues if cue is not None and number.sent.start <= cue.i < semicolon.i)
    return speaker if any(cue.tag_ not in PRESENT for cue in said) else None


def _is_document(quote: Quote) -> bool:
    words = (quote.speaker or "").lower().split()
    return quote.speaker_id is None and bool(words) and words[-1] in cue_lexicon().documents


def _issuer(story: Story, quote: Quote) -> Claimant:
    """Whose a document is: whom its phrase names, or who spoke just before "the statement", else the document."""
    if quote.speaker_start is not None and quote.speaker_end is not None:
        document = story.span(quote.field, quote.speaker_start, quote.speaker_end).root
        if host := governed_by(document, "on"):
            return _host_of(story, document, host)
        if any(child.lower_ in INDEFINITE for child in document.children):
            return speaker_of(story, quote.speaker, None)
    before = (other for other in reversed(story.quotes[: story.quotes.index(quote)]) if other.field == quote.field)
    near = (other for other in before if quote.start - other.end < NEAR)
    said = next((other for other in near if other.speaker and not _is_document(other)), quote)
    return speaker_of(story, said.speaker, said.speaker_id)


def _host_of(story: Story, document: Token, host: Token) -> Claimant:
    """Who has the account or page that a document stands on, else the document: "a post on the ministry's channel"."""
    owner = next((child for child in host.children if child.dep_ == "poss"), None)
    named = named_in(story, speaking_phrase(owner)) if owner is not None else None
    return named or speaker_of(story, story.doc[document.left_edge.i : host.i + 1].text, None)


def _around(story: Story, field: Field, start: int) -> list[Quote]:
    last = bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))
    near = story.quotes[max(0, last - LOOKED_BACK) : last]
    return [quote for quote in near if quote.field == field and start < quote.end]
