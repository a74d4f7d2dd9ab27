"""Speakers without a verb: "Petrenko: We stay", a dash and a name after a quotation, "…: officials" in a title."""

import re
from collections import Counter

from spacy.tokens import Doc, Span, Token

from analysis.quoting.attributions import SURE, Attribution
from analysis.quoting.cast import person_nouns, speaking_nouns
from analysis.quoting.cues import cue_lexicon, rubrics
from analysis.quoting.phrases import VERBAL

LABEL = re.compile(r"^[ \t*_]*([A-Z][\w.'’ -]{1,40})[*_]*:[ \t*_]*(?=\S)", re.M)
LABEL_BEFORE_MARK = re.compile(r"(?:^|\n|\s[―—–-])[^\S\n*_]*([A-Z][\w.'’ -]{1,40})[*_]*(:)[\s*_]*$")
SIGNATURE = re.compile(r"[^\S\n]*[*_.]*\n?[^\S\n]*[*_]*([―—–-])[^\S\n]*([A-Z][^\n―—“”\"]{2,60})")
LONGEST_CREDIT = 6  # tokens after the colon of a title
LONGEST_NAME = 3  # tokens
NO_SPEAKERS = frozenset(("country", "media", "network", "news", "platform", "press", "province", "region", "state"))
UNKNOWN = frozenset(("", "ORG", "NORP"))  # what the model may call a name that it does not know
SPEAKS_IN_TITLES = frozenset(("PERSON", "ORG", "GPE", "NORP"))


def find_labelled(doc: Doc, text: str) -> list[Attribution]:
    """Paragraphs that a speaker's name and a colon open, and titles that a colon credits.

    A label in capitals counts when it comes back, as in a transcript; once, it is a dateline or a rubric.
    """
    matches = list(LABEL.finditer(text))
    times = Counter(match.group(1) for match in matches)
    likely = [match for match in matches if times[match.group(1)] > 1 or not match.group(1).isupper()]
    likely = [match for match in likely if match.group(1).lower() not in rubrics()]
    found = [attribution for match in likely if (attribution := _labelled(doc, text, match))]
    credit = _credited(doc, doc._.text_start) if doc._.text_start else None
    return [*found, credit] if credit else found


def _labelled(doc: Doc, text: str, match: re.Match[str]) -> Attribution | None:
    label = doc.char_span(*match.span(1))
    if label is None or not _is_name(label):
        return None
    line_end = text.find("\n", match.end())
    rest = doc.char_span(match.end(), len(text) if line_end < 0 else line_end, alignment_mode="contract")
    if rest is None or not any(token.pos_ in VERBAL for token in rest):
        return None
    if _is_about(label, rest):
        return None
    if rest[0].is_quote or rest[0].text in {"“", "„", "«", "``", "''"}:
        return None
    return Attribution("label", "speech", SURE, (label.end, label.end + 1), label.root, ((rest.start, rest.end),))


def _is_about(label: Span, rest: Span) -> bool:
    """Whether the text is about the name before the colon: "Petrenko: the man who …", "… Petrenko lost his house"."""
    return rest[0].is_lower or any(token.lower_ == label[-1].lower_ for token in rest[:-2])


def _is_name(label: Span) -> bool:
    """Whether a label names a person, a role, a body or, in capitals, a turn; topics like "Ukraine war" do not."""
    if label.text.isupper():
        return len(label.text) > 2 and all(token.pos_ == "PROPN" or token.is_punct for token in label)
    if all(token.ent_type_ == "PERSON" or token.pos_ == "PUNCT" for token in label):
        return True
    head = label.root
    return head.tag_ in {"NN", "NNP"} and head.lemma_.lower() in speaking_nouns() - NO_SPEAKERS


def _credited(doc: Doc, title_end: int) -> Attribution | None:
    """The title of "Nine boats lost near Verkhova: officials"."""
    title = doc.char_span(0, title_end, alignment_mode="contract")
    words = [token for token in title or () if not token.is_space]
    colons = [n for n, token in enumerate(words) if token.text == ":"]
    if not colons or not 0 < len(words) - colons[-1] - 1 <= LONGEST_CREDIT:
        return None
    told, credit = words[: colons[-1]], words[colons[-1] + 1 :]
    if not any(token.pos_ in VERBAL for token in told) or any(token.pos_ in VERBAL for token in credit):
        return None
    head = doc[credit[0].i : credit[-1].i + 1].root
    if head.ent_type_ not in SPEAKS_IN_TITLES and head.lemma_ not in person_nouns() | cue_lexicon().documents:
        return None
    colon = words[colons[-1]].i
    return Attribution("credit", "speech", SURE, (colon, colon + 1), head, ((told[0].i, colon),))


def label_before(doc: Doc, text: str, mark: int) -> Attribution | None:
    """The speaker of 'Petrenko: "We stay"', from a mark."""
    match = LABEL_BEFORE_MARK.search(text, max(0, mark - 60), mark)
    label = doc.char_span(*match.span(1)) if match else None
    if label is None or any(token.pos_ == "VERB" for token in label):
        return None
    if not _is_person(label):
        return None
    return Attribution("label", "speech", SURE, (label.end, label.end + 1), label.root, ())


def _is_person(label: Span) -> bool:
    """Whether a label over a quotation names a person, by name, by role, or by a short name that nobody knows."""
    head = label.root
    if head.lemma_ in person_nouns() or head.ent_type_ == "PERSON":
        return True
    is_name = all(token.pos_ in {"PROPN", "PUNCT"} and not token.like_num for token in label)
    return is_name and len(label) <= LONGEST_NAME and head.ent_type_ in UNKNOWN and head.is_alpha


def signature_after(doc: Doc, text: str, mark: int) -> Attribution | None:
    """The speaker of '"We stay." — Ivan Petrenko', from the closing mark's end."""
    match = SIGNATURE.match(text, mark)
    dash = doc.char_span(*match.span(1), alignment_mode="expand") if match else None
    if match is None or dash is None:
        return None
    name = doc.char_span(match.start(2), match.start(2) + len(match.group(2).rstrip()), alignment_mode="contract")
    if name is None or any(token.pos_ in VERBAL for token in name):
        return None
    return Attribution("signature", "speech", SURE, (dash.start, dash.end), _head(name), ())


def _head(name: Span) -> Token:
    """The token that governs the first phrase of a signature: "Ivan Petrenko, mayor"."""
    comma = next((token.i for token in name if token.text == ","), name.end)
    return name.doc[name.start : max(comma, name.start + 1)].root
