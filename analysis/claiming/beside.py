"""Numbers beside somebody's words: what they take for known, and what another piece of a headline tells.

"She vowed revenge for the strike that killed seven": the seven are the outlet's, and so they are in "the strike that
killed seven was an error, as its army claims" and in "it downed two, days after a raid that killed seven".
"""

from spacy.tokens import Span, Token

from analysis.claiming.words import scope_words

SEPARATE = ";"  # pieces of news in a headline
EVALUATING = frozenset({"as", "charge", "marked", "naming", "order"})  # frames of cues that judge or demand
TELLING_CHARGES = frozenset({"accuse"})


def piece_of(word: Token) -> Span:
    """The piece of news in which a word stands: that between the semicolons of a headline, else the sentence."""
    sentence = word.sent
    marks = [token.i for token in sentence if token.text == SEPARATE]
    if not marks or any(token.tag_ == "VBD" for token in sentence):
        return sentence
    start = max((at + 1 for at in marks if at < word.i), default=sentence.start)
    return sentence.doc[start : min((at for at in marks if at > word.i), default=sentence.end)]


def is_taken_for_known(number: Token, cue: Token, frame: str) -> bool:
    """Whether the words that a cue reports only mention a number: in a relative clause, or as what came days before."""
    if any(_came_before(word) for word in (number, *number.ancestors) if cue.is_ancestor(word)):
        return True
    tells_no_fact = _is_no_telling(cue, frame) or (number.i < cue.i and _is_reference(cue))
    return tells_no_fact and any(word.dep_ == "relcl" for word in number.ancestors)


def _is_no_telling(cue: Token, frame: str) -> bool:
    """Whether a cue judges, demands or promises."""
    lemma = cue.lemma_.lower()
    if lemma in TELLING_CHARGES:
        return False
    return frame in EVALUATING or lemma in scope_words("beside", "wishes")


def _is_reference(cue: Token) -> bool:
    """Whether a cue calls on somebody for the point of a sentence: "as the ministry claims"."""
    return any(child.dep_ == "mark" and child.lower_ == "as" for child in cue.children)


def _came_before(clause: Token) -> bool:
    """Whether a clause tells what was news some time before: "a day after a missile struck"."""
    if clause.dep_ != "advcl":
        return False
    after = any(child.dep_ == "mark" and child.lower_ == "after" for child in clause.children)
    return after and any(child.dep_ == "npadvmod" and child.i < clause.i for child in clause.children)
