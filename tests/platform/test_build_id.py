"""Which build this is: pages that look different are of different builds."""

from pathlib import Path

from dossier.build_id import build_id


def test_new_shapes_make_another_build(tmp_path: Path) -> None:
    """No cache takes a page with an older map for current."""
    root, places = tmp_path / "project", tmp_path / "places"
    (root / "fixtures" / "places").mkdir(parents=True)
    seen = [build_id(root, places)]
    for file in (root / "fixtures" / "places" / "countries.geojson", places / "ZY.geojson"):
        file.parent.mkdir(exist_ok=True)
        file.write_text("{}", encoding="utf-8")
        seen.append(build_id(root, places))
    assert len(set(seen)) == 3
    assert build_id(root, places) == seen[-1]
