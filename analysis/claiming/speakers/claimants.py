"""Who says a number: the speaker of the smallest attribution around it."""

from bisect import bisect_right

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import PRESENT
from analysis.claiming.acts.pieces import SEPARATE, piece_of
from analysis.claiming.speakers.beside import is_naming, is_taken_for_known
from analysis.claiming.speakers.closings import closing_parts
from analysis.claiming.speakers.credits import counters_of, credits_around, signatures_of
from analysis.claiming.speakers.named_speakers import OUTLET, Claimant, credited_to, last_speaker, named_in, speaker_of
from analysis.claiming.speakers.quoted_speakers import cue_of, told_by
from analysis.claiming.speakers.tellers import cited_in, tellers_of
from analysis.claiming.story import Story
from analysis.naming.names import media
from analysis.reading import place
from analysis.records import Field, Quote

FULL_TEXT = "full text"
LEDE = 2  # sentences
LONGEST_LEDE = 80  # tokens
LOOKED_BACK = 40  # pieces of quotes before a number that may still reach over it


def find_claimant(story: Story, number: Span) -> Claimant:
    """The speaker of the smallest attribution around a number that has one, else who is credited with it around it."""
    told = (
        _quoted(story, number)
        or _credited_with(story, number)
        or _carried_on(story, number)
        or _signed_above(story, number)
        or _orator(story)
        or OUTLET
    )
    return _source_of(story, told, number) or told


def _quoted(story: Story, number: Span) -> Claimant | None:
    """The speaker of the smallest quote around a number that tells it; the outlet where all only mention it."""
    field, start, _ = place(story.doc, number.start_char, number.end_char)
    only_mentioned = False
    for quote in _around(story, field, start):
        cue = cue_of(story, quote)
        if cue and (is_taken_for_known(number.root, cue, quote.rule) or _is_contrary(story, quote, cue)):
            only_mentioned = True
        elif (cue is None or _may_report(cue, number.root)) and (told := told_by(story, quote)):
            return told
    return OUTLET if only_mentioned else None


def _is_contrary(story: Story, quote: Quote, cue: Token) -> bool:
    """Whether what follows a cue between commas is what the outlet has to add: "one fell, Kyiv says, but it hit"."""
    first = story.span(quote.field, quote.start, quote.end)[0]
    return first.lower_ == "but" and first.i == cue.i + 2 and first.nbor(-1).text == ","


def _may_report(cue: Token, number: Token) -> bool:
    """Whether a verb may tell a number: it is no attack ("they storm the town"), nor of other news of a headline.

    Nor does it name what it happened in: "two fell in a raid that they declared a success".
    """
    is_attack = cue.lemma_ in frame_lexicon().hostile_verbs and any(child.dep_ == "dobj" for child in cue.rights)
    piece = piece_of(number)
    return (
        not is_attack
        and not (number.i < cue.i and is_naming(cue))
        and (cue.sent.start != number.sent.start or piece.start <= cue.i < piece.end)
    )


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
    """Who tells what a phrase goes on with: "shells fell, according to the army, killing five, with 30 houses hit"."""
    for word in (number.root, *number.root.ancestors):
        is_with = word.lower_ == "with" or any(c.dep_ == "mark" and c.lower_ == "with" for c in word.children)
        is_outcome = word.dep_ == "advcl" and word.tag_ == "VBG"
        if (is_outcome or (is_with and word.dep_ in {"advcl", "prep"})) and word.head.i < word.i:
            field, start, _ = place(story.doc, word.head.idx, word.head.idx + len(word.head))
            return next((told for quote in _around(story, field, start) if (told := told_by(story, quote))), None)
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
    cues = (cue_of(story, quote) for quote in story.quotes if speaker and quote.speaker == speaker.name)
    said = (cue for cue in cues if cue is not None and number.sent.start <= cue.i < semicolon.i)
    return speaker if any(cue.tag_ not in PRESENT for cue in said) else None


def _signed_above(story: Story, number: Span) -> Claimant | None:
    """Who signs a dispatch's title, or its figures: those that its lede tells are theirs too."""
    title = story.title
    if not title.end <= number.start <= title.end + LONGEST_LEDE:
        return None
    if sum(bool(token.is_sent_start) for token in number.doc[title.end : number.start]) > LEDE:
        return None
    signed = (words for figure in title if figure.like_num for words in credits_around(figure, title))
    told = next((one for words in signed if (one := credited_to(story, words))), None)
    return told or _signer(story, number)


def _signer(story: Story, number: Span) -> Claimant | None:
    """Who of a side signs a title without figures, for a number that the lede doesn't only mention."""
    signed = (credited_to(story, words) for words in signatures_of(story.title))
    signer = next((one for one in signed if one), None)
    is_mentioned = any(word.dep_ == "relcl" for word in number.root.ancestors)
    return signer if signer and signer.side and not is_mentioned else None


def _orator(story: Story) -> Claimant | None:
    """Who gave the speech that an article is: "Ivan Petrenko's address (full text)"."""
    if FULL_TEXT not in story.title.text.lower():
        return None
    people = (entity for entity in story.entities_in(story.title) if entity.kind == "PERSON")
    return next((speaker_of(story, person.name, person.id) for person in people), None)


def _around(story: Story, field: Field, start: int) -> list[Quote]:
    """The quotes around a place of a field, the smallest first."""
    last = bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))
    near = story.quotes[max(0, last - LOOKED_BACK) : last]
    around = (quote for quote in near if quote.field == field and start < quote.end)
    return sorted(around, key=lambda quote: quote.end - quote.start)
