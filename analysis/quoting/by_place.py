"""Reports that the parse does not show, read off commas and words: "The dam, the ministry said on Friday, held"."""

from spacy.tokens import Doc, Span, Token

from analysis.quoting.beside_cue import TELLING
from analysis.quoting.cues import cue_lexicon, verb_cues
from analysis.quoting.cuts import cut
from analysis.quoting.phrases import FINITE, NARRATED, NOMINAL, Stretch, trim

FAR = 18  # tokens between a cue and the "that" of what it reports
LONG_INSERTION = 10  # tokens on either side of an inserted cue
VERBS = frozenset((*FINITE, "VBN"))
TOPICAL = frozenset(("about", "of", "to"))


def read_after_that(verb: Token) -> tuple[Stretch, ...]:
    """The clause of "said in an interview taped before the storm that the dam had held"; nothing in a passive."""
    if verb.dep_ == "amod" or any(child.dep_ == "auxpass" for child in verb.lefts):
        return ()
    doc, end = verb.doc, verb.sent.end
    if verb.i + 1 == end or not _may_part(verb.nbor(), verb):
        return ()
    for i in range(verb.i + 1, min(verb.i + FAR, end - 3)):
        if doc[i].tag_ in FINITE or doc[i].is_quote or (doc[i].dep_ != "amod" and verb_cues(doc[i])):
            return ()
        if doc[i].lower_ == "that" and doc[i].tag_ == "IN" and doc[i - 1].text != ",":
            is_clause = doc[i - 1].lemma_ not in cue_lexicon().nouns and any(
                doc[j].tag_ in FINITE for j in range(i + 2, end)
            )
            return (cut(verb, i + 1, end),) if is_clause else ()
    return ()


def _may_part(token: Token, verb: Token) -> bool:
    """Whether a word right after a cue may stand between it and "that": who is told, when, where or how."""
    if verb.lemma_ in TELLING:
        return True
    return token.pos_ in {"ADP", "ADV", "PUNCT"} and token.lower_ not in TOPICAL


def read_around_insertion(verb: Token) -> tuple[Stretch, ...]:
    """Both sides of a cue with its speaker between commas: a subject before, the rest of its clause after."""
    sentence = verb.sent
    opening = _comma_before(verb, sentence.start) if verb.tag_ in NARRATED else None
    closing = _comma_after(verb, sentence.end) if opening is not None else None
    if opening is None or closing is None or not _is_subject(verb.doc[sentence.start : opening]):
        return ()
    if opening == verb.i - 1 and any(child.dep_ == "appos" for subject in verb.lefts for child in subject.rights):
        return ()  # "The mayor, Ivan Petrenko, said the dam, an old one, held": the subject is the speaker
    return trim(verb.doc, sentence.start, opening), cut(verb, closing + 1, sentence.end)


def _is_subject(span: Span) -> bool:
    """Whether the words before a comma lack nothing but their verb."""
    if any(t.tag_ in FINITE for t in span) or all(t.pos_ not in NOMINAL for t in span):
        return False
    return span.root.dep_ != "npadvmod" and span[0].pos_ not in {"ADP", "SCONJ"}


def _comma_before(verb: Token, start: int) -> int | None:
    """The comma before a cue and its speaker; None where anything but a name or a noun stands between."""
    doc: Doc = verb.doc
    for i in range(verb.i - 1, max(start, verb.i - LONG_INSERTION), -1):
        if doc[i].text == ",":
            return i
        if doc[i].pos_ in {"VERB", "SCONJ"} or doc[i].tag_ in {"WP", "WDT", "WRB"}:
            return None
    return None


def _comma_after(verb: Token, end: int) -> int | None:
    """The comma after a cue behind which the clause goes on with its verb; None where another verb comes first."""
    doc: Doc = verb.doc
    for i in range(verb.i + 1, min(end - 2, verb.i + 2 * LONG_INSERTION)):
        if doc[i].tag_ in FINITE or doc[i].lower_ == "that":
            return None
        if doc[i].text == ",":
            first = next((t for t in doc[i + 1 : end] if t.pos_ not in {"ADV", "SPACE"}), doc[i])
            if first.tag_ in VERBS:
                return i
    return None
