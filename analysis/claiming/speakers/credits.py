"""Which words credit somebody with a number outside any clause of speech.

Headlines do it with a colon or a dash ("Air force: 12 drones downed", "12 drones downed - air force"), texts with a
verb or a noun of counting ("the ministry counted 12 drones", "12 drones by the ministry's count").
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.claiming.acts.agents import agent_of
from analysis.claiming.acts.grammar import VERBAL, governed_by
from analysis.claiming.speakers.beside import steps_over
from analysis.claiming.words import word_list
from analysis.quoting.cues import cue_lexicon

DASHES = frozenset({"-", "–", "—", "―"})
LONGEST = 10  # tokens of a label or a credit: "the General Staff of the Armed Forces of Verkhova"


def credits_around(number: Token, title: Span) -> Iterator[Sequence[Token]]:
    """The stretches of words before a colon or behind a dash, which may credit somebody with a number.

    What ends the title signs all its sentences.
    """
    yield _label(number)
    yield _signature(number, number.sent)
    if title.start <= number.i < title.end:
        yield _signature(number, title)


def signatures_of(title: Span) -> Iterator[Sequence[Token]]:
    """What may sign a title: behind the dash that ends a sentence of it, else a report's name before its colon."""
    opened = [token for token in title if token.is_sent_start]
    yield from (words for opener in reversed(opened) if (words := _signature(opener, opener.sent)))
    label = _label(opened[0].sent[-1]) if opened else ()
    if label and label[-1].lower_ in word_list("bodies", "mouthpieces"):
        yield label


def counters_of(number: Token) -> Iterator[Sequence[Token]]:
    """The stretches of words that may name who counted a number."""
    yield _counter(number)
    yield _own_count(number)
    yield _confirmer(number)


def _label(number: Token) -> Sequence[Token]:
    """What stands before the colon that opens the sentence: "General Staff: enemy launched 16 air strikes".

    A name that the sentence says again is what it is about, if the label isn't that of somebody's report; so are those
    who are counted.
    """
    sentence = number.sent
    for at, token in enumerate(sentence[: LONGEST + 1]):
        if token.text == ":" and token.i < number.i:
            label = _after_comma(sentence[:at])
            names = {word.lower_ for word in label if word.pos_ == "PROPN"}
            is_report = bool(label) and label[-1].lower_ in word_list("bodies", "mouthpieces")
            is_topic = not is_report and names & {word.lower_ for word in sentence[at + 1 :]}
            is_counted = bool(label) and label[-1].lemma_ in {number.lemma_, number.head.lemma_}
            return () if is_topic or is_counted else label
    return ()


def _signature(number: Token, signed: Span) -> Sequence[Token]:
    """What stands behind the last dash or colon of a stretch: "20 civilians evacuated from the plant – mayor"."""
    end = next((word.i + 1 for word in reversed(signed) if not word.is_space and word.text != "."), signed.end)
    for token in reversed(signed.doc[max(signed.start + 1, end - LONGEST) : end]):
        is_last = token.i + 1 == end
        if token.pos_ in VERBAL and not _is_compound(token) and not (is_last and token.nbor(-1).text in DASHES):
            return ()
        if _parts(token) and number.i < token.i and not is_last:
            return [word for word in signed.doc[token.i + 1 : end] if not word.is_punct and not word.is_space]
    return ()


def _is_compound(word: Token) -> bool:
    """Whether a participle only ends a word: "Russia-backed officials"."""
    return word.tag_ == "VBN" and word.nbor(-1).text in DASHES and not word.nbor(-1).whitespace_


def _parts(mark: Token) -> bool:
    """Whether a mark stands apart, or ends a word before a blank, as one within a word doesn't: "14-year-old"."""
    is_before_blank = mark.text[-1] in DASHES and bool(mark.whitespace_)
    return mark.text == ":" or is_before_blank or (mark.text in DASHES and bool(mark.nbor(-1).whitespace_))


def _counter(number: Token) -> Sequence[Token]:
    """The subject of a verb of counting above the number: "the ministry counted", "a survey by the ministry put"."""
    for _, word in steps_over(number):
        if word.pos_ in VERBAL and word.lemma_.lower() in word_list("counts", "verbs"):
            subject = agent_of(word)
            if subject is not None and not subject.is_ancestor(number) and subject.i < number.i:
                return speaking_phrase(governed_by(subject, "by") or subject)
    return ()


def _own_count(number: Token) -> Sequence[Token]:
    """Whose count it is by a phrase of the sentence: "by the ministry's count"."""
    for token in number.sent:
        if token.lemma_.lower() in word_list("counts", "nouns") and token.dep_ == "pobj" and token.head.lower_ == "by":
            owner = next((child for child in token.children if child.dep_ == "poss"), None)
            return speaking_phrase(owner) if owner is not None else ()
    return ()


def _confirmer(number: Token) -> Sequence[Token]:
    """Who is said to have told it, in passing: "two were hurt, as confirmed by local authorities"."""
    for token in number.sent:
        told = token.tag_ == "VBN" and token.nbor(-1).lower_ == "as" if token.i > number.i else False
        if (
            told
            and token.lemma_.lower() in cue_lexicon().reporting
            and (teller := governed_by(token, "by")) is not None
        ):
            return speaking_phrase(teller)
    return ()


def speaking_phrase(head: Token) -> Sequence[Token]:
    """A noun's phrase up to it, to whose it is, or to the name behind it: "the governor of Verkhova, Ivan Petrenko"."""
    owned = next((child for child in head.rights if child.lower_ == "of" and child.i == head.i + 1), None)
    name = next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    last = max(head.i, owned.right_edge.i if owned is not None else 0, name.i if name is not None else 0)
    times = {"DATE", "TIME"}
    return [token for token in head.subtree if token.i <= last and not token.is_punct and token.ent_type_ not in times]


def _after_comma(label: Span) -> Sequence[Token]:
    words = [*label]
    while any(word.text == "," for word in words):
        words = words[[word.text for word in words].index(",") + 1 :]
    return words
