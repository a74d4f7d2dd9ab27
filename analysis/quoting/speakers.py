"""Who speaks: from the head of a speaker's phrase to a name, a description, or nobody."""

from collections.abc import Container
from dataclasses import replace

from spacy.tokens import Token

from analysis.quoting.attributions import author_of
from analysis.quoting.cast import Cast, Named, Speaker, bare_name, speaking_nouns
from analysis.quoting.cues import cue_lexicon
from analysis.quoting.phrases import phrase
from analysis.quoting.pronouns import find_antecedent
from analysis.quoting.trust import trust_in
from analysis.records import Mention

DEFINITE = frozenset(("the", "this", "that", "these", "those"))
UNTELLING = frozenset(("SYM", "ADV", "VERB", "AUX", "PUNCT"))
PRONOUN_TAGS = frozenset(("PRP", "PRP$"))
TELLING_PRONOUNS = frozenset(
    ("both", "few", "many", "most", "one", "others", "several", "some", "somebody", "someone", "those")
)
NOBODY = Speaker(None, None, 0.0)


def find_speaker(head: Token | None, cast: Cast, talked_of: Container[str] = ()) -> Speaker:
    """The speaker whose phrase `head` governs; nobody where the text names none or a pronoun cannot be resolved.

    `talked_of` are the ids of those whom the speaker names.
    """
    if head is None:
        return NOBODY
    if head.lemma_ in cue_lexicon().documents and head.i not in cast.by_token:
        author = author_of(head)
        if author is not None and author.i in cast.by_token:
            return replace(find_speaker(author, cast), surface=phrase(head))
    mention = cast.by_token.get(head.i) or _in_apposition(head, cast)
    if mention is not None:
        return _named(head, mention, cast)
    is_telling = head.lower_ in TELLING_PRONOUNS and head.right_edge.i > head.i
    if head.tag_ in PRONOUN_TAGS or (head.pos_ == "PRON" and not is_telling):
        return replace(find_antecedent(head, cast, talked_of), surface=(head.i, head.i + 1))
    return _described(head, cast)


def _named(head: Token, mention: Mention, cast: Cast) -> Speaker:
    start, end = phrase(head)
    if mention.kind == "ORG" and any(c.dep_ == "poss" and cast.by_token.get(c.i) != mention for c in head.children):
        return Speaker(bare_name(cast.doc[start:end].text), mention.entity_id, trust_in("named"), (start, end))
    if mention.kind in {"GROUP", "PLACE"}:
        name = cast.doc[start:end].text if mention.kind == "GROUP" else bare_name(mention.surface)
        return Speaker(" ".join(name.split()), mention.entity_id, trust_in("named"), (start, end))
    name = cast.full_name[mention.entity_id]
    for other in head.conjuncts:
        if other.i in cast.by_token and other.i > head.i:
            name = f"{name} and {cast.full_name[cast.by_token[other.i].entity_id]}"
    return Speaker(name, mention.entity_id, trust_in("named"), (start, end))


def _in_apposition(head: Token, cast: Cast) -> Mention | None:
    for child in head.children:
        if child.dep_ == "appos":
            mention = cast.by_token.get(child.i)
            if mention is not None and mention.kind in {"PERSON", "ORG"}:
                return mention
    return None


def _described(head: Token, cast: Cast) -> Speaker:
    if head.pos_ in UNTELLING:
        return NOBODY
    start, end = phrase(head)
    beside = _named_beside(start, end, cast)
    if beside is not None:
        return replace(_named(cast.doc[beside.head], beside.mention, cast), surface=(start, end))
    text = bare_name(cast.doc[start:end].text)
    if cast.doc[start].lower_ in DEFINITE and end - start <= 2:
        known = _held_role(head, cast) or _fuller_description(head, cast) or _longer_name(head, cast)
        if known is not None:
            return replace(known, surface=(start, end))
    return Speaker(text, None, trust_in("described" if _may_speak(head) else "described_thing"), (start, end))


def _may_speak(head: Token) -> bool:
    """Whether a noun is one for people, bodies or documents, or stands for people ("many", "those")."""
    return head.pos_ in {"PROPN", "PRON"} or head.lemma_ in speaking_nouns() | cue_lexicon().documents


def _named_beside(start: int, end: int, cast: Cast) -> Named | None:
    """The person between commas right behind or right before a description, whatever the parse says."""
    doc = cast.doc
    if end + 1 < len(doc) and doc[end].text == ",":
        mention = cast.by_token.get(end + 1)
        last = end + 1
        while mention is not None and last < len(doc) and cast.by_token.get(last) == mention:
            last += 1
        if mention is not None and mention.kind == "PERSON" and last < len(doc) and doc[last].text == ",":
            return Named(last - 1, mention)
    if start > 1 and doc[start - 1].text == ",":
        mention = cast.by_token.get(start - 2)
        if mention is not None and mention.kind == "PERSON" and end < len(doc) and doc[end].text == ",":
            return Named(start - 2, mention)
    return None


def _held_role(head: Token, cast: Cast) -> Speaker | None:
    """ "The governor" where the article has told whose role that is."""
    entity_id = cast.role_holder.get(head.lower_)
    return Speaker(cast.full_name[entity_id], entity_id, trust_in("shortened")) if entity_id else None


def _fuller_description(head: Token, cast: Cast) -> Speaker | None:
    """ "The source" where a "Ukrainian security source" has spoken before."""
    for token, speaker in reversed(cast.spoken):
        if token.lemma_ == head.lemma_ and token.tag_ == head.tag_ and speaker.name and speaker.surface:
            start, end = speaker.surface
            if end - start > 2 or speaker.entity_id:
                return speaker
    return None


def _longer_name(head: Token, cast: Cast) -> Speaker | None:
    """ "The ministry" where the "Ministry of Defence" is named before."""
    for named in reversed(cast.named):
        mention = named.mention
        if named.head < head.i and mention.kind == "ORG" and head.lower_ in mention.surface.lower().split():
            return Speaker(cast.full_name[mention.entity_id], mention.entity_id, trust_in("shortened"))
    return None
