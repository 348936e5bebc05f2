"""Who is said to be responsible can be read at every door, and never without who says so."""

import csv
import json
from dataclasses import dataclass
from html import unescape
from re import sub as replaced
from typing import Any, Final

import pytest
from django.test import Client

from cases.actions.suspend import suspend
from cases.ledger.follow import follow
from cases.models import Actor
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    make_actor,
    make_event,
    make_passage,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)

pytestmark = pytest.mark.django_db

ARMY: Final = "The Army of the North"
MISSION: Final = "The Mission of Observers"
SAID: Final = "the army answers for it"
WHOLE: Final = f"attributed to {ARMY}, according to {MISSION}"


@dataclass(frozen=True)
class Told:
    """A figure and an event of which an army is said to be responsible, and two of which nobody is."""

    army: Actor
    mission: Actor
    figure: Record
    event: Record
    spared: Record
    silent: Record


@pytest.fixture
def told() -> Told:
    """All of it published and followed."""
    army, mission, source = make_actor(ARMY), make_actor(MISSION), make_source()
    passage = make_passage(source, exact=SAID)
    said: dict[str, Any] = {"attribution_quoted": SAID, "attribution_passage": passage}
    named: dict[str, Any] = {"attribution": "named", "attributed_to": [army]} | said
    figure = make_statistic(source=source, claimed_by=mission, **named)
    event = make_event(source=source, title="A raid", attributed_by=mission, **named)
    spared = make_statistic(source=source, claimed_by=mission, attribution="nobody")
    silent = make_event(source=source, title="A flood")
    publish_whole(army, mission, figure, event, spared, silent)
    followed()
    return Told(army, mission, figure, event, spared, silent)


def followed() -> None:
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault


def read(address: str) -> str:
    """What an address answers, without the marks of a page."""
    response = Client().get(address)
    assert response.status_code == 200, address
    content = b"".join(response) if response.streaming else response.content
    return content.decode(errors="replace")


def words(address: str) -> str:
    """The words of a page."""
    return " ".join(unescape(replaced(r"<[^>]+>", "", read(address))).split())


def test_the_page_of_a_figure_names_them_with_who_says_so_and_who_reports_it(told: Told) -> None:
    page = words(f"/statistics/{told.figure.ref}/")
    assert f"Attributed to{ARMY}“{SAID}” According to{MISSION} As reported by" in page
    assert WHOLE in page
    spared = words(f"/statistics/{told.spared.ref}/")
    assert f"attributed to nobody, according to {MISSION}" in spared


def test_that_it_is_not_stated_is_said() -> None:
    figure = make_statistic()
    publish_whole(figure)
    followed()
    page = words(f"/statistics/{figure.ref}/")
    assert "Attributed tonot stated" in page
    assert "nobody" not in page


@pytest.mark.parametrize("address", ["/statistics/", "/timeline/", "/cases/a-case/"])
def test_lists_name_them_with_who_says_so(told: Told, address: str) -> None:
    case = told.figure.case.slug  # type: ignore[attr-defined]  # a figure has one
    page = words(address.replace("a-case", case))
    assert WHOLE in page


def test_an_actor_s_page_lists_what_is_attributed_to_it_with_who_says_so(told: Told) -> None:
    page = words(f"/actors/{told.army.ref}/")
    section = page.partition("Attributed to it")[2].partition("All figures attributed")[0]
    assert section.count(WHOLE) == section.count("attributed to") == 2
    for record in (told.figure, told.event):
        assert record.ref in read(f"/actors/{told.army.ref}/"), "it leads there"
    assert "Attributed to it" not in words(f"/actors/{told.mission.ref}/")
    assert "Attributed to it" not in words(f"/actors/{told.army.ref}/v1/")


@pytest.mark.parametrize("form", ["atom", "json"])
@pytest.mark.parametrize("feed", ["/statistics/feed", "/timeline/feed", "/feed"])
def test_feeds_name_them_with_who_says_so(told: Told, feed: str, form: str) -> None:
    assert f"A{WHOLE[1:]}." in read(f"{feed}.{form}")


def test_a_citation_a_picture_and_a_reference_manager_say_it_whole(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.web.card.png", str.encode)
    here = f"/statistics/{told.figure.ref}/"
    assert f"killings: former members of the armed forces”, {WHOLE}, {told.figure.ref}." in words(here)
    assert f'content="At least 218: {_counted(here)}, {WHOLE}"' in read(here)
    for file in ("card.png", "cite.bib", "cite.ris", "cite.csl.json"):
        assert WHOLE[1:] in " ".join(replaced(r"<[^>]+>|[\u202a-\u202e]", " ", read(here + file)).split()), (
            file
        )
    assert WHOLE in " ".join(
        replaced("<[^>]+>", " ", read(f"/statistics/chart.svg?of={told.figure.ref}")).split()
    )


def _counted(address: str) -> str:
    return read(address).partition('content="At least 218: ')[2].partition(", attributed")[0]


def test_linked_data_makes_it_a_claim_of_whoever_says_so(told: Told) -> None:
    found = json.loads(read(f"/statistics/{told.figure.ref}/schema.jsonld"))
    part = found["hasPart"]
    assert (part["@type"], part["author"]["name"], part["text"]) == ("Claim", MISSION, WHOLE)
    assert [each["name"] for each in part["about"]] == [ARMY]


@pytest.mark.parametrize("noun", ["statistics", "timeline"])
def test_the_files_tell_nobody_from_not_stated(told: Told, noun: str) -> None:
    rows = {row["ref"]: row for row in csv.DictReader(read(f"/{noun}/export.csv").splitlines())}
    blamed = told.figure if noun == "statistics" else told.event
    row = rows[blamed.ref]
    assert (row["attributed_to"], row["attributed_by"], row["attribution_quoted"]) == (ARMY, MISSION, SAID)
    assert (row["attributed_to_ref"], row["attributed_by_ref"]) == (told.army.ref, told.mission.ref)
    if noun == "statistics":
        assert (rows[told.spared.ref]["attributed_to"], rows[told.spared.ref]["attributed_by"]) == (
            "nobody",
            MISSION,
        )
    else:
        silent = rows[told.silent.ref]
        assert (silent["attributed_to"], silent["attributed_by"]) == ("not stated", "")


def test_what_is_attributed_to_somebody_is_found_and_counted(told: Told) -> None:
    for place, blamed, other in (
        ("statistics", told.figure, told.spared),
        ("events", told.event, told.silent),
    ):
        shown = read(f"/api/v1/{place}/?attributed_to={told.army.ref}")
        assert blamed.ref in shown
        assert other.ref not in shown
    assert told.spared.ref in read("/api/v1/statistics/?attributed_to=nobody")
    assert told.silent.ref in read("/api/v1/events/?attributed_to=unknown")
    assert told.event.ref not in read("/api/v1/events/?attributed_to=unknown")
    assert f'name="attributed_to" value="{told.army.ref}"' in read("/statistics/")
    assert told.figure.ref in read("/statistics/?q=answers+for+it")


def test_whoever_says_so_is_gone_and_so_is_what_they_say(told: Told, cast: Cast) -> None:
    suspend(records=[told.mission], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    followed()
    for place, record in (("statistics", told.figure), ("events", told.event), ("statistics", told.spared)):
        document = json.loads(read(f"/api/v1/{place}/{record.ref}/"))
        assert document["attributed_to"] == {"unknown": "not stated"}
        assert (document["attributed_by"], document["attribution_quoted"]) == (None, None)
    assert "Attributed to it" not in read(f"/actors/{told.army.ref}/")
    for feed in ("/statistics/feed.json", "/timeline/feed.atom", "/feed.json"):
        assert "according to" not in read(feed)
    for address in (f"/statistics/{told.figure.ref}/", "/statistics/", "/timeline/"):
        page = read(address)
        assert "according to" not in page
        assert SAID not in page
        assert ARMY not in page


def test_a_person_who_says_so_is_not_named_on_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.web.card.png", str.encode)
    army, source = make_actor(ARMY), make_source()
    testimony = make_testimony(passage=make_passage(source))
    figure = make_statistic(source=source, claimed_in=testimony, attribution="named", attributed_to=[army])
    publish_whole(army, testimony, figure)
    followed()
    here = f"/statistics/{figure.ref}/"
    person = testimony.person.shown_as
    assert f"attributed to {ARMY}, according to {person}" in words(here)
    card = " ".join(replaced(r"<[^>]+>|[\u202a-\u202e]", " ", read(f"{here}card.png")).split())
    assert "according to a person who testifies" in card
    assert person not in card
    document = json.loads(read(f"/api/v1/statistics/{figure.ref}/"))
    assert document["attributed_by"] is None
    assert document["claimed_by"]["shown_as"] == person
