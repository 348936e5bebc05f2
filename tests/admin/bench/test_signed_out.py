"""Who was signed out while they typed sends it once more when they are signed in again, and nobody else."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Packet
from tests.factories import Cast
from tests.factories.account import PASSWORD
from tests.workbench.article import begun

pytestmark = pytest.mark.django_db
WORDS = "The mill\r\n“on” the <river>"
HERE = "http://testserver"
_CONTROL = re.compile(r'<input type="hidden" name="(\w[\w-]*)" value="([^"]*)"')


@pytest.fixture
def packet(cast: Cast) -> Packet:
    """A text at work."""
    return begun()


@pytest.fixture
def browser() -> Client:
    """A browser whose forms have to come from the desk."""
    return Client(enforce_csrf_checks=True)


def test_what_was_typed_before_is_sent_once_more_by_who_typed_it(packet: Packet, browser: Client) -> None:
    address = reverse("desk:bench", args=[packet.pk])
    sign_in(browser, "writer")
    typed = hidden(browser.get(address).content) | {
        "source-title": "The mill",
        "source-authors": WORDS,
        "save": "1",
    }

    browser.cookies.pop("sessionid")
    # The gate reads no body of somebody who is not signed in.
    out = browser.post(address, headers={"origin": HERE})
    assert out.status_code == 403
    assert "You were signed out" in out.content.decode()

    sign_in(browser, "editor")
    assert "The mill" not in browser.post(address, typed, headers={"origin": HERE}).content.decode()

    sign_in(browser, "writer")
    elsewhere = browser.post(address, typed, headers={"origin": "http://elsewhere.example"})
    unmarked = browser.post(address, {**typed, "typed_by": "1"}, headers={"origin": HERE})
    for refused in (elsewhere, unmarked):
        assert "The mill" not in refused.content.decode()
    again = browser.post(address, typed, headers={"origin": HERE})
    assert again.status_code == 403
    packet.refresh_from_db()
    assert packet.told == {}

    sent = browser.post(address, hidden(again.content), headers={"origin": HERE})
    assert sent.status_code == 302
    packet.refresh_from_db()
    assert packet.told["source"] == {"title": "The mill", "authors": WORDS.replace("\r\n", "\n")}


def sign_in(browser: Client, username: str) -> None:
    """Through the page to sign in, as somebody does who was signed out."""
    browser.cookies.pop("sessionid", None)
    form = hidden(browser.get("/desk/login/").content)
    answer = browser.post("/desk/login/", {**form, "username": username, "password": PASSWORD})
    assert answer.status_code == 302


def hidden(page: bytes) -> dict[str, str]:
    """The hidden controls of the last form of a page."""
    form = page.decode().rpartition('<form method="post"')[2]
    return {name: unescape(value) for name, value in _CONTROL.findall(form)}
