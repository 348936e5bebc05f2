"""Whoever works at the desk finds a place, theme, indicator or organisation by any of its names."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.admin.found_by_name import has_names
from cases.models import Actor, Indicator, Place, Theme
from tests.admin.conftest import SignIn
from tests.admin.page import Page, add_of, list_of
from tests.admin.typed import TYPED, typed_for
from tests.factories import Cast, make_actor, make_indicator, make_place, make_theme

pytestmark = pytest.mark.django_db

KANDAHAR = {"en": "Kandahar", "fa-AF": "قندهار", "ps": "کندهار"}
BANGLADESH = {"en": "Bangladesh", "fa-AF": "بنگله\u200cدیش", "ps": "بنگله دېش"}
DISTRICT_12 = {"en": "District 12", "fa-AF": "ناحیهٔ ۱۲"}
CHOSEN_IN: dict[type[Model], tuple[str, str]] = {
    Place: ("actor", "country"),
    Theme: ("case", "themes"),
    Actor: ("case", "actors"),
}
"""For each kind of row, a field of the desk in which one is chosen."""


def listed(client: Client, model: type[Model], asked: str) -> list[str]:
    """What the list of the desk shows for what was typed into its search."""
    answer = client.get(list_of(model), {"q": asked})
    assert answer.status_code == 200
    return [str(row) for row in answer.context["cl"].result_list]


def offered(client: Client, model: type[Model], asked: str) -> list[str]:
    """What a field of choice offers while something is typed."""
    source, field = CHOSEN_IN[model]
    where = {"app_label": "cases", "model_name": source, "field_name": field}
    answer: Any = client.get(reverse("desk:autocomplete"), {**where, "term": asked}).json()
    return [each["text"] for each in answer["results"]]


@pytest.fixture
def writer(cast: Cast, sign_in: SignIn) -> Client:
    """Somebody who writes drafts, among places that have names in three languages."""
    make_place("AF-KAN", names=KANDAHAR)
    make_place("BD", names=BANGLADESH)
    make_place("AF-KAN-12", names=DISTRICT_12)
    return sign_in(cast.writer)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("Kandahar", "AF-KAN"),
        ("kandah", "AF-KAN"),
        ("قندهار", "AF-KAN"),
        ("کندهار", "AF-KAN"),
        ("كندهار", "AF-KAN"),  # the kaf of an Arabic keyboard
        ("بنگله\u200cدیش", "BD"),
        ("بنگله ديش", "BD"),  # a space for the non-joiner, and the yeh of an Arabic keyboard
        ("بنگلهدیش", "BD"),
        ("ب\u0640نگله", "BD"),
        ("ناحیه ۱۲", "AF-KAN-12"),
        ("ناحيه ١٢", "AF-KAN-12"),
        ("12 ناحیه", "AF-KAN-12"),
    ],
)
def test_a_place_is_found_by_every_name_whatever_the_keyboard(writer: Client, asked: str, code: str) -> None:
    assert listed(writer, Place, asked) == [code]
    assert offered(writer, Place, asked) == [f"{Place.objects.get(code=code).names['en']} ({code})"]


def test_a_place_is_still_found_by_its_code(writer: Client) -> None:
    assert listed(writer, Place, "AF-KAN") == ["AF-KAN", "AF-KAN-12"]
    assert listed(writer, Place, "bd") == ["BD"]


def test_what_is_called_just_so_comes_before_what_only_holds_the_word(writer: Client) -> None:
    for code, name in (("AA", "New Omar"), ("AB", "Omarland"), ("AC", "South Omar"), ("ZY", "Omar")):
        make_place(code, names={"en": name})
    assert listed(writer, Place, "omar") == ["ZY", "AB", "AA", "AC"]
    assert offered(writer, Place, "omar")[:2] == ["Omar (ZY)", "Omarland (AB)"]
    assert listed(writer, Place, "AB")[0] == "AB"
    by_code = writer.get(list_of(Place), {"q": "omar", "o": "0"}).context["cl"].result_list
    assert [str(row) for row in by_code] == ["AA", "AB", "AC", "ZY"], "an order that was asked for stays"


def test_what_only_holds_the_word_is_listed_in_its_usual_order(writer: Client) -> None:
    for code, name in (("ZY", "New Omar"), ("AA", "South Omar"), ("MM", "Old Omar")):
        make_place(code, names={"en": name})
    assert listed(writer, Place, "omar") == ["AA", "MM", "ZY"]
    assert [each[-3:-1] for each in offered(writer, Place, "omar")] == ["AA", "MM", "ZY"]


def test_every_word_has_to_be_there(writer: Client) -> None:
    assert listed(writer, Place, "قندهار BD") == []
    assert offered(writer, Place, "قندهار هرات") == []


@pytest.mark.parametrize("asked", ["%", "…", "\u200c", "_", '"'])
def test_what_is_no_word_finds_nothing_rather_than_everything(writer: Client, asked: str) -> None:
    assert listed(writer, Place, asked) == []


def test_an_empty_search_shows_everything(writer: Client) -> None:
    assert len(listed(writer, Place, " ")) == Place.objects.count()


def test_themes_indicators_and_organisations_are_found_so_too(writer: Client) -> None:
    make_theme("eviction", names={"en": "Eviction", "fa-AF": "بیرون کردن از خانه", "ps": "له کوره ایستل"})
    make_indicator("arrests", names={"en": "Arrests", "fa-AF": "بازداشت\u200cها"})
    ministry = {"en": "A ministry", "fa-AF": "وزارت مهاجرین", "ps": "د کډوالو وزارت"}
    actor = make_actor("A ministry", names=ministry)
    for asked in ("خانه", "كوره", "evict"):
        assert listed(writer, Theme, asked) == ["eviction"]
        assert offered(writer, Theme, asked) == ["Eviction (eviction)"]
    for asked in ("بازداشت ها", "بازداشتها", "killings"):
        assert listed(writer, Indicator, asked) == ["arrests"]
    for asked in ("وزارت", "کډوالو", "مهاجرين", actor.ref.lower()):
        assert listed(writer, Actor, asked) == [actor.ref]
        assert offered(writer, Actor, asked) == [f"{actor.ref}  A ministry"]


@pytest.mark.parametrize(
    "model", [each for each in TYPED if has_names(each)], ids=lambda model: str(model.__name__)
)
def test_whatever_has_names_is_found_by_the_ones_that_were_typed_for_it(
    writer: Client, model: type[Model]
) -> None:
    before = set(model._default_manager.values_list("pk", flat=True))
    names = {"names": "en: Something\nfa-AF: چیزی دیگر\nps: بل شی"}
    sent = Page(writer, add_of(model)).send({**typed_for(model), **names})
    assert sent.status_code == 302, sent.context["errors"]
    (row,) = model._default_manager.exclude(pk__in=before)
    for asked in ("something", "چيزي", "شی بل"):
        assert listed(writer, model, asked) == [str(row)]


def test_a_longer_list_costs_no_more_questions(writer: Client) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert listed(writer, Place, "قندهار") == ["AF-KAN"]
        return len(asked)

    questions()
    few = questions()
    for number in range(12):
        make_place(f"ZY-{number}")
    assert questions() == few
