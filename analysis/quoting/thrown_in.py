"""The clause that a cue is thrown into: "the dam, he said, had held"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from analysis.quoting.beside_cue import TELLING
from analysis.quoting.cuts import DASHES
from analysis.quoting.phrases import SUBJECTS, Stretch, own_subject, trim

INSERTED = frozenset((",", *DASHES, "(", ")"))


def around(verb: Token) -> Iterator[Stretch]:
    """The clause that a cue is thrown into: "the dam, he said, had held", "as he said, the dam had held"."""
    doc, host = verb.doc, verb.head
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    start, end = host.left_edge.i, host.right_edge.i + 1
    if any(c.dep_ == "mark" and c.lower_ in {"after", "before", "since"} for c in verb.lefts):
        return
    if verb.dep_ in {"advcl", "conj"} and not any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        if _tells_before_comma(verb):
            yield trim(doc, last, end)
        return
    if own_subject(verb) is None and not any(c.dep_ in SUBJECTS for c in verb.rights):
        return
    if verb.dep_ == "advcl" and verb.lemma_ not in TELLING and any(c.dep_ == "dobj" for c in verb.rights):
        return  # "…, as voters recalled the mayor"
    if start < first and (doc[first - 1].text in INSERTED or doc[first].text in INSERTED):
        left = trim(doc, start, first)
        if not _is_adverbial(doc, left):
            yield left
    if last < end and (doc[last].text in INSERTED or doc[last - 1].text in INSERTED):
        yield trim(doc, last, end)


def _tells_before_comma(verb: Token) -> bool:
    """Whether the parse took the report for the main clause: "Petrenko told Radio Verkhova, the dam would hold"."""
    is_free = verb.dep_ == "advcl" and verb.head.i > verb.i and not any(c.dep_ == "mark" for c in verb.lefts)
    is_told = verb.lemma_ in TELLING and any(c.dep_ == "dobj" for c in verb.rights)
    return is_free and is_told and verb.tag_ != "VBG" and own_subject(verb.head) is not None


def _is_adverbial(doc: Doc, stretch: Stretch) -> bool:
    return not any(doc[i].dep_ in {"nsubj", "nsubjpass", "ROOT"} or doc[i].pos_ == "VERB" for i in range(*stretch))
