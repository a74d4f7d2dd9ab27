"""A measured figure beside its target."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the report. `more` is true where a larger figure is better; `unit` stands behind both figures."""

    what: str
    figure: float
    target: float
    unit: str = ""
    more: bool = False

    @property
    def is_reached(self) -> bool:
        """The figure is at least as good as its target."""
        return self.figure >= self.target if self.more else self.figure <= self.target

    def __str__(self) -> str:
        sign = "≥" if self.more else "≤"
        verdict = "reached" if self.is_reached else "falls short"
        return f"{self.what:<62} {self.figure:>9.2f}{self.unit}  {sign} {self.target:g}{self.unit}  {verdict}"


type Bench = Callable[[], list[Row]]


def p95(seconds: list[float]) -> float:
    """The 95th percentile, in milliseconds."""
    ordered = sorted(seconds)
    return 1000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
