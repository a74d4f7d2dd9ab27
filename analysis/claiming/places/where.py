"""Where it happened: the place that is tied to the act, else the one place that the sentence of a toll names."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import OBJECTS, governed_by
from analysis.claiming.acts.pieces import between_semicolons
from analysis.claiming.places.place_words import (
    AIMS,
    OF_A_NAME,
    TOWNS,
    is_mere_town,
    is_one_of_several,
    place_at,
    place_token,
    tells_who,
)
from analysis.claiming.places.tied_places import tied_name
from analysis.claiming.scenes import Scene
from analysis.claiming.story import Story
from analysis.claiming.words import word_list
from analysis.naming.areas import area_of
from analysis.records import Entity

AWAY = frozenset({"between", "by", "from", "like", "than", "to", "with"})  # before a place in which it did not happen
REGIONS = frozenset({"oblast", "province", "region"})
PARTS_OF_TOWNS = frozenset({"center", "centre", "city", "district", "outskirt", "outskirts", "part", "suburb", "town"})
LEAD = 3  # sentences of a text that still tell what its headline does
OF_MANY = frozenset({"glance", "live", "recap"})  # words of headlines over many pieces of news


def find_place(scene: Scene) -> Entity | None:
    """The place of an act, none of several; people are harmed in the one that is told beside them.

    "After shells hit Verkhova": of places that lie in one another, the narrowest; a lead that names none is about its
    headline's.
    """
    told = tied_name(scene) or _home_of_harmed(scene)
    if told is not None:
        return None if is_one_of_several(scene.story, told) else place_at(scene.story, told)
    if scene.act.frame.actor != "harm":
        return None
    places = filter(None, (place_at(scene.story, token) for token in scene.sentence))
    told_here = any(place.place_precision != "country" for place in places)
    is_of_headline = not told_here and _is_lead(scene)
    return _place_of_toll(scene, scene.story.title if is_of_headline else between_semicolons(scene.counted))


def _home_of_harmed(scene: Scene) -> Token | None:
    """The word that names whose people were harmed: "three residents of the Verkhova region"."""
    home = governed_by(scene.counted, "of") if scene.act.frame.actor == "harm" else None
    return place_token(scene.story, home) if home is not None else None


def _is_lead(scene: Scene) -> bool:
    """Whether a sentence is of a headline, or among the first of the text below it, which is of one piece of news."""
    title = scene.story.title
    if any(token.lower_ in OF_MANY for token in title):
        return False
    starts = (token.is_sent_start for token in scene.story.doc[title.end : scene.sentence.end])
    return sum(map(bool, starts)) <= LEAD


def _place_of_toll(scene: Scene, news: Iterable[Token]) -> Entity | None:
    """The one town, else the one region, that a toll's news names."""
    towns: dict[str, Token] = {}
    regions: dict[str, Token] = {}
    for token in news:
        place = place_at(scene.story, token)
        if place is None or place.id == scene.claimant.id or not _may_be_where(scene.story, token):
            continue
        if place.place_precision in TOWNS:
            towns[place.id] = token
        elif _is_region(place):
            regions[place.id] = token
    found = _regions_named_after(scene, towns, regions) or [*(towns or regions).values()]
    is_one = len(found) == 1 and not is_one_of_several(scene.story, found[0])
    return place_at(scene.story, found[0]) if is_one else None


def _regions_named_after(scene: Scene, towns: Mapping[str, Token], regions: Mapping[str, Token]) -> Sequence[Token]:
    """The regions that share their name with a town beside them, which is short for them.

    "Shelling of Verkhova: the Verkhova region under fire"; that of an office is none ("head of the Verkhova region").
    """
    names = {scene.story.entities[id_].name for id_ in towns}
    namesakes = (token for id_, token in regions.items() if scene.story.entities[id_].name.rpartition(" ")[0] in names)
    return [token for token in namesakes if not _is_of_office(token)]


def _is_of_office(token: Token) -> bool:
    head = token
    while head.dep_ in OF_A_NAME:
        head = head.head
    of = head.head
    return head.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in word_list("bodies", "local")


def _is_region(place: Entity) -> bool:
    """Whether a place is a region of a country, and no sea or district of a town."""
    return place.place_precision == "region" and area_of(place).code is not None


def _top_of_name(token: Token) -> Token:
    while token.dep_ in OF_A_NAME | {"conj"}:
        token = token.head
    return token


def _may_be_where(story: Story, token: Token) -> bool:
    """Whether a place's name tells where: not who speaks or sends, nor where somebody came from, nor a part's place."""
    if tells_who(token) or any(above.lower_ == "including" for above in token.ancestors):
        return False
    head = _top_of_name(token)
    while head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_.lower() in PARTS_OF_TOWNS:
        head = _top_of_name(head.head.head)  # "in the old district of Verkhova"
    preposition = head.head.lower_ if head.dep_ == "pobj" else ""
    if preposition == "of" and head.head.head.lemma_.lower() in REGIONS:  # no town: "in the region of Verkhova"
        return False
    if preposition in AIMS - {"against"}:
        return True
    place = place_at(story, token)
    if place is not None and place.place_precision == "region":
        return preposition not in AWAY | {"against"}
    if not is_mere_town(story, token):
        return head.i == token.i and head.dep_ in OBJECTS and head.head.lemma_.lower() in frame_lexicon().hostile_verbs
    if story.names.get(head.i) is not story.names.get(token.i):  # "the Verkhova airstrike"
        return True
    is_rubric = token.i + 1 < len(token.doc) and token.nbor().text == ":"  # "Verkhova: shelling kills two"
    is_struck = head.dep_ in OBJECTS or (
        head.dep_ == "nsubj" and head.head.lemma_.lower() in frame_lexicon().harming_verbs
    )
    return is_rubric or is_struck or (preposition != "" and preposition not in AWAY)
