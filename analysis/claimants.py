"""Who says a number: the speaker of the smallest attribution around it."""

from bisect import bisect_right
from dataclasses import dataclass

from analysis.records import Field, Quote
from analysis.story import Story, claimant_side

LOOKED_BACK = 40  # pieces of quotes before a number that may still reach over it


@dataclass(frozen=True, slots=True)
class Claimant:
    """A speaker as a claim bears it; all None is the outlet's own voice."""

    name: str | None = None
    id: str | None = None
    side: str | None = None


OUTLET = Claimant()
DOCUMENTS = frozenset(
    {"announcement", "bulletin", "communique", "document", "message", "post", "report", "statement", "update"}
)


def find_claimant(story: Story, field: Field, start: int) -> Claimant:
    """The speaker of the smallest attribution around a place that has one."""
    around = sorted(_around(story, field, start), key=lambda quote: quote.end - quote.start)
    for quote in around:
        if quote.speaker:
            spoken = _issuer(story, quote) if _is_document(quote) else quote
            return Claimant(spoken.speaker, spoken.speaker_id, claimant_side(story, spoken.speaker_id, spoken.speaker))
    return OUTLET


def _is_document(quote: Quote) -> bool:
    return quote.speaker_id is None and (quote.speaker or "").lower().split()[-1:] in [[word] for word in DOCUMENTS]


def _issuer(story: Story, quote: Quote) -> Quote:
    """The quote before whose speaker issued "the statement", else the quote itself."""
    at = story.quotes.index(quote)
    for earlier in reversed(story.quotes[:at]):
        if earlier.field == quote.field and earlier.speaker and not _is_document(earlier):
            return earlier
    return quote


def _around(story: Story, field: Field, start: int) -> list[Quote]:
    last = bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))
    near = story.quotes[max(0, last - LOOKED_BACK) : last]
    return [quote for quote in near if quote.field == field and start < quote.end]
