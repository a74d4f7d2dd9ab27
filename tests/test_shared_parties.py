import pytest

from analysis.claiming.comparisons.shared_parties import share_parties
from tests.claim_rows import claim

NOBODY = (None, None)
OURS = ("Ukraine", "Russia")
THEIRS = ("Russia", "Ukraine")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (NOBODY, OURS, OURS),
        (OURS, NOBODY, OURS),
        (OURS, THEIRS, THEIRS),
        (NOBODY, NOBODY, NOBODY),
    ],
)
def test_share_parties_takes_the_texts_and_else_the_headlines(
    title: tuple[str | None, str | None], text: tuple[str | None, str | None], expected: tuple[str | None, str | None]
) -> None:
    headline = claim(headline=True, actor_side=title[0], target_side=title[1])
    told = claim(actor_side=text[0], target_side=text[1])
    assert [(one.actor_side, one.target_side) for one in share_parties([headline, told])] == [expected] * 2


def test_share_parties_leaves_other_figures_and_later_ones_alone() -> None:
    headline = claim(headline=True, low=4, high=4, actor_side="Russia", target_side="Ukraine")
    other, told, later = (claim(low=low, high=low, actor_side=None) for low in (9, 4, 4))
    assert [one.actor_side for one in share_parties([headline, other, told, later])] == ["Russia", None, "Russia", None]
