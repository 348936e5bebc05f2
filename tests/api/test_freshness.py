"""What a cache is told: ask each time, and here is how."""

import pytest
from django.test import Client, override_settings

from cases.catalog.apply import apply
from tests.api.asking import LISTS, publish_one_of_each
from tests.catalog.documents import a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_an_unchanged_answer_is_not_sent_again() -> None:
    publish_one_of_each()
    for path in (*(f"{name}/" for name in LISTS), "testimonies/T-0000000001/"):
        first = Client().get(f"/api/v1/{path}")
        tag = first.headers["ETag"]
        assert first.headers["Cache-Control"] == "no-cache"
        for method in (Client().get, Client().head):
            again = method(f"/api/v1/{path}", headers={"If-None-Match": f'"other", {tag}'})
            assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)


def test_every_edition_and_every_build_has_a_tag_of_its_own() -> None:
    apply(entry(1, a_testimony()))
    first = Client().get("/api/v1/testimonies/").headers["ETag"]
    with override_settings(BUILD_ID="another"):
        assert Client().get("/api/v1/testimonies/").headers["ETag"] != first
    apply(entry(2, a_testimony(), version=2))
    response = Client().get("/api/v1/testimonies/", headers={"If-None-Match": first})
    assert (response.status_code, response.json()["results"][0]["version"]) == (200, 2)


@pytest.mark.parametrize("path", ["testimonies/T-0000000009/", "testimonies/?x=1", "testimonies/?cursor=x"])
def test_an_error_is_an_error_whatever_the_caller_holds(path: str) -> None:
    publish_one_of_each()
    tag = Client().get("/api/v1/testimonies/").headers["ETag"]
    for held in (tag, "*"):
        response = Client().get(f"/api/v1/{path}", headers={"If-None-Match": held})
        assert response.status_code in (400, 404)
        assert "ETag" not in response.headers
