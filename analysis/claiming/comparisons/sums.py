"""Counts told in one breath with a sum or a rate: "313 children were killed and 579 injured since the invasion"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from analysis.claiming.acts.grammar import verb_above
from analysis.claiming.acts.tenses import is_perfect
from analysis.claiming.comparisons.told import Told
from analysis.claiming.scopes.large_losses import LOSSES

JOINED = frozenset({"ccomp", "conj", "csubjpass", "dep", "parataxis"})
OPENINGS = frozenset({("in", "addition"), *(("of", whole) for whole in ("them", "these", "those", "which"))})


def spread_sums(told: Sequence[Told]) -> Iterator[Told]:
    """The claims in order; an undated loss whose clause is joined to that of a sum or a rate is one too."""
    sums = [each for each in told if each.claim.scope in {"cumulative", "rate"} and each.claim.action in LOSSES]
    for each in told:
        total = next((total for total in sums if _is_told_with(each, total)), None)
        if total is None:
            yield each
        else:
            rule = f"{each.claim.rule}:with_sum"
            scope = total.claim.scope
            claim = replace(each.claim, scope=scope, period_start=total.claim.period_start, rule=rule)
            sums.append(replace(each, claim=claim))
            yield sums[-1]


def _is_told_with(each: Told, total: Told) -> bool:
    claim = each.claim
    if claim.scope != "event" or claim.action not in LOSSES:
        return False
    if claim.event_precision == "day" and claim.event_date != total.claim.event_date:
        return False
    if each.scene.sentence.start != total.scene.sentence.start:
        return _goes_on(each, total)
    verb, other = _verb_of(each), _verb_of(total)
    return verb.i == other.i or _is_joined(verb, other) or _is_joined(other, verb)


def _goes_on(each: Told, total: Told) -> bool:
    """Whether the next sentence counts on: "of these, 148 were killed", "six medics have been killed too"."""
    sentence = each.scene.sentence
    if sentence.start != total.scene.sentence.end or each.claim.event_precision == "day":
        return False
    if len(sentence) > 1 and (sentence[0].lower_, sentence[1].lower_) in OPENINGS:
        return True
    same_place = each.claim.place_id in {None, total.claim.place_id}
    return same_place and is_perfect(_verb_of(each)) and is_perfect(_verb_of(total))


def _verb_of(told: Told) -> Token:
    """The verb of an act's clause; of a participle behind its noun, that of the noun ("and 579 injured")."""
    trigger = told.scene.act.trigger
    return verb_above(trigger.head if trigger.dep_ == "acl" else trigger)


def _is_joined(verb: Token, other: Token) -> bool:
    """Whether one verb's clause is in a row with the other's, in headlines without a word between them."""
    below = {child.dep_ for child in verb.children}
    is_bare = verb.dep_ == "advcl" and "nsubj" in below and not below & {"advmod", "mark"}
    return verb.head.i == other.i and (is_bare or verb.dep_ in JOINED)
