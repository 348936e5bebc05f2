"""Shades: few, in order, and none without its numbers."""

from random import Random

from cases.pages.maps.choropleth import STRENGTHS, shade_of, shades


def test_as_many_counts_as_steps_have_a_step_each() -> None:
    assert [each.words for each in shades([4, 6, 4])] == ["4", "6"]
    assert shades([]) == ()


def test_many_counts_share_steps_of_like_proportions() -> None:
    assert [each.words for each in shades([7, 9, 12, 35, 91, 323])] == [
        "7 to 20",
        "21 to 50",
        "51 to 200",
        "201 to 323",
    ]


def test_every_count_has_a_step_and_more_is_never_weaker() -> None:
    chance = Random(5)  # noqa: S311 - nothing secret
    for size in range(1, 200):
        counts = sorted(round(10 ** chance.uniform(0, 6)) for _ in range(size))
        steps = shades(counts)
        strengths = [float(shade_of(count, steps).strength) for count in counts]
        assert strengths == sorted(strengths)
        assert 1 <= len(steps) <= len(STRENGTHS)
        assert steps[-1].most == max(counts)
