"""Numbers beside somebody's words: what they take for known, and what another piece of a headline tells.

"She vowed revenge for the strike that killed seven": the seven are the outlet's, and so they are in "the strike that
killed seven was an error, as its army claims" and in "it downed two, days after a raid that killed seven".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.words import word_list
from analysis.quoting.cues import cue_lexicon

EVALUATING = frozenset({"as", "charge", "marked", "naming", "order"})  # frames of cues that judge or demand
CONCESSIVE = frozenset({"although", "though", "whereas", "while"})
NAMES = frozenset({"ccomp", "dobj", "oprd"})
TELLING_CHARGES = frozenset({"accuse"})


def steps_over(number: Token) -> Iterator[tuple[Token, Token]]:
    """The words above a number that may tell it, each after that below it, but for those of news beside it.

    In "he claims a town as rockets kill five" he doesn't tell the five, nor in "though he claims it, five fell".
    """
    below = number
    for word in number.ancestors:
        if not (_is_clause_beside(below) or _opens_with(word, CONCESSIVE)):
            yield below, word
        below = word


def _is_clause_beside(word: Token) -> bool:
    """Whether a clause brings in other news; one that goes on doesn't: "while 67 others went astray"."""
    marks = (child for child in word.children if child.dep_ == "mark")
    return word.dep_ == "advcl" and any(mark.lower_ not in {"while", "with"} for mark in marks)


def _opens_with(clause: Token, words: frozenset[str]) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in words for child in clause.children)


def is_taken_for_known(number: Token, cue: Token, frame: str) -> bool:
    """Whether the words that a cue reports only mention a number: in a relative clause, or as what came days before."""
    if _is_denied(number, cue) or any(
        _came_before(word) for word in (number, *number.ancestors) if cue.is_ancestor(word)
    ):
        return True
    if _is_no_telling(cue, frame):
        return any(word.dep_ == "relcl" or _tells_when(word) or _tells_why(word) for word in number.ancestors)
    return number.i < cue.i and _is_reference(cue) and any(word.dep_ == "relcl" for word in number.ancestors)


def _is_denied(number: Token, cue: Token) -> bool:
    """Whether a cue denies only what a number's relative clause is of: "said it hadn't fired what killed two"."""
    clause = next((word for word in number.ancestors if word.dep_ == "relcl"), None)
    if clause is None:
        return False
    return any(child.dep_ == "neg" for word in clause.ancestors if cue.is_ancestor(word) for child in word.children)


def _is_no_telling(cue: Token, frame: str) -> bool:
    """Whether a cue judges, demands or promises."""
    lemma = cue.lemma_.lower()
    if lemma in TELLING_CHARGES:
        return False
    return frame in EVALUATING or lemma in word_list("beside", "wishes")


def is_naming(cue: Token) -> bool:
    """Whether a cue says what something is: "declared it a success"."""
    frames = {each.frame for each in cue_lexicon().verbs.get(cue.lemma_.lower(), ())}
    return "naming" in frames and any(child.dep_ in NAMES for child in cue.rights)


def _is_reference(cue: Token) -> bool:
    """Whether a cue calls on somebody for the point of a sentence: "as the ministry claims"."""
    return _opens_with(cue, frozenset({"as"}))


def _tells_when(clause: Token) -> bool:
    """Whether a clause tells after what something is said: "he asked for arms after missiles struck"."""
    return clause.dep_ == "advcl" and _opens_with(clause, frozenset({"after", "as"}))


def _tells_why(clause: Token) -> bool:
    """Whether a clause tells what somebody is judged for: "he assailed them for sending 12"."""
    return clause.dep_ == "pcomp" and clause.head.lower_ == "for"


def _came_before(clause: Token) -> bool:
    """Whether a clause tells what was news some time before: "a day after a missile struck"."""
    if clause.dep_ != "advcl":
        return False
    after = _opens_with(clause, frozenset({"after"}))
    return after and any(child.dep_ == "npadvmod" and child.i < clause.i for child in clause.children)
