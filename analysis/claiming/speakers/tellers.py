"""Who tells a number by a verb of saying where no attribution was read: in headlinese, in passing, behind the verb."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Span, Token

from analysis.claiming.acts.agents import agent_of
from analysis.claiming.acts.grammar import FINITE, PAST_FORMS, PRESENT, SUBJECTS, VERBAL
from analysis.claiming.acts.pieces import piece_of
from analysis.claiming.speakers.beside import steps_over
from analysis.claiming.speakers.closings import TAKEN_FOR_NOUNS
from analysis.claiming.speakers.credits import DASHES, LONGEST, speaking_phrase
from analysis.quoting.cues import cue_lexicon, occasions

CITING = frozenset({"cite", "quote"})
HEADLINED = frozenset(
    {"acomp", "advcl", "attr", "dobj", "nummod", "oprd", "punct", "xcomp"}
)  # how what is said hangs on a cue without "that"
RELATIVE = frozenset({"WDT", "WP"})  # tags of "that" and "who"
TELLING = frozenset({"announce", "claim", "confirm", "report", "say", "tell"})
WRITING = TELLING | {"write"}


def tellers_of(number: Token) -> Iterator[Sequence[Token]]:
    """The stretches of words that may name who tells a number."""
    yield _teller(number)
    yield _teller_by_noun(number)
    yield _parenthesis(number)
    yield _quoted_as_saying(number)
    yield _inverted(number)
    yield _cut_off(number)


def cited_in(sentence: Span) -> Sequence[Token]:
    """Whom a sentence cites: "the agency reported, citing the governor", "has cited the ministry as saying"."""
    for token in sentence:
        if token.lemma_.lower() in CITING and token.pos_ in VERBAL:
            cited = next((child for child in token.rights if child.dep_ in {"dobj", "nsubj"}), None)
            return speaking_phrase(cited) if cited is not None else ()
    return ()


def _teller(number: Token) -> Sequence[Token]:
    """Who says what hangs on the cue itself: "Verkhova Says Downed 9", "officials say shelling goes on, killing 1"."""
    for word, cue in steps_over(number):
        if cue.i < word.i and (_hangs_on_saying(word) or _is_charge(word)):
            subject = _sayer(cue)
            return speaking_phrase(subject) if subject is not None and subject.i < word.i else ()
    return ()


def _teller_by_noun(number: Token) -> Sequence[Token]:
    """Who says it by a verb that was taken for a noun: "Verkhova's military claims it has retaken five villages"."""
    for clause, noun in steps_over(number):
        if noun.lower_ in TAKEN_FOR_NOUNS and noun.pos_ not in VERBAL and clause.dep_ in {"acl", "relcl"}:
            is_clause = (
                noun.i < clause.i and clause.left_edge.dep_ in SUBJECTS and clause.left_edge.tag_ not in RELATIVE
            )
            return [*noun.doc[noun.left_edge.i : noun.i]] if is_clause and noun.dep_ == "ROOT" else ()
    return ()


def _hangs_on_saying(word: Token) -> bool:
    return _says(word.head) and (word.dep_ in HEADLINED or _goes_on(word) or _is_occasion(word))


def _is_charge(participle: Token) -> bool:
    """Whether a participle tells what came of that of which somebody is accused: "of hitting a school, killing two"."""
    return participle.tag_ == "VBG" and participle.dep_ in {"advcl", "conj"} and participle.head.lemma_ == "accuse"


def _sayer(verb: Token) -> Token | None:
    """The subject of a verb of saying, whatever hangs on it: "she said five died and two were hurt by shells"."""
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None) or agent_of(verb)


def _is_occasion(preposition: Token) -> bool:
    """Whether a phrase tells where it is said: "said in a statement posted on her channel that five died"."""
    spoken = cue_lexicon().documents | occasions()
    return preposition.dep_ == "prep" and any(c.dep_ == "pobj" and c.lemma_ in spoken for c in preposition.children)


def _goes_on(verb: Token) -> bool:
    """Whether a verb joined to a cue goes on with what is told: "they won, the chief said, and two men were hurt"."""
    if verb.dep_ != "conj" or verb.tag_ not in PAST_FORMS:
        return False
    told_before = any(child.dep_ == "ccomp" for child in verb.head.lefts)
    told_in_document = any(_is_occasion(child) for child in verb.head.children)
    tells_itself = any(child.dep_ == "ccomp" for child in verb.head.rights)
    return told_before or (told_in_document and not tells_itself)


def _cut_off(number: Token) -> Sequence[Token]:
    """Who says it in words that the parse took for a sentence of their own: ", she said", ", says governor"."""
    doc, end = number.doc, number.sent.end
    if end < len(doc) and doc[end].text == "," and _says(cue := doc[end].sent.root):
        subject = next((child for child in reversed([*cue.children]) if child.dep_ == "nsubj"), None)
        return speaking_phrase(subject) if subject is not None else ()
    return ()


def _parenthesis(number: Token) -> Sequence[Token]:
    """Who says it between commas: "five were hurt, the governor has said, as more shells fell"."""
    for word in number.ancestors:
        for verb in word.rights:
            if verb.dep_ in {"conj", "parataxis"} and verb.i > number.i and _says(verb):
                subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
                tells = any(child.dep_ in {"ccomp", "dobj", "xcomp"} for child in verb.children)
                if subject is not None and not tells and subject.left_edge.nbor(-1).text == ",":
                    return speaking_phrase(subject)
    return ()


def _quoted_as_saying(number: Token) -> Sequence[Token]:
    """Who is quoted at the end: "five were killed, the governor was quoted as saying"."""
    for verb in number.sent:
        if verb.i > number.i and verb.tag_ == "VBN" and verb.lemma_.lower() in CITING:
            who = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
            says = any(child.lower_ == "as" for child in verb.rights)
            return speaking_phrase(who) if who is not None and says and who.i > number.i else ()
    return ()


def _inverted(number: Token) -> Sequence[Token]:
    """Who says it at the end, behind the verb: "five killed near the dam, say regional officials"."""
    sentence = piece_of(number)
    for cue in reversed(sentence[max(1, len(sentence) - LONGEST) :]):
        if cue.tag_ in PRESENT and cue.lemma_.lower() in WRITING and cue.nbor(-1).text == "," and number.i < cue.i:
            behind = takewhile(lambda word: word.text not in DASHES, sentence.doc[cue.i + 1 : sentence.end])
            words = [word for word in behind if not word.is_punct and not word.is_space]
            return () if any(word.pos_ in VERBAL for word in words) else words
    return ()


def _says(verb: Token) -> bool:
    return verb.lemma_.lower() in TELLING and verb.tag_ in FINITE
