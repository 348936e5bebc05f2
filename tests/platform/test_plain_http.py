"""Where https is required, a browser is sent there and a program is refused."""

import pytest
from django.test import Client, override_settings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("https_required")]


@pytest.fixture
def https_required() -> object:
    """The two settings of production that matter here."""
    with override_settings(SECURE_SSL_REDIRECT=True, SECURE_REDIRECT_EXEMPT=[r"^healthz$"]):
        yield


@pytest.fixture
def client(https_required: object) -> Client:
    """A client made after the settings, which the middleware reads as it is built."""
    return Client()


def test_a_reader_is_sent_to_https(client: Client) -> None:
    response = client.get("/testimonies/?q=herat")
    assert response.status_code == 301
    assert response.headers["Location"] == "https://testserver/testimonies/?q=herat"


def test_a_program_is_refused(client: Client) -> None:
    response = client.get("/api/v1/testimonies/")
    assert response.status_code == 403
    assert response.headers["Content-Type"] == "application/problem+json"


def test_nothing_posted_is_redirected(client: Client) -> None:
    assert client.post("/desk/login/", {"password": "x"}).status_code == 403


def test_a_probe_is_answered(client: Client) -> None:
    assert client.get("/healthz").status_code == 200


def test_an_encrypted_request_passes(client: Client) -> None:
    assert client.get("/api/v1/", secure=True).status_code == 200


def test_a_header_that_claims_encryption_is_not_believed(client: Client) -> None:
    assert client.get("/api/v1/", headers={"x-forwarded-proto": "https"}).status_code == 403
