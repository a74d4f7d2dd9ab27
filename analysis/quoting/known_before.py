"""Whom "the governor", "the statement" or "the ministry" means: whoever the article has told of before."""

from spacy.tokens import Token

from analysis.quoting.attributions import author_of
from analysis.quoting.cast import Cast, Speaker, bare_name, may_speak
from analysis.quoting.cues import cue_lexicon, verb_cues
from analysis.quoting.phrases import phrase
from analysis.quoting.subjects import subject_of
from analysis.quoting.trust import trust_in

FAR = 300  # tokens: a document that "the statement" may mean is nearer


def known_before(head: Token, cast: Cast) -> Speaker | None:
    """The speaker whom a short definite description means; None where the article has told of none."""
    ways = (_issuer, _held_role, _fuller_description, _longer_name)
    return next((known for way in ways if (known := way(head, cast)) is not None), None)


def _issuer(head: Token, cast: Cast) -> Speaker | None:
    """Who issued "the statement", where the article has told whose it is: "a statement by the ministry"."""
    if head.lemma_ not in cue_lexicon().documents:
        return None
    for i in range(head.i - 1, max(-1, head.i - FAR), -1):
        token = cast.doc[i]
        if token.lemma_ == head.lemma_ and (author := author_of(token) or _spoke_in(token)) is not None:
            return _author(author, cast)
    return None


def _spoke_in(document: Token) -> Token | None:
    """Who "said in a statement"."""
    preposition = document.head
    if document.dep_ != "pobj" or preposition.lower_ != "in" or not verb_cues(preposition.head):
        return None
    return subject_of(preposition.head)


def _author(head: Token, cast: Cast) -> Speaker | None:
    mention = cast.by_token.get(head.i)
    if mention is not None:
        return _shortened(mention.entity_id, cast)
    if head.pos_ not in {"NOUN", "PROPN"} or not may_speak(head):
        return None
    start, end = phrase(head)
    return Speaker(bare_name(cast.doc[start:end].text), None, trust_in("shortened"))


def _shortened(entity_id: str, cast: Cast) -> Speaker:
    return Speaker(cast.full_name[entity_id], entity_id, trust_in("shortened"))


def _held_role(head: Token, cast: Cast) -> Speaker | None:
    """ "The governor" where the article has told whose role that is."""
    entity_id = cast.role_holder.get(head.lower_)
    return _shortened(entity_id, cast) if entity_id else None


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
            return _shortened(mention.entity_id, cast)
    return None
