"""The vocabulary at the desk: what is offered, what is offered no more, and two terms made one."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Account, Person, Term
from tests.admin.conftest import SignIn
from tests.factories import Cast, make_event, make_person, make_term

pytestmark = pytest.mark.django_db


def offered(sign_in: SignIn, account: Account, field: str = "role") -> list[str]:
    asked = {"app_label": "cases", "model_name": "person", "field_name": field, "term": ""}
    answer: Any = sign_in(account).get(reverse("desk:autocomplete"), asked).json()
    return [str(each["text"]) for each in answer["results"]]


def test_a_role_is_chosen_among_terms_of_its_kind_that_are_offered(cast: Cast, sign_in: SignIn) -> None:
    make_term("baker"), make_term("cook", retired=True), make_term("guild", "affiliation")
    assert offered(sign_in, cast.writer) == ["baker (baker)"]
    assert offered(sign_in, cast.writer, "affiliation") == ["guild (guild)"]


def test_a_retired_term_is_still_found_in_its_list(cast: Cast, sign_in: SignIn) -> None:
    make_term("cook", retired=True)
    listed = sign_in(cast.writer).get(reverse("desk:cases_term_changelist"), {"q": "cook"})
    assert listed.context["cl"].result_count == 1


def test_two_terms_are_merged_on_a_page_that_says_what_it_does(cast: Cast, sign_in: SignIn) -> None:
    baker, person = make_term("baker"), make_person("Sohrab", role="bread-baker")
    old, client = make_term("bread-baker"), sign_in(cast.writer)
    make_term("guild", "affiliation")
    page = reverse("desk:cases_term_merge", args=[old.pk])
    assert page in client.get(reverse("desk:cases_term_change", args=[old.pk])).content.decode()
    shown = client.get(page)
    assert [each.code for each in shown.context["form"].fields["into"].queryset] == ["baker"]

    done = client.post(page, {"into": baker.pk}, follow=True)

    assert done.status_code == 200
    assert Person.objects.get(pk=person.pk).role == baker
    assert Term.objects.get(pk=old.pk).merged_into == baker


def test_a_guardian_is_shown_no_way_to_merge(cast: Cast, sign_in: SignIn) -> None:
    term, client = make_term("baker"), sign_in(cast.guardian)
    page = reverse("desk:cases_term_merge", args=[term.pk])
    assert page not in client.get(reverse("desk:cases_term_change", args=[term.pk])).content.decode()
    assert client.get(page).status_code == 403


def test_a_list_is_narrowed_by_a_term_and_calls_it_by_its_name(cast: Cast, sign_in: SignIn) -> None:
    make_event(title="A river rose", kind="flood"), make_event(title="An order was given", kind="order")
    make_term("reserved", "role")
    client, flood = sign_in(cast.guardian), make_term("flood", "event_kind")
    listed = client.get(reverse("desk:cases_event_changelist"), {"kind__id__exact": flood.pk})
    assert [row.title for row in listed.context["cl"].result_list] == ["A river rose"]
    assert "flood" in listed.content.decode()
    assert "reserved" not in listed.content.decode()
