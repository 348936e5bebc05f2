"""Records side by side: up to four, line by line, and a sentence for whatever cannot stand there."""

import re

import pytest
from django.test import Client

from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

FIRST, SECOND = "N-0000000001", "N-0000000002"
_COLUMN = re.compile(r'<article><h2 class="what">.*?<span class="ref">([^<]+)</span>')


@pytest.fixture
def five(publish: Publish) -> None:
    """Five figures of the same, one of something else, and a testimony."""
    for number in range(1, 6):
        publish(documents.a_statistic(number, low=100 * number))
    publish(documents.a_statistic(6, indicator="arrests", counted="children"))
    publish(documents.a_testimony())


@pytest.mark.usefixtures("five")
def test_records_stand_in_the_order_of_the_address_and_each_can_be_taken_out(reader: Client) -> None:
    page = html(reader.get(f"/compare/?ref={SECOND}&ref=T-0000000001&ref={FIRST}"))
    assert _COLUMN.findall(page) == [SECOND, "T-0000000001", FIRST]
    assert f'href="?ref=T-0000000001&amp;ref={FIRST}"' in page
    where = page.split(">Claimed by</dt>")[1].split("</dd>")[0]
    assert [*map(str.strip, re.findall(r"<li>", where))] == ["<li>"] * 3
    assert "does not apply" in where


@pytest.mark.usefixtures("five")
def test_figures_are_led_to_one_scale_only_where_they_count_the_same(reader: Client) -> None:
    same, apart = (reader.get(f"/compare/?ref={FIRST}&ref=N-000000000{last}") for last in (2, 6))
    assert f'href="/statistics/{FIRST}/compared/"' in html(same)
    assert "never add or compare them" not in words(same)
    assert "compared/" not in html(apart)
    assert "They are not drawn on one scale" in words(apart)
    assert '<svg class="plot"' not in html(same) + html(apart)


@pytest.mark.usefixtures("five")
def test_a_fifth_is_said_to_be_too_much(reader: Client) -> None:
    response = reader.get("/compare/?" + "&".join(f"ref=N-000000000{number}" for number in range(1, 6)))
    assert response.status_code == 400
    assert "At most 4 records can stand side by side; you named 5." in words(response)
    assert len(_COLUMN.findall(html(response))) == 4
    assert "Add one by its reference" not in words(response)


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("ref=nothing", "“nothing” is not the reference of a testimony or a figure."),
        ("ref=S-0000000001", "“S-0000000001” is not the reference of a testimony or a figure."),
        ("colour=red", "There is no parameter of this name here."),
    ],
)
def test_what_cannot_be_read_is_said(reader: Client, query: str, sentence: str) -> None:
    response = reader.get(f"/compare/?ref={FIRST}&{query}")
    assert response.status_code == 400
    assert sentence in words(response)
    assert _COLUMN.findall(html(response)) == [FIRST]


@pytest.mark.usefixtures("five")
def test_what_is_gone_or_was_never_there_is_said_and_shown_by_nothing(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_statistic(2), action=Action.WITHDRAW)
    response = reader.get(f"/compare/?ref={FIRST}&ref={SECOND}&ref=T-9999999999")
    assert response.status_code == 200
    assert _COLUMN.findall(html(response)) == [FIRST]
    assert f"{SECOND} It was published here and is no longer, or not at present." in words(response)
    assert "T-9999999999 Nothing is published here." in words(response)
    assert reader.get(f"/compare/?ref={SECOND}").status_code == 410
    assert reader.get("/compare/?ref=T-9999999999").status_code == 404


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(("plural", "ref"), [("statistics", FIRST), ("testimonies", "T-0000000001")])
def test_a_list_and_a_record_lead_there_without_a_script(reader: Client, plural: str, ref: str) -> None:
    page = html(reader.get(f"/{plural}/"))
    assert f'<input type="checkbox" name="ref" value="{ref}" form="beside">' in page
    assert '<form class="noprint" id="beside" action="/compare/">' in page
    assert f'href="/compare/?ref={ref}"' in html(reader.get(f"/{plural}/{ref}/"))
    assert f'<input type="hidden" name="ref" value="{ref}">' in html(reader.get(f"/compare/?ref={ref}"))


def test_nothing_named_is_how_to_name_something(reader: Client) -> None:
    response = reader.get("/compare/?ref=")
    assert response.status_code == 200
    assert "Add one by its reference" in words(response)
