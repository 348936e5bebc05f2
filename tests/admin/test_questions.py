"""A list of the desk can be asked for no column with no lookup, but for those that its page offers."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models import Model
from django.test import RequestFactory
from pytest_django.plugin import DjangoDbBlocker

from cases.admin.site import desk
from tests.admin.conftest import SignIn
from tests.admin.nouns import LISTED
from tests.admin.page import list_of
from tests.factories import Cast, make_consent
from tests.scenarios import a_published_dossier
from tests.taken_back import made_once

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published", "db")]

LOOKUPS = ("exact", "iexact", "startswith", "contains", "gt", "lt", "regex", "in", "isnull")


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A row of every noun."""
    with made_once(django_db_blocker):
        make_consent(a_published_dossier().person)
        yield


def _questions(row: Model) -> "Iterator[tuple[str, str, str]]":
    """Each column of `row` with each lookup, with a value that fits and one that does not."""
    for column in row._meta.concrete_fields:
        value = str(column.value_from_object(row))
        for lookup in LOOKUPS:
            hit = "1" if lookup == "isnull" and value == "None" else "0" if lookup == "isnull" else value
            yield f"{column.name}__{lookup}", hit, "1" if hit == "0" else "0"
        yield column.name, value, "0"


def _offered(page: Any) -> set[str]:
    return {f"{name}__exact" for name in page.get_list_filter(RequestFactory().get("/"))}


@pytest.mark.parametrize("model", LISTED, ids=lambda model: model.__name__)
def test_no_filter_but_those_offered(cast: Cast, sign_in: SignIn, model: type[Any]) -> None:
    client = sign_in(cast.guardian)
    row = model._default_manager.first()
    assert row is not None

    for question, hit, miss in _questions(row):
        if question not in _offered(desk.get_model_admin(model)):
            answers = [client.get(list_of(model), {question: value}) for value in (hit, miss)]
            assert {answer.status_code for answer in answers} == {400}, question
