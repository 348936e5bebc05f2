"""Charts as files: the figures that an address names, and no others."""

import csv
import struct
from io import StringIO

import pytest
from django.test import Client

from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ONE, OTHER = "N-0000000001", "N-0000000002"
CHART = "/statistics/chart"


@pytest.fixture(autouse=True)
def _figures(dossier: None, publish: Publish) -> None:
    publish(documents.a_statistic(2, indicator="arrests", counted="judges", low=14))


def test_a_chart_comes_as_svg_as_png_and_as_a_table(reader: Client) -> None:
    svg, png, table = (reader.get(f"{CHART}.{kind}?of={ONE},{OTHER}") for kind in ("svg", "png", "csv"))
    assert svg["Content-Type"] == "image/svg+xml"
    assert html(svg).startswith("<svg ")
    assert png["Content-Type"] == "image/png"
    assert struct.unpack(">I", png.content[16:20]) == (1200,)
    rows = list(csv.DictReader(StringIO(html(table), newline="")))
    assert [row["ref"] for row in rows] == [ONE, OTHER]
    assert (rows[0]["qualifier"], rows[0]["low"], rows[0]["high"]) == ("at_least", "218", "")
    assert rows[0]["source"] == "S-0000000001"
    assert rows[0]["permalink"] == f"http://testserver/statistics/{ONE}/"


@pytest.mark.parametrize(
    "address",
    ["/", "/statistics/", f"/statistics/{ONE}/", f"/statistics/{ONE}/compared/", "/cases/former-soldiers/"],
)
def test_every_chart_leads_to_its_own_files(reader: Client, address: str) -> None:
    page = html(reader.get(address))
    for kind in ("csv", "svg", "png"):
        assert f'href="{CHART}.{kind}?of=N-' in page


def test_a_chart_is_in_the_language_of_the_page_that_leads_to_it(reader: Client) -> None:
    assert f'href="/fa-af{CHART}.svg?of={ONE}' in html(reader.get(f"/fa-af/statistics/{ONE}/"))
    assert "دست‌کم" in html(reader.get(f"/fa-af{CHART}.svg?of={ONE}"))


def test_figures_are_drawn_in_the_order_of_the_address(reader: Client) -> None:
    there, back = (html(reader.get(f"{CHART}.svg?of={of}")) for of in (f"{ONE},{OTHER}", f"{OTHER},{ONE}"))
    assert there.index(ONE) < there.index(OTHER)
    assert back.index(OTHER) < back.index(ONE)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?of=",
        "?of=T-0000000001",
        f"?of={ONE},{ONE}",
        f"?of={ONE},",
        f"?of={ONE}&of={OTHER}",
        f"?of={ONE}&x=1",
    ],
)
def test_an_address_that_names_no_figures_is_refused_with_a_sentence(reader: Client, query: str) -> None:
    response = reader.get(f"{CHART}.png{query}")
    assert response.status_code == 400
    assert html(response).startswith(("of: ", "x: "))


def test_a_chart_has_room_for_a_bounded_number_of_figures(reader: Client) -> None:
    refs = [f"N-{number:010d}" for number in range(1, 22)]
    assert reader.get(f"{CHART}.png?of={','.join(refs)}").status_code == 400


@pytest.mark.parametrize("kind", ["csv", "svg", "png"])
def test_a_withdrawn_figure_takes_every_chart_of_it_along(
    reader: Client, publish: Publish, kind: str
) -> None:
    address = f"{CHART}.{kind}?of={OTHER},{ONE}"
    assert reader.get(address).status_code == 200
    publish(documents.a_statistic(), action=Action.WITHDRAW)
    assert reader.get(address).status_code == 410
    assert reader.get(f"{CHART}.{kind}?of={OTHER}").status_code == 200
    assert reader.get(f"{CHART}.{kind}?of=N-0000000009").status_code == 404


def test_the_page_of_a_withdrawn_figure_is_not_compared_any_more(reader: Client, publish: Publish) -> None:
    publish(documents.a_statistic(3))
    assert "2 figures" in words(reader.get(f"/statistics/{ONE}/compared/"))
    publish(documents.a_statistic(3), action=Action.WITHDRAW)
    assert "One figure" in words(reader.get(f"/statistics/{ONE}/compared/"))
    assert reader.get("/statistics/N-0000000003/compared/").status_code == 410
