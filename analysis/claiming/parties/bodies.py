"""The side of a body that a description names without its country: "the defence ministry", "local officials".

A name in the description tells whose it is ("the mayor of Verkhova"), or the body's name in full elsewhere in the
article. Else a body of a state is believed to tell of its own defenders, an air force of what its foe launched, and a
body of a region of what happened there; without any hint a state's body is that of the outlet's own.
"""

from collections.abc import Iterator, Sequence

from analysis.claiming.acts.agents import agent_of
from analysis.claiming.acts.grammar import SUBJECTS, VERBAL, governed_by
from analysis.claiming.parties.authorities import NEAR_SENTENCES, is_abroad, side_in_charge
from analysis.claiming.parties.named_sides import side_of_phrase
from analysis.claiming.scenes import Scene
from analysis.claiming.speakers.offices import offices_of
from analysis.claiming.words import word_list
from analysis.naming.names import Name, name_of
from analysis.naming.sides import foe_of, side_of, side_of_authorities
from analysis.quoting.cues import cue_lexicon

LONGEST_NAME = 3  # words
FOLDED = {"defense": "defence", "minister": "ministry"}
REGIONAL = frozenset({"administration", "administrations", "governor", "governors"})
ARTICLES = frozenset({"a", "an", "the"})
LINKS = frozenset({"about", "at", "for", "from", "in", "of", "on"})
STATE = frozenset({"country", "nation"})  # "the country's air force": of the one spoken of
RECOVERING = frozenset({"receive", "recover", "regain", "retrieve"})
PARTS_OF_BODIES = frozenset({"branch", "directorate", "division"})  # "the main directorate of the police"


def side_of_body(scene: Scene, actor: str | None) -> str | None:
    """The side that a claimant without identity and country speaks for; None if nothing tells."""
    description = _description(scene)
    words = [_folded(word) for word in description]
    if words and words[-1] in word_list("bodies", "mouthpieces") and (person := name_of(" ".join(description[:-1]))):
        return side_of(person.id)  # "Petrenko adviser"
    body = _body_in(words)
    if not body or word_list("bodies", "outsiders") & {*words}:
        return None
    is_national = bool({*body} & word_list("bodies", "national")) and not _is_regional(body)
    for named in _names_in(description):
        side = _side_of_name(scene, named, is_armed=is_national)
        if side or not side_of(named.id):
            return side
    told = _side_in_full(scene, body) if is_national else None
    told = told or _side_of_witness(scene, body, actor, is_national=is_national)
    told = told or ((_defender(scene) or _state_of_title(scene)) if is_national else None)
    told = told or (_state_before(scene) if STATE & {*words} else None)
    told = told or side_in_charge(scene, actor, under_fire=not is_national or bool(STATE & {*words}))
    return told or _side_at_home(scene, is_national=is_national)


def _side_at_home(scene: Scene, *, is_national: bool) -> str | None:
    """The outlet's own side, for a body of a region only where the sentence or the title names that side."""
    home = scene.story.outlet_side
    named = scene.story.entities_in((*scene.sentence, *scene.story.title))
    is_told_of = not is_abroad(scene) and any(entity.side == home for entity in named)
    return home if is_national or is_told_of else None


def _side_of_witness(scene: Scene, body: Sequence[str], actor: str | None, *, is_national: bool) -> str | None:
    """The side of a body by what such a body tells: what it gained or fended off itself, whom it got back, what was
    fired at it.
    """
    action = scene.act.action
    if action == "returned" and (home := _home(scene, actor)):
        return home
    if is_national and action in word_list("witnesses", "recovered"):
        return side_of_phrase(scene, scene.counted)
    if action in word_list("witnesses", "fired") and {*body} & word_list("bodies", "guards"):
        return foe_of(actor)
    did_itself = action in word_list("witnesses", "gained")
    return actor if did_itself or (is_national and action in word_list("witnesses", "defended")) else None


def _home(scene: Scene, actor: str | None) -> str | None:
    """The side that gets people back by the words for it: "Norland recovers 20 soldiers", "20 return to Norland"."""
    trigger = scene.act.trigger
    where = governed_by(trigger, "to")
    home = scene.story.entity_at(where) if where is not None else None
    return actor if trigger.lemma_.lower() in RECOVERING else home.side if home else None


def _description(scene: Scene) -> Sequence[str]:
    """The words that describe a claimant: of an unknown person, a local office that the article gives."""
    name, entity = scene.claimant.name or "", scene.story.entities.get(scene.claimant.id or "")
    if scene.claimant.id is None or (entity and entity.kind == "ORG" and entity.source != "lexicon"):
        return name.split()
    if entity is None or entity.kind != "PERSON" or entity.source == "lexicon":
        return ()
    office = next(offices_of(scene.story, entity.id), ())
    is_of_state = word_list("bodies", "national") & {token.lower_ for token in office}
    return () if is_of_state else [token.text for token in office]


def _side_of_name(scene: Scene, named: Name, *, is_armed: bool) -> str | None:
    """The side that a name gives a body: a place's forces are the holder's where its authorities may be either's."""
    if named.kind != "PLACE":
        return side_of(named.id)
    day = scene.story.doc._.article.published if is_armed else None
    return side_of_authorities(named.id) or (side_of(named.id, day) if day else None)


def _folded(word: str) -> str:
    bare = word.lower().strip("\"“”'‘’,.()").removesuffix("'s").removesuffix("’s")
    return FOLDED.get(bare, bare)


def _body_in(words: Sequence[str]) -> Sequence[str]:
    """The words that name a body of a state or a region, past those for who speaks for it; none for anybody else."""
    bodies = word_list("bodies", "national") | word_list("bodies", "local")
    for part in _parts(words):
        while part and part[-1] in word_list("bodies", "mouthpieces"):
            part.pop()
        if part and part[-1] not in PARTS_OF_BODIES:
            return part if bodies & {*part} else ()
    return ()


def _is_regional(body: Sequence[str]) -> bool:
    """Whether a body that has a state's word in its name is a region's: "the military governor"."""
    return bool({*body} & REGIONAL) and not {*body} & word_list("bodies", "national") - {"military"}


def _parts(words: Sequence[str]) -> Iterator[list[str]]:
    """The stretches between prepositions: "figures", "the regional administrations"."""
    part: list[str] = []
    for word in words:
        if word in LINKS:
            yield part
            part = []
        elif word not in ARTICLES:
            part.append(word)
    yield part


def _names_in(description: Sequence[str]) -> Iterator[Name]:
    """The names of the lexicon in a description, the longest at each word."""
    for at, word in enumerate(description):
        if word[0].isupper():
            spelt = (" ".join(description[at : at + n]) for n in range(LONGEST_NAME, 0, -1))
            named = (name_of(spelling.rstrip(",").removesuffix("'s").removesuffix("’s")) for spelling in spelt)
            if name := next((name for name in named if name), None):
                yield name


def _side_in_full(scene: Scene, words: Sequence[str]) -> str | None:
    """The side of the body that the article names in full nearest before the claim, else after it."""
    kind = {*words[-2:]}
    doc, start = scene.story.doc, scene.sentence.start
    for token in (*reversed(doc[:start]), *doc[start:]):
        entity = scene.story.entity_at(token)
        if entity and entity.kind == "ORG" and entity.side:
            named = {_folded(word) for word in entity.name.split()}
            if kind <= named:
                return entity.side
    return None


def _state_before(scene: Scene) -> str | None:
    """The side of the state that is a subject nearest before the sentence, else in the title."""
    for words in (*scene.sentences_beside(NEAR_SENTENCES), scene.story.title):
        for token in words:
            entity = scene.story.entity_at(token) if token.dep_ in SUBJECTS else None
            if entity and entity.side and entity.place_precision == "country":
                return entity.side
    return None


def _state_of_title(scene: Scene) -> str | None:
    """The side of the state that speaks in the title, as its army does below: "Verkhova says a ship was hit"."""
    verb = scene.story.title.root if len(scene.story.title) else None
    if verb is None or verb.lemma_.lower() not in cue_lexicon().verbs:
        return None
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    entity = scene.story.entity_at(subject) if subject is not None else None
    return entity.side if entity and entity.place_precision == "country" else None


def _defender(scene: Scene) -> str | None:
    """The side that the sentence or the title tells to have defended itself: "Verkhova's army repelled two attacks"."""
    for token in (*scene.sentence, *scene.story.title):
        if token.pos_ in VERBAL and token.lemma_.lower() in word_list("bodies", "defending"):
            agent = agent_of(token)
            if agent is not None and (side := side_of_phrase(scene, agent)):
                return side
    return None
