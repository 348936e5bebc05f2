"""The front page draws figures of different kinds and sizes, and says how many it does not draw."""

import re
from html import unescape

import pytest
from django.test import Client

from cases.vocabulary.canonical import Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words


@pytest.fixture
def figures(publish: Publish) -> Publish:
    """Publishes a figure of a kind of its own unless one is named."""

    def figure(number: int, low: int, kind: str = "", verification: str = "alleged", **said: Json) -> None:
        indicator = kind or f"kind-{number}"
        publish(
            documents.a_statistic(
                number, low=low, indicator=indicator, verification=verification, counted=indicator, **said
            )
        )

    return figure


def test_the_largest_figures_do_not_crowd_out_what_is_documented(reader: Client, figures: Publish) -> None:
    for number in range(1, 16):
        figures(number, 1_000_000 + number)
    figures(20, 218, verification="documented")
    figures(21, 424, verification="documented")
    figures(22, 999)
    assert _drawn(reader) == ["At least 1,000,015", "At least 1,000,014", "At least 424", "At least 218"]
    assert "14 more figures are on record and not drawn here." in words(reader.get("/"))
    assert '<a href="/statistics/">All 18 figures, with their sources</a>' in html(reader.get("/"))


def test_one_figure_of_each_kind_is_drawn_the_best_documented(reader: Client, figures: Publish) -> None:
    figures(1, 900, "killings", verification="unverified")
    figures(2, 218, "killings", verification="documented")
    figures(3, 200, "killings", verification="documented")
    figures(4, 30, "arrests")
    assert _drawn(reader) == ["At least 218", "At least 30"]


def test_a_figure_that_was_superseded_leaves_its_place_to_the_next(reader: Client, figures: Publish) -> None:
    figures(1, 300, "killings", superseded_by=[{"ref": "N-0000000002"}])
    figures(2, 218, "killings")
    assert _drawn(reader) == ["At least 218"]
    assert "One more figure is on record and not drawn here." in words(reader.get("/"))


def test_where_every_figure_is_drawn_none_is_said_to_be_left_out(reader: Client, figures: Publish) -> None:
    figures(1, 218)
    figures(2, 30_000)
    assert _drawn(reader) == ["At least 30,000", "At least 218"]
    assert "not drawn here" not in words(reader.get("/"))


def _drawn(reader: Client) -> list[str]:
    """The figures of the overview, from above."""
    chart = html(reader.get("/")).split('<ol class="chart"', 1)[1].split("</ol>", 1)[0]
    return [unescape(each) for each in re.findall(r"<title>([^<]*)</title>", chart)]
