"""Another country: from a file to the record, to the map, and to what is said where it cannot be."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from cases.importers import places
from cases.ledger.follow import follow
from cases.models import AuditEntry, Place
from cases.vocabulary.audience import Audience
from tests import factories
from tests.factories import NOW, the_cast
from tests.geography.test_geojson import feature

pytestmark = pytest.mark.django_db

SQUARE = {"type": "Polygon", "coordinates": [[[10, 50], [10, 51], [11, 51], [11, 50], [10, 50]]]}
EAST = {"type": "Polygon", "coordinates": [[[11, 50], [11, 51], [12, 51], [12, 50], [11, 50]]]}
ZYLAND = feature("ZY", names={"en": "Zyland", "fa-AF": "زیلند"})
NORTH = feature("ZY-N", kind="province", parent="ZY", names={"en": "North"}, geometry=EAST)
Import = Callable[..., str]


@pytest.fixture
def bring(tmp_path: Path, settings: Settings) -> Import:
    """Imports features as the writer; what the command says."""
    settings.PLACES_DIR = tmp_path / "places"
    the_cast()

    def imported(*features: dict[str, Any], by: str = "writer", **options: Any) -> str:
        file, said = tmp_path / "zyland.geojson", StringIO()
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        call_command("import_places", str(file), by=by, stdout=said, **options)
        return said.getvalue()

    return imported


def shown(settings: Settings) -> list[str]:
    """The files of shapes that processes read."""
    return sorted(path.name for path in Path(settings.PLACES_DIR).glob("*"))


def test_a_country_comes_into_the_record_and_onto_the_map(bring: Import, settings: Settings) -> None:
    said = bring(NORTH, ZYLAND)
    assert said.startswith("New places: 2. In the record already, left as they are: 0. Shapes: ZY.geojson.")
    north = Place.objects.get(code="ZY-N")
    assert (north.parent, north.created_by) == (Place.objects.get(code="ZY"), the_cast().writer)
    factories.publish_whole(
        factories.make_testimony(
            passage=factories.make_passage(factories.make_source()),
            residence=north,
            residence_public="province",
        )
    )
    follow(Audience.PUBLIC, at=NOW)
    reader = Client()
    assert "North: 1 testimony</title>" in reader.get("/map/residence/ZY/").content.decode()
    page = reader.get("/fa-af/map/").content.decode()
    assert "زیلند" in page.split('<g class="t"')[1]
    assert 'href="/fa-af/map/residence/ZY/"' in page


def test_a_second_time_nothing_is_new(bring: Import, settings: Settings) -> None:
    bring(ZYLAND, NORTH)
    before = (Path(settings.PLACES_DIR) / "ZY.geojson").read_bytes()
    entries = AuditEntry.objects.count()
    assert bring(ZYLAND, NORTH).startswith("New places: 0. In the record already, left as they are: 2.")
    assert (Path(settings.PLACES_DIR) / "ZY.geojson").read_bytes() == before
    assert (Place.objects.filter(code__startswith="ZY").count(), AuditEntry.objects.count()) == (2, entries)


def test_provinces_that_come_later_stand_beside_the_earlier_ones(bring: Import, settings: Settings) -> None:
    bring(ZYLAND, NORTH)
    bring(feature("ZY-S", kind="province", parent="ZY", names={"en": "South"}))
    kept = json.loads((Path(settings.PLACES_DIR) / "ZY.geojson").read_text(encoding="utf-8"))
    assert [each["properties"]["code"] for each in kept["features"]] == ["ZY", "ZY-N", "ZY-S"]


def test_a_place_of_the_record_keeps_its_own_words(bring: Import) -> None:
    factories.make_place("ZY", names={"en": "The desk's Zyland"})
    assert bring(ZYLAND, NORTH).startswith("New places: 1. In the record already, left as they are: 1.")
    assert Place.objects.get(code="ZY").names == {"en": "The desk's Zyland"}


def test_a_dry_run_tries_everything_and_keeps_nothing(bring: Import, settings: Settings) -> None:
    assert "New places: 2." in bring(ZYLAND, NORTH, dry_run=True)
    assert not Place.objects.filter(code__startswith="ZY").exists()
    assert shown(settings) == []
    assert AuditEntry.objects.count() == 0


@pytest.mark.parametrize(
    ("features", "sentence"),
    [
        ([ZYLAND, ZYLAND], "zyland.geojson, feature 2: ZY stands twice."),
        ([NORTH], "zyland.geojson: ZY-N lies in ZY, which is nowhere."),
        (
            [ZYLAND, feature("ZY-N-1", kind="district", parent="ZY")],
            "zyland.geojson: ZY-N-1 lies in ZY, which is not of the next wider kind.",
        ),
        (
            [ZYLAND, feature("AF-KAB", kind="province", parent="ZY")],
            "zyland.geojson: the record has AF-KAB as another kind or elsewhere.",
        ),
    ],
)
def test_a_file_with_a_fault_brings_nothing(
    bring: Import, settings: Settings, features: list[dict[str, Any]], sentence: str
) -> None:
    factories.make_place("AF-KAB")
    with pytest.raises(CommandError) as told:
        bring(*features)
    assert str(told.value) == f"Nothing was imported. {sentence}"
    assert not Place.objects.filter(code__startswith="ZY").exists()
    assert shown(settings) == []


def test_the_verb_decides_who_may(bring: Import, settings: Settings) -> None:
    for by, sentence in (
        ("nobody", "Nobody signs in as nobody."),
        ("administrator", "Nothing was imported. The role"),
    ):
        with pytest.raises(CommandError, match=sentence):
            bring(ZYLAND, by=by)
    assert not Place.objects.filter(code="ZY").exists()
    assert shown(settings) == []


def test_a_long_file_tells_how_far_it_is(bring: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "PROGRESS_EVERY", 2)
    provinces = (feature(f"ZY-{each}", kind="province", parent="ZY") for each in "ABCD")
    assert bring(ZYLAND, *provinces).splitlines()[:2] == ["2 of 5 places", "4 of 5 places"]


def earth(geometry: dict[str, Any] = SQUARE, **properties: Any) -> dict[str, Any]:
    """A feature as Natural Earth writes it."""
    return {"type": "Feature", "properties": {"scalerank": 2, **properties}, "geometry": geometry}


COUNTRY = earth(ISO_A2="-99", ISO_A2_EH="ZY", NAME="Zyland", NAME_EN="Zyland", LABEL_X=10.5, LABEL_Y=50.5)
SOUTH: dict[str, Any] = {
    "iso_3166_2": "ZY-S",
    "iso_a2": "ZY",
    "admin": "Zyland",
    "name": "Süden",
    "name_en": "The South",
}


def test_natural_earth_is_read_as_it_is(bring: Import, settings: Settings) -> None:
    nowhere: dict[str, Any] = {"iso_3166_2": "-99-X01~", "iso_a2": "-99", "name": "An island"}
    said = bring(COUNTRY, earth(EAST, **SOUTH, name_fa="جنوب", name_ur="", latitude=50.5, longitude=11.5))
    assert said.startswith("New places: 2.")
    south = Place.objects.get(code="ZY-S")
    assert (south.kind, south.parent) == ("province", Place.objects.get(code="ZY"))
    assert south.names == {"en": "The South", "fa": "جنوب"}
    kept = json.loads((Path(settings.PLACES_DIR) / "ZY.geojson").read_text(encoding="utf-8"))
    assert [each["properties"]["label"] for each in kept["features"]] == [[10.5, 50.5], [11.5, 50.5]]
    with pytest.raises(CommandError) as told:
        bring(earth(**SOUTH | {"iso_3166_2": "ZY-W"}), earth(**nowhere))
    assert str(told.value) == (
        "Nothing was imported. zyland.geojson, feature 2: "
        "An island has no code of ISO 3166 in iso_3166_2: -99-X01~."
    )
    assert not Place.objects.filter(code="ZY-W").exists()


def test_what_does_not_fit_is_left_out_where_that_is_asked_for_and_each_is_named(bring: Import) -> None:
    strange = [earth(iso_3166_2="-99-X01~", name="An island"), earth(iso_3166_2="ZZ-A", name="Far away")]
    said = bring(COUNTRY, *strange, earth(**SOUTH), leave_out=True).splitlines()
    assert said[:2] == [
        "Left out: zyland.geojson, feature 2: An island has no code of ISO 3166 in iso_3166_2: -99-X01~.",
        "Left out: zyland.geojson: ZZ-A lies in ZZ, which is nowhere.",
    ]
    assert said[2].startswith("New places: 2.")
    with pytest.raises(CommandError, match="An island"):
        bring(strange[0], leave_out=True)


def test_of_a_file_of_the_world_some_countries_can_be_taken(bring: Import) -> None:
    elsewhere = earth(iso_3166_2="ZX-A", name="Elsewhere")
    assert bring(COUNTRY, elsewhere, earth(**SOUTH), only=["ZY"]).startswith("New places: 2.")
    assert not Place.objects.filter(code__startswith="ZX").exists()
    with pytest.raises(CommandError, match="none of the places that were asked for"):
        bring(elsewhere, only=["ZY"])


def test_any_other_file_is_read_by_the_properties_that_are_named(bring: Import) -> None:
    bring(ZYLAND)
    other = {
        "type": "Feature",
        "geometry": EAST,
        "properties": {"HASC": "ZY-E", "NAME_1": "East", "VAR": "ختیځ"},
    }
    named = {"code": "hasc", "name": ["en=NAME_1", "ps=VAR"]}
    assert bring(other, **named).startswith("New places: 1.")
    east = Place.objects.get(code="ZY-E")
    assert (east.kind, str(east.parent), east.names) == ("province", "ZY", {"en": "East", "ps": "ختیځ"})
    district = {"HASC": "ZY-E-1", "NAME_1": "A district", "IN": "ZY-E"}
    assert bring({**other, "properties": district}, **named, parent="IN").startswith("New places: 1.")
    assert str(Place.objects.get(code="ZY-E-1").parent) == "ZY-E"
    with pytest.raises(CommandError, match="it has no property code; say which of these it is: HASC, NAME_1"):
        bring(other)
    with pytest.raises(CommandError, match="Say both which property is the code"):
        bring(other, name=["en=NAME_1"])


def test_a_file_full_of_faults_tells_the_first_of_them(bring: Import) -> None:
    with pytest.raises(CommandError) as told:
        bring(ZYLAND, *(feature(f"ZX-{number}", kind="province", parent="ZX") for number in range(25)))
    assert len(str(told.value).splitlines()) == places.TOLD + 1
    assert str(told.value).endswith("There are 5 more such faults.")
