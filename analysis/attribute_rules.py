"""The model's attribute ruler with the answers to its one-word rules remembered: the same result, sooner.

spaCy tries each of some 180 rules at each token, which is a tenth of all reading. Most of them look at one token's
word, tag and dependency alone: what they say of these three is asked once.
"""

from dataclasses import dataclass, field
from typing import Any, Literal, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span

type Pattern = list[dict[int | str, Any]]

KEYS = frozenset({"LOWER", "TAG", "DEP"})
OTHER_WORD = 0  # stands for each word that no rule names


@dataclass(frozen=True, slots=True)
class RememberingMatcher:
    """What an attribute ruler asks for the matches of a Doc. `words` are the ids of the words that `simple` names."""

    simple: Matcher
    others: Matcher
    words: frozenset[int]
    known: dict[tuple[int, int, int], tuple[int, ...]] = field(default_factory=dict)

    def __call__(self, doc: Doc, *, allow_missing: bool, as_spans: Literal[False]) -> list[tuple[int, int, int]]:
        """Rule, start and end of each match, as spaCy's own matcher gives them."""
        matches = _matches(self.others, doc, allow_missing=allow_missing)
        columns = (doc.to_array(name).tolist() for name in ("LOWER", "TAG", "DEP"))
        for at, (lower, tag, dep) in enumerate(zip(*columns, strict=True)):
            key = (lower if lower in self.words else OTHER_WORD, tag, dep)
            if key not in self.known:
                found = _matches(self.simple, doc[at : at + 1], allow_missing=allow_missing)
                self.known[key] = tuple(rule for rule, _, _ in found)
            matches.extend((rule, at, at + 1) for rule in self.known[key])
        return matches


def remember_attributes(nlp: Language) -> None:
    """Lets the attribute rulers of a pipeline remember."""
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler):
            component.matcher = _remembering(component)  # type: ignore[assignment]  # which asks for no more than a call


def _remembering(ruler: AttributeRuler) -> RememberingMatcher:
    simple, others = Matcher(ruler.vocab), Matcher(ruler.vocab)
    words: set[str] = set()
    for rule, given in enumerate(ruler.patterns):
        for pattern in cast(list[Pattern], given["patterns"]):
            named = _words_named(pattern)
            matcher = others if named is None else simple
            matcher.add(str(rule), cast(Any, [pattern]))  # a ruler names its rules by their places
            words.update(named or ())
    return RememberingMatcher(simple, others, frozenset(map(get_string_id, words)))


def _matches(matcher: Matcher, tokens: Doc | Span, *, allow_missing: bool) -> list[tuple[int, int, int]]:
    return matcher(tokens, allow_missing=allow_missing) if len(matcher) else []  # spaCy warns of one without rules


def _words_named(pattern: Pattern) -> list[str] | None:
    """The words that a rule names; None where it depends on more than one token's word, tag and dependency."""
    if len(pattern) > 1 or not pattern[0].keys() <= KEYS:
        return None
    word = pattern[0].get("LOWER", {"IN": []})
    if isinstance(word, str):
        return [word]
    return list(word["IN"]) if word.keys() == {"IN"} else None  # "NOT_IN" and "REGEX" speak of words without a name
