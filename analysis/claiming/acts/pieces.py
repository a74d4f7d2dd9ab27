"""Pieces of news: a headline may tell several, with semicolons between them."""

from spacy.tokens import Span, Token

from analysis.claiming.acts.grammar import PRESENT

SEPARATE = ";"


def piece_of(word: Token) -> Span:
    """The piece of news in which a word stands: that between the semicolons of a headline, else the sentence."""
    sentence, piece = word.sent, between_semicolons(word)
    if len(piece) == len(sentence) or any(token.tag_ == "VBD" and not _is_told_now(token) for token in sentence):
        return sentence
    return piece


def between_semicolons(word: Token) -> Span:
    """The part of its sentence in which a word stands, between the semicolons before and behind it."""
    sentence = word.sent
    marks = [token.i for token in sentence if token.text == SEPARATE]
    start = max((at + 1 for at in marks if at < word.i), default=sentence.start)
    return sentence.doc[start : min((at for at in marks if at > word.i), default=sentence.end)]


def _is_told_now(verb: Token) -> bool:
    """Whether a verb stands below one in the present: "the army says it downed two"."""
    return any(word.tag_ in PRESENT for word in verb.ancestors)
