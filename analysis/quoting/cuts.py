"""Where a report ends: before what the narrator goes on to say in the same sentence."""

from spacy.tokens import Doc, Token

from analysis.quoting.cues import verb_cues
from analysis.quoting.phrases import (
    CLOSING,
    VERBAL,
    Stretch,
    governor_of_joined,
    is_occasion,
    object_of,
    own_subject,
    trim,
)

TELLING_TAGS = frozenset(("VBD", "VBG", "VBN", "VBZ"))
DASHES = frozenset(("—", "–", "--", "-", "―"))
RELATIVES = frozenset(("which", "who", "whose", "where", "when"))
CONCESSIONS = frozenset(("although", "though"))
MEANWHILE = frozenset(("before", "despite", "while"))  # "…, before warning that", "despite denying it"
POINTING = frozenset(("allude", "cite", "echo", "refer", "reference"))
TELLING_NOTHING = frozenset(("cite", "elaborate", "explain", "give", "name", "offer", "provide", "specify"))


def cut(verb: Token, start: int, end: int) -> Stretch:
    """The content after a cue without what the narrator goes on to say: another report, an aside, a concession."""
    doc = verb.doc
    for i in range(start + 1, end):
        token = doc[i]
        if token.pos_ in VERBAL and _is_next_report(verb, token):
            edge = token.left_edge.i
            end = edge if token.dep_ == "advcl" else _before_joint(doc, edge, i)
            break
        if _is_aside(token, start, end) or _is_source(token, start):
            end = token.left_edge.i
            break
        if token.text in DASHES and _breaks_off(token, start, end):
            end = i
            break
    return trim(doc, start, end)


def without_occasion(doc: Doc, stretch: Stretch) -> Stretch:
    """A phrase that is reported without where it was said: "a truce in a speech on Sunday"."""
    start, end = stretch
    ends = (i for i in range(start + 1, end) if _is_occasion(doc[i]) and _is_last(doc[i], end))
    return trim(doc, start, next(ends, end))


def _is_last(preposition: Token, end: int) -> bool:
    """Whether a phrase ends what is reported, or stands behind marks: 'a "trap" in a speech for the council'."""
    return preposition.right_edge.i + 1 >= end or (preposition.i > 0 and preposition.nbor(-1).text in CLOSING)


def _is_occasion(token: Token) -> bool:
    """Whether a phrase tells of one occasion: not "the violence at his rallies"."""
    named = object_of(token) if is_occasion(token) else None
    return named is not None and named.tag_ != "NNS" and named.ent_type_ != "DATE"


def _breaks_off(dash: Token, start: int, end: int) -> bool:
    """Whether the narrator goes on behind a dash, and no second dash leads back to what is reported."""
    doc = dash.doc
    if not dash.whitespace_ or dash.i + 1 >= end:
        return False
    then = dash.nbor()
    is_remark = then.tag_ in {"VBG", "WDT"} or then.lower_ in {"a", "an"}
    is_remark = is_remark or (then.lower_ == "the" and dash.nbor(-1).text in CLOSING)
    dashes = [i for i in range(start, end) if doc[i].text in DASHES and doc[i].whitespace_]
    return is_remark and dashes == [dash.i]


def _is_aside(token: Token, start: int, end: int) -> bool:
    """Whether what stands at the very end only adds what the narrator knows: ", which …", ", a charge he denied"."""
    if token.lower_ in MEANWHILE:
        return _is_meanwhile(token, end)
    if token.right_edge.i < end - 2:
        return False
    if token.lower_ == "without":
        return any(c.dep_ == "pcomp" and c.lemma_ in TELLING_NOTHING for c in token.rights)
    first = token.left_edge
    if first.i <= start or not _follows_comma(first):
        return False
    if token.dep_ == "relcl":
        return first.lower_ in RELATIVES
    if token.dep_ == "advcl":
        return first.lower_ in CONCESSIONS or (token.tag_ == "VBG" and token.lemma_ in POINTING)
    is_remark = token.dep_ in {"appos", "npadvmod"} and first.lower_ in {"a", "an"}
    return is_remark and (first.nbor(-1).is_quote or any(c.dep_ == "relcl" for c in token.rights))


def _is_source(token: Token, start: int) -> bool:
    """Whether a token leads to who else vouches for a report: "said it fell, according to the ministry"."""
    return token.lower_ == "according" and token.i > start + 1 and _follows_comma(token)


def _follows_comma(first: Token) -> bool:
    """Whether a comma stands before a token, within marks that close or not."""
    before = first.nbor(-1)
    return before.text == "," or (before.is_quote and before.i > 0 and before.nbor(-1).text == ",")


def _is_meanwhile(token: Token, end: int) -> bool:
    """Whether "despite" or "while" leads to another report: "despite Moscow claiming that", "while warning that"."""
    after = token.doc[token.i + 1 : end]
    if token.lower_ == "despite":
        return any(t.tag_ == "VBG" and verb_cues(t) for t in after)
    return len(after) > 0 and after[0].tag_ == "VBG" and any(cue.frame == "clause" for cue in verb_cues(after[0]))


def _is_next_report(verb: Token, token: Token) -> bool:
    """Whether another reporting verb in a content reports for itself, beside the cue and not within its content."""
    if token.dep_ == "conj" and own_subject(token) is not None and _reports_clause(token):
        return token.head.head.i == verb.i and not _is_told_too(token)
    if not verb_cues(token) or own_subject(token) is not None:
        return False
    if token.tag_ == verb.tag_ == "VBZ" and token.nbor(-1).text == ",":
        return True
    if token.dep_ == "advcl":
        return token.tag_ == "VBG" and token.left_edge.i > 0 and _follows_comma(token.left_edge)
    governor = governor_of_joined(token)
    hangs_on_content = verb.i in {token.head.head.i, governor.i, governor.head.i}
    is_added = verb.pos_ not in VERBAL or (verb.dep_ == "advcl" and verb.tag_ == "VBG")  # "met her, saying that"
    teller = verb.head if is_added else verb
    return token.dep_ == "conj" and token.tag_ == teller.tag_ and hangs_on_content and teller.tag_ in TELLING_TAGS


def _is_told_too(clause: Token) -> bool:
    """Whether a second "that" says that a clause belongs to the report: "said that it held and that Kyiv thinks …"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts)


def _reports_clause(verb: Token) -> bool:
    """Whether a verb has a clause that it reports: "said it held, and Kyiv warned that …", "…, and Kyiv vowed to …"."""
    frames = {cue.frame for cue in verb_cues(verb)}
    if any(c.dep_ == "ccomp" for c in verb.rights):
        return bool(frames)
    return "infinitive" in frames and any(c.dep_ == "xcomp" for c in verb.rights)


def _before_joint(doc: Doc, edge: int, at: int) -> int:
    """Before the "and" that joins the verb at `at`, with the adverbs and auxiliaries between."""
    for i in range(edge, max(edge - 3, 0), -1):
        if doc[i - 1].dep_ == "cc":
            return i - 1
    return min(edge, at)
