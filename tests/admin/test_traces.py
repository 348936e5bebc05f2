"""What pages tell beside what they are for: names of people, old values, the work of others."""

from collections.abc import Iterator

import pytest
from django.contrib.admin.models import LogEntry
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from cases.models import Person, Testimony
from tests.admin.conftest import SignIn
from tests.admin.nouns import LISTED
from tests.admin.page import Page, change_of, list_of
from tests.factories import Cast, make_person, make_testimony
from tests.scenarios import a_published_dossier

pytestmark = pytest.mark.django_db

NAME = "Zarghuna-canary"
OLD = "old-canary"


def _addresses() -> Iterator[tuple[str, Model | None]]:
    """Every list, and the page and the trail of every row."""
    for model in LISTED:
        yield list_of(model), None
        for row in model._default_manager.all():
            yield change_of(row), row
            if reverse_exists(row):
                yield change_of(row).replace("/change/", "/history/"), row


def reverse_exists(row: Model) -> bool:
    return row._meta.model_name not in ("statement", "passage")


@pytest.mark.parametrize("role", ["writer", "guardian"])
def test_a_person_is_called_by_their_reference_outside_their_own_page(
    cast: Cast, sign_in: SignIn, role: str
) -> None:
    dossier = a_published_dossier()
    person = make_person(NAME)
    make_testimony(person=person, case=dossier.case)
    client = sign_in(getattr(cast, role))

    naming = [address for address, _row in _addresses() if NAME in client.get(address).content.decode()]

    own = change_of(person)
    shown_to_partners = change_of(Testimony.objects.get(person=person))
    assert naming.count(own) == 1
    assert set(naming) <= {own, shown_to_partners}
    without_panel = client.get(shown_to_partners).content.decode().partition('id="who-sees-what"')[0]
    assert NAME not in without_panel


def test_the_trail_names_verbs_and_fields_and_holds_no_value(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.writer)
    person = make_person(OLD, role_note=f"{OLD} in words")
    Page(client, change_of(person)).send({"shown_as": "Gulalai", "role_note": ""})

    trail = client.get(reverse("desk:cases_person_history", args=[person.pk]))

    last = trail.context["trail"][0]
    assert (last.verb, last.fields, last.who) == ("edit", "role_note, shown_as", "writer")
    assert OLD not in trail.content.decode()
    assert not LogEntry.objects.exists()


def test_the_trail_is_for_those_who_see_the_record(cast: Cast, sign_in: SignIn) -> None:
    person = make_person()
    address = reverse("desk:cases_person_history", args=[person.pk])
    assert sign_in(cast.guardian).get(address).status_code == 200
    assert sign_in(cast.administrator).get(address).status_code == 403
    assert sign_in(cast.guardian).get(address.replace(str(person.pk), "nobody", 1)).status_code == 404


def test_no_page_shows_a_password_hash(cast: Cast, sign_in: SignIn) -> None:
    a_published_dossier()
    client: Client = sign_in(cast.editor)
    for address, _row in _addresses():
        assert cast.editor.password not in client.get(address).content.decode(), address
    assert Person.objects.exists()


@pytest.mark.parametrize(
    "planted",
    [
        {"state": "approved"},
        {"ref": "T-0000000000"},
        {"created_by": "2"},
        {"last_edited_by": "2"},
        {"sha256": "0" * 64},
        {"statements-0-ref": "Q-0000000000", "statements-0-testimony": "2", "statements-0-source_id": "9"},
        {"id": "2", "pk": "2"},
    ],
    ids=lambda planted: next(iter(planted)),
)
def test_what_is_not_on_the_page_cannot_be_posted(
    cast: Cast, sign_in: SignIn, planted: dict[str, str]
) -> None:
    testimony = make_testimony(passage=None)
    other = make_testimony(passage=None)
    before = _values(testimony), _values(other)

    Page(sign_in(cast.writer), change_of(testimony)).send(planted)

    assert (_values(testimony), _values(other)) == before


def _values(testimony: Testimony) -> object:
    rows = [Testimony.objects.filter(pk=testimony.pk), testimony.statements.all()]
    return [list(each.values()) for each in rows]


def test_a_quotation_of_another_testimony_cannot_be_reached(cast: Cast, sign_in: SignIn) -> None:
    own, other = make_testimony(), make_testimony()
    theirs = other.statements.get()
    posted = {"statements-0-id": str(theirs.pk), "statements-0-text": "Planted."}

    Page(sign_in(cast.writer), change_of(own)).send(posted)

    theirs.refresh_from_db()
    assert theirs.text != "Planted."
    assert theirs.testimony == other
