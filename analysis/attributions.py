"""Who reports what, read off the parse: a cue, its speaker and its content, one rule for each frame of a cue."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.cues import Cue, CueLexicon, cue_lexicon
from analysis.records import QuoteMode

type Stretch = tuple[int, int]  # tokens, half-open

SUBJECTS = {"nsubj", "csubj", "expl"}
CLAUSES = {"ccomp", "xcomp"}
BORROWS = {"conj", "xcomp", "advcl", "ccomp", "dep", "pcomp"}
EDGES = {",", ";", ":", "—", "–", "-", "―", "--", '"', "“", "”", "''", "``", "'", "‘", "’", "(", ")", "*", "**"}
JOINTS = {"that", "and", "but"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its contents and the head of its speaker, None where the text names none."""

    rule: str
    mode: QuoteMode
    weight: float
    cue: Stretch
    speaker: Token | None
    contents: tuple[Stretch, ...]


def find_attributions(doc: Doc) -> list[Attribution]:
    """Every attribution that the parse shows, in the order of the cues."""
    lexicon = cue_lexicon()
    found = []
    for token in doc:
        pos = token.pos_
        if pos in {"VERB", "AUX"}:
            cues = lexicon.verbs.get(token.lemma_.lower())
            if cues:
                found.extend(_verb(token, cues))
        elif pos == "NOUN":
            cue = lexicon.nouns.get(token.lemma_)
            if cue:
                found.extend(_noun(token, cue))
        if token.lower_ == "according":
            found.extend(_according(token))
    return found


def quoting_cues(doc: Doc) -> list[Token]:
    """The verbs that may stand beside a quotation."""
    verbs = cue_lexicon().verbs
    return [
        token
        for token in doc
        if token.pos_ in {"VERB", "AUX"}
        and any(
            cue.frame in {"clause", "quote"} and cue.mode == "speech" for cue in verbs.get(token.lemma_.lower(), ())
        )
    ]


def subject_of(verb: Token) -> Token | None:
    """The head of the phrase that does what the verb says, borrowed from the verb it hangs on if it has none."""
    passive = False
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _antecedent(child, verb)
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        passive = passive or child.dep_ in {"nsubjpass", "auxpass"}
    if passive:
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    if verb.dep_ == "pcomp":
        return _of_quoted(verb.head.head)
    if verb.dep_ in BORROWS and verb.head is not verb and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head)
    return None


def _of_quoted(verb: Token) -> Token | None:
    """The subject of "was quoted as saying", and of "began by saying"."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    return next((c for c in verb.children if c.dep_ in {"nsubjpass", "nsubj"}), None) or subject_of(verb)


def _antecedent(subject: Token, verb: Token) -> Token:
    if verb.dep_ == "relcl" and subject.tag_ in {"WP", "WDT"}:
        return verb.head
    return subject


def _verb(verb: Token, cues: tuple[Cue, ...]) -> Iterator[Attribution]:
    if any(child.dep_ == "neg" for child in verb.children):
        return
    for cue in cues:
        contents = FRAMES[cue.frame](verb, cue)
        if contents:
            speaker = subject_of(verb)
            yield Attribution(cue.frame, cue.mode, cue.weight, (verb.i, verb.i + 1), speaker, tuple(contents))
            return


def _clause(verb: Token, cue: Cue) -> list[Stretch]:
    after = [c for c in verb.rights if c.dep_ == "ccomp" and not _is_infinitive(c)]
    if after:
        return [_trim(verb.doc, after[0].left_edge.i, after[-1].right_edge.i + 1)]
    before = [c for c in verb.lefts if c.dep_ == "ccomp"]
    if before:
        return [_trim(verb.doc, verb.left_edge.i, _cluster_start(verb))]
    if verb.dep_ in {"parataxis", "ccomp", "advcl"} and verb.head.i != verb.i:
        return _around(verb)
    return []


def _around(verb: Token) -> list[Stretch]:
    """The clause that a cue is thrown into: "the dam, he said, had held"."""
    doc, host = verb.doc, verb.head
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    start, end = host.left_edge.i, host.right_edge.i + 1
    commas = {",", "—", "–", "--", "-"}
    has_left = first > start and (doc[first - 1].text in commas or doc[first].text in commas)
    has_right = last < end and (doc[last].text in commas or doc[last - 1].text in commas)
    if verb.dep_ == "advcl" and not any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        return []
    pieces = []
    if has_left:
        pieces.append(_trim(doc, start, first))
    if has_right and last < end:
        pieces.append(_trim(doc, last, end))
    return [(a, b) for a, b in pieces if b > a]


def _cluster_start(verb: Token) -> int:
    """Where the narrator's words before a cue begin: its subject, or itself when that comes later."""
    starts = [verb.i]
    for child in verb.lefts:
        if child.dep_ in SUBJECTS or child.dep_ in {"aux", "advmod", "auxpass"} and child.i > verb.i - 4:
            starts.append(child.left_edge.i)
    return min(starts)


def _infinitive(verb: Token, cue: Cue) -> list[Stretch]:
    for child in verb.rights:
        if child.dep_ in CLAUSES and _is_infinitive(child) and not _own_subject(child):
            return [_trim(verb.doc, child.left_edge.i, child.right_edge.i + 1)]
    return []


def _gerund(verb: Token, cue: Cue) -> list[Stretch]:
    for child in verb.rights:
        if child.dep_ in CLAUSES and child.tag_ == "VBG":
            return [_trim(verb.doc, child.left_edge.i, child.right_edge.i + 1)]
    return []


def _order(verb: Token, cue: Cue) -> list[Stretch]:
    clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp", "advcl"} and _is_infinitive(c)), None)
    if cue.particles:
        prep = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in cue.particles), None)
        told = next((c for c in prep.children if c.dep_ == "pobj"), None) if prep else None
        if told is None:
            return []
        end = max(told.right_edge.i, clause.right_edge.i if clause else 0) + 1
        has_clause = clause or any(c.dep_ in {"relcl", "acl"} for c in told.subtree)
        return [_trim(verb.doc, told.left_edge.i, end)] if has_clause else []
    if clause is None:
        return []
    told = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"} and c.i < clause.i), None) or _own_subject(
        clause
    )
    start = told.left_edge.i if told else clause.left_edge.i
    return [_trim(verb.doc, start, clause.right_edge.i + 1)]


def _object(verb: Token, cue: Cue) -> list[Stretch]:
    if cue.particles:
        prep = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in cue.particles), None)
        if prep is None or prep.right_edge.i == prep.i:
            return []
        return [_trim(verb.doc, prep.i + 1, prep.right_edge.i + 1)]
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return [_trim(verb.doc, thing.left_edge.i, thing.right_edge.i + 1)] if thing else []


def _charge(verb: Token, cue: Cue) -> list[Stretch]:
    charged = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if charged is None:
        return []
    reasons = [t for t in verb.rights if t.dep_ == "prep" and t.lower_ in cue.particles]
    reasons += [t for t in charged.rights if t.dep_ == "prep" and t.lower_ in cue.particles]
    if not any(c.dep_ in {"pcomp", "pobj"} for r in reasons for c in r.children):
        return []
    return [_trim(verb.doc, charged.left_edge.i, max(r.right_edge.i for r in reasons) + 1)]


def _naming(verb: Token, cue: Cue) -> list[Stretch]:
    for child in verb.rights:
        if child.dep_ in {"oprd", "ccomp"} and not _is_infinitive(child):
            start = _after_named(verb, child)
            return [_trim(verb.doc, start, child.right_edge.i + 1)]
    return []


def _after_named(verb: Token, name: Token) -> int:
    return name.left_edge.i


def _as(verb: Token, cue: Cue) -> list[Stretch]:
    prep = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if prep is None or prep.right_edge.i == prep.i:
        return []
    start = thing.left_edge.i if thing else prep.i + 1
    return [_trim(verb.doc, start, prep.right_edge.i + 1)]


def _quote(verb: Token, cue: Cue) -> list[Stretch]:
    return []


FRAMES: dict[str, Callable[[Token, Cue], list[Stretch]]] = {
    "clause": _clause,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "order": _order,
    "object": _object,
    "charge": _charge,
    "naming": _naming,
    "as": _as,
    "quote": _quote,
}


def _noun(noun: Token, cue: Cue) -> Iterator[Attribution]:
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl"} and _is_content(c)), None)
    if clause is None:
        return
    speaker = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if speaker is None:
        prep = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"by", "from"}), None)
        speaker = next((c for c in prep.children if c.dep_ == "pobj"), None) if prep else None
    if speaker is None and noun.dep_ == "dobj":
        speaker = subject_of(noun.head)
    content = _trim(noun.doc, clause.left_edge.i, clause.right_edge.i + 1)
    yield Attribution("noun", cue.mode, cue.weight, (noun.i, noun.i + 1), speaker, (content,))


def _is_content(clause: Token) -> bool:
    first = clause.left_edge
    if first.lower_ == "that":
        return first.dep_ == "mark"
    return _is_infinitive(clause)


def _according(token: Token) -> Iterator[Attribution]:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    speaker = next((c for c in to.children if c.dep_ == "pobj"), None) if to else None
    if to is None or speaker is None:
        return
    doc, host = token.doc, token.head
    while host.pos_ not in {"VERB", "AUX"} and host.head is not host:
        host = host.head
    first, last = token.left_edge.i, token.right_edge.i + 1
    start, end = host.left_edge.i, host.right_edge.i + 1
    pieces = [_trim(doc, start, first), _trim(doc, last, end)]
    contents = tuple((a, b) for a, b in pieces if b > a + 1)
    if contents:
        yield Attribution("according_to", "speech", 0.95, (token.i, to.i + 1), speaker, contents)


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.lefts)


def _own_subject(verb: Token) -> Token | None:
    return next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)


def _trim(doc: Doc, start: int, end: int) -> Stretch:
    """Without marks, commas and a leading "that" at the edges."""
    while start < end and (
        doc[start].is_space or doc[start].text in EDGES or doc[start].lower_ == "that" and doc[start].dep_ == "mark"
    ):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGES or doc[end - 1].text == "."):
        end -= 1
    return start, end
