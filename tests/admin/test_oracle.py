"""A list of the desk answers no question that its page does not ask."""

from typing import Any

import pytest
from django.urls import reverse

from cases.admin.site import desk
from cases.models import Account, Person, Source, Testimony
from tests.admin.conftest import SignIn
from tests.admin.page import list_of
from tests.factories import Cast, make_snapshot, make_source
from tests.scenarios import a_published_dossier

pytestmark = pytest.mark.django_db


def test_an_offered_filter_filters(cast: Cast, sign_in: SignIn) -> None:
    make_source()
    client = sign_in(cast.guardian)

    found = client.get(list_of(Source), {"state__exact": "draft"})
    missed = client.get(list_of(Source), {"state__exact": "approved"})

    assert [found.context["cl"].result_count, missed.context["cl"].result_count] == [1, 0]


@pytest.mark.parametrize(
    "question",
    [
        "person__shown_as__startswith",
        "person__notes__contains",
        "created_by__password__startswith",
        "unknown",
    ],
)
def test_no_filter_reaches_through_a_relation(cast: Cast, sign_in: SignIn, question: str) -> None:
    assert sign_in(cast.editor).get(list_of(Testimony), {question: "x"}).status_code == 400


def test_a_list_is_ordered_by_the_columns_named_only(cast: Cast, sign_in: SignIn) -> None:
    make_source("B", capture="cited_only")
    make_source("A", capture="excerpted")
    client = sign_in(cast.guardian)
    page = desk.get_model_admin(Source)
    columns = ["action_checkbox", *page.list_display]
    assert "capture" not in (page.sortable_by or ())

    def titles(order: str) -> list[str]:
        return [row.title for row in client.get(list_of(Source), {"o": order}).context["cl"].result_list]

    capture = columns.index("capture")
    assert titles(str(capture)) == titles(f"-{capture}")
    title = columns.index("title")
    assert titles(str(title)) == list(reversed(titles(f"-{title}"))) == ["A", "B"]


def test_no_counts_beside_filters(cast: Cast, sign_in: SignIn) -> None:
    make_source()
    shown = sign_in(cast.editor).get(list_of(Source), {"_facets": "True"})
    assert not shown.context["cl"].add_facets


def _choices(sign_in: SignIn, account: Account, model: str, field: str, term: str = "") -> Any:
    asked = {"app_label": "cases", "model_name": model, "field_name": field, "term": term}
    return sign_in(account).get(reverse("desk:autocomplete"), asked)


def test_choices_are_offered_to_those_who_see_the_record(cast: Cast, sign_in: SignIn) -> None:
    a_published_dossier()
    person = Person.objects.get()

    for account in (cast.writer, cast.editor, cast.guardian):
        offered = _choices(sign_in, account, "testimony", "person").json()["results"]
        assert offered == [{"id": str(person.pk), "text": person.ref}]
    assert _choices(sign_in, cast.administrator, "testimony", "person").status_code == 403


@pytest.mark.parametrize("field", ["created_by", "last_edited_by", "notes", "nothing"])
def test_choices_do_not_lead_to_accounts(cast: Cast, sign_in: SignIn, field: str) -> None:
    assert _choices(sign_in, cast.editor, "testimony", field).status_code == 403


def test_a_person_is_found_by_the_whole_name_only(cast: Cast, sign_in: SignIn) -> None:
    a_published_dossier()
    found = [_choices(sign_in, cast.editor, "testimony", "person", term) for term in ("Fahim", "Fah")]
    assert [len(each.json()["results"]) for each in found] == [1, 0]


def test_an_address_cannot_fill_in_a_form(cast: Cast, sign_in: SignIn) -> None:
    shown = sign_in(cast.editor).get(reverse("desk:cases_source_add"), {"title": "Planted"})
    assert b"Planted" not in shown.content


def test_no_page_of_accounts_and_none_that_leads_from_any_table(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.editor)
    assert not desk.is_registered(Account)
    for address in ("/desk/cases/account/", "/desk/auth/", "/desk/r/1/1/", "/desk/cases/auditentry/"):
        assert client.get(address).status_code == 404
    assert str(make_snapshot().content.name) not in client.get("/desk/").content.decode()
