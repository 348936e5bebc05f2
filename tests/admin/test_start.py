"""The start page: what waits for whom."""

import pytest
from django.test import Client

from cases.actions.edit import edit
from cases.actions.send_back import send_back
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.admin import waiting
from cases.models import Account
from tests.actions.deeds import now
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of
from tests.factories import NOW, Cast, handed_in, make_case, make_source, publish
from tests.factories.account import PASSWORD
from tests.scenarios import a_published_testimony

pytestmark = pytest.mark.django_db


def _piles(sign_in: SignIn, account: Account) -> dict[str, list[str]]:
    piles = sign_in(account).get("/desk/").context["piles"]
    return {pile.title: [item.address for item in pile.items] for pile in piles}


def test_what_was_handed_in_waits_for_somebody_else(cast: Cast, sign_in: SignIn) -> None:
    (source,) = handed_in(make_source())

    assert _piles(sign_in, cast.editor)["To review"] == [change_of(source)]
    piles = _piles(sign_in, cast.writer)
    assert piles["Handed in by me"] == [change_of(source)]
    assert not any(waiting for title, waiting in piles.items() if title != "Handed in by me")
    assert "To review" not in piles


def test_a_count_is_of_all_that_wait(cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "AT_MOST", 2)
    handed_in(*(make_source(f"Number {number}") for number in range(3)), make_case("waiting"))

    answer = sign_in(cast.editor).get("/desk/")

    (pile,) = (each for each in answer.context["piles"] if each.title == "To review")
    assert (len(pile.items), pile.count) == (2, 4)
    assert "2 more wait." in answer.content.decode()


def test_what_was_returned_waits_for_its_writer(cast: Cast, sign_in: SignIn) -> None:
    (source,) = handed_in(make_source())
    send_back(records=[source], by=cast.editor, at=NOW, reason="Which year?")

    assert _piles(sign_in, cast.writer)["Returned to me"] == [change_of(source)]
    assert _piles(sign_in, cast.second_editor)["Returned to me"] == []


def test_what_was_suspended_is_seen_by_everybody(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    suspend(records=[testimony], by=cast.guardian, at=NOW, why="Doubt.")

    for account in (cast.writer, cast.editor, cast.guardian):
        assert _piles(sign_in, account)["Suspended"] == [change_of(testimony)]


def test_whoever_suspended_sees_it_until_it_is_back(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    suspend(records=[testimony], by=cast.guardian, at=NOW, why="Doubt.")

    assert _piles(sign_in, cast.guardian)["Suspended by me"] == [change_of(testimony)]
    assert _piles(sign_in, cast.editor)["Suspended by me"] == []
    assert "Suspended by me" not in _piles(sign_in, cast.writer)

    handed_in(testimony)
    shown = sign_in(cast.guardian).get("/desk/").content.decode()
    assert _piles(sign_in, cast.guardian)["Suspended by me"] == [change_of(testimony)]
    assert shown.count("handed in to come back") == 1

    send_back(records=[now(testimony)], by=cast.editor, at=NOW, reason="Which year?")
    publish(testimony)
    assert _piles(sign_in, cast.guardian)["Suspended by me"] == []


def test_an_edit_takes_nothing_off_the_list_of_whoever_suspended(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()
    suspend(records=[testimony], by=cast.editor, at=NOW, why="Doubt.")
    edit(record=testimony, changes={"notes": "Mended."}, expected=1, by=cast.writer, at=NOW)

    assert _piles(sign_in, cast.editor)["Suspended by me"] == [change_of(testimony)]
    assert _piles(sign_in, cast.editor)["Suspended"] == []


def test_what_went_with_it_is_on_the_list_too_and_what_is_gone_for_good_is_not(
    cast: Cast, sign_in: SignIn
) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    suspend(records=[source], by=cast.guardian, at=NOW, why="Doubt.")
    both = {change_of(testimony), change_of(source)}
    assert {*_piles(sign_in, cast.guardian)["Suspended by me"]} == both

    withdraw(records=[source], by=cast.editor, at=NOW, why="Forged.")
    assert _piles(sign_in, cast.guardian)["Suspended by me"] == [change_of(testimony)]


def test_an_administrator_is_told_why_there_is_nothing(cast: Cast, sign_in: SignIn) -> None:
    source = make_source("A title")
    shown = sign_in(cast.administrator).get("/desk/").content.decode()

    assert "sees nothing of the record" in shown
    assert source.ref not in shown
    assert 'role="search"' not in shown
    assert "/desk/cases/" not in shown


def test_signing_in_and_out(cast: Cast, client: Client) -> None:
    page = Page(client, "/desk/login/")
    assert page.send({"username": "writer", "password": PASSWORD})["Location"] == "/desk/"
    assert client.get("/desk/logout/").status_code == 405
    assert client.get("/desk/").status_code == 200

    client.post("/desk/logout/")

    assert client.get("/desk/").status_code == 302


def test_pages_carry_no_script_and_no_style_of_their_own(cast: Cast, sign_in: SignIn) -> None:
    client, source = sign_in(cast.editor), make_source()
    for address in ("/desk/", "/desk/cases/source/", change_of(source), "/desk/cases/testimony/add/"):
        page = client.get(address)
        shown = page.content.decode()
        assert "<style" not in shown
        assert " style=" not in shown
        assert " onclick=" not in shown
        scripts = shown.split("<script")[1:]
        assert all("src=" in script.split(">")[0] for script in scripts)
        assert "script-src 'self'" in page["Content-Security-Policy"]
