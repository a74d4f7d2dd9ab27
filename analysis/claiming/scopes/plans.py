"""Whether a count is of what has not happened: a plan, a threat, a forecast, a condition."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.acts.grammar import PRESENT
from analysis.claiming.words import word_list

GOVERNED = frozenset({"acl", "ccomp", "dobj", "pcomp", "pobj", "prep", "xcomp"})
TIMES = frozenset({"after", "before", "during", "following", "since"})  # "talks after a raid" are none of raids
SUBORDINATE = frozenset({"advcl", "relcl"})
HIGHEST = 4  # steps up the parse


def why_planned(trigger: Token) -> str | None:
    """The rule by which an act has not happened; None if it has, or is told as if."""
    if _is_announced(trigger):
        return "announced"
    if trigger.i and trigger.nbor(-1).lower_ == "feared":  # "12 feared dead"
        return "feared"
    for word, is_own in _governing_words(trigger):
        if reason := _is_modal(word) or (is_own and (_is_infinitive(word) or _is_governed(word))) or None:
            return reason
    return None


def _is_announced(trigger: Token) -> bool:
    """Whether an act of sending is under way by somebody's word: "announced that it was sending 12"."""
    if trigger.tag_ != "VBG" or trigger.lemma_.lower() not in word_list("planned", "sends"):
        return False
    is_progressive = any(child.dep_ == "aux" and child.lemma_ == "be" for child in trigger.children)
    return is_progressive and trigger.dep_ == "ccomp" and trigger.head.lemma_.lower() in word_list("planned", "reports")


def _is_modal(word: Token) -> str | None:
    for child in word.children:
        if child.dep_ == "aux" and child.lemma_.lower() in word_list("planned", "auxiliaries"):
            return "modal"
        if child.dep_ == "mark" and child.lower_ in word_list("planned", "conditions"):
            return "condition"
    return None


def _is_infinitive(word: Token) -> str | None:
    """Whether a word is an infinitive that tells no fact, as "managed to" does.

    What somebody says in the infinitive is the future of headlines: "… to send tanks, minister says".
    """
    if not _has_to(word) and not _shares_to(word):
        return None
    head = word.head.lemma_.lower()
    is_reported = word.dep_ in {"advcl", "ccomp"} and word.i < word.head.i and head in word_list("planned", "reports")
    is_fact = word.head.i != word.i and head in word_list("planned", "real") and not is_reported
    return None if is_fact else "infinitive"


def _has_to(word: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in word.children)


def _shares_to(word: Token) -> bool:
    """Whether a bare infinitive goes on with one before it: "likely to change course, send 12", hung on "likely"."""
    is_bare = word.tag_ == "VB" and word.dep_ == "conj" and all(child.dep_ != "aux" for child in word.children)
    return is_bare and any(
        child.dep_ == "xcomp" and child.i < word.i and _has_to(child) for child in word.head.children
    )


def _is_governed(word: Token) -> str | None:
    is_below = word.dep_ in GOVERNED and (word.dep_ != "prep" or word.lower_ not in TIMES)
    is_below = is_below or (word.dep_ == "relcl" and word.lemma_ == "include")  # "a plan that includes sending 12"
    return "plan" if is_below and word.head.lemma_ in word_list("planned", "governors") else None


def _governing_words(trigger: Token) -> Iterator[tuple[Token, bool]]:
    """The act's word and those above it up to the clause that reports it; whether each is of the act's own clause."""
    word, is_own = trigger, True
    for _ in range(HIGHEST):
        yield word, is_own
        is_past_clause = word.dep_ in SUBORDINATE and word.tag_ not in PRESENT | {"VBG"}
        if word.head.i == word.i or is_past_clause or word.dep_ in {"ccomp", "parataxis"}:
            return
        is_own = is_own and word.dep_ not in SUBORDINATE
        word = word.head
