"""Error pages."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import get_resolver
from pytest_django.fixtures import Settings

from cases.web import errors
from dossier.roles import ProcessRole
from tests.web.reading import html, words


@pytest.mark.parametrize(
    ("view", "status"), [(errors.bad_request, 400), (errors.forbidden, 403), (errors.not_found, 404)]
)
def test_an_error_page_tells_nothing_of_the_error(view: object, status: int) -> None:
    response = view(RequestFactory().get("/"), ValueError("canary"))  # type: ignore[operator]
    assert response.status_code == status
    assert "canary" not in html(response)
    assert '<meta name="robots" content="noindex, noarchive">' in html(response)


def test_a_failure_is_told_in_plain_text_where_even_its_page_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Something went wrong on our side" in html(errors.failed(RequestFactory().get("/")))

    def broken(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("canary")

    monkeypatch.setattr("cases.web.errors.page", broken)
    response = errors.failed(RequestFactory().get("/"))
    assert (response.status_code, response["Content-Type"]) == (500, "text/plain; charset=utf-8")
    assert html(response) == "Something went wrong on our side\n"


def test_contacts_are_those_of_the_settings(client: Client, settings: Settings) -> None:
    settings.WITHDRAW_CONTACTS = ["desk@example.org", "Signal: ask for the number"]
    page = html(client.get("/withdraw/"))
    assert '<a href="mailto:desk@example.org">desk@example.org</a>' in page
    assert "<li>Signal: ask for the number</li>" in page
    settings.WITHDRAW_CONTACTS = []
    assert "No contact has been set up" in html(client.get("/withdraw/"))


@pytest.mark.parametrize(
    ("address", "status", "advice"),
    [
        ("/nothing/", 404, "Compare it letter by letter, or search."),
        ("/testimonies/?colour=red", 400, "What is shown does not take it into account."),
    ],
)
def test_an_error_page_tells_what_to_do(client: Client, address: str, status: int, advice: str) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert advice in words(response)


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_an_error_page_leads_on(status: int) -> None:
    view: Any = get_resolver().resolve_error_handler(status)
    request = RequestFactory().get("/")
    page = html(view(request) if status == 500 else view(request, ValueError()))
    for address in ("/", "/search/", "/testimonies/", "/statistics/"):
        assert f'<li><a href="{address}">' in page


def test_what_can_only_be_read_says_so(client: Client) -> None:
    response = client.post("/testimonies/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "Nothing can be sent to this address. Open it again from a link" in words(response)


@pytest.mark.parametrize(
    ("address", "heading"),
    [("/testimonies/", "This page can only be read"), ("/fa-af/search/", "این صفحه فقط خوانده می‌شود")],
)
def test_a_post_from_elsewhere_is_told_the_same_as_any_other(address: str, heading: str) -> None:
    """The site takes nothing, so it needs no proof of where something came from."""
    said = [Client(enforce_csrf_checks=checked).post(address, {"q": "canary"}) for checked in (True, False)]
    assert [each.status_code for each in said] == [405, 405]
    assert said[0].headers == said[1].headers
    assert words(said[0]) == words(said[1])
    assert heading in words(said[0])
    assert "canary" not in html(said[0])


def test_where_there_is_no_site_a_post_from_elsewhere_is_told_in_a_sentence(settings: Settings) -> None:
    settings.ROLE = ProcessRole.DESK
    said = Client(enforce_csrf_checks=True).post("/healthz")
    assert (said.status_code, said["Content-Type"]) == (403, "text/plain; charset=utf-8")
    assert html(said).startswith("Nothing can be sent to this address.")
