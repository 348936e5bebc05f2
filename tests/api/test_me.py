"""Who is asking: the same answer for everybody, and how much they may."""

import pytest
from django.test import Client
from rest_framework.settings import api_settings

from tests.api.asking import get

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


@pytest.mark.parametrize(
    ("rate", "throttle"),
    [
        (None, None),
        ("120/min", {"requests": 120, "seconds": 60}),
        ("9/h", {"requests": 9, "seconds": 3600}),
    ],
)
def test_anybody_is_the_public_and_is_told_how_much_they_may(
    rate: str | None, throttle: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(api_settings.DEFAULT_THROTTLE_RATES, "anon", rate)
    assert get("me/") == {"audience": "public", "throttle": throttle}


@pytest.mark.parametrize("path", ["", "me/", "schema/", "docs/"])
def test_what_no_edition_changes_has_a_tag_of_its_own(path: str) -> None:
    first = Client().get(f"/api/v1/{path}")
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "no-cache"
    again = Client().get(f"/api/v1/{path}", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert get(f"{path}?x=1", status=400)["errors"]


@pytest.mark.parametrize("path", ["", "changes/", "me/", "schema/", "docs/"])
def test_every_address_answers_head_and_options(path: str) -> None:
    head = Client().head(f"/api/v1/{path}")
    assert (head.status_code, head.content) == (200, b"")
    options = Client().options(f"/api/v1/{path}")
    assert (options.status_code, options.headers["Content-Type"]) == (200, "application/json")
    assert options.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert options.json().keys() >= {"name", "parameters"}
    refused = Client().post(f"/api/v1/{path}")
    assert (refused.status_code, refused.headers["Content-Type"]) == (405, "application/problem+json")
