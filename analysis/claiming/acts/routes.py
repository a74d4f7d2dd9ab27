"""Ways from a counted word to the words that may say what happened to it, nearest first.

A step is a word and the place of the counted one beside it: "object", "subject", "itself" (the word is the counted
one, or stands as its state: "19 injured"), "measure", "toll" (the word stands in the phrase that a toll verb counts) or
a preposition.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from spacy.tokens import Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import FINITE, PAST_FORMS, PRESENT, SUBJECTS, VERBAL, has_object
from analysis.claiming.acts.verb_steps import HELPERS, PLACES, Step, place_in_relative, steps_under, verb_steps

WITHIN_PHRASE = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss", "quantmod", "predet"})
# "sent over 80 drones" may be read as a preposition
HEDGES = frozenset({"about", "around", "between", "from", "over", "under"})
TIMES = frozenset({"day", "evening", "morning", "night"})
PASSED = frozenset({"all", "been", "have", "had", "has", "was", "were"})  # words between a count and its verb
MAGNITUDES = frozenset({"dozen", "hundred", "million", "score", "thousand"})
BEHIND = 5  # tokens
LONGEST = 8  # steps up the tree


def steps_from(counted: Token) -> Iterator[Step]:
    """Every step, the likeliest first: up the tree, then to the counted word's own modifiers.

    The conjunct of a verb is a clause without its verb ("one was killed and three injured"): there its own come first.
    """
    yield counted, "itself"
    if counted.dep_ == "conj" and counted.head.pos_ in VERBAL:
        yield from own_modifiers(counted)
        yield from _upwards(counted)
    else:
        yield from _upwards(counted)
        yield from own_modifiers(counted)
    if (counted_of := _noun_of_magnitude(counted)) is not None:
        yield from own_modifiers(counted_of)
    yield from _behind_included(counted)
    yield from steps_under(counted)
    yield from _behind(counted)
    for other in counted.conjuncts:  # "16 tanks and 21 carriers destroyed": one of them bears the participle
        yield from (step for step in (*own_modifiers(other), *_behind(other)) if step[0].i > counted.i)


def _noun_of_magnitude(counted: Token) -> Token | None:
    """The noun that "thousands of" counts."""
    if counted.lemma_.lower() not in MAGNITUDES:
        return None
    of = (child for child in counted.children if child.lower_ == "of" and child.i > counted.i)
    return next((noun for preposition in of for noun in preposition.children if noun.dep_ == "pobj"), None)


def _behind_included(counted: Token) -> Iterator[Step]:
    """The participle behind a part, which the parse gives to the part: "20 people, including 10 children, killed"."""
    for including in (child for child in counted.children if child.lower_ == "including"):
        for part in (child for child in including.children if child.dep_ == "pobj"):
            yield from (step for step in own_modifiers(part) if step[0].nbor(-1).text == ",")


def _behind(counted: Token) -> Iterator[Step]:
    """The verb right behind a count, where the parse ties them not: "out of 45 shot down", "drones, all destroyed"."""
    behind = counted.doc[counted.i + 1 : min(counted.i + BEHIND, counted.sent.end)]
    word = next((word for word in behind if not word.is_punct and word.lower_ not in PASSED), None)
    if word is None or word.tag_ not in PAST_FORMS or has_object(word):
        return
    if word.dep_ == "amod" and word.head.i > word.i:  # "moved 20 injured soldiers" tells who they are
        return
    if not any(child.dep_ in SUBJECTS and child.lower_ != "all" for child in word.children):
        yield word, "object"


def own_modifiers(counted: Token) -> Iterator[Step]:
    """The participles, relative clauses and states that modify the counted word."""
    for child in sorted(counted.children, key=lambda child: child.i < counted.i):  # those behind the noun first
        dep = child.dep_
        if dep == "relcl" and child.tag_ not in PRESENT:  # a state, not an event: "the towns it occupies"
            yield from verb_steps(child, place_in_relative(child))
        # "15 wounded men" tells who they are, and no event
        elif dep == "acl" or (dep == "amod" and child.i > counted.i):
            yield child, "subject" if child.tag_ == "VBG" else "object" if child.tag_ in PAST_FORMS else "itself"
            yield child, "itself"
        elif dep == "prep" and child.lower_ == "in":
            yield from ((below, "state") for below in child.children if below.dep_ == "pobj")


def _upwards(counted: Token) -> Iterator[Step]:
    node: Token | None = counted
    for _ in range(LONGEST):
        if node is None or node.head.i == node.i:
            return
        steps, node = _step_up(node)
        yield from steps


def _step_up(node: Token) -> tuple[Iterable[Step], Token | None]:
    """The steps to the words above a node, and the word to go on from, None at a verb."""
    head, dep = node.head, node.dep_
    if dep in WITHIN_PHRASE:
        return [(head, "itself")], head
    if dep == "appos" and head.lower_ == "downs":  # a headline's verb taken for a noun
        return [(head, "object")], None
    if dep in {"conj", "appos"}:
        if (verb := _verb_past_semicolon(node) or _verb_of_its_own(node)) is not None:
            return verb_steps(verb, "subject"), None
        if (same := _told_before_a_place(node)) is not None:
            return verb_steps(same.head, PLACES[same.dep_]), None
        return (verb_steps(head, "object"), None) if head.pos_ in VERBAL else ([], head)
    if dep == "pobj":
        return _past_preposition(head)
    if dep in SUBJECTS and (verb := _verb_without_object(node)) is not None:
        return verb_steps(verb, "object"), None
    if dep in SUBJECTS and (bare := _bare_preposition(node)) is not None:
        return _past_preposition(bare)
    if head.lower_ == "more" and dep == "npadvmod":  # "wounded 14 more"
        return verb_steps(head.head, "object"), None
    return verb_steps(head, PLACES.get(dep, "")), None


def _verb_without_object(node: Token) -> Token | None:
    """The verb right before a count that the parse made a subject: "downed six of eight drones launched at night"."""
    start = node.left_edge.i
    before = node.doc[start - 1] if start > node.sent.start else node
    verb = before.head if before.dep_ == "prt" else before
    if verb.pos_ not in VERBAL or has_object(verb) or not verb.is_ancestor(node) or _is_clause(node.head):
        return None
    lemma = f"{verb.lemma_.lower()} {before.lower_}" if before.dep_ == "prt" else verb.lemma_.lower()
    return verb if any(frame.counted == "object" for frame in frame_lexicon().verbs.get(lemma, ())) else None


def _is_clause(verb: Token) -> bool:
    """Whether a verb has what only a clause of its own has, a helper or an object: "claims two drones hit a house"."""
    return has_object(verb) or any(child.dep_ in HELPERS for child in verb.children)


def _bare_preposition(node: Token) -> Token | None:
    """The preposition right before a phrase that the parse made a second subject: "a depot with 40 drones was hit"."""
    start = node.left_edge.i
    before = node.doc[start - 1] if start > node.sent.start else None
    is_bare = before is not None and before.dep_ == "prep" and before.head.head.i == node.head.i
    return before if is_bare else None


def _verb_past_semicolon(node: Token) -> Token | None:
    """The verb of a count's own clause, where the parse hangs the count on the clause before a semicolon."""
    doc = node.doc
    if not any(doc[at].text == ";" for at in range(node.head.i + 1, node.i)):
        return None
    behind = takewhile(lambda word: word.text != ";", doc[node.i + 1 : node.sent.end])
    return next((word for word in behind if word.tag_ in FINITE and word.dep_ not in HELPERS), None)


def _verb_of_its_own(node: Token) -> Token | None:
    """The passive verb behind a count joined to a verb: "six were killed and eight more, all women, were hurt"."""
    joined = (word for word in node.head.children if word.dep_ == "conj" and word.i > node.i)
    if node.dep_ != "conj" or node.head.pos_ not in VERBAL:
        return None
    passive = (word for word in joined if any(child.dep_ == "auxpass" for child in word.children))
    return next((word for word in passive if all(child.dep_ not in SUBJECTS for child in word.children)), None)


def _told_before_a_place(node: Token) -> Token | None:
    """What the verb before tells of, where a count goes on with it: "9 drones fell over Verkhova, 2 drones over Lyman".

    The parse hangs the second count on the place of the first.
    """
    verb = node.head.head.head
    if node.head.dep_ != "pobj" or verb.pos_ not in VERBAL or not any(child.dep_ == "prep" for child in node.children):
        return None
    return next((told for told in verb.children if told.lemma_ == node.lemma_ and told.dep_ in PLACES), None)


def _past_preposition(preposition: Token) -> tuple[Iterable[Step], Token | None]:
    lexicon = frame_lexicon()
    host = preposition.head
    along = host.lower_ == "along" and preposition.dep_ == "prep"
    if along or preposition.lower_ in lexicon.through_prepositions:
        host = _governor(host.head if along else host)
        return (verb_steps(host, "object"), None) if host.pos_ in VERBAL else ([], host)
    if preposition.lower_ == "down":  # "units down four jets", the verb taken for a preposition
        return (verb_steps(host, "object") if preposition.dep_ == "prt" else [(preposition, "object")]), None
    if host.pos_ in VERBAL:
        hedges = preposition.lower_ in HEDGES and preposition.nbor().pos_ == "NUM"
        return verb_steps(host, "object" if hedges else preposition.lower_), None
    passes = preposition.lower_ == "of" and (
        host.lemma_ in lexicon.through_nouns or host.pos_ == "NUM" or _ends_with_number(preposition)
    )
    return [(host, preposition.lower_)], host if passes else None


def _ends_with_number(preposition: Token) -> bool:
    """Whether a phrase is a number alone, so that what is parsed into it is joined: "4 jets of 6 and 10 drones"."""
    behind = preposition.doc[preposition.i + 1 : preposition.i + 3]
    return len(behind) == 2 and behind[0].pos_ == "NUM" and behind[1].lower_ == "and"


def _governor(host: Token) -> Token:
    """What "including" or "along with" adds to: its head, or the verb of a time or an attack in which it was done.

    "Downed two jets in May along with", "downed 37 targets in the attack, including".
    """
    is_time = host.ent_type_ in {"DATE", "TIME"} or host.lower_ in TIMES
    is_attack = host.lemma_.lower() in frame_lexicon().hostile_nouns
    is_when = is_time or (is_attack and host.head.lower_ in {"during", "in"})
    return next((above for above in host.ancestors if above.pos_ in VERBAL), host) if is_when else host
