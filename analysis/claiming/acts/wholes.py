"""Parts and wholes: "26 of the 28 drones", "28 drones, 26 of them". Read off the words: parsers disagree on them."""

from spacy.tokens import Token

from analysis.claiming.acts.grammar import FINITE

OPENING = frozenset({"(", "-", "–", "—"})
CLOSING = frozenset({")", "-", "–", "—"})
OPENS = frozenset({"ADV", "DET", "PRON"})  # what may open the phrase of a whole: "of the", "of some", "of all"
HEDGES = frozenset({"about", "almost", "around", "more", "nearly", "over", "than"})
QUANTIFIERS = frozenset({"all", "both", "half", "most", "none"})
WHOLES = frozenset({"them", "these", "those", "which"})


def part_of_whole(number: Token) -> Token | None:
    """The count of which a number is the whole ("26" for the 28 of "26 out of the 28 drones"), else None."""
    words = number.doc[max(number.sent.start, number.i - 6) : number.i]
    before = [token for token in words if token.pos_ not in OPENS and token.lower_ not in HEDGES]
    if not before or before.pop().lower_ != "of":
        return None
    if any(token.lower_ in {"each", "every"} for token in words[-3:]):
        return None
    if before and before[-1].lower_ == "out":
        before.pop()
    return before[-1] if before and _is_counted(before[-1]) else None


def part_behind(counted: Token) -> Token | None:
    """What is said right behind a count to be a part of it: "120 drones, 80 of them downed", "of which none fell"."""
    behind = [
        token for token in counted.doc[counted.i + 1 : min(counted.i + 6, counted.sent.end)] if not token.is_punct
    ]
    for at, token in enumerate(behind[:-1]):
        if token.lower_ == "of" and behind[at + 1].lower_ in WHOLES:
            near = behind[at - 1 : at] if at else behind[at + 2 : at + 3]
            return next((word for word in near if word.pos_ == "NUM" or word.lower_ in QUANTIFIERS), None)
    return None


def verb_past_aside(counted: Token, part: Token) -> Token | None:
    """The verb of a whole whose part is told in an aside: "16 drones - of which 7 flew west - were downed"."""
    doc = counted.doc
    if counted.i + 1 >= len(doc) or doc[counted.i + 1].text not in OPENING:
        return None
    closed = next((token for token in doc[part.i : counted.sent.end] if token.text in CLOSING), None)
    behind = doc[closed.i + 1 : counted.sent.end] if closed is not None else ()
    word = next((token for token in behind if token.pos_ not in {"ADV", "AUX", "PART"}), None)
    return word if word is not None and word.tag_ in FINITE else None


def _is_counted(word: Token) -> bool:
    return word.pos_ == "NUM" or any(child.dep_ == "nummod" for child in word.children)
