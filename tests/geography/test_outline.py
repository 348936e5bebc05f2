"""Outlines: what is cut, what is left out, and that a border is the same from both sides."""

import re

import pytest

from cases.geography.atlas import atlas
from cases.geography.frame import WIDTH, Frame, frame_of
from cases.geography.outline import outlines
from cases.geography.shape import Ring, Shape, middle
from cases.geography.sheet import Sheet, sheet
from cases.vocabulary.place_kind import PlaceKind

# One unit a degree, ten degrees high, beginning at 0° E 10° N.
PLAIN = Frame(west=0, north=10, across=1, down=1, height=10)
SQUARE: Ring = ((2, 2), (2, 8), (8, 8), (8, 2), (2, 2))


def drawn(ring: Ring, *, seen: float = 0.5) -> set[tuple[int, int]]:
    """The points that are drawn of a ring."""
    return points(outlines({"AA": [ring]}, PLAIN, seen=seen)["AA"])


def points(path: str) -> set[tuple[int, int]]:
    """The points of a path of relative lines."""
    found: list[tuple[int, int]] = []
    for part in re.findall(r"M([^z]*)z", path):
        numbers = [int(each) for each in re.findall(r"-?\d+", part)]
        x = y = 0
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + across, y + down
            found.append((x, y))
    return set(found)


def drawable(found: Sheet | None) -> Sheet:
    """The sheet, which there is."""
    assert found
    return found


def width(path: str) -> int:
    """Units across."""
    across = [x for x, _y in points(path)]
    return max(across) - min(across)


def test_a_path_goes_through_the_corners() -> None:
    assert outlines({"AA": [SQUARE]}, PLAIN, seen=0.5) == {"AA": "M2 2l6 0 0 6-6 0z"}


def test_what_no_reader_sees_is_left_out() -> None:
    bent: Ring = ((2, 2), (2, 5), (2, 8), (5, 9), (8, 8), (8, 2), (2, 2))
    assert drawn(bent) == {(2, 8), (2, 2), (5, 1), (8, 2), (8, 8)}
    assert drawn(bent, seen=2) == {(2, 8), (2, 2), (8, 2), (8, 8)}


def test_what_lies_beyond_the_frame_is_cut_and_what_lies_outside_is_not_drawn() -> None:
    wide: Ring = ((-90, 2), (-90, 8), (8, 8), (8, 2), (-90, 2))
    assert min(x for x, _y in drawn(wide)) == -3
    assert outlines({"AA": [((20, 50), (20, 60), (30, 60), (20, 50))]}, PLAIN, seen=0.5) == {"AA": ""}


def test_a_border_is_drawn_alike_from_both_sides() -> None:
    border = [(5.0, float(y)) if y % 3 else (5.0 + y % 2 * 4, float(y)) for y in range(11)]
    left: Ring = ((0, 0), (0, 10), *reversed(border), (0, 0))
    right: Ring = (*border, (10, 10), (10, 0), border[0])
    paths = outlines({"AA": [left], "BB": [right]}, PLAIN, seen=1.5)
    both = points(paths["AA"]) & points(paths["BB"])
    inner = {(round(x), round(10 - y)) for x, y in border}
    assert both == points(paths["AA"]) & inner == points(paths["BB"]) & inner
    assert 2 < len(both) < len(border)


def test_a_frame_is_true_to_scale_in_its_middle_and_holds_what_it_is_made_for() -> None:
    ring: Ring = ((60, 30), (60, 34), (70, 34), (70, 30), (60, 30))
    frame = frame_of([Shape("AF", PlaceKind.COUNTRY, "", {"en": "A"}, (ring,), middle([ring]))])
    assert frame.across / frame.down == pytest.approx(0.848, abs=0.001)  # the cosine of 32°
    (left, bottom), (right, top) = frame.at((60, 30)), frame.at((70, 34))
    assert 0 < left < right < WIDTH
    assert 0 < top < bottom < frame.height
    assert left == pytest.approx(WIDTH - right)


def test_the_middle_of_several_parts_is_that_of_the_largest() -> None:
    small: Ring = ((20, 20), (20, 21), (21, 21), (20, 20))
    assert middle([small, SQUARE]) == (5, 5)


def test_the_base_maps_are_small_and_hold_every_province() -> None:
    three = ("AF", "IR", "PK")
    whole = drawable(sheet(countries=three))
    assert sum(map(len, whole.paths.values())) < 5000
    assert sum(map(len, drawable(sheet(countries=three, rough=True)).paths.values())) < 1000
    assert whole.main == three
    provinces = {country: drawable(sheet(provinces_of=country)) for country in three}
    assert {country: len(each.main) for country, each in provinces.items()} == {"AF": 34, "IR": 31, "PK": 7}
    for each in provinces.values():
        assert all(each.paths[code] for code in each.main)
    assert sheet(provinces_of="TM") is None


def test_a_base_map_fits_the_countries_that_are_asked_for() -> None:
    small, large = drawable(sheet(countries=["TJ"])), drawable(sheet(countries=["TJ", "IR-09"]))
    assert (small.main, large.main) == (("TJ",), ("IR", "TJ"))
    assert "IR" not in small.names, "Iran lies beyond a map of Tajikistan"
    assert {"AF", "KG"} <= small.paths.keys(), "what lies around is there"
    assert width(small.paths["TJ"]) > 1.5 * width(large.paths["TJ"])
    assert sheet(countries=["TJ"]) == sheet(countries=["TJ", "DE"]), "what has no outline changes nothing"
    assert sheet(countries=["DE"]) is None


def test_a_country_of_which_a_part_alone_is_known_is_land_around_others() -> None:
    assert sheet(countries=["TR"]) is None
    assert drawable(sheet(countries=["TR", "AM"])).main == ("AM",)
    assert "TR" in drawable(sheet(countries=["AM"])).paths


def test_a_city_state_stands_among_its_neighbours() -> None:
    bahrain = drawable(sheet(countries=["BH"]))
    assert {"QA", "SA"} <= bahrain.paths.keys()


def test_every_shape_has_a_place_of_its_own_for_its_name() -> None:
    for shape in atlas().shapes.values():
        west, south, east, north = shape.bounds
        assert west <= shape.label[0] <= east, shape.code
        assert south <= shape.label[1] <= north, shape.code
