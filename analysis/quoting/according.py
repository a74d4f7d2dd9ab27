"""What "according to" reports: the sentence around it, or its host's clause."""

from spacy.tokens import Token

from analysis.quoting.phrases import VERBAL, Stretch, object_of, own_subject, trim

TELLING = frozenset(("NOUN", "NUM", "PROPN", "VERB"))


def read_according_to(token: Token) -> tuple[Stretch, Token, tuple[Stretch, ...]] | None:
    """The cue, the head of the speaker and the contents of "according to"; None where it reports nothing."""
    preposition = next((c for c in token.children if c.lower_ == "to"), None)
    speaker = object_of(preposition) if preposition else None
    if preposition is None or speaker is None:
        return None
    doc, sentence = token.doc, token.sent
    host = _host(token)
    first, last = token.left_edge.i, token.right_edge.i + 1
    start, end = _reach(token, host, sentence.start, sentence.end)
    if host.i < first:
        pieces = [trim(doc, start, first)]
    else:
        pieces = [trim(doc, start, first), trim(doc, _start_after(preposition, host, last), end)]
    contents = tuple((a, b) for a, b in pieces if any(doc[i].pos_ in TELLING for i in range(a, b)))
    return ((token.i, preposition.i + 1), speaker, contents) if contents else None


def _start_after(preposition: Token, host: Token, last: int) -> int:
    """Where the content behind "According to X," begins: at its subject, else at the last comma before its verb."""
    subject = own_subject(host)
    if subject is not None and subject.left_edge.i > preposition.i:
        return min(last, subject.left_edge.i) if last > subject.i else last
    commas = [i for i in range(preposition.i, host.i) if host.doc[i].text == ","]
    return commas[-1] + 1 if last == host.i and commas else last


def _host(token: Token) -> Token:
    """The verb whose clause "according to" vouches for."""
    host = token.head
    while host.pos_ not in VERBAL and host.head.i != host.i:
        host = host.head
    return host


def _reach(token: Token, host: Token, start: int, end: int) -> Stretch:
    """The sentence, or no more than the host's clause where the sentence reports something else too."""
    for i in range(start, end):
        other = token.doc[i]
        if other.i != token.i and other.lemma_ in {"say", "add", "tell", "report", "accord"} and other.pos_ == "VERB":
            return host.left_edge.i, host.right_edge.i + 1
    return start, end
