"""Who says a number: the speaker of the smallest attribution around it."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Span

from analysis.claiming.story import Story, claimant_side
from analysis.quoting.closing_attributions import closing_speaker
from analysis.quoting.cues import cue_lexicon
from analysis.reading import place
from analysis.records import Field, Quote

LOOKED_BACK = 40  # pieces of quotes before a number that may still reach over it


@dataclass(frozen=True, slots=True)
class Claimant:
    """A speaker as a claim bears it; all None is the outlet's own voice."""

    name: str | None = None
    id: str | None = None
    side: str | None = None


OUTLET = Claimant()


def find_claimant(story: Story, number: Span) -> Claimant:
    """The speaker of the smallest attribution around a number that has one, else the one who closes its sentence."""
    field, start, _ = place(story.doc, number.start_char, number.end_char)
    around = sorted(_around(story, field, start), key=lambda quote: quote.end - quote.start)
    for quote in around:
        if quote.speaker:
            said = _issuer(story, quote) if _is_document(quote) else quote
            return Claimant(said.speaker, said.speaker_id, claimant_side(story, said.speaker_id, said.speaker))
    closing = closing_speaker(story, number.sent, number[0])
    return Claimant(closing.name, closing.id, claimant_side(story, closing.id, closing.name)) if closing else OUTLET


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
