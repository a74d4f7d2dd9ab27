"""Where it happened: the place that is tied to the act, else the one town that the sentence of a toll names."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.named_sides import AIMS, place_of, tells_who
from analysis.claiming.scenes import Scene
from analysis.claiming.story import Story
from analysis.naming.packs import pack
from analysis.records import Entity

TOWNS = frozenset({"point", "town"})
OF_A_NAME = frozenset({"amod", "appos", "compound", "conj", "nmod"})
AWAY = frozenset({"between", "by", "from", "like", "than", "to", "with"})  # before a town in which it did not happen
HIT = frozenset({"dobj", "nsubjpass"})


def find_place(scene: Scene) -> Entity | None:
    """The place of an act; people are harmed in the one town that is told beside them ("after shells hit Verkhova")."""
    return place_of(scene) or (_town_of_toll(scene) if scene.act.frame.actor == "harm" else None)


def _town_of_toll(scene: Scene) -> Entity | None:
    towns = {}
    for token in _news_of(scene):
        town = scene.story.entity_at(token)
        if (
            town
            and town.place_precision in TOWNS
            and town.id != scene.claimant.id
            and _may_be_where(scene.story, token)
        ):
            towns[town.id] = town
    return next(iter(towns.values())) if len(towns) == 1 else None


def _news_of(scene: Scene) -> Iterator[Token]:
    """The words of the sentence without other news that a semicolon parts from the count."""
    marks = [token.i for token in scene.sentence if token.text == ";"]
    first = max((mark for mark in marks if mark < scene.counted.i), default=scene.sentence.start)
    end = min((mark for mark in marks if mark > scene.counted.i), default=scene.sentence.end)
    yield from scene.story.doc[first:end]


def _may_be_where(story: Story, token: Token) -> bool:
    """Whether a town's name tells where: not who speaks or sends, nor where somebody came from, nor a part's place."""
    if tells_who(token) or any(above.lower_ == "including" for above in token.ancestors):
        return False
    head = token
    while head.dep_ in OF_A_NAME:
        head = head.head
    preposition = head.head.lower_ if head.dep_ == "pobj" else ""
    if preposition in AIMS - {"against"}:
        return True
    if _speaks_for_a_side(token):
        return head.i == token.i and head.dep_ in HIT
    if story.names.get(head.i) is not story.names[token.i]:  # "the Verkhova airstrike"
        return True
    is_rubric = token.i + 1 < len(token.doc) and token.nbor().text == ":"  # "Verkhova: shelling kills two"
    return is_rubric or head.dep_ in HIT or (preposition != "" and preposition not in AWAY)


def _speaks_for_a_side(token: Token) -> bool:
    """Whether a town stands for its government too, and is named for more than what happens in it: "Kyiv"."""
    return any(token.lower_ in side.words for side in pack().sides)
