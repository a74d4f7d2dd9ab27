"""A scene: one count in its act, its sentence and its story, as the rules for sides and scopes look at it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.claiming.acts.actions import Act
from analysis.claiming.speakers.named_speakers import Claimant
from analysis.claiming.story import Story
from analysis.counting.things import kind_of, root

GROUND = frozenset({"settlement", "territory"})
ARMS = frozenset({"air_defence", "aircraft", "artillery", "ship", "tank", "vehicle"})
WEAPONS = frozenset({"bomb", "drone", "missile", "munition", "sea_drone"})


@dataclass(frozen=True, slots=True)
class Scene:
    """An act with the counted word and its thing, the smallest count meant, its sentence and who tells of it."""

    story: Story
    act: Act
    counted: Token
    thing: str
    least: float
    sentence: Span
    claimant: Claimant

    @property
    def kind(self) -> str:
        """What kind of thing is counted: "missile" for missiles of any kind, several kinds counted together."""
        return kind_of(self.thing)

    @property
    def teller_side(self) -> str | None:
        """The side of who tells it: of the claimant, else of the outlet."""
        return self.claimant.side or self.story.outlet_side

    @property
    def is_ground(self) -> bool:
        """Whether ground is counted: settlements, or measured territory."""
        return self.kind in GROUND

    @property
    def is_weapon(self) -> bool:
        """Whether weapons are counted."""
        return root(self.thing) in WEAPONS

    @property
    def is_arms(self) -> bool:
        """Whether arms are counted that are not spent: tanks, guns, ships."""
        return self.kind in ARMS

    def sentences_near(self, others: int) -> Iterator[Span]:
        """The sentence, then at most so many beside it, as `sentences_beside` gives them."""
        yield self.sentence
        yield from self.sentences_beside(others)

    def sentences_beside(self, most: int) -> Iterator[Span]:
        """At most so many sentences before this one, the nearest first; for one of a headline, those after it."""
        doc, sentence = self.story.doc, self.sentence
        in_title = doc[sentence.start].idx < doc._.text_start
        for _ in range(most):
            if sentence.end == len(doc) if in_title else sentence.start == 0:
                return
            sentence = doc[sentence.end if in_title else sentence.start - 1].sent
            yield sentence
