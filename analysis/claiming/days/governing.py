"""Which date expressions of a sentence govern an act: those of its clause and of the clauses around it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import CLAUSES_OF_NOUNS, VERBAL, verb_above
from analysis.claiming.days.news_days import RECENT, bound_before, is_vague
from analysis.claiming.story import Dated, Story
from analysis.claiming.words import word_list
from analysis.quoting.cues import cue_lexicon

# "the second since the truce of May": not its own
OTHER_TIMES = frozenset({"although", "before", "despite", "since", "though", "until"})
DEEP = 3  # verbs between an act and a date that is no longer its own
REPORTED, OUTSIDE = 50, 99  # clauses away: the clause of who says so; no clause of the act's


def governing_dates(story: Story, trigger: Token, counted: Token, sentence: Span) -> Sequence[Dated]:
    """The dates that govern an act, the nearest first."""
    ranked = sorted(_ranked(story, trigger, counted, sentence), key=lambda pair: pair[0])
    return [dated for _, dated in ranked]


def only_day(story: Story, trigger: Token, sentence: Span) -> Dated | None:
    """The one past day that a sentence names, whatever the parse ties it to; None if it names none or several."""
    published = story.doc._.article.published
    days = [dated for dated in story.dates_in(sentence) if _is_day_of_news(story, dated, trigger)]
    if not published or len({dated.mention.last_day for dated in days}) != 1:
        return None
    day = days[0].mention.last_day
    return days[0] if day and published - RECENT <= day <= published else None


def clause_distance(trigger: Token, token: Token) -> int:
    """How many clauses lie between an act and a word that stands in its clause or one around it; OUTSIDE elsewhere."""
    verb = verb_above(token)
    if token.is_ancestor(trigger) or (trigger.is_ancestor(token) and verb.i in {trigger.i, verb_above(trigger).i}):
        return 0
    for distance, clause in enumerate(_clauses(trigger)):
        if clause.i == verb.i:
            return distance
    if trigger.is_ancestor(token) and not _is_of_something_else(trigger, token):
        return 1
    return REPORTED if verb.lemma_.lower() in cue_lexicon().reporting and verb.sent == trigger.sent else OUTSIDE


def is_of_the_saying(dated: Dated, trigger: Token) -> bool:
    """Whether a date is that on which an act was reported: "on Monday they said that 300 had been killed"."""
    verb, act = verb_above(dated.span.root), verb_above(trigger)
    is_cue = verb.pos_ in VERBAL and verb.lemma_.lower() in cue_lexicon().reporting
    return is_cue and verb.i != act.i and not trigger.is_ancestor(dated.span.root)


def _is_of_something_else(trigger: Token, token: Token) -> bool:
    """Whether a date is of another thing: of a noun that is no attack ("the site where, in 1943, …"), or deep down."""
    depth = 0
    while token.i != trigger.i:
        if token.dep_ in CLAUSES_OF_NOUNS and token.head.lemma_.lower() not in frame_lexicon().hostile_nouns:
            return True
        depth += token.pos_ == "VERB"
        token = token.head
    return depth >= DEEP


def _ranked(story: Story, trigger: Token, counted: Token, sentence: Span) -> Iterator[tuple[tuple[int, int], Dated]]:
    for dated in story.dates_in(sentence):
        root = dated.span.root
        if dated.mention.kind not in {"DATE", "TIME"} or dated.mention.first_day is None or bound_before(dated):
            continue
        if _is_to_come(story, dated) or _is_of_the_count(dated, trigger) or _is_of_another_time(dated, trigger):
            continue
        distance = -1 if counted.is_ancestor(root) else clause_distance(trigger, root)
        if distance != OUTSIDE or _is_old_day(story, dated, trigger):
            yield (distance, abs(root.i - trigger.i)), dated


def _is_day_of_news(story: Story, dated: Dated, trigger: Token) -> bool:
    mention = dated.mention
    one_day = mention.first_day is not None and mention.first_day == mention.last_day
    if not one_day or mention.kind not in {"DATE", "TIME"} or is_vague(dated) or bound_before(dated):
        return False
    return not (_is_to_come(story, dated) or _is_of_the_count(dated, trigger) or _is_of_another_time(dated, trigger))


def _is_of_another_time(dated: Dated, trigger: Token) -> bool:
    return any(word.lower_ in OTHER_TIMES for word in dated.span.root.ancestors if trigger.is_ancestor(word))


def _is_to_come(story: Story, dated: Dated) -> bool:
    """Whether a date is later than publication, so that nothing can have happened then."""
    first, published = dated.mention.first_day, story.doc._.article.published
    return bool(first and published and first > published)


def _is_of_the_count(dated: Dated, trigger: Token) -> bool:
    """Whether it dates the new sum, not what is summed up: "the toll rose to 14 on Sunday"."""
    verb = verb_above(dated.span.root)
    counts = verb.lemma_.lower() in word_list("cumulative", "grows")
    return counts and trigger.pos_ == "NOUN" and verb.is_ancestor(trigger) and not trigger.is_ancestor(dated.span.root)


def _is_old_day(story: Story, dated: Dated, trigger: Token) -> bool:
    """Whether a day long before publication is named ahead of the act, though the parse ties them not.

    "The war that began on 7 October 2023, when …, killing 1,200": better history than news of today.
    """
    first, last, published = dated.mention.first_day, dated.mention.last_day, story.doc._.article.published
    return bool(published and first and first == last and first < published - RECENT and dated.span.end <= trigger.i)


def _clauses(trigger: Token) -> Iterator[Token]:
    verb = verb_above(trigger)
    yield verb
    while verb.head.i != verb.i:
        verb = verb_above(verb.head)
        yield verb
