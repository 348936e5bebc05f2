"""Figures beside each other: what may be compared, what disagrees, what is past; nothing is ever added."""

import re

import pytest
from django.test import Client

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edtf import Edtf
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, sent, words

ADDRESS = "/statistics/N-0000000001/"
COMPARED = f"{ADDRESS}compared/"


_ROW = (
    r'<li class="row"[^>]*>\s*<p class="what"><a href="/statistics/(N-\d+)/">(?:(?!</li>).)*?'
    r'<svg class="plot( past)?" role="img">(?:(?!</li>).)*?<use href="#%s"/>((?:(?!</li>).)*?)</svg>\n'
)


def drawn_in(page: str, axis: str = "grid") -> dict[str, str]:
    """What is drawn on one axis, by the reference of the figure."""
    return {ref: marks for ref, _past, marks in re.findall(_ROW % axis, page, re.DOTALL)}


def a_figure(number: int, edtf: str = "2021-08-15/2023-06-30", **said: Json) -> Document:
    claimed: Json = {"ref": f"A-{number:010d}", "name": f"Mission {number}"}
    read: Json = documents.source_brief(number, publisher=f"Paper {number}")
    dated: dict[str, Json] = {"period": Edtf.parse(edtf).as_json(), "claimed_by": claimed, "source": read}
    return documents.a_statistic(number, **dated | said)


def a_brief(number: int) -> Json:
    ref = f"N-{number:010d}"
    return {"ref": ref, "noun": "statistic", "label": f"figure {number}", "url": f"/statistics/{ref}/"}


def test_only_what_counts_the_same_is_compared(reader: Client, publish: Publish) -> None:
    for each in (
        a_figure(1),
        a_figure(2, low=300),
        a_figure(3, indicator="arrests"),
        a_figure(4, unit="families"),
        a_figure(5, counted="judges"),
    ):
        publish(each)
    page = html(reader.get(COMPARED))
    assert drawn_in(page).keys() == {"N-0000000001", "N-0000000002"}
    assert "Compare it with 1 figure" in words(reader.get(ADDRESS)) or "one figure" in words(
        reader.get(ADDRESS)
    )


def test_a_comparison_stands_on_an_even_scale_and_draws_each_period(reader: Client, publish: Publish) -> None:
    publish(a_figure(1, "2021/2022", qualifier="between", low=100, high=200))
    publish(a_figure(2, "2023/..", qualifier="order", low=100, high=999))
    publish(a_figure(3, "2024~", qualifier="at_most", low=None, high=400))
    publish(a_figure(4, "2024-05-01", qualifier="exactly", low=0, high=0))
    page = html(reader.get(COMPARED))
    assert "<desc>on an even scale from 0 to " in page
    figures, drawn = drawn_in(page), drawn_in(page, "years")
    assert '<svg x="0%" y="50%"><use href="#g-exact"/>' in figures["N-0000000004"]
    assert '<line class="g-l"' in figures["N-0000000001"]
    assert 'class="g"' in drawn["N-0000000001"]
    assert 'x2="100%"' in drawn["N-0000000002"]
    assert 'class="g-b"' in drawn["N-0000000003"]
    assert "#g-exact" in drawn["N-0000000004"]
    text = words(reader.get(COMPARED))
    assert "1 May 2024" in text
    assert "former officials" in text


def test_a_period_that_is_not_stated_is_said_and_not_drawn(reader: Client, publish: Publish) -> None:
    publish(a_figure(1))
    publish(a_figure(2, period={"unknown": "not stated"}))
    page = html(reader.get(COMPARED))
    assert drawn_in(page, "years")["N-0000000002"] == ""
    assert "<title>not stated</title>" in page


@pytest.mark.parametrize("address", [ADDRESS, COMPARED, "/statistics/"])
def test_figures_that_disagree_stand_side_by_side_with_their_sources_before_anything_else(
    reader: Client, publish: Publish, address: str
) -> None:
    publish(a_figure(1))
    publish(a_figure(2, qualifier="exactly", low=0, high=0, as_worded="no killings"))
    text = words(reader.get(address))
    told = text[text.index("Figures disagree.") :][:400]
    for each in ("At least 218", "Mission 1", "Paper 1", "0", "Mission 2", "Paper 2"):
        assert each in told
    assert text.index("Figures disagree.") < 400


def test_a_contradiction_that_the_desk_found_is_told_even_where_the_other_is_on_another_page(
    reader: Client, publish: Publish
) -> None:
    publish(a_figure(1, counted="judges", contradicts=[a_brief(2)]))
    publish(a_figure(2, contradicts=[a_brief(1)]))
    text = words(reader.get("/statistics/?page_size=1&claimed_by=A-0000000001"))
    assert "They contradict each other" in text
    assert "Mission 2" in text


def test_agreeing_figures_raise_no_alarm(reader: Client, publish: Publish) -> None:
    publish(a_figure(1))
    publish(a_figure(2, low=300))
    for address in (ADDRESS, COMPARED, "/statistics/"):
        assert "disagree" not in words(reader.get(address))


def a_series(publish: Publish) -> None:
    publish(a_figure(1, "2021", low=41, superseded_by=[a_brief(2)]))
    publish(a_figure(2, "2021/2022", low=160, supersedes=[a_brief(1)], superseded_by=[a_brief(3)]))
    publish(a_figure(3, "2021/2023", low=218, supersedes=[a_brief(2)]))


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("page", ["", "compared/"])
def test_a_series_shows_its_whole_history_the_newest_first(
    reader: Client, publish: Publish, number: int, page: str
) -> None:
    a_series(publish)
    text = words(reader.get(f"/statistics/N-{number:010d}/{page}"))
    history = text[text.index("History of this series") :]
    told = ("At least 218 current", "At least 160 superseded", "At least 41 superseded")
    places = [history.index(each) for each in told]
    assert places == sorted(places)


def test_what_is_superseded_is_never_drawn_as_current(reader: Client, publish: Publish) -> None:
    publish(documents.a_case())
    a_series(publish)
    for address in ("/", "/cases/former-soldiers/"):
        assert drawn_in(html(reader.get(address))).keys() == {"N-0000000003"}
    for address in ("/statistics/", COMPARED):
        rows = re.findall(_ROW % "grid", html(reader.get(address)), re.DOTALL)
        assert {ref: past.strip() for ref, past, _marks in rows} == {
            "N-0000000001": "past",
            "N-0000000002": "past",
            "N-0000000003": "",
        }
    page = html(reader.get("/statistics/N-0000000001/"))
    assert page.index("This figure is superseded") < page.index("<h1>")


SUMMANDS = (1_009, 2_027, 4_057)
DOORS = (
    "/",
    "/cases/former-soldiers/",
    "/statistics/",
    ADDRESS,
    COMPARED,
    "/statistics/export.csv",
    "/statistics/export.jsonl",
    "/statistics/feed.atom",
    "/statistics/chart.svg?of=N-0000000001,N-0000000002,N-0000000003",
    "/statistics/chart.csv?of=N-0000000001,N-0000000002,N-0000000003",
    f"{ADDRESS}schema.jsonld",
    "/search/?q=killings",
    "/api/v1/statistics/",
    "/api/v1/statistics/N-0000000001/",
)


@pytest.mark.parametrize("alike", [True, False])
def test_no_door_adds_subtracts_or_averages(reader: Client, publish: Publish, alike: bool) -> None:
    publish(documents.a_case())
    publish(documents.a_source())
    for number, low in enumerate(SUMMANDS, 1):
        publish(a_figure(number, low=low, counted="former officials" if alike else f"group {number}"))
    one, two, three = SUMMANDS
    results = {one + two, one + three, two + three, one + two + three, two - one, three - one, three - two}
    results |= {(one + two + three) // 3, (one + two) // 2, (one + three) // 2, (two + three) // 2}
    for door in DOORS:
        response = reader.get(door)
        assert response.status_code == 200, door
        body = (sent(response) if response.streaming else response.content).decode().replace(",", "")
        # The front page draws one figure of each indicator, here the largest.
        assert str(three if door == "/" else one) in body, door
        found = {result for result in results if re.search(rf"(?<![\d.]){result}(?![\d.])", body)}
        assert found == set(), door


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/statistics/", "No total is given"),
        (COMPARED, "No total, no average and no difference is given"),
    ],
)
def test_where_a_total_would_be_looked_for_a_sentence_says_why_there_is_none(
    reader: Client, publish: Publish, address: str, said: str
) -> None:
    publish(a_figure(1))
    publish(a_figure(2, low=300))
    assert said in words(reader.get(address))
