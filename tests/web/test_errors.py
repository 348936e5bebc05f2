"""Error pages."""

import pytest
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from cases.web import errors
from tests.web.reading import html


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
