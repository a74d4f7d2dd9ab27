from analysis.claiming.comparisons.shared_sides import share_sides
from tests.claim_rows import claim


def test_share_sides_gives_a_description_the_only_side_it_has_in_the_article() -> None:
    told = claim(claimant="the air force", claimant_side="Ukraine")
    again, other = claim(claimant="the air force"), claim(claimant="officials")
    assert [one.claimant_side for one in share_sides([again, told, other])] == ["Ukraine", "Ukraine", None]
    both = [told, claim(claimant="the air force", claimant_side="Russia"), again]
    assert share_sides(both)[2].claimant_side is None
