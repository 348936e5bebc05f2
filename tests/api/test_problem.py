"""Errors of the API: one shape, and a sentence that says what to do."""

import pytest
from django.test import Client

from cases.api.listing import ListView
from cases.vocabulary.canonical import Document
from dossier.middleware import freshness
from dossier.middleware.obstacle import CATALOG_BEHIND
from tests.api.asking import LISTS, get

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])
MEDIA_TYPE = "application/problem+json"


def errors(answer: Document) -> list[Document]:
    found = answer["errors"]
    assert isinstance(found, list)
    return [error for error in found if isinstance(error, dict)]


@pytest.mark.parametrize("name", LISTS)
def test_an_unknown_parameter_is_refused_by_name_with_the_known_ones(name: str) -> None:
    answer = get(f"{name}/?audience=partner", status=400)
    (error,) = errors(answer)
    assert error["parameter"] == "audience"
    assert isinstance(error["known"], list)
    assert {"q", "sort", "cursor", "page_size", "fields"} <= {str(name) for name in error["known"]}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("basis=x", "basis"),
        ("page_size=0", "page_size"),
        ("page_size=101", "page_size"),
        ("page_size=1e1", "page_size"),
        ("page_size=٣", "page_size"),
        ("cursor=x", "cursor"),
        ("cursor=WyJyZWYiXQ", "cursor"),
        ("fields=text,audience", "fields"),
        ("fields=ref&fields=case", "fields"),
        ("format=xml", "format"),
        ("expand=source", "expand"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(query: str, parameter: str) -> None:
    answer = get(f"testimonies/?{query}", status=400)
    assert parameter in [error["parameter"] for error in errors(answer)]


def test_a_single_document_takes_no_filters() -> None:
    get("testimonies/T-0000000001/?basis=x", status=400)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(method: str) -> None:
    response = getattr(Client(), method)("/api/v1/testimonies/")
    assert (response.status_code, response.headers["Content-Type"]) == (405, MEDIA_TYPE)
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json()["status"] == 405


@pytest.mark.parametrize("path", ["testimonies/", "testimonies/T-0000000001/", "nowhere/"])
def test_no_other_representation_is_given(path: str) -> None:
    response = Client().get(f"/api/v1/{path}", headers={"Accept": "text/html"})
    assert (response.status_code, response.headers["Content-Type"]) == (406, MEDIA_TYPE)


@pytest.mark.parametrize("path", ["nowhere", "testimonies", "testimonies/%00/", "testimonies/T-1/v1/", "%ff"])
def test_every_address_of_the_api_answers_in_its_shape(path: str) -> None:
    response = Client().get(f"/api/v1/{path}")
    assert (response.status_code, response.headers["Content-Type"]) == (404, MEDIA_TYPE)
    assert response.headers["Cache-Control"] == "no-cache"


def test_too_many_parameters_are_refused() -> None:
    """They make an address that is too long to be read at all."""
    response = Client().get("/api/v1/testimonies/?" + "&".join(f"a{number}=1" for number in range(1001)))
    assert (response.status_code, response.headers["Content-Type"]) == (414, MEDIA_TYPE)


def test_a_fault_of_ours_is_logged_and_tells_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("canary")

    monkeypatch.setattr(ListView, "get", fail)
    response = Client(raise_request_exception=False).get("/api/v1/testimonies/?q=secret")
    assert (response.status_code, response.headers["Content-Type"]) == (500, MEDIA_TYPE)
    assert b"canary" not in response.content
    (record,) = [each for each in caplog.records if each.name == "cases.api.errors"]
    assert record.exc_info is not None
    assert "secret" not in caplog.text


def test_a_server_that_is_behind_says_so_in_the_same_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "obstacle", lambda *, now: CATALOG_BEHIND)
    for path in ("", "testimonies/", "changes/", "docs/", "nowhere"):
        response = Client().get(f"/api/v1/{path}")
        assert (response.status_code, response.headers["Content-Type"]) == (503, MEDIA_TYPE)
        assert response.headers["Retry-After"] == "60"
        assert response.json().keys() == {"title", "status", "detail"}
