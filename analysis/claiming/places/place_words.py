"""Names of places by their grammar: which of a phrase tells where, and whether it is one of several."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from analysis.claiming.acts.agents import is_attack
from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import SUBJECTS, governed_by
from analysis.claiming.story import Story
from analysis.claiming.words import word_list
from analysis.naming.institutions import is_capital
from analysis.naming.packs import pack
from analysis.records import Entity

AIMS = frozenset({"across", "against", "at", "in", "into", "near", "on", "onto", "over", "toward", "towards"})
DIRECTIONS = frozenset({"axis", "direction", "sector"})
OF_A_NAME = frozenset({"amod", "appos", "compound", "nmod"})
WITHIN = frozenset({"in", "of"})  # between a town and the name of its land
MORE = frozenset({"many", "other", "several"})
BESIDE = frozenset({"near", "with"})
SETTLEMENTS = frozenset({"city", "town", "village"})
SIGNS = frozenset({"-", ":", "–", "—"})  # before who signs: "ten drones downed - Air Force"
TOWNS = frozenset({"point", "town"})
AROUND = frozenset({"district", "province", "region"})
BROAD = ("country", "region")  # the broadest first; what has no precision is taken for a town


def place_token(story: Story, phrase: Token) -> Token | None:
    """The word of a phrase that names its place: the first, or a narrower one with it ("Russia's Verkhova region")."""
    told = (token for token in phrase.subtree if token.i == phrase.i or not (token.dep_ in SUBJECTS or signs(token)))
    named = (token for token in told if not (tells_who(token) or _is_of_some(token, phrase)))
    places = [token for token in named if (place := place_at(story, token)) and not _is_beside(place, token)]
    if not places:
        return None
    nouns = {*_nouns_over(places[0], phrase)}
    tied = [token for token in places if not nouns.isdisjoint(_nouns_over(token, phrase))]
    return max(tied, key=lambda token: (_narrowness(place_at(story, token)), -token.i))


def signs(name: Token) -> bool:
    """Whether a name stands behind a dash or a colon, and tells who says it."""
    before = name.left_edge.i - 1
    return name.dep_ == "appos" and before >= 0 and name.doc[before].text in SIGNS


def _is_of_some(name: Token, phrase: Token) -> bool:
    """Whether a name tells of some of a phrase alone: "on towns, including several that lie near Verkhova"."""
    return any(above.lower_ == "including" for above in takewhile(lambda word: word.i != phrase.i, name.ancestors))


def _is_beside(place: Entity, token: Token) -> bool:
    """Whether a land is told only to lie beside: "a region near Ukraine", "the border with it", "bordering it"."""
    is_beside = token.dep_ == "pobj" and token.head.lower_ in BESIDE
    return place.place_precision == "country" and (is_beside or token.head.lemma_ == "border")


def place_at(story: Story, token: Token) -> Entity | None:
    """The place whose name a word is part of, or that "the capital" means."""
    entity = story.entity_at(token) or (_capital_meant(story, token) if token.lower_ == "capital" else None)
    return entity if entity and entity.kind == "PLACE" and not _is_no_place(entity) else None


def _capital_meant(story: Story, noun: Token) -> Entity | None:
    """The one capital that an article names, of the state told before the noun: none of "the regional capital"."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if "regional" in before:
        return None
    told = [side.name for side in pack().sides if before & set(side.words)]
    named = {entity.id: entity for entity in story.mentioned if entity.kind == "PLACE" and is_capital(entity.name)}
    meant = [entity for entity in named.values() if entity.side in told or not told]
    return meant[0] if len(meant) == 1 else None


def _is_no_place(entity: Entity) -> bool:
    """Whether a name that is on no map is a direction or a headline's attack: "Southern Axis", "Deadly Raid"."""
    last = entity.name.rpartition(" ")[2].lower()
    return entity.place_precision is None and last in DIRECTIONS | frame_lexicon().hostile_nouns


def is_one_of_several(story: Story, place: Token) -> bool:
    """Whether a place is told with others, and so it happened in none alone: "over Verkhova, Lisne and other towns"."""
    head = place
    while head.dep_ in OF_A_NAME:
        head = head.head
    own = place_at(story, place)
    beside = (token for token in place.doc[place.i + 1 : place.i + 2] if place_at(story, token) is own)
    words = {place, head, *beside}  # "the capital Verkhova and others"
    return any(_is_another(story, own, other) for word in words for other in word.conjuncts)


def _is_another(story: Story, own: Entity | None, other: Token) -> bool:
    """Whether a word joined to a place names another: not the region behind its town ("Lisne, Verkhova region")."""
    if any(child.dep_ == "nummod" for child in other.children):
        return False  # "five over Verkhova, two over Lisne", read as one list
    named = [place for word in (other, *other.children) if (place := place_at(story, word)) and place is not own]
    is_joined = other.left_edge.i > 0 and other.left_edge.nbor(-1).dep_ == "cc"
    if is_joined and other.lemma_.lower() in AROUND:  # "Verkhova and the region"
        return True
    if not named:
        return any(child.lower_ in MORE for child in other.children)
    return is_joined or any(_narrowness(place) >= _narrowness(own) for place in named)


def _narrowness(place: Entity | None) -> int:
    precision = place.place_precision if place else None
    return BROAD.index(precision) if precision in BROAD else len(BROAD)


def _nouns_over(token: Token, phrase: Token) -> Iterator[Token]:
    """A name and the nouns that it stands before or under within a phrase: "in a town of the Verkhova region"."""
    yield token
    while token.i != phrase.i:
        if token.dep_ == "pobj" and token.head.i != phrase.i and token.head.lower_ in WITHIN:
            token = token.head.head
        elif token.dep_ in OF_A_NAME | {"poss"}:
            token = token.head
        else:
            return
        yield token


def is_mere_town(story: Story, token: Token) -> bool:
    """Whether a town ("city of Verkhova") is named that does not stand for its government too, as "Kyiv" does."""
    named = (governed_by(token, "of") if token.lemma_.lower() in SETTLEMENTS else None) or token
    place = place_at(story, named)
    is_town = place is not None and place.place_precision in TOWNS
    return is_town and all(named.lower_ not in side.words for side in pack().sides)


def tells_who(token: Token) -> bool:
    """Whether a name tells who or which way, not where: "Russia's shelling", "by Russia", "the Kherson direction"."""
    if _first_noun(token).lemma_.lower() in DIRECTIONS or (token.dep_ == "npadvmod" and token.head.tag_ == "VBN"):
        return True
    if (token.dep_ == "pobj" and token.head.lower_ == "by") or _is_of_body(token):
        return True
    return token.dep_ == "poss" and (is_attack(token.head) or token.head.lemma_.lower() in frame_lexicon().campaigns)


def _is_of_body(name: Token) -> bool:
    """Whether a name tells whose officials speak: "Verkhova police say"; a mayor speaks of the town that gives it."""
    speaks = name.head.dep_ in SUBJECTS and name.head.lemma_.lower() in word_list("bodies", "local") - {"mayor"}
    return speaks and name.dep_ in {"compound", "nmod"}


def _first_noun(name: Token) -> Token:
    """The noun that names in a row stand before: "the Verkhova and Lisne directions"."""
    while name.dep_ == "conj" and name.head.dep_ in OF_A_NAME:
        name = name.head
    return name.head


def is_where(token: Token) -> bool:
    """Whether a name stands under a preposition of place."""
    while token.dep_ in {"amod", "appos", "compound", "conj", "nmod", "poss"}:
        token = token.head
    while token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
    return token.dep_ == "pobj" and token.head.lower_ in AIMS
