"""A scene: one count in its act, its sentence and its story, as the rules for sides and scopes look at it."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.claiming.actions import Act
from analysis.claiming.claimants import Claimant
from analysis.claiming.story import Story
from analysis.counting.things import MIX

GROUND = frozenset({"settlement", "territory"})
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
    def is_ground(self) -> bool:
        """Whether ground is counted: settlements, or measured territory."""
        return self.thing.split("/")[0] in GROUND

    @property
    def is_weapon(self) -> bool:
        """Whether weapons are counted."""
        return self.thing.split(MIX)[0].split("/")[0] in WEAPONS
