"""Whom a title or a text credits with a figure ("… - mayor"): it is that claimant's where the other names nobody."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.claiming.comparisons.same_figures import is_alike, is_same, rounds
from analysis.records import Claim


def share_credits(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of text and title that nobody is told to make as the other's claimant's.

    The title may round the figure, and leave a lede to tell it ("dozens" for 80). A figure that the text tells in the
    outlet's own voice, too, is the outlet's in the title; whom it only describes ("Commander: …") the text names.
    """
    credited = [claim for claim in claims if claim.headline and claim.claimant]
    text = [claim for claim in claims if not claim.headline]
    return [_by_text(claim, text) if claim.headline else _by_title(claim, credited) for claim in claims]


def _by_title(claim: Claim, credited: Sequence[Claim]) -> Claim:
    return _told_by(claim, [title for title in credited if _is_told_in(title, claim)][:1])


def _by_text(title: Claim, text: Sequence[Claim]) -> Claim:
    told = [claim for claim in text if _is_told_in(title, claim)]
    if told and title.claimant_id is None and all(claim.claimant_id for claim in told):
        title = replace(title, claimant=None, claimant_side=None)  # "Commander: …" is whom the text names
    return _told_by(title, told)


def _told_by(claim: Claim, others: Sequence[Claim]) -> Claim:
    """A claim as the first of the others' claimant's, if it has none itself and they all have one."""
    if claim.claimant or not others or not all(other.claimant for other in others):
        return claim
    teller = others[0]
    return replace(claim, claimant=teller.claimant, claimant_id=teller.claimant_id, claimant_side=teller.claimant_side)


def _is_told_in(title: Claim, claim: Claim) -> bool:
    """Whether a title tells the figure of a claim of the text, be it rounded."""
    return is_alike(title, claim) and (is_same(title, claim) or rounds(title, claim) or _leaves_open(title, claim))


def _leaves_open(title: Claim, claim: Claim) -> bool:
    """Whether a title bounds a figure from below alone, and the first sentence of the text tells one not under it."""
    is_lede = claim.field == "text" and claim.sentence_start == 0
    return is_lede and title.high is None and title.low is not None and (claim.low or 0) >= title.low
