"""What nobody touched is never rewritten: a page that is posted as it was shown changes nothing at all."""

from io import StringIO
from typing import Any, Final

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Model
from django.test import Client

from cases.models import Account, Person, Snapshot, SnapshotText, Source, Testimony
from cases.models.record import EditableModel
from cases.vocabulary.role import Role
from tests.admin.conftest import SignIn
from tests.admin.nouns import LISTED
from tests.admin.page import Page, add_of, change_of, told
from tests.admin.typed import TYPED, typed_for
from tests.factories import NOW, Cast, make_passage, make_person, make_source, make_testimony
from tests.factories.statement import statement_values
from tests.first_dossier.library import first_run_accounts

pytestmark = pytest.mark.django_db

ONLY_READ: Final = (Snapshot, SnapshotText)
"""Nouns whose pages have no form."""

ODD: Final = (
    "e\u0301te\u0301",
    "\r\n\r\nTwo lines above\rand one below\r\n",
    "می\u200cروم، \u200fشب\u200e",
    "👩‍👩‍👧\tand a tab ",
    "  spaces  ",
    "\ufeffmark",
    "\u00a0not broken\u00a0",
    "== ps; draft\n2/3× Kabul — withheld for safety",
    "a\\b ⏎ ␣",
)


def everything() -> dict[str, object]:
    """Every row of the record and what is kept beside it."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("cases").get_models(include_auto_created=True)
        if model is not Account
    }


def post_unchanged(client: Client, *rows: Model) -> None:
    """Post the page of each row as a browser would, and see that nothing came of it."""
    before = everything()
    for row in rows:
        sent = Page(client, change_of(row)).send()
        assert sent.status_code == 302, (row, sent.context["errors"])
        assert told(sent) == "Nothing was changed.", row
    assert everything() == before


@pytest.mark.parametrize("model", list(TYPED), ids=lambda model: model.__name__)
def test_a_page_of_every_noun_is_posted_unchanged(cast: Cast, sign_in: SignIn, model: type[Any]) -> None:
    client = sign_in(cast.writer)
    before = set(model.objects.values_list("pk", flat=True))
    Page(client, add_of(model)).send(typed_for(model))

    post_unchanged(sign_in(cast.editor), model.objects.exclude(pk__in=before).get())


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_words_of_every_kind_are_kept_as_they_are(cast: Cast, sign_in: SignIn, text: str) -> None:
    """Also as older versions of the desk kept them, before words were cleaned on their way in."""
    passage = make_passage(prefix="At dawn ", suffix=" They left.")
    span = {"words": "Kabul", "reason": "safety"}
    values = statement_values(passage, text=f"Kabul {text} Kabul", redactions=[span | {"occurrence": 2}])
    testimony = make_testimony(statements=[values], languages=["ps"])
    testimony.statements.update(
        translations=[{"lang": "ps", "text": text}], credibility_rationale=f"{text}Because."
    )
    Testimony.objects.update(summary=f"{text}Told.", risk_assessment=f"Why.{text}", inferred={"date": text})
    person = make_person()
    Person.objects.filter(pk=person.pk).update(shown_as=f"{text}Fahim", unit=f"A.{text}")
    Source.objects.update(authors=[text, "B"], title=f"{text}Title", description=text)
    passage.source.passages.update(exact=f"{text}.", prefix=text, suffix=text)
    client = sign_in(cast.writer)

    post_unchanged(client, testimony, person, passage.source)


def test_a_required_text_of_blanks_is_missing(cast: Cast, sign_in: SignIn) -> None:
    source = make_source()
    for name in ("title", "reliability_rationale"):
        sent = Page(sign_in(cast.writer), change_of(source)).send({name: " \u200b\t\u00a0"})
        assert sent.context["adminform"].form.errors[name] == ["This field is required."]


@pytest.fixture
def loaded() -> Client:
    """The first dossier, and the browser of its editor."""
    first_run_accounts(NOW)
    call_command("load_dossier", stdout=StringIO())
    client = Client()
    client.force_login(Account.objects.filter(role=Role.EDITOR).first() or pytest.fail("no editor"))
    return client


@pytest.mark.django_db(databases=["default", "catalog"])
def test_every_page_of_the_first_dossier_is_posted_unchanged(loaded: Client) -> None:
    pages = [model for model in LISTED if issubclass(model, EditableModel) and model not in ONLY_READ]
    rows = [row for model in pages for row in model._default_manager.order_by("pk")[:50]]
    assert {type(row) for row in rows} == {*pages}
    post_unchanged(loaded, *rows)
