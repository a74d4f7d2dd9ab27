"""How far a report runs on after the clause that the parse gave it."""

from spacy.tokens import Doc, Token

from analysis.quoting.cues import verb_cues
from analysis.quoting.phrases import own_subject

BEFORE_JOINT = frozenset((",", '"', "”", "''"))
JOINTS = frozenset(("and", "but", "or"))
REASONS = frozenset(("as", "because", "if", "or", "provided", "since", "so", "unless", "until"))
QUESTIONS = frozenset(("how", "why", "whether"))


def reach(verb: Token, end: int) -> int:
    """Where a report that the parse ends at `end` ends: over "and that …", "because …", "; more were on the way"."""
    doc, last = verb.doc, verb.sent.end
    while end < last:
        further = _joined(doc, end, last) or _in_its_tense(verb, end) or _reason(verb, end)
        further = further or _after_semicolon(doc, end, last)
        if further is None or further <= end:
            return end
        end = further
    return end


def _joined(doc: Doc, end: int, last: int) -> int | None:
    """The end of a further clause with its own "that": "said it fell and that nobody was hurt"."""
    at = end
    while at + 1 < last and doc[at].text in BEFORE_JOINT:
        at += 1
    if at + 2 < last and doc[at].lower_ in JOINTS and doc[at + 1].lower_ == "that" and doc[at + 1].dep_ == "mark":
        clause = doc[at + 1].head
        return clause.right_edge.i + 1 if clause.i > at else None
    return None


def _in_its_tense(verb: Token, end: int) -> int | None:
    """The end of what is joined to a past cue in the tense of its report: "said it holds, but needs care"."""
    reported = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    joined = next((c for c in verb.rights if c.dep_ == "conj"), None)
    if reported is None or joined is None or verb.tag_ != "VBD" or joined.left_edge.i - end > len(BEFORE_JOINT):
        return None
    is_bare = own_subject(joined) is None and joined.left_edge.i >= end and not verb_cues(joined)
    return joined.right_edge.i + 1 if is_bare and joined.tag_ == "VBZ" else None


def _reason(verb: Token, end: int) -> int | None:
    """The end of a circumstance of what is reported that the parse hung on the cue."""
    token = verb.doc[end]
    if token.lower_ not in REASONS or token.dep_ not in {"mark", "advmod"}:
        return None
    clause = token.head
    is_free = clause.dep_ == "advcl" and clause.head.i == verb.i and clause.left_edge.i == end
    return clause.right_edge.i + 1 if is_free and not verb_cues(clause) else None


def _after_semicolon(doc: Doc, end: int, last: int) -> int | None:
    """The end of the sentence where a semicolon goes on with what is reported, by nobody else."""
    if doc[end].text != ";":
        return None
    rest = doc[end + 1 : last]
    is_same = any(own_subject(t) is not None for t in rest) and not any(verb_cues(t) for t in rest)
    return last if is_same and rest[0].pos_ != "ADV" else None
