"""Who speaks: from the head of a speaker's phrase to a name, a description, or nobody."""

from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Token

from analysis.naming.names import lexicon
from analysis.naming.roles import holder, holder_there
from analysis.quoting.attributions import author_of
from analysis.quoting.cast import Cast, Named, Speaker, bare_name, may_speak, person_nouns
from analysis.quoting.cues import cue_lexicon
from analysis.quoting.known_before import known_before
from analysis.quoting.phrases import NARRATED, phrase
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


def find_speaker(head: Token | None, cast: Cast, content: Collection[int] = ()) -> Speaker:
    """The speaker whose phrase `head` governs; nobody where the text names none or a pronoun cannot be resolved.

    `content` are the tokens of what is said.
    """
    if head is None:
        return NOBODY
    if head.lemma_ in cue_lexicon().documents and head.i not in cast.by_token:
        author = author_of(head)
        if author is not None and (author.i in cast.by_token or (head.dep_ == "dobj" and may_speak(author))):
            return replace(find_speaker(author, cast), surface=phrase(head))
    mention = cast.by_token.get(head.i) or _in_apposition(head, cast)
    if mention is not None and not _is_relative(head, cast):
        return _named(head, mention, cast)
    is_telling = head.lower_ in TELLING_PRONOUNS and head.right_edge.i > head.i
    if head.tag_ in PRONOUN_TAGS or (head.pos_ == "PRON" and not is_telling):
        return replace(find_antecedent(head, cast, content), surface=(head.i, head.i + 1))
    return _described(head, cast)


def person_before(cue: Token, cast: Cast) -> Token | None:
    """The last token of a person's name right before a finite cue, for cues whose subject the parse does not show."""
    mention = cast.by_token.get(cue.i - 1)
    is_person = mention is not None and mention.kind == "PERSON" and cue.tag_ in NARRATED
    return cue.nbor(-1) if is_person else None


def _is_relative(head: Token, cast: Cast) -> bool:
    """Whether a name only says whose relative speaks, as the parse of a title may hide: "Mother of Petrenko says"."""
    start, _ = phrase(head)
    mention = cast.by_token.get(head.i)
    first = next((i for i in range(start, head.i) if cast.by_token.get(i) == mention), head.i)
    joint = next((i for i in range(start, first) if cast.doc[i].lower_ == "of"), None)
    return joint is not None and joint > start and cast.doc[joint - 1].lower_ in person_nouns()


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
        if child.dep_ == "appos" or (child.dep_ == "conj" and child.left_edge.pos_ == "NOUN" and head.tag_ == "NN"):
            mention = cast.by_token.get(child.i)
            if mention is not None and mention.kind in {"PERSON", "ORG"}:
                return mention
    return None


def _described(head: Token, cast: Cast) -> Speaker:
    if head.pos_ in UNTELLING or not head.text[0].isalnum():
        return NOBODY
    start, end = phrase(head)
    beside = _named_beside(start, end, cast)
    if beside is not None:
        return replace(_named(cast.doc[beside.head], beside.mention, cast), surface=(start, end))
    text = bare_name(cast.doc[start:end].text)
    if cast.doc[start].lower_ in DEFINITE and end - start <= 2:
        known = known_before(head, cast)
        if known is not None:
            return replace(known, surface=(start, end))
    day = cast.doc._.article.published
    if (held := holder(text, day) or holder_there(text, _places_near(head, cast), day)) in lexicon():
        return Speaker(text, held, trust_in("shortened"), (start, end))
    return Speaker(text, None, trust_in("described" if may_speak(head) else "described_thing"), (start, end))


def _places_near(head: Token, cast: Cast) -> set[str]:
    """The places that the sentence of a token names, up to a semicolon, else those of the sentence before."""
    sentence = head.sent
    stops = [token.i for token in sentence if token.text == ";"]
    start = max((stop for stop in stops if stop < head.i), default=sentence.start)
    end = min((stop for stop in stops if stop > head.i), default=sentence.end)
    before = range(cast.doc[sentence.start - 1].sent.start, sentence.start) if sentence.start else range(0)
    return _places_in(range(start, end), cast) or _places_in(before, cast)


def _places_in(tokens: range, cast: Cast) -> set[str]:
    mentions = (cast.by_token.get(i) for i in tokens)
    return {mention.entity_id for mention in mentions if mention is not None and mention.kind == "PLACE"}


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
