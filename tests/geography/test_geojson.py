"""Files of shapes: each fault has its sentence."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cases.geography import geojson
from cases.geography.geojson import BadGeography, as_geojson, read_shapes

SQUARE = [[[10.0, 50.0], [10.0, 51.0], [11.0, 51.0], [10.0, 50.0]]]


def feature(code: str = "ZY", **overrides: Any) -> dict[str, Any]:
    """A country that is nowhere."""
    properties = {"code": code, "kind": "country", "parent": None, "names": {"en": "Zyland"}}
    geometry = overrides.pop("geometry", {"type": "Polygon", "coordinates": SQUARE})
    return {"type": "Feature", "properties": properties | overrides, "geometry": geometry}


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes features into a file."""

    def write(*features: object) -> Path:
        path = tmp_path / "zyland.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        return path

    return write


def test_what_was_read_can_be_written_and_read_again(written: Callable[..., Path], tmp_path: Path) -> None:
    several = {"type": "MultiPolygon", "coordinates": [SQUARE, [[[0, 0], [0, 1], [1, 1], [0, 0]]]]}
    shapes = read_shapes(written(feature(geometry=several), feature("ZX", geometry=None, label=[1, 2])))
    assert [(len(shape.rings), shape.label) for shape in shapes] == [(2, (10.333, 50.667)), (0, (1, 2))]
    again = tmp_path / "again.geojson"
    again.write_text(as_geojson(shapes), encoding="utf-8")
    assert read_shapes(again) == shapes


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("a text", "it is not a Feature with properties."),
        (feature("zy"), "it has no code of ISO 3166, such as DE or DE-BY."),
        (feature(kind="planet"), "ZY: its kind is not one of country, province, district."),
        (feature("ZY-1"), "ZY-1: a country's code is two letters, any other's begins with them."),
        (feature(parent="AF"), "ZY: a country has no parent, every other place has one."),
        (feature(names={"fa": "زی"}), "ZY: give at least the English name, as en under names."),
        (feature(names={"en": "Zyland", "ps": " "}), "ZY: a name is missing for ps."),
        (
            feature(geometry={"type": "Point", "coordinates": [1, 2]}),
            "ZY: its geometry is neither a Polygon nor a MultiPolygon.",
        ),
        (
            feature(geometry={"type": "Polygon", "coordinates": [SQUARE[0][:3]]}),
            "ZY: a line does not end where it begins, or has fewer than four positions.",
        ),
        (
            feature(geometry={"type": "Polygon", "coordinates": [[[181, 0], [0, 1], [1, 1], [181, 0]]]}),
            "ZY: [181, 0] is not a longitude and a latitude in degrees.",
        ),
        (feature(label=["a", 2]), 'ZY: ["a", 2] is not a longitude and a latitude in degrees.'),
        (feature("AA"), "AA stands twice."),
    ],
)
def test_each_fault_is_said_with_its_place(
    written: Callable[..., Path], fault: object, sentence: str
) -> None:
    path = written(feature("AA"), fault)
    with pytest.raises(BadGeography) as told:
        read_shapes(path)
    assert str(told.value) == f"zyland.geojson, feature 2: {sentence}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "x.geojson is not GeoJSON: it is not JSON."),
        ("[]", "x.geojson is not GeoJSON: it is not a FeatureCollection."),
        ('{"type": "Topology"}', "x.geojson is not GeoJSON: it is not a FeatureCollection."),
        (None, "x.geojson cannot be read."),
    ],
)
def test_what_is_no_file_of_shapes_is_refused(tmp_path: Path, text: str | None, sentence: str) -> None:
    path = tmp_path / "x.geojson"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(BadGeography, match=sentence):
        read_shapes(path)


@pytest.mark.parametrize(
    ("limit", "most", "sentence"),
    [
        ("MOST_BYTES", 100, "zyland.geojson is too large: at most 0 MB."),
        (
            "MOST_POSITIONS",
            7,
            "zyland.geojson is too large: its lines have more than 7 positions. Simplify them.",
        ),
    ],
)
def test_what_is_too_large_is_refused(
    written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, limit: str, most: int, sentence: str
) -> None:
    path = written(feature("AA"), feature("BB"))
    assert len(read_shapes(path)) == 2
    monkeypatch.setattr(geojson, limit, most)
    with pytest.raises(BadGeography) as told:
        read_shapes(path)
    assert str(told.value) == sentence
