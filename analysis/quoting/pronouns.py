"""Who a speaking pronoun stands for: the nearest fitting speaker or subject before it, else nobody."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from spacy.tokens import Token

from analysis.quoting.cast import Cast, Gender, Speaker, gender_words, may_speak, person_nouns
from analysis.quoting.phrases import is_infinitive, phrase
from analysis.quoting.trust import trust_in

GENDERS: dict[str, Gender] = {"he": "male", "she": "female", "his": "male", "her": "female"}
BODIES, BODIES_IN_PLURAL = frozenset(("it", "its", "their", "they")), frozenset(("their", "they"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
MARKS = ('"', "“", "”", "„", "«", "'")
MISREAD = frozenset(("dep", "npadvmod", "nmod"))  # what the parse takes a name for that opens its sentence
PLURAL_KINDS, SINGULAR_KINDS = frozenset(("ORG", "PLACE", "GROUP")), frozenset(("ORG", "PLACE"))
PLURAL_TAGS = frozenset(("NNS", "NNPS"))
FAR = 160  # tokens: what a pronoun stands for is nearer
NOT_SUBJECT = 45  # tokens by which a name that is no subject counts as farther away
EMBEDDED = 25  # the same for a subject inside what somebody else says
NOT_SPOKEN = 12
GENDER_UNKNOWN = 20
NOBODY = Speaker(None, None, 0.0)

type Candidate = tuple[int, Speaker]  # how far away, in tokens


def find_antecedent(pronoun: Token, cast: Cast, content: Collection[int] = ()) -> Speaker:
    """The speaker that "he", "she", "it" or "they" means, who is not named in a quotation.

    Nobody says "he" of a person whom they themselves name, nor "they" of a noun of theirs; `content` are the tokens of
    what is said.
    """
    word = pronoun.lower_
    candidates: Iterable[Candidate]
    if word in GENDERS:
        talked_of = _talked_of(pronoun, cast, content)
        people = chain(_people(pronoun, cast, GENDERS[word]), _roles(pronoun, cast, GENDERS[word]))
        candidates = (c for c in people if c[1].entity_id is None or c[1].entity_id not in talked_of)
    elif word in BODIES:
        candidates = _bodies(pronoun, cast, content, plural=word in BODIES_IN_PLURAL)
    else:
        return NOBODY
    ranked = sorted(candidates, key=lambda candidate: candidate[0])
    nearest, best = next((candidate for candidate in ranked if candidate[1].name), (FAR + 1, NOBODY))
    if nearest > FAR:
        return NOBODY
    rival = next((far for far, other in ranked if other.name != best.name), FAR)
    sure = nearest + NOT_SPOKEN < rival
    return Speaker(best.name, best.entity_id, trust_in("pronoun" if sure else "pronoun_in_doubt"))


def _talked_of(pronoun: Token, cast: Cast, content: Collection[int]) -> set[str]:
    """The people named in what is said, who do not say it; in a report without marks whoever spoke last may."""
    named = {named.mention.entity_id for named in cast.named if named.head in content}
    first = min(content, default=pronoun.i)
    beside = cast.doc[max(0, first - 1) : first + 1].text
    if named and first < pronoun.i and not any(mark in beside for mark in MARKS):
        last = next((s.entity_id for t, s in reversed(cast.spoken) if t.i < pronoun.i and s.name), None)
        named.discard(last or "")
    return named


def _people(pronoun: Token, cast: Cast, gender: Gender) -> Iterator[Candidate]:
    for token, speaker in reversed(cast.spoken):
        far = pronoun.i - token.i
        if far > FAR:
            break
        if far > 0 and speaker.name and _is_person(token, speaker) and not _is_one_of_several(token):
            known = _gender(token, speaker, cast)
            if known in {None, gender}:
                yield far + (0 if known else GENDER_UNKNOWN), speaker
    at = bisect_left(cast.named, pronoun.i, key=lambda named: named.head)
    for named in reversed(cast.named[:at]):
        far = pronoun.i - named.head
        if far > FAR:
            break
        mention = named.mention
        if named.head in cast.quoted:
            continue
        if mention.kind == "PERSON" and cast.gender.get(mention.entity_id, gender) == gender:
            speaker = Speaker(cast.full_name[mention.entity_id], mention.entity_id, 0.0)
            unknown = 0 if mention.entity_id in cast.gender else GENDER_UNKNOWN
            yield far + _distance_from(pronoun, cast.doc[named.head]) + unknown, speaker


def _is_one_of_several(token: Token) -> bool:
    return any(other.pos_ == "PROPN" and other.i > token.i for other in token.conjuncts)


def _distance_from(pronoun: Token, head: Token) -> int:
    """As _distance, but none for the subject of the sentence right before, in the same paragraph."""
    start = pronoun.sent.start
    if not start or pronoun.doc[start - 1].is_space or head.sent.end != start or head.dep_ != "nsubj":
        return _distance(head)
    return 0 if head.head.dep_ == "ROOT" else _distance(head)


def _roles(pronoun: Token, cast: Cast, gender: Gender) -> Iterator[Candidate]:
    """Who stands as a subject by a role alone, outside quotations; without a name where nobody is known to hold it."""
    for i in range(pronoun.i - 1, max(-1, pronoun.i - FAR // 2), -1):
        token = cast.doc[i]
        if token.dep_ != "nsubj" or token.tag_ != "NN" or i in cast.by_token or i in cast.quoted:
            continue
        word = token.lower_
        if word in person_nouns() and gender_words().get(word, gender) == gender:
            holder = cast.role_holder.get(word)
            if holder is None or cast.gender.get(holder, gender) == gender:
                far = pronoun.i - i + _distance_from(pronoun, token) + GENDER_UNKNOWN
                yield far, Speaker(cast.full_name[holder] if holder else None, holder, 0.0)


def _is_person(token: Token, speaker: Speaker) -> bool:
    if speaker.entity_id:
        return speaker.entity_id.startswith("person/")
    return token.tag_ == "PRP" or token.lower_ in person_nouns()


def _gender(token: Token, speaker: Speaker, cast: Cast) -> Gender | None:
    if token.lower_ in GENDERS:
        return GENDERS[token.lower_]
    return cast.gender.get(speaker.entity_id) if speaker.entity_id else gender_words().get(token.lower_)


def _distance(head: Token) -> int:
    """What to add to a name's distance for not standing where those stand that pronouns mean."""
    verb = head
    while verb.dep_ in {"appos", "conj"}:
        verb = verb.head
    if verb.dep_ == "pobj" and verb.head.dep_ == "agent":
        return NOT_SPOKEN
    if verb.dep_ not in SUBJECTS:
        return NOT_SPOKEN if verb.left_edge.is_sent_start and verb.dep_ in MISREAD else NOT_SUBJECT
    if is_infinitive(verb.head):
        return NOT_SUBJECT  # "a plan for Petrenko to leave"
    return EMBEDDED if verb.head.dep_ == "ccomp" else NOT_SPOKEN


def _bodies(pronoun: Token, cast: Cast, content: Collection[int], *, plural: bool) -> Iterator[Candidate]:
    for token, speaker in reversed(cast.spoken):
        if pronoun.i - token.i > FAR:
            break
        if token.i < pronoun.i and speaker.name and _may_be_body(token, speaker, plural=plural):
            yield pronoun.i - token.i + (EMBEDDED if token.dep_ == "poss" else 0), speaker
    for i in range(pronoun.i - 1, max(-1, pronoun.i - FAR // 2), -1):
        token = cast.doc[i]
        if i in cast.quoted:
            continue
        if token.dep_ in SUBJECTS and token.pos_ in {"NOUN", "PROPN"}:
            mention = cast.by_token.get(i)
            far = pronoun.i - i + _distance(token)
            if mention is not None and mention.kind in (PLURAL_KINDS if plural else SINGULAR_KINDS):
                yield far, Speaker(cast.full_name[mention.entity_id], mention.entity_id, 0.0)
            elif plural and mention is None and token.tag_ in PLURAL_TAGS and i not in content and may_speak(token):
                start, end = phrase(token)
                yield far, Speaker(cast.doc[start:end].text, None, 0.0)


def _may_be_body(token: Token, speaker: Speaker, *, plural: bool) -> bool:
    if speaker.entity_id:
        return not speaker.entity_id.startswith("person/" if plural else ("person/", "group/"))
    return (token.tag_ in PLURAL_TAGS) == plural and may_speak(token)
