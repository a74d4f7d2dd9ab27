"""What looks like a report and is none: a topic before a colon, a term in marks, a deed of what cannot speak."""

from spacy.tokens import Token

from analysis.quoting.attributions import Attribution
from analysis.quoting.board import Piece
from analysis.quoting.cast import Speaker, may_speak, speaking_nouns
from analysis.quoting.trust import UNCLOSED

OF_DEEDS = frozenset(("charge", "gerund", "infinitive", "object", "order"))  # frames of verbs that also tell of deeds
COUNTS = frozenset(("dozen", "hundred", "million", "ten", "thousand"))  # "tens of thousands demand"
POINTERS = {  # "it threatens to spread", "we are reporting his name"
    "infinitive": frozenset(("it", "that", "this", "which")),
    "object": frozenset(("i", "we")),
}
OF_TERMS = frozenset(("as", "beside_marks", "marked", "naming"))


def is_no_report(piece: Piece, attribution: Attribution, speaker: Speaker) -> bool:
    """Whether a piece is to be left out."""
    rule, head = piece.rule.removesuffix(UNCLOSED), attribution.speaker
    if rule == "label":
        return _is_topic(head, speaker)
    if rule in OF_DEEDS:
        if rule in {"infinitive", "object"} and head is not None and head.lower_ in POINTERS[rule]:
            return True
        is_thing = head is not None and head.pos_ == "NOUN" and not may_speak(head) and head.lemma_ not in COUNTS
        return is_thing and speaker.entity_id is None
    return rule in OF_TERMS and head is None and piece.kind != "direct"


def _is_topic(head: Token | None, speaker: Speaker) -> bool:
    """Whether the name before a colon is no speaker's: "Kharkiv: what we know"."""
    if speaker.entity_id is None or speaker.entity_id.startswith("person/"):
        return False
    is_body = head is not None and head.lemma_.lower() in speaking_nouns()
    return not (is_body and speaker.entity_id.startswith("org/"))
