"""Ways from a counted word to the words that may say what happened to it, nearest first.

A step is a word and the place of the counted one beside it: "object", "subject", "itself" (the word is the counted
one, or stands as its state: "19 injured"), "measure", "toll" (the word stands in the phrase that a toll verb counts) or
a preposition.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from spacy.tokens import Token

from analysis.claiming.frames import frame_lexicon

type Step = tuple[Token, str]

VERBAL = frozenset({"VERB", "AUX"})
WITHIN_PHRASE = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss", "quantmod", "predet"})
PLACES = {
    "acomp": "attr",
    "attr": "attr",
    "ccomp": "object",
    "csubj": "subject",
    "dative": "object",
    "dep": "object",
    "dobj": "object",
    "meta": "subject",
    "npadvmod": "measure",
    "nsubj": "subject",
    "nsubjpass": "object",
    "oprd": "object",
}
COMPLEMENTS = frozenset({"acomp", "advcl", "attr", "ccomp", "oprd", "xcomp"})
PRESENT = frozenset({"VBP", "VBZ"})  # a state, not an event: "the towns it occupies"
HELPERS = frozenset({"aux", "auxpass"})
FINITE = frozenset({"VBD", "VBN", "VBP", "VBZ"})
HEDGES = frozenset(
    {"about", "around", "between", "from", "over", "under"}
)  # "sent over 80 drones" may be read as a preposition
CAPTIVES = frozenset({"captive", "hostage", "prisoner"})
TIMES = frozenset({"day", "evening", "morning", "night"})
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
    yield from _under(counted)
    for other in counted.conjuncts:  # "16 tanks and 21 carriers destroyed": one of them bears the participle
        yield from (step for step in own_modifiers(other) if step[0].i > counted.i)


def own_modifiers(counted: Token) -> Iterator[Step]:
    """The participles, relative clauses and states that modify the counted word."""
    for child in sorted(counted.children, key=lambda child: child.i < counted.i):  # those behind the noun first
        dep = child.dep_
        if dep == "relcl" and child.tag_ not in PRESENT:
            yield from _verb_steps(child, _place_in_relative(child))
        elif dep == "acl" or (
            dep == "amod" and child.i > counted.i
        ):  # "15 wounded men" tells who they are, and no event
            yield child, "subject" if child.tag_ == "VBG" else "object" if child.tag_ in {"VBN", "VBD"} else "itself"
            yield child, "itself"


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
    if dep in {"conj", "appos"}:
        if (verb := _verb_past_semicolon(node)) is not None:
            return _verb_steps(verb, "subject"), None
        return (_verb_steps(head, "object"), None) if head.pos_ in VERBAL else ([], head)
    if dep == "pobj":
        return _past_preposition(head)
    if head.lower_ == "more" and dep == "npadvmod":  # "wounded 14 more"
        return _verb_steps(head.head, "object"), None
    return _verb_steps(head, PLACES.get(dep, "")), None


def _verb_past_semicolon(node: Token) -> Token | None:
    """The verb of a count's own clause, where the parse hangs the count on the clause before a semicolon."""
    doc = node.doc
    if not any(doc[at].text == ";" for at in range(node.head.i + 1, node.i)):
        return None
    behind = takewhile(lambda word: word.text != ";", doc[node.i + 1 : node.sent.end])
    return next((word for word in behind if word.tag_ in FINITE and word.dep_ not in HELPERS), None)


def _past_preposition(preposition: Token) -> tuple[Iterable[Step], Token | None]:
    lexicon = frame_lexicon()
    host = preposition.head
    along = host.lower_ == "along" and preposition.dep_ == "prep"
    if along or preposition.lower_ in lexicon.through_prepositions:
        host = _governor(host.head if along else host)
        return (_verb_steps(host, "object"), None) if host.pos_ in VERBAL else ([], host)
    if preposition.lower_ == "down":  # "units down four jets", the verb taken for a preposition
        return [(preposition, "object")], None
    if host.pos_ in VERBAL:
        hedges = preposition.lower_ in HEDGES and preposition.nbor().pos_ == "NUM"
        return _verb_steps(host, "object" if hedges else preposition.lower_), None
    passes = preposition.lower_ == "of" and (host.lemma_ in lexicon.through_nouns or host.pos_ == "NUM")
    return [(host, preposition.lower_)], host if passes else None


def _governor(host: Token) -> Token:
    """What "including" or "along with" adds to: its head, or a time's verb ("downed two jets in May along with")."""
    is_time = host.ent_type_ in {"DATE", "TIME"} or host.lower_ in TIMES
    return next((above for above in host.ancestors if above.pos_ in VERBAL), host) if is_time else host


def _verb_steps(verb: Token, place: str) -> Iterator[Step]:
    """A verb in reach, then what completes it ("were reported dead", "had to flee", "the toll rose to 14")."""
    yield from ((verb, each) for each in (_places_of_subject(verb) if place == "subject" else (place,)))
    for child in verb.children:
        if child.dep_ in COMPLEMENTS and child.i > verb.i and child.dep_ != "advcl":
            yield child, _passive(child)
            yield child, "itself"
    yield from _under(verb)
    if verb.lower_ in CAPTIVES:  # "take 40 people hostage", the noun taken for a verb
        yield verb.head, "object"
    if place not in {"subject", ""} and verb.lemma_ in frame_lexicon().toll_verbs:
        yield from _toll_steps(verb)


def _under(word: Token) -> Iterator[Step]:
    """What a word is said to be under: "under Ukrainian control", "back in Russian control"."""
    for near in (word, *word.children):
        for child in near.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "under"}:
                yield from ((below, "under") for below in child.children if below.dep_ == "pobj")


def _places_of_subject(verb: Token) -> tuple[str, ...]:
    """The places of a verb's subject, the likelier first: a bare past form may be a headline's passive."""
    place = _passive(verb)
    helped = any(child.dep_ in HELPERS for child in verb.children)
    if helped or verb.tag_ not in {"VBD", "VBN"} or _has_object(verb):
        captive = not helped and any(child.lower_ in CAPTIVES for child in verb.children)  # "600 men taken prisoner"
        return (place, "object") if captive else (place,)
    return ("object", "subject") if place == "object" else ("subject", "object")


def _toll_steps(verb: Token) -> Iterator[Step]:
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            for token in child.subtree:
                yield token, "toll"


def _passive(verb: Token) -> str:
    """The place of a verb's subject: its "object" in the passive, and in a headline's bare participle."""
    helpers = [child for child in verb.children if child.dep_ in HELPERS]
    if any(child.dep_ == "auxpass" for child in helpers):
        return "object"
    active = any(child.lemma_ == "have" for child in helpers) or _has_object(verb)
    return "object" if verb.tag_ == "VBN" and not active else "subject"


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _place_in_relative(verb: Token) -> str:
    for child in verb.children:
        if child.tag_ in {"WDT", "WP"}:
            return PLACES.get(child.dep_, "")
        if child.lower_ == "of" and verb.head.pos_ != "NUM" and any(c.tag_ == "WDT" for c in child.children):
            return ""  # "seven missiles of which none was downed" tells of a part
    return "object"  # "the drones Russia sent"
