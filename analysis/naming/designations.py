"""Names by their form: numbered units ("82nd Air Assault Brigade") and designations of arms ("Su-34s", "9K330")."""

import re
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.naming.found import Found, of_name
from analysis.naming.names import name_of
from analysis.naming.words import words

NUMBER = re.compile(r"\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth")
LONGEST_UNIT = 8  # tokens
WITHIN_UNIT = frozenset({"-", "of", "the"})
DESIGNATION = re.compile(
    r"(?:A|AGM|AH|AIM|AK|AMX|An|AT|ATGM|B|BGM|BM|BMD|BMP|BRDM|BTR|CH|CV|D|F|FAB|FIM|FGM|FH|FP|FPV|GBU|Il|KAB|Ka|KC|Kh|KH"
    r"|KN|L|Li|M|MGM|MiG|Mig|MIG|Mi|MIM|MLRS|MQ|MT|MTLB|NLAW|OFAB|P|PAC|PzH|R|RBK|RBU|RPG|RQ|S|SA|SS|SM|SPG|SU|Su|T|TB"
    r"|TOS|Tu|TU|UH|UMPB|UMPK|Yak|ZSU|ZU|X)-?\d{1,4}[A-Za-z]{0,4}\d{0,2}(?:[-/][A-Za-z]{0,3}\d{0,4}[A-Za-z]{0,2})?|\d[A-Z]\d{1,3}[A-Z]?\d?"
)
WORD_AND_MARK = re.compile(r"[A-Z][a-z]{2,}-(?:\d{1,3}[A-Z]{0,2}|[A-Z]\d{0,2})")  # "Verkhova-10": only with arms near
NO_WEAPON = re.compile(r"[ABDFLMPRSTX]\d{1,2}s?|[MAB]\d{1,3}|X-?\d{1,2}|A-\d|L-\d")  # paper sizes, roads, visas
NEAR = 6  # tokens
PLURAL = re.compile(r"['’]?s$")


def find_designations(doc: Doc) -> list[Found]:
    """Arms by their designations; those of one letter need a word of arms near, unless the hyphen tells."""
    shapes = doc.to_array(["SHAPE"]).tolist()
    found = []
    for at, shape in enumerate(shapes):
        if _can_designate(shape, doc.vocab):
            bare = PLURAL.sub("", doc[at].text)
            if _is_designation(doc, at, bare):
                name = name_of(bare)
                if name is None:
                    found.append(Found(at, at + 1, "WEAPON", "designation", bare))
                elif name.kind == "WEAPON":
                    found.append(of_name(at, at + 1, name, "designation"))
    return found


def _is_designation(doc: Doc, at: int, bare: str) -> bool:
    if DESIGNATION.fullmatch(bare) and not NO_WEAPON.fullmatch(bare):
        return True
    doubtful = DESIGNATION.fullmatch(bare) or WORD_AND_MARK.fullmatch(bare)
    return bool(doubtful) and _arms_near(doc, at)


def find_units(doc: Doc) -> list[Found]:
    """Military units with a number or a name before their noun."""
    nouns = _unit_nouns()
    found = []
    for at, word in enumerate(doc.to_array(["LOWER"]).tolist()):
        if word in nouns:
            start = _unit_start(doc, at)
            if start is not None:
                end = at + 1 if doc[at].text[0].isupper() or NUMBER.fullmatch(doc[start].text) else at
                found.append(Found(start, end, "GROUP", "numbered_unit", _unit_label(doc, start, at)))
    return found


def _unit_start(doc: Doc, noun: int) -> int | None:
    """The number that begins a unit's name, over capitalised words only."""
    sentence = doc[noun].sent.start if doc.has_annotation("SENT_START") else 0
    for at in range(noun - 1, max(sentence, noun - LONGEST_UNIT) - 1, -1):
        token = doc[at]
        if NUMBER.fullmatch(token.text):
            return at
        if not (token.text[0].isupper() or token.text in WITHIN_UNIT or token.lower_ in words("unit_branches")):
            return None
    return None


def _unit_label(doc: Doc, start: int, noun: int) -> str:
    parts = [token.text for token in doc[start : noun + 1] if token.lower_ != "separate"]
    return " ".join(word if word[0].isdigit() else word.capitalize() for word in parts).replace(" - ", "-")


@cache
def _unit_nouns() -> frozenset[int]:
    return frozenset(map(get_string_id, words("unit_nouns")))


def _arms_near(doc: Doc, at: int) -> bool:
    return any(token.lower_ in words("arms") for token in doc[max(0, at - NEAR) : at + NEAR + 1])


_SHAPES: dict[int, bool] = {}


def _can_designate(shape: int, vocab: Vocab) -> bool:
    """Whether a token of this shape has both a capital and a digit."""
    if shape not in _SHAPES:
        text = vocab.strings[shape]
        _SHAPES[shape] = "X" in text and "d" in text
    return _SHAPES[shape]
