"""One document by its name, or what became of it."""

import pytest
from django.test import Client

from cases.catalog.apply import apply
from cases.vocabulary.edition import Action
from tests.api.asking import get, publish_one_of_each
from tests.catalog.documents import a_case, a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


@pytest.mark.parametrize(
    "path",
    [
        "cases/former-soldiers/",
        "cases/C-0000000001/",
        "testimonies/T-0000000001/",
        "statements/Q-0000000001/",
        "statistics/N-0000000001/",
        "indicators/killings/",
        "sources/S-0000000001/",
        "events/E-0000000001/",
        "actors/A-0000000001/",
        "places/PK-PB/",
        "themes/forced-return/",
    ],
)
def test_every_noun_is_read_by_its_name(path: str) -> None:
    publish_one_of_each()
    answer = get(path)
    assert path.split("/")[1] in (answer.get("ref"), answer.get("code"), answer.get("slug"))
    assert Client().get(f"/api/v1/{path.split('/', maxsplit=1)[0]}/").json()["results"].count(answer) == 1


@pytest.mark.parametrize("path", ["testimonies/T-0000000002/", "sources/T-0000000001/", "places/IR/", "x"])
def test_what_was_never_published_is_not_found(path: str) -> None:
    publish_one_of_each()
    answer = get(path, status=404)
    assert (answer["title"], answer["status"]) == ("Not Found", 404)


@pytest.mark.parametrize("action", [Action.WITHDRAW, Action.SUSPEND])
def test_what_is_gone_says_so_with_the_public_reason_and_nothing_of_what_it_was(action: Action) -> None:
    apply(entry(1, a_testimony()))
    apply(entry(2, a_testimony(), action=action, version=2))
    answer = get("testimonies/T-0000000001/", status=410)
    assert (answer["status"], answer["title"], answer["action"], answer["reason"], answer["day"]) == (
        410,
        "Gone",
        action.value,
        "update",
        "2026-11-22",
    )
    assert answer.keys() == {
        "title",
        "status",
        "detail",
        *("ref", "noun", "version", "action", "reason", "day"),
    }
    assert get("testimonies/")["count"] == get("statements/")["count"] == get("places/")["count"] == 0
    get("sources/T-0000000001/", status=404)
    get("statements/Q-0000000001/", status=404)


def test_what_returns_from_suspension_is_there_again() -> None:
    for number, action in enumerate((Action.PUBLISH, Action.SUSPEND, Action.PUBLISH), 1):
        apply(entry(number, a_testimony(), action=action, version=number))
    assert get("testimonies/T-0000000001/")["version"] == 3


def test_a_withdrawn_case_is_gone_by_its_reference() -> None:
    apply(entry(1, a_case()))
    apply(entry(2, a_case(), action=Action.WITHDRAW, version=2))
    get("cases/C-0000000001/", status=410)
    get("cases/former-soldiers/", status=404)
