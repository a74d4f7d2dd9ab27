"""Who reports what, read off the parse: a cue, the head of its speaker, its contents."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.quoting.according import read_according_to
from analysis.quoting.beside_cue import subject_beside
from analysis.quoting.by_place import read_after_that, read_around_insertion
from analysis.quoting.contents import contents_of
from analysis.quoting.cues import Cue, closes_quotation, cue_lexicon, find_cues, may_introduce, verb_cues
from analysis.quoting.cuts import cut, without_occasion
from analysis.quoting.headlines import speaker_within_part, within_part
from analysis.quoting.phrases import Stretch, is_infinitive, is_insertion, object_of
from analysis.quoting.subjects import subject_of
from analysis.records import QuoteMode

SURE = 0.95  # the weight of cues that do nothing but report
NEGATIONS = frozenset(("n't", "n’t", "neither", "never", "nor", "not"))
REFUSALS = frozenset(("avoid", "decline", "fail", "refuse"))
ABSTENTIONS = frozenset(("abstain", "refrain", "short"))  # "refrained from criticising", "stopped short of accusing"
QUESTION_WORDS = frozenset(("what", "whatever"))
PHRASAL = frozenset(("as", "charge", "marked", "naming", "object"))  # frames whose content is a phrase
POSSIBLE = frozenset(("can", "could", "may", "might", "must", "should"))  # "they might as well ask to leave"
NARRATOR = frozenset(("i", "we", "you"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its contents and the head of its speaker, None where the text names none.

    `weight` is the cue's in the lexicon: where two cues claim the same words, the heavier one has them.
    """

    rule: str
    mode: QuoteMode
    weight: float
    cue: Stretch
    speaker: Token | None
    contents: tuple[Stretch, ...]


def find_attributions(doc: Doc) -> tuple[list[Attribution], list[Token]]:
    """Every attribution that the parse shows, and the verbs that a quotation may stand beside, in order."""
    nouns, title_end = cue_lexicon().nouns, doc._.text_start
    found: list[Attribution] = []
    introducing: list[Token] = []
    for token in find_cues(doc):
        cues = verb_cues(token)
        if cues:
            found.extend(_of_verb(token, cues, in_title=token.idx < title_end))
            if may_introduce(token):
                introducing.append(token)
        elif closes_quotation(token):
            introducing.append(token)
        elif token.pos_ == "NOUN" and token.lemma_ in nouns:
            found.extend(_of_noun(token, nouns[token.lemma_]))
        if token.lower_ == "according" and (read := read_according_to(token)):
            cue, speaker, contents = read
            found.append(Attribution("according_to", "speech", SURE, cue, speaker, contents))
    return found, introducing


def beside_marks(cue: Token) -> Attribution:
    """The attribution of a quotation by the verb beside it."""
    speaker = subject_beside(cue) if cue.pos_ == "NOUN" else subject_of(cue)
    return Attribution("beside_marks", "speech", SURE, (cue.i, cue.i + 1), speaker, ())


def _of_verb(verb: Token, cues: tuple[Cue, ...], *, in_title: bool) -> Iterator[Attribution]:
    if _is_unsaid(verb):
        return
    is_sure = any(cue.frame == "clause" and cue.weight >= SURE for cue in cues)
    if is_sure and (inserted := read_around_insertion(verb)) and (speaker := subject_beside(verb)):
        yield Attribution("inserted", "speech", SURE, (verb.i, verb.i + 1), speaker, inserted)
        return
    for cue in cues:
        found = contents_of(verb, cue)
        found = [without_occasion(verb.doc, stretch) for stretch in found] if cue.frame in PHRASAL else found
        found = [within_part(verb, stretch) for stretch in found] if in_title else found
        contents = tuple((a, b) for a, b in found if b > a and not is_insertion(verb.doc[a:b]))
        if contents:
            speaker = subject_of(verb)
            speaker = speaker_within_part(verb, speaker) if in_title and speaker is not None else speaker
            if _is_report(verb, cue, speaker):
                yield Attribution(cue.frame, cue.mode, cue.weight, (verb.i, verb.i + 1), speaker, contents)
            return
    if is_sure and (after := read_after_that(verb)):
        speaker = subject_of(verb) or subject_beside(verb)
        yield Attribution("after_that", "speech", SURE, (verb.i, verb.i + 1), speaker, after)


def _is_unsaid(verb: Token) -> bool:
    """Whether it is asked, denied or only intended that somebody says it: "declined to say", "did she say"."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in REFUSALS:
        return True
    if verb.dep_ == "pcomp" and (verb.head.lower_ == "without" or verb.head.head.lemma_ in ABSTENTIONS):
        return True
    for child in verb.lefts:
        if child.dep_ == "neg" or child.lower_ in NEGATIONS or (child.dep_ == "mark" and child.lower_ == "for"):
            return True
        if child.dep_ == "aux" and child.lemma_ == "do" and any(c.i > child.i for c in verb.lefts if c.dep_ == "nsubj"):
            return True
        if child.dep_ == "nsubj" and any(c.lower_ == "no" for c in child.lefts):
            return True
    return False


def _is_report(verb: Token, cue: Cue, speaker: Token | None) -> bool:
    """Whether it is told that somebody said or thought this; a passive may leave out who, in a full clause alone."""
    if cue.mode == "thought":
        return _is_held(verb, speaker)
    if speaker is None:
        is_command = verb.tag_ == "VB" and not any(child.dep_ == "auxpass" for child in verb.lefts)
        return cue.frame == "clause" and not is_command
    modal = next((child.lower_ for child in verb.lefts if child.tag_ == "MD"), None)
    if cue.frame != "clause" and modal in POSSIBLE:
        return False
    return speaker.lower_ != "you" and not (modal and speaker.lower_ in NARRATOR)


def _is_held(verb: Token, speaker: Token | None) -> bool:
    """Whether a thought is somebody's: not "what they thought was", not "is believed to"."""
    if speaker is None or speaker.lower_ in NARRATOR or (speaker.lower_ == "one" and speaker.right_edge.i == speaker.i):
        return False
    return not any(c.lower_ in QUESTION_WORDS for c in verb.subtree if c.i < verb.i) and verb.dep_ != "relcl"


def _of_noun(noun: Token, cue: Cue) -> Iterator[Attribution]:
    content = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl"} and _is_content(c)), None)
    if content is None and cue.particles:
        content = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in cue.particles), None)
        content = object_of(content) if content else None
        if author_of(noun) is None:
            return
    if content is None:
        return
    stretch = cut(noun, content.left_edge.i, content.right_edge.i + 1)
    yield Attribution(
        "noun", cue.mode, cue.weight, (noun.i, noun.i + 1), author_of(noun) or _body_before(noun), (stretch,)
    )


def _body_before(noun: Token) -> Token | None:
    """Whose claim it is in "new US claims that"."""
    return next((c for c in noun.lefts if c.dep_ == "compound" and c.ent_type_ in {"GPE", "ORG"}), None)


def author_of(noun: Token) -> Token | None:
    """Whose claim, statement or warning it is: "Kyiv's claim", "a claim by Kyiv", "Kyiv issued a warning"."""
    for child in noun.lefts:
        if child.dep_ == "poss":
            return child
    for child in noun.rights:
        if child.lower_ in {"by", "from"} and child.dep_ in {"prep", "agent"}:
            return object_of(child)
    return subject_of(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in cue_lexicon().uttering else None


def _is_content(clause: Token) -> bool:
    first = clause.left_edge
    return first.dep_ == "mark" if first.lower_ == "that" else is_infinitive(clause)
