"""The clause that a cue reports: after it, before it, around it, and where the parse did not see that it is one."""

from spacy.tokens import Doc, Span, Token

from analysis.quoting.asides import is_aside
from analysis.quoting.beside_cue import TELLING, stray_subject
from analysis.quoting.cues import Cue
from analysis.quoting.cuts import DASHES, cut
from analysis.quoting.phrases import (
    CLOSING,
    FINITE,
    NOMINAL,
    OPENING,
    SUBJECTS,
    VERBAL,
    Stretch,
    is_of_relative,
    own_subject,
    trim,
)
from analysis.quoting.reach import reach
from analysis.quoting.subjects import subject_of
from analysis.quoting.thrown_in import around

THROWN_IN = frozenset(("parataxis", "ccomp", "advcl", "dep", "conj"))

MARKERS = frozenset(("that", "whether", "if", "how", "why", "what", "who", "when", "where"))
STOPS = frozenset((":", ";"))
CIRCUMSTANCES = frozenset(("prep", "npadvmod", "advmod", "punct", "nsubj"))
LEAST_CLAUSE = 4  # tokens
LONG_DATELINE = 14  # tokens


def clause(verb: Token, _: Cue) -> list[Stretch]:
    """ "said (that) it fell", "it fell, he said", "it fell, he said, and broke"."""
    before = [c for c in verb.lefts if c.dep_ == "ccomp"] if _may_follow(verb) and not _asks_first(verb) else []
    after = [c for c in verb.rights if (c.dep_ == "ccomp" and not is_aside(c)) or _is_count_of_headline(c)]
    after = after or _hung_on_addressee(verb) or _asked_whether(verb)
    if after and verb.nbor().lower_.endswith("self"):
        return []
    if before and after and _dates_cue(verb):
        before = []
    contents = [trim(verb.doc, _fronted_start(verb), _cluster_start(verb))] if before else []
    if after:
        end = verb.sent.end if _is_headline(verb) else reach(verb, after[-1].right_edge.i + 1)
        told = cut(verb, _start_after(verb, after[0]), end)
        contents.append(_words_in_marks(verb.doc, told) or told if is_of_relative(verb) else told)
    if contents:
        return contents
    if verb.dep_ in THROWN_IN and verb.head.i != verb.i:
        contents = list(around(verb))
    return contents or _before_by_place(verb) or _after_by_place(verb)


def _asks_first(verb: Token) -> bool:
    """Whether a sentence opens with what its speaker was asked: "When pressed about it, she replied: …"."""
    first = verb.sent[0]
    participle = first.nbor() if first.lower_ == "when" else first
    return participle.tag_ == "VBN" and participle.dep_ == "advcl" and first.lower_ in {"asked", "pressed", "when"}


def _hung_on_addressee(verb: Token) -> list[Token]:
    """The clause of "assured Petrenko that it fell" that the parse took for one about Petrenko."""
    told = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"} and c.pos_ in {"PROPN", "PRON"}), None)
    if told is None or verb.lemma_ not in TELLING:
        return []
    return [c for c in told.rights if c.dep_ in {"acl", "relcl"} and any(m.tag_ == "IN" for m in c.lefts)]


def _asked_whether(verb: Token) -> list[Token]:
    """The clause of "asked by reporters if it held" that the parse took for a condition."""
    if verb.lemma_ != "ask" or any(c.dep_ == "xcomp" for c in verb.rights):
        return []
    clauses = [c for c in verb.rights if c.dep_ == "advcl"]
    return [c for c in clauses if any(m.dep_ == "mark" and m.lower_ in {"if", "whether"} for m in c.lefts)]


def _dates_cue(verb: Token) -> bool:
    """Whether a clause before a cue tells only when it was said: "It fell on Sunday, the same day Kyiv said …"."""
    return any(c.dep_ == "npadvmod" and c.i < verb.i - 1 and c.nbor().pos_ in NOMINAL for c in verb.lefts)


def _is_count_of_headline(told: Token) -> bool:
    """Whether a cue's object is a clause without its helping verb: "Governor says 3 people wounded"."""
    is_counted = told.dep_ == "dobj" and any(child.dep_ == "nummod" for child in told.lefts)
    return is_counted and any(child.dep_ == "acl" and child.tag_ == "VBN" for child in told.rights)


def _may_follow(verb: Token) -> bool:
    """Whether what stands before a cue may be its content: not before a semicolon, nor if "that" is to come."""
    start = _cluster_start(verb)
    if start > verb.doc._.text_start and verb.doc[start - 1].text in STOPS:
        return False
    return all(m.lower_ != "that" for c in verb.rights if c.dep_ == "ccomp" for m in c.lefts if m.dep_ == "mark")


def _is_headline(verb: Token) -> bool:
    """Whether the cue leads a title: "Kyiv says ship hit mine, wounding 2" is all told by Kyiv."""
    return verb.dep_ == "ROOT" and verb.idx < verb.doc._.text_start


def _before_by_place(verb: Token) -> list[Stretch]:
    """The clause before ", he said." that the parse hung on the cue as something else."""
    start, end = _fronted_start(verb), _cluster_start(verb)
    if verb.dep_ != "ROOT" or end <= start + LEAST_CLAUSE or verb.doc[end - 1].text != ",":
        return []
    if not _closes_sentence(verb) or not any(c.dep_ == "dobj" or _stands_alone(c) for c in verb.lefts):
        return []
    return [trim(verb.doc, start, end)]


def _after_by_place(verb: Token) -> list[Stretch]:
    """The clause after "he said" that the parse took for an object."""
    doc, first, end = verb.doc, verb.i + 1, verb.right_edge.i + 1
    if verb.lemma_ != "say" or own_subject(verb) is None or end <= first + LEAST_CLAUSE:
        return []
    is_clause = any(doc[i].tag_ in FINITE and doc[i].dep_ not in {"relcl", "advcl"} for i in range(first + 1, end))
    return [cut(verb, first, end)] if is_clause and doc[first].pos_ in NOMINAL else []


def _closes_sentence(verb: Token) -> bool:
    """Whether nothing but circumstances follows: ", he said on Monday."."""
    return all(c.dep_ in CIRCUMSTANCES for c in verb.rights)


def _stands_alone(clause: Token) -> bool:
    """Whether a clause before its cue, hung on it as a circumstance, could be a sentence of its own."""
    return (
        clause.dep_ == "advcl" and own_subject(clause) is not None and not any(c.dep_ == "mark" for c in clause.lefts)
    )


def _start_after(verb: Token, clause: Token) -> int:
    """Where the content after a cue begins; at once where the parse left the clause without its subject."""
    start = next((c.i for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), clause.left_edge.i)
    start = max(start, verb.i + 1)
    gap = verb.doc[verb.i + 1 : start]
    return verb.i + 1 if len(gap) > 0 and (_is_list(gap) or _is_lost_subject(gap, clause)) else start


def _words_in_marks(doc: Doc, told: Stretch) -> Stretch | None:
    """What stands in marks behind the helping verb that opens a clause: “held out” of "had “held out” for years"."""
    start, end = told[0] + 2, told[1]
    if start >= end or doc[told[0]].pos_ != "AUX" or doc[start - 1].text not in OPENING:
        return None
    closing = next((i for i in range(start, end) if doc[i].text in CLOSING), None)
    return (start, closing) if closing is not None else None


def _is_list(gap: Span) -> bool:
    """Whether words after a cue are the first of its clause's subjects: "said rain, snow and wind had"."""
    return gap[-1].pos_ == "CCONJ" and gap[0].pos_ in NOMINAL and all(token.pos_ not in VERBAL for token in gap)


def _is_lost_subject(gap: Span, clause: Token) -> bool:
    """Whether words after a cue are the subject of a clause that has none in the parse."""
    is_bare = own_subject(clause) is None and gap.end <= clause.i and clause.left_edge.lower_ not in MARKERS
    is_finite = any(token.tag_ in FINITE for token in (clause, *clause.lefts))
    return is_bare and is_finite and _may_open(gap) and _names(gap)


def _may_open(gap: Span) -> bool:
    """Whether words after a cue may begin a clause: not "on Friday", but "nearly 50 of them"."""
    is_count = gap[0].pos_ == "ADV" and len(gap) > 1 and gap[1].like_num
    return is_count or gap[0].pos_ not in {"ADP", "PUNCT", "ADV"}


def _names(gap: Span) -> bool:
    return any(token.pos_ in {"NOUN", "PRON"} for token in gap)


def _fronted_start(verb: Token) -> int:
    """Where a clause before its cue begins: after a dateline ("KYIV, Ukraine —") or a topic ("War live:"), if any."""
    doc = verb.doc
    start = verb.sent.start if verb.dep_ == "ROOT" else verb.left_edge.i
    for i in range(start + 1, min(start + LONG_DATELINE, verb.i)):
        if doc[i].pos_ in VERBAL and doc[i + 1].text != ":":
            return start
        if doc[i].text == ":" or (doc[i].text in DASHES and doc[start].is_upper and doc[i - 1].whitespace_):
            return i + 1
    return start


def _cluster_start(verb: Token) -> int:
    """Where the narrator's words before a cue begin: its subject, or itself when that comes later."""
    starts = [verb.i]
    for child in verb.lefts:
        if child.dep_ in SUBJECTS and child.right_edge.i < verb.i - 2 and (speaker := subject_of(verb)) is not None:
            starts.append((speaker if child.i < speaker.i < verb.i else child).left_edge.i)
        elif child.dep_ in SUBJECTS or (
            child.dep_ in {"aux", "advmod", "auxpass", "npadvmod"} and child.i > verb.i - 4
        ):
            starts.append(child.left_edge.i)
    stray = stray_subject(verb) if own_subject(verb) is None else None
    return min((*starts, stray.left_edge.i)) if stray else min(starts)
