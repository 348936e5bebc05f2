"""The bench at its address: what is decided and said there is kept, and what is not taken stays on it."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.decide import Choice, decide
from cases.models import Decision, Packet
from cases.vocabulary.verdict import Verdict
from cases.workbench.bench import bench
from tests.admin.conftest import SignIn
from tests.admin.page import Page, told
from tests.factories import NOW, Cast, make_case, the_cast
from tests.taken_back import made_once
from tests.workbench.article import ARTICLE, begun

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("db")]

QUERIES = 20
"""Of one page, everything decided: four of them are what any page of the desk costs."""


@pytest.fixture(scope="module")
def packet(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Packet]:
    """The packet of an article that was pasted, and a case to choose."""
    with made_once(django_db_blocker):
        make_case()
        yield begun()


@pytest.fixture
def keys(packet: Packet) -> list[str]:
    """The keys of what was found, in reading order."""
    return [each.key for row in bench(packet).paragraphs for each in row.proposals]


@pytest.fixture
def client(cast: Cast, sign_in: SignIn) -> Client:
    """The writer's browser."""
    return sign_in(cast.writer)


def _address(packet: Packet) -> str:
    return reverse("desk:bench", args=[packet.pk])


def test_the_text_stands_there_letter_by_letter_with_what_was_found(
    packet: Packet, client: Client, keys: list[str]
) -> None:
    answer = client.get(_address(packet))
    page = answer.content.decode()
    shown = answer.context["paragraphs"]
    rows = ["".join(token.text for token in each.tokens) for each in shown]
    assert rows == [line for line in ARTICLE.split("\n") if line.strip()]
    assert len(keys) > 4
    for key in keys:
        assert f'id="p-{key}"' in page
        assert f'id="m-{key}"' in page
    assert page.count(" checked") == 1, "nothing is decided beforehand but that keys are on"


def test_a_form_decides_tells_and_goes_to_the_last_look(
    packet: Packet, client: Client, keys: list[str]
) -> None:
    page = Page(client, _address(packet))
    first, second, *others = keys
    answer = page.send(
        {
            f"d-{first}": "accept",
            f"d-{second}": "refuse",
            f"no-{second}": "danger",
            f"d-{others[0]}": "refuse",
            "source-title": "Families leave",
            "look": "1",
        }
    )
    assert answer.status_code == 200
    body = answer.content.decode()
    assert f'href="#no-{others[0]}"' in body, "a refusal lacks its reason, and the page says where"
    assert {f"{row.kind}-{row.start}-{row.end}": row.verdict for row in Decision.objects.all()} == {
        first: "accepted",
        second: "refused",
    }
    assert Packet.objects.get(pk=packet.pk).told["source"]["title"] == "Families leave"
    again = Page(client, _address(packet))
    assert again.fields[f"d-{first}"] == ["accept"]
    assert again.send({"look": "1"})["Location"] == f"{_address(packet)}#last"
    assert Decision.objects.count() == 2, "what is sent as it was shown changes nothing"


def test_undo_leads_to_what_is_open_again(packet: Packet, client: Client, keys: list[str]) -> None:
    client.post(_address(packet), {f"d-{keys[0]}": "accept", "go": keys[0]})
    undone = client.post(_address(packet), {"undo": "1"})
    assert undone["Location"] == f"{_address(packet)}?at={keys[0]}#p-{keys[0]}"
    assert f'data-at="{keys[0]}"' in client.get(undone["Location"]).content.decode()
    assert not Decision.objects.exists()
    nothing = client.post(_address(packet), {"undo": "1"}).content.decode()
    assert "There is no decision to take back." in nothing


def test_words_are_made_something_by_hand(packet: Packet, client: Client) -> None:
    start = ARTICLE.index("Bridge Company")
    made = client.post(
        _address(packet), {"make": "chosen", "as": "actor", "hand_start": start, "hand_end": start + 14}
    )
    assert made["Location"].endswith(f"#p-actor-{start}-{start + 14}")
    missed = client.post(_address(packet), {"make": "words", "as": "actor", "hand": "no such words"})
    assert "no such words</textarea>" in missed.content.decode()


def test_two_who_write_at_once_see_each_other_s_words(packet: Packet, client: Client) -> None:
    mine, theirs = Page(client, _address(packet)), Page(client, _address(packet))
    assert theirs.send({"source-title": "Theirs", "save": "source"}).status_code == 302
    body = mine.send({"source-title": "Mine", "save": "source"}).content.decode()
    assert "Kept meanwhile: “Theirs”" in body
    assert 'value="Mine"' in body
    assert Packet.objects.get(pk=packet.pk).told["source"]["title"] == "Theirs"


def test_what_is_not_complete_is_not_kept(packet: Packet, client: Client, keys: list[str]) -> None:
    client.post(_address(packet), {"sure": "page"})
    assert Decision.objects.filter(verdict=Verdict.ACCEPTED).exists()
    refused = client.post(_address(packet), {"keep": "drafts"})
    assert refused.status_code == 200
    assert 'href="#last"' in refused.content.decode()
    assert not Packet.objects.get(pk=packet.pk).members.exists()
    assert told(refused) == ""


def test_who_may_read_looks_and_who_may_draft_decides(
    packet: Packet, cast: Cast, sign_in: SignIn, keys: list[str]
) -> None:
    guardian = sign_in(cast.guardian)
    page = guardian.get(_address(packet)).content.decode()
    assert f'name="d-{keys[0]}"' not in page
    assert 'name="keep"' not in page
    assert guardian.post(_address(packet), {f"d-{keys[0]}": "accept"}).status_code == 403
    assert sign_in(cast.administrator).get(_address(packet)).status_code == 403
    assert Client().get(_address(packet)).status_code == 302


@pytest.mark.parametrize("asked", ["?page=2", "?page=0", "?page=x", "?page=9999999"])
def test_there_is_no_page_that_the_text_does_not_have(packet: Packet, client: Client, asked: str) -> None:
    assert client.get(_address(packet) + asked).status_code == 404
    assert client.get(reverse("desk:bench", args=[packet.pk + 1])).status_code == 404


def test_a_page_costs_the_same_however_much_is_decided(
    packet: Packet, client: Client, keys: list[str], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(_address(packet))
    with django_assert_max_num_queries(QUERIES) as before:
        client.get(_address(packet))
    everything = [Choice(key=key, verdict=Verdict.ACCEPTED) for key in keys]
    assert decide(packet=packet, choices=everything, among=keys, by=the_cast().writer, at=NOW) == {}
    with django_assert_max_num_queries(QUERIES) as after:
        client.get(_address(packet))
    assert len(after) - len(before) <= 2
