"""What a reporting verb reports, by the frame it stands in: stretches of tokens, none where the frame does not fit."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span, Token

from analysis.cues import Cue, verb_cues
from analysis.phrases import SUBJECTS, VERBAL, Stretch, is_infinitive, object_of, own_subject, stray_subject, trim

CLAUSES = frozenset(("ccomp", "xcomp"))
DASHES = frozenset(("—", "–", "--", "-", "―"))
INSERTED = frozenset((",", *DASHES, "(", ")"))
THROWN_IN = frozenset(("parataxis", "ccomp", "advcl", "dep", "conj"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "VB", "MD"))
MARKERS = frozenset(("that", "whether", "if", "how", "why", "what", "who", "when", "where"))
RELATIVES = frozenset(("which", "who", "whose", "where", "when"))
CONCESSIONS = frozenset(("although", "though"))
LONG_DATELINE = 14  # tokens


def clause(verb: Token, _: Cue) -> list[Stretch]:
    """ "said (that) it fell", "it fell, he said", "it fell, he said, and broke"."""
    before = [c for c in verb.lefts if c.dep_ == "ccomp"]
    after = [c for c in verb.rights if c.dep_ == "ccomp" and not _is_wish(c) and not _starts_sentence(c)]
    contents = [trim(verb.doc, _fronted_start(verb), _cluster_start(verb))] if before else []
    if after:
        contents.append(_cut(verb, _start_after(verb, after[0]), after[-1].right_edge.i + 1))
    if contents or verb.dep_ not in THROWN_IN or verb.head.i == verb.i:
        return contents
    return list(_around(verb))


def _starts_sentence(clause: Token) -> bool:
    """Whether a clause follows a full stop that the parse took for that of an abbreviation."""
    first = clause.left_edge
    return first.is_title and first.pos_ != "PROPN" and first.i > 0 and first.doc[first.i - 1].text.endswith(".")


def _start_after(verb: Token, clause: Token) -> int:
    """Where the content after a cue begins; at once where the parse left the clause without its subject."""
    start = max(clause.left_edge.i, verb.i + 1)
    if own_subject(clause) is None and start > verb.i + 1 and clause.tag_ in FINITE and start <= clause.i:
        gap = verb.doc[verb.i + 1 : start]
        if clause.left_edge.lower_ not in MARKERS and gap[0].pos_ not in {"ADP", "PUNCT", "ADV"} and _names(gap):
            return verb.i + 1
    return start


def _names(gap: Span) -> bool:
    return any(token.pos_ in {"NOUN", "PRON"} for token in gap)


def _is_wish(verb: Token) -> bool:
    return is_infinitive(verb) and verb.left_edge.tag_ not in {"WRB", "WP", "WDT"}


def _fronted_start(verb: Token) -> int:
    """Where a clause before its cue begins: after a dateline, if there is one."""
    doc, start = verb.doc, verb.left_edge.i
    if verb.dep_ == "ROOT":
        start = verb.sent.start
    if not doc[start].is_upper:
        return start
    for i in range(start + 1, min(start + LONG_DATELINE, verb.i)):
        if doc[i].text in DASHES and doc[i - 1].whitespace_:
            return i + 1
    return start


def _cluster_start(verb: Token) -> int:
    """Where the narrator's words before a cue begin: its subject, or itself when that comes later."""
    starts = [verb.i]
    for child in verb.lefts:
        if child.dep_ in SUBJECTS or (child.dep_ in {"aux", "advmod", "auxpass", "npadvmod"} and child.i > verb.i - 4):
            starts.append(child.left_edge.i)
    stray = stray_subject(verb) if own_subject(verb) is None else None
    return min((*starts, stray.left_edge.i)) if stray else min(starts)


def _around(verb: Token) -> Iterator[Stretch]:
    """The clause that a cue is thrown into: "the dam, he said, had held", "as he said, the dam had held"."""
    doc, host = verb.doc, verb.head
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    start, end = host.left_edge.i, host.right_edge.i + 1
    if verb.dep_ in {"advcl", "conj"} and not any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        return
    if own_subject(verb) is None and not any(c.dep_ in SUBJECTS for c in verb.rights):
        return
    if start < first and (doc[first - 1].text in INSERTED or doc[first].text in INSERTED):
        left = trim(doc, start, first)
        if not _is_adverbial(doc, left):
            yield left
    if last < end and (doc[last].text in INSERTED or doc[last - 1].text in INSERTED):
        yield trim(doc, last, end)


def _is_adverbial(doc: Doc, stretch: Stretch) -> bool:
    return not any(doc[i].dep_ in {"nsubj", "nsubjpass", "ROOT"} or doc[i].pos_ == "VERB" for i in range(*stretch))


def _cut(verb: Token, start: int, end: int) -> Stretch:
    """The content after a cue without what the narrator goes on to say: another report, an aside, a concession."""
    doc = verb.doc
    for i in range(start + 1, end):
        token = doc[i]
        if token.pos_ in VERBAL and _is_next_report(verb, token):
            edge = token.left_edge.i
            end = edge if token.dep_ == "advcl" else _before_joint(doc, edge, i)
            break
        if _is_aside(token, start, end):
            end = token.left_edge.i
            break
        if token.text in DASHES and token.whitespace_ and i + 1 < end and doc[i + 1].tag_ in {"VBG", "WDT"}:
            end = i
            break
    return trim(doc, start, end)


def _is_aside(token: Token, start: int, end: int) -> bool:
    """Whether a clause at the very end only adds what the narrator knows: ", which …", ", although …"."""
    if token.dep_ not in {"relcl", "advcl"} or token.right_edge.i < end - 2:
        return False
    first = token.left_edge
    openers = RELATIVES if token.dep_ == "relcl" else CONCESSIONS
    return first.i > start and first.lower_ in openers and first.nbor(-1).text == ","


def _is_next_report(verb: Token, token: Token) -> bool:
    """Whether another reporting verb in a content reports for itself, beside the cue and not within its content."""
    if token.dep_ == "conj" and own_subject(token) is not None and any(c.dep_ == "ccomp" for c in token.rights):
        return bool(verb_cues(token)) and token.head.head.i == verb.i
    if not verb_cues(token) or own_subject(token) is not None:
        return False
    if token.dep_ == "advcl":
        return token.tag_ == "VBG" and token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","
    hangs_on_content = token.head.head.i == verb.i
    return token.dep_ == "conj" and token.tag_ == verb.tag_ and hangs_on_content and verb.tag_ in {"VBD", "VBZ", "VBN"}


def _before_joint(doc: Doc, edge: int, at: int) -> int:
    """Before the "and" that joins the verb at `at`, with the adverbs and auxiliaries between."""
    for i in range(edge, max(edge - 3, 0), -1):
        if doc[i - 1].dep_ == "cc":
            return i - 1
    return min(edge, at)


def infinitive(verb: Token, _: Cue) -> list[Stretch]:
    """ "vowed to hold it"."""
    for child in verb.rights:
        if child.dep_ in CLAUSES and is_infinitive(child) and own_subject(child) is None:
            return [_cut(verb, child.left_edge.i, child.right_edge.i + 1)]
    return []


def gerund(verb: Token, _: Cue) -> list[Stretch]:
    """ "denied taking part"."""
    for child in verb.rights:
        if child.dep_ in CLAUSES and child.tag_ == "VBG":
            return [_cut(verb, child.left_edge.i, child.right_edge.i + 1)]
    return []


def order(verb: Token, cue: Cue) -> list[Stretch]:
    """ "urged them to leave", "called on them to leave": from the addressee on."""
    wish = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp", "advcl"} and is_infinitive(c)), None)
    if cue.particles:
        told = _governed(verb, cue)
        if told is None or (wish is None and not any(is_infinitive(c) for c in told.rights)):
            return []
        end = max(told.right_edge.i, wish.right_edge.i if wish else 0) + 1
        return [_cut(verb, told.left_edge.i, end)]
    if wish is None or wish.dep_ == "advcl":
        return []
    told = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"} and c.i < wish.i), None) or own_subject(wish)
    start = told.left_edge.i if told else wish.left_edge.i
    return [_cut(verb, start, wish.right_edge.i + 1)]


def _governed(verb: Token, cue: Cue) -> Token | None:
    preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in cue.particles), None)
    return object_of(preposition) if preposition else None


def thing(verb: Token, cue: Cue) -> list[Stretch]:
    """ "announced a truce", "called for talks"."""
    found = _governed(verb, cue) if cue.particles else next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if found is None or found.pos_ == "PRON":
        return []
    return [_cut(verb, found.left_edge.i, found.right_edge.i + 1)]


def charge(verb: Token, cue: Cue) -> list[Stretch]:
    """ "accused Moscow of shelling", "lashed out at Kyiv for waiting": from the accused on."""
    accused = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if accused is None:
        preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"at", "against"}), None)
        accused = object_of(preposition) if preposition else None
    if accused is None or accused.tag_ in {"WP", "WDT"}:
        return []
    beside = [*verb.rights, *accused.rights, *accused.head.rights]
    reasons = [c for c in beside if c.dep_ == "prep" and c.lower_ in cue.particles and c.right_edge.i > c.i]
    if not reasons:
        return []
    return [_cut(verb, accused.left_edge.i, max(r.right_edge.i for r in reasons) + 1)]


def naming(verb: Token, _: Cue) -> list[Stretch]:
    """ "called it a trap": with what is named."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return []
    for child in verb.rights:
        if child.dep_ in {"oprd", "ccomp"} and not is_infinitive(child):
            named = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < child.i), None)
            start = named.left_edge.i if named else child.left_edge.i
            return [_cut(verb, start, child.right_edge.i + 1)]
    return []


def description(verb: Token, _: Cue) -> list[Stretch]:
    """ "described it as a trap": with what is described."""
    preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    described = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if preposition is None and described is not None:
        preposition = next((c for c in described.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    if preposition is None or preposition.right_edge.i == preposition.i:
        return []
    start = described.left_edge.i if described else preposition.i + 1
    return [_cut(verb, start, preposition.right_edge.i + 1)]


def _nothing(_: Token, __: Cue) -> list[Stretch]:
    return []


FRAMES: dict[str, Callable[[Token, Cue], list[Stretch]]] = {
    "clause": clause,
    "infinitive": infinitive,
    "gerund": gerund,
    "order": order,
    "object": thing,
    "charge": charge,
    "naming": naming,
    "as": description,
    "quote": _nothing,
}
