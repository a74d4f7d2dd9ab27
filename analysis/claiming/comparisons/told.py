"""A claim with the scene it was read from, as the rules over all claims of an article look at it."""

from dataclasses import dataclass

from analysis.claiming.scenes import Scene
from analysis.records import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """A claim and its scene."""

    claim: Claim
    scene: Scene
