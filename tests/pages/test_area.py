"""Areas: a place is counted no more exactly than its record may say, whatever the desk knows."""

import pytest
from django.http import QueryDict

from cases.ledger.follow import follow
from cases.pages.lists.layer import MOVEMENT, ORIGIN, RESIDENCE, Layer
from cases.queries.map import map_of
from cases.vocabulary.audience import Audience
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


def counted(layer: Layer, country: str = "") -> tuple[dict[str, int], str]:
    """The areas of a map with their numbers, and how many records are known only to the country."""
    shown = map_of(layer, QueryDict(), audience=Audience.PUBLIC, country=country)
    drawn = {each.area.code for each in shown.drawing.regions}
    areas = {line.area.code: line.area.count for line in shown.lines}
    assert drawn <= areas.keys()
    return areas | {each.code: each.count for each in shown.absent}, shown.coarse


def test_a_place_shown_as_its_country_never_gains_a_province() -> None:
    passage = factories.make_passage(factories.make_source())
    kabul, herat = factories.make_place("AF-KAB-1"), factories.make_place("AF-HER")
    for residence, origin, precision in (
        (kabul, herat, "country"),
        (kabul, herat, "withheld"),
        (herat, kabul, "exact"),
    ):
        factories.publish_whole(
            factories.make_testimony(
                passage=passage,
                residence=residence,
                residence_public=precision,
                origin=origin,
                origin_public=precision,
            )
        )
    follow(Audience.PUBLIC, at=NOW)
    for layer, province in ((RESIDENCE, "AF-HER"), (ORIGIN, "AF-KAB")):
        assert counted(layer) == ({"AF": 2, "withheld": 1}, "1")
        assert counted(layer, "AF") == ({province: 1}, "1")
    assert counted(MOVEMENT) == ({"AF AF": 2}, "")
    assert counted(MOVEMENT, "AF") == ({"AF-KAB AF": 1}, "1")
