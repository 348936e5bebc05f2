"""Role by verb by door: the desk's page, its bulk action and the command obey the same verbs."""

from collections.abc import Callable
from typing import Final

import pytest
from django.core.management import CommandError, call_command

from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.role import Role, permits
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import a_record, now
from tests.admin.conftest import SignIn
from tests.admin.page import add_of, change_of, list_of, verb_of
from tests.contracts.trust import reached
from tests.factories import Cast

pytestmark = pytest.mark.django_db

FROM: Final = {
    Verb.SUBMIT: State.DRAFT,
    Verb.SEND_BACK: State.IN_REVIEW,
    Verb.APPROVE: State.IN_REVIEW,
    Verb.CORRECT: State.IN_REVIEW,
    Verb.REDACT: State.IN_REVIEW,
    Verb.SUSPEND: State.APPROVED,
    Verb.WITHDRAW: State.APPROVED,
}
"""A state in which each verb is possible."""

Door = Callable[[SignIn, Account, Record, Verb], None]


def _by_page(sign_in: SignIn, account: Account, record: Record, verb: Verb) -> None:
    sign_in(account).post(verb_of(record, verb), _posted(record))


def _in_bulk(sign_in: SignIn, account: Account, record: Record, verb: Verb) -> None:
    client = sign_in(account)
    chosen = {"action": verb.value, "_selected_action": [str(record.pk)], "index": "0"}
    asked = client.post(list_of(type(record)), chosen)
    if asked.status_code == 200:
        client.post(asked.context["confirmation"].address, _posted(record))


def _by_command(sign_in: SignIn, account: Account, record: Record, verb: Verb) -> None:
    told = ["--public-reason", "error"] if verb is Verb.CORRECT else []
    try:
        call_command("verb", verb.value, record.ref, "--by", account.username, "--reason", "Why.", *told)
    except CommandError:
        return


def _posted(record: Record) -> dict[str, str]:
    return {"records": f"{record.pk}:{record.lock_version}", "why": "Why.", "public_reason": "error"}


DOORS: Final[dict[str, Door]] = {"page": _by_page, "bulk": _in_bulk, "command": _by_command}


@pytest.mark.trust
@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("verb", FROM)
def test_a_door_lets_through_what_the_role_allows(
    cast: Cast, sign_in: SignIn, verb: Verb, role: Role, door: str
) -> None:
    account: Account = getattr(cast, role.value)
    record = a_record(FROM[verb])

    DOORS[door](sign_in, account, record, verb)

    assert (now(record).state != FROM[verb]) == permits(role, verb)
    reached("matrix")


@pytest.mark.parametrize("role", Role)
def test_pages_are_shown_as_the_role_allows(cast: Cast, sign_in: SignIn, role: Role) -> None:
    record = a_record(State.DRAFT)
    client = sign_in(getattr(cast, role.value))
    writes, reads = permits(role, Verb.EDIT), role is not Role.ADMINISTRATOR

    shown = {address: client.get(address) for address in (list_of(type(record)), change_of(record))}

    assert {page.status_code for page in shown.values()} == {200 if reads else 403}
    assert client.get(add_of(type(record))).status_code == (200 if writes else 403)
    assert (b'name="_save"' in shown[change_of(record)].content) == writes
    posted = client.post(change_of(record), {"title": "Another", "lock_version": "1"})
    assert posted.status_code == (200 if writes else 403)


def test_somebody_put_off_the_desk_is_out_at_the_next_request(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.editor)
    assert client.get("/desk/").status_code == 200
    Account.objects.filter(pk=cast.editor.pk).update(is_active=False)

    assert client.get("/desk/")["Location"].startswith("/desk/login/")


def test_strangers_see_nothing_but_the_sign_in_page(cast: Cast, client: object) -> None:
    record = a_record(State.DRAFT)
    for address in ("/desk/", list_of(type(record)), change_of(record), verb_of(record, "suspend")):
        assert client.get(address)["Location"].startswith("/desk/login/")  # type: ignore[attr-defined]
