"""Attributions that close a sentence: "five were hurt, Ivan Petrenko, the mayor, said on Sunday".

Parsers often hang such a clause on a wrong verb, so it is read off the commas: the last clause of the sentence is a cue
of speech with nothing behind it but time and place, and the name stands right before it.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.quoting.cues import cue_lexicon

CONTENTS = frozenset({"acomp", "ccomp", "dobj", "xcomp"})
TAKEN_FOR_NOUNS = frozenset({"claims", "reports"})  # verbs of headlines, by parsers
ADDRESSING = frozenset({"inform", "tell"})  # their object is who hears it
LONGEST_END = 14  # tokens behind the cue: "on Sunday during a meeting with the president"
LONGEST_NAME = 14  # tokens of a speaker with their office


def closing_parts(sentence: Span, number: Token) -> Sequence[Sequence[Token]]:
    """The words that name the speaker in a sentence's last clause, name before office, for a number before it."""
    cue = _closing_cue(sentence)
    parts = _parts_before(sentence, cue) if cue is not None else ()
    return parts if parts and number.i < parts[0][0].i else ()


def _closing_cue(sentence: Span) -> Token | None:
    """The last verb, if it is one of speech with no content of its own behind it."""
    verbs = (
        token
        for token in reversed(sentence[max(0, len(sentence) - LONGEST_END) :])
        if (token.pos_ == "VERB" and token.tag_ != "VBG") or _closes_title(token, sentence)
    )
    last = next(verbs, None)
    return last if last is not None and _is_speech(last) else None


def _closes_title(word: Token, title: Span) -> bool:
    """Whether a word is the verb of a title's last clause, which parsers take for a noun: "…, official claims"."""
    return word.i + 1 >= title.end - 1 and word.lower_ in TAKEN_FOR_NOUNS


def _is_speech(verb: Token) -> bool:
    """Whether a verb reports, in the active, what stands before it, and isn't the verb of news of its own."""
    if any(child.dep_ == "auxpass" or _is_own_news(child, verb) for child in verb.children):
        return False
    cues = cue_lexicon().verbs.get(verb.lemma_.lower(), ())
    return any(cue.frame == "clause" and cue.mode == "speech" for cue in cues)


def _is_own_news(child: Token, verb: Token) -> bool:
    """Whether a word tells what else is said: "while she vowed revenge", "as he reports losses", "what he called"."""
    if child.i > verb.i:
        return child.dep_ in CONTENTS and not (child.dep_ == "dobj" and verb.lemma_.lower() in ADDRESSING)
    return child.lower_ in {"what", "while"}


def _parts_before(sentence: Span, cue: Token) -> Sequence[Sequence[Token]]:
    """The stretch between commas that ends at the cue, and before an office the one with the name."""
    words = list(sentence[max(0, cue.i - sentence.start - LONGEST_NAME) : cue.i - sentence.start])
    while words and words[-1].pos_ == "AUX":
        words.pop()
    if words and words[-1].text == ",":
        words.pop()
    parts = [part for part in list(_split(words))[1:] if part]
    return parts[-2:] if parts and _is_office(parts[-1]) else parts[-1:]


def _split(words: Sequence[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for word in words:
        if word.text == ",":
            yield part
            part = []
        else:
            part.append(word)
    yield part


def _is_office(part: Sequence[Token]) -> bool:
    """Whether a stretch tells the office of the one named before it: "the governor of the region"."""
    return bool(part) and part[0].lower_ in {"a", "an", "the"}
