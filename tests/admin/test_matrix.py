"""Role by verb by door: the desk's page, its bulk action, the command and the imports obey the same verbs."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Final

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from cases.importers.files import FILES
from cases.models import Account, Actor, Place, Term
from cases.models.record import EditableModel, Record
from cases.vocabulary.role import Role, permits
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import a_record, now
from tests.admin.conftest import SignIn
from tests.admin.page import add_of, change_of, list_of, verb_of
from tests.contracts.trust import reached
from tests.factories import Cast, make_account

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


def _as_writer(account: Account, editor: Account, folder: Path) -> None:
    call_command("load_dossier", folder, "--writer", account.username, "--editor", editor.username)


def _as_editor(account: Account, editor: Account, folder: Path) -> None:
    writer = make_account(role=Role.WRITER)
    call_command("load_dossier", folder, "--writer", writer.username, "--editor", account.username)


def _of_places(account: Account, editor: Account, folder: Path) -> None:
    call_command("import_places", folder / "places.geojson", "--by", account.username)


IMPORTS: Final[dict[str, tuple[Verb, Callable[[Account, Account, Path], None], type[EditableModel]]]] = {
    "load_dossier --writer": (Verb.DRAFT, _as_writer, Actor),
    "load_dossier --editor": (Verb.APPROVE, _as_editor, Actor),
    "import_places --by": (Verb.DRAFT, _of_places, Place),
}
"""By what names the account: the verb it is named for, the import, and what an import brings."""


@pytest.mark.trust
@pytest.mark.django_db(databases=["default", "catalog"])
@pytest.mark.parametrize("door", IMPORTS)
@pytest.mark.parametrize("role", Role)
def test_an_import_lets_through_what_the_role_allows(
    cast: Cast, settings: Settings, tmp_path: Path, role: Role, door: str
) -> None:
    """Or it brings nothing at all, and says why."""
    settings.PLACES_DIR = tmp_path / "shapes"
    (verb, bring_in, brought), account = IMPORTS[door], getattr(cast, role.value)
    with nullcontext() if permits(role, verb) else pytest.raises(CommandError, match=f"may not {verb.label}"):
        bring_in(account, cast.second_editor, _folder(tmp_path))

    assert brought._default_manager.exists() == permits(role, verb)
    reached("matrix")


def test_an_import_is_not_approved_by_whoever_wrote_it(cast: Cast, tmp_path: Path) -> None:
    """The roles of an editor would allow both."""
    with pytest.raises(CommandError, match="You were the last to change this"):
        _as_writer(cast.editor, cast.editor, _folder(tmp_path))

    assert not Actor.objects.exists()


def _folder(tmp_path: Path) -> Path:
    """A dossier of one actor, and a file with the shape of one country."""
    actor = {"ref": "A-0000000000", "name": "An office", "names": {"en": "An office"}, "kind": "state"}
    actor["scope"] = "international"
    state = {"kind": "actor_kind", "code": "state", "names": {"en": "state"}}
    for file in FILES:
        held: dict[object, Sequence[Mapping[str, object]]] = {Actor: [actor], Term: [state]}
        rows = held.get(file.model, [])
        (tmp_path / f"{file.name}.json").write_text(json.dumps(rows), encoding="utf-8")
    place = {"code": "QQ", "kind": "country", "parent": None, "names": {"en": "A country"}}
    ring = [[60, 30], [61, 30], [61, 31], [60, 30]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": place, "geometry": shape}
    collection = {"type": "FeatureCollection", "features": [feature]}
    (tmp_path / "places.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return tmp_path


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
