"""Who speaks: from the head of a speaker's phrase to a name, a description, or nobody."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from analysis.reading import span_at
from analysis.records import Entity, Mention

SINGULAR = {"he", "she"}
THINGS = {"it"}
PLURAL = {"they"}
SUBJECTS = {"nsubj", "nsubjpass"}
FAR = 250  # tokens: a pronoun's person stands nearer
TITLES = {"mr": "m", "mr.": "m", "sir": "m", "ms": "f", "ms.": "f", "mrs": "f", "mrs.": "f", "miss": "f"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as far as known: `name` is a resolved name or a description, `surface` the tokens as written."""

    name: str | None
    entity_id: str | None
    confidence: float
    rule: str
    surface: tuple[int, int] | None


@dataclass(slots=True)
class Cast:
    """Who is named in an article, for looking up by token, and who has spoken so far."""

    doc: Doc
    entities: dict[str, Entity]
    mention_of: dict[int, Mention]
    heads: list[int]
    mentions: list[Mention]
    roles: dict[str, str]
    genders: dict[str, str]
    spoken: list[tuple[Token, Speaker]] = field(default_factory=list)


def gather_cast(doc: Doc, entities: Iterable[Entity], mentions: Iterable[Mention]) -> Cast:
    """The article's names by token."""
    mention_of: dict[int, Mention] = {}
    placed: list[tuple[int, Mention]] = []
    roles: dict[str, str] = {}
    genders: dict[str, str] = {}
    for mention in mentions:
        span = span_at(doc, mention.field, mention.start, mention.end)
        if span is None:
            continue
        for i in range(span.start, span.end):
            mention_of[i] = mention
        placed.append((span.root.i, mention))
        if mention.kind == "PERSON":
            _note_person(span.root, mention, roles, genders)
    placed.sort(key=lambda pair: pair[0])
    return Cast(
        doc,
        {entity.id: entity for entity in entities},
        mention_of,
        [i for i, _ in placed],
        [mention for _, mention in placed],
        roles,
        genders,
    )


def _note_person(head: Token, mention: Mention, roles: dict[str, str], genders: dict[str, str]) -> None:
    for child in head.children:
        if child.lower_ in TITLES:
            genders.setdefault(mention.entity_id, TITLES[child.lower_])
        if child.dep_ in {"compound", "nmod", "appos"} and child.pos_ in {"NOUN", "PROPN"}:
            roles.setdefault(child.lower_, mention.entity_id)
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        roles.setdefault(head.head.lower_, mention.entity_id)


def find_speaker(head: Token | None, cast: Cast) -> Speaker:
    """The speaker whose phrase `head` governs; nobody when there is none or a pronoun cannot be resolved."""
    if head is None:
        return Speaker(None, None, 0.0, "no_speaker", None)
    start, end = phrase(head)
    if head.pos_ == "PRON":
        found = _of_pronoun(head, cast)
        return Speaker(found.name, found.entity_id, found.confidence, found.rule, (head.i, head.i + 1))
    mention = cast.mention_of.get(head.i) or _in_apposition(head, cast)
    if mention:
        entity = cast.entities[mention.entity_id]
        return Speaker(entity.name, entity.id, 0.95, "name", (start, end))
    return _of_description(head, (start, end), cast)


def phrase(head: Token) -> tuple[int, int]:
    """The noun phrase of `head` without relative clauses, appositions and what follows a comma."""
    start = head.left_edge.i
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in {"relcl", "appos", "punct", "acl", "advcl", "dep", "parataxis"}:
            break
        end = child.right_edge.i + 1
    while start < head.i and head.doc[start].is_punct:
        start += 1
    return start, end


def _in_apposition(head: Token, cast: Cast) -> Mention | None:
    for child in head.children:
        if child.dep_ == "appos":
            mention = cast.mention_of.get(child.i)
            if mention and mention.kind in {"PERSON", "ORG"}:
                return mention
    return None


def _of_description(head: Token, words: tuple[int, int], cast: Cast) -> Speaker:
    start, end = words
    text = cast.doc[start:end].text
    if head.doc[start].lower_ in {"the", "this", "that", "our"} and end - start == 2:
        entity_id = cast.roles.get(head.lower_)
        if entity_id:
            return Speaker(cast.entities[entity_id].name, entity_id, 0.75, "role", words)
        for _, speaker in reversed(cast.spoken):
            if speaker.surface and speaker.name and _fuller(cast.doc, speaker, head):
                return Speaker(speaker.name, speaker.entity_id, 0.8, "fuller_description", words)
        named = _named_like(head, cast)
        if named:
            return Speaker(named.name, named.id, 0.75, "short_name", words)
    return Speaker(text, None, 0.85, "description", words)


def _fuller(doc: Doc, speaker: Speaker, head: Token) -> bool:
    assert speaker.surface
    start, end = speaker.surface
    return end - start > 2 and any(doc[i].lower_ == head.lower_ for i in range(start, end))


def _named_like(head: Token, cast: Cast) -> Entity | None:
    at = bisect_left(cast.heads, head.i)
    for mention in reversed(cast.mentions[:at]):
        if mention.kind == "ORG" and head.lower_ in mention.surface.lower().split():
            return cast.entities[mention.entity_id]
    return None


def _of_pronoun(head: Token, cast: Cast) -> Speaker:
    word = head.lower_
    if word in SINGULAR:
        return _person(head, cast, "m" if word == "he" else "f")
    if word in THINGS:
        return _thing(head, cast, {"ORG", "PLACE"})
    if word in PLURAL:
        return _thing(head, cast, {"ORG", "GROUP"})
    return Speaker(None, None, 0.0, "no_speaker", None)


def _person(head: Token, cast: Cast, gender: str) -> Speaker:
    at = bisect_left(cast.heads, head.i)
    nearest: Mention | None = None
    spoken = {token.i for token, _ in cast.spoken[-12:]}
    for i in range(at - 1, -1, -1):
        place, mention = cast.heads[i], cast.mentions[i]
        if head.i - place > FAR:
            break
        if mention.kind != "PERSON" or cast.genders.get(mention.entity_id, gender) != gender:
            continue
        if cast.doc[place].dep_ in SUBJECTS or place in spoken:
            return Speaker(cast.entities[mention.entity_id].name, mention.entity_id, 0.8, "pronoun", None)
        nearest = nearest or mention
    if nearest:
        return Speaker(cast.entities[nearest.entity_id].name, nearest.entity_id, 0.6, "pronoun_nearest", None)
    return _last_description(cast, {"NN"}, "pronoun_description")


def _thing(head: Token, cast: Cast, kinds: set[str]) -> Speaker:
    plural = head.lower_ == "they"
    for token, speaker in reversed(cast.spoken):
        if head.i - token.i > FAR:
            break
        if speaker.name is None or token.pos_ == "PRON" and token.lower_ != head.lower_:
            continue
        mention = cast.mention_of.get(token.i)
        fits = mention.kind in kinds if mention else (token.tag_ in {"NNS", "NNPS"}) == plural
        if fits or token.lower_ == head.lower_:
            return Speaker(speaker.name, speaker.entity_id, 0.7, "pronoun_speaker", None)
    return Speaker(None, None, 0.0, "no_speaker", None)


def _last_description(cast: Cast, tags: set[str], rule: str) -> Speaker:
    for token, speaker in reversed(cast.spoken[-4:]):
        if token.tag_ in tags and speaker.name:
            return Speaker(speaker.name, speaker.entity_id, 0.6, rule, None)
    return Speaker(None, None, 0.0, "no_speaker", None)


def is_known(speakers: Sequence[Speaker]) -> bool:
    """Whether any of the speakers has a name."""
    return any(speaker.name for speaker in speakers)
