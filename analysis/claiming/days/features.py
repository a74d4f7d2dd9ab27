"""Features: pieces that look back, explain or argue, so that what they tell without a day is not that day's news."""

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import frame_lexicon, harm_words
from analysis.claiming.story import Story
from analysis.claiming.words import word_list

MARKS = frozenset({'"', "'", "‘", "“"})
CLOSING = frozenset({'"', "'", "’", "”"})
BYLINE = "|"
SEVERAL = 3  # words and the mark that opens them


def is_feature(story: Story, sentence: Span) -> bool:
    """Whether a sentence stands in a feature, by its title, and not in a piece of news.

    The title promises to tell how or why, names its kind ("Explained: …") or, behind a bar, its author; it opens with
    words in marks and tells no news behind them ("‘We heard it fall’: survivors speak"); or it asks ("What is next?"),
    which leaves the first sentence of the lede news.
    """
    title = story.title
    if len(title) == 0:
        return False
    if title[0].lower_ in word_list("features", "openers") or _is_signed(story, title):
        return True
    if any(token.lower_ in word_list("features", "words") for token in title):
        return True
    return (_asks(title) and sentence.start != title.end) or _opens_with_words(title)


def _asks(title: Span) -> bool:
    """Whether a title ends in a question; the name of an outlet may follow behind a bar."""
    words = [token.text for token in title if not token.is_space]
    end = words.index(BYLINE) if BYLINE in words else len(words)
    return words[:end][-1:] == ["?"]


def _is_signed(story: Story, title: Span) -> bool:
    """Whether a person's name stands behind the last bar of a title."""
    bar = next((token for token in reversed(title) if token.text == BYLINE), None)
    behind = [] if bar is None else story.entities_in(title[bar.i + 1 - title.start :])
    return bool(behind) and all(entity.kind == "PERSON" for entity in behind)


def _opens_with_words(title: Span) -> bool:
    """Whether several words in marks open a title, and no news stands behind them."""
    end = next((token.i - title.start for token in title[1:] if token.text in CLOSING), 0)
    is_said = title[0].text[0] in MARKS and end >= SEVERAL
    return is_said and not any(_tells_news(token) for token in title[end:])


def _tells_news(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return token.like_num or lemma in harm_words() or (token.pos_ == "VERB" and lemma in frame_lexicon().hostile_verbs)
