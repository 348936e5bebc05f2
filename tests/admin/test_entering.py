"""Every noun can be entered and edited at the desk, through the verbs."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import Model
from django.urls import reverse

from cases.admin.inline import EditableInline
from cases.admin.site import desk
from cases.models import (
    AuditEntry,
    Case,
    Consent,
    Event,
    Passage,
    Place,
    RightOfReply,
    Statement,
    Testimony,
)
from tests.admin.conftest import SignIn
from tests.admin.nouns import LISTED
from tests.admin.page import Page, add_of, change_of, part
from tests.admin.typed import TYPED, typed_for
from tests.factories import Cast, make_actor, make_case, make_person, make_place, make_source

pytestmark = pytest.mark.django_db


ENTERED = list(TYPED)


@pytest.mark.parametrize("model", ENTERED, ids=lambda model: model.__name__)
def test_a_writer_enters_and_edits(cast: Cast, sign_in: SignIn, model: type[Any]) -> None:
    client = sign_in(cast.writer)
    typed = typed_for(model)
    before = set(model.objects.values_list("pk", flat=True))

    sent = Page(client, add_of(model)).send(typed)

    assert sent.status_code == 302, sent.context["errors"]
    row = model.objects.exclude(pk__in=before).get()
    assert sent["Location"] == change_of(row)
    assert row.created_by == cast.writer
    assert AuditEntry.objects.filter(verb="draft", ref=str(row), by=cast.writer).exists()

    sent = Page(client, change_of(row)).send({"notes": "Seen."})

    assert sent.status_code == 302, sent.context["errors"]
    row.refresh_from_db()
    assert (row.notes, row.lock_version) == ("Seen.", 2)
    entry = AuditEntry.objects.get(verb="edit", ref=str(row))
    assert entry.fields == ["notes"]
    assert not LogEntry.objects.exists()


def test_the_lines_of_a_testimony_become_what_the_record_keeps(cast: Cast, sign_in: SignIn) -> None:
    Page(sign_in(cast.writer), add_of(Testimony)).send(typed_for(Testimony))

    testimony = Testimony.objects.get()
    statement = testimony.statements.get()
    assert testimony.languages == ["fa-AF"]
    assert statement.insertions == [{"start": 0, "end": 4, "words": "They"}]
    assert statement.redactions == [
        {"start": 5, "end": 9, "words": "came", "reason": "safety", "audiences": ["public"]}
    ]
    assert statement.translations == [
        {"lang": "fa-AF", "text": "شب آمدند.", "status": "draft", "translator": "A. Translator"}
    ]


def test_a_page_saved_untouched_changes_nothing(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.writer)
    Page(client, add_of(Testimony)).send(typed_for(Testimony))
    testimony = Testimony.objects.get()

    sent = Page(client, change_of(testimony)).send()

    assert sent.status_code == 302
    assert Testimony.objects.get().lock_version == testimony.lock_version
    assert not AuditEntry.objects.filter(verb="edit", ref=testimony.ref).exists()


def test_parts_are_written_with_their_parent(cast: Cast, sign_in: SignIn) -> None:
    client, source, case, person = sign_in(cast.writer), make_source(), make_case(), make_person()
    asked = make_actor()

    Page(client, change_of(source)).send(part("passages", 0, {"exact": "They came at night."}))
    reply = {"asked": asked, "asked_by": asked, "outcome": "no_response", "source": source}
    Page(client, change_of(case)).send(part("replies", 0, reply))
    consent = {
        "purpose": "publish_text",
        "manner": "spoken",
        "language": "fa-AF",
        "given_on": "2026-11-01",
        "review_on": "2027-11-01",
    }
    sent = Page(client, change_of(person)).send(part("consents", 0, consent))

    assert sent.status_code == 302, sent.context["errors"]
    assert Passage.objects.get().source == source
    assert RightOfReply.objects.get().case == case
    assert Consent.objects.get().recorded_by == cast.writer


def test_a_quotation_is_taken_out_through_the_verb(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.writer)
    Page(client, add_of(Testimony)).send(typed_for(Testimony))
    testimony = Testimony.objects.get()

    Page(client, change_of(testimony)).send({"statements-0-DELETE": "on"})

    assert not Statement.objects.exists()
    assert AuditEntry.objects.get(verb="edit", ref=testimony.ref).fields == ["statement.deleted"]


def test_what_cannot_be_saved_says_why_and_keeps_what_wastyped_for(cast: Cast, sign_in: SignIn) -> None:
    page = Page(sign_in(cast.writer), add_of(Event))
    typed = typed_for(Event) | {"date": "2023-13", "title": "A title that took an hour"}

    sent = page.send(typed)

    assert sent.status_code == 200
    assert "date" in sent.context["adminform"].form.errors
    assert "A title that took an hour" in sent.content.decode()
    assert not Event.objects.exists()


def test_a_language_of_words_is_never_unknown(cast: Cast, sign_in: SignIn) -> None:
    typed = typed_for(Testimony) | {"statements-0-lang": "not_stated"}

    sent = Page(sign_in(cast.writer), add_of(Testimony)).send(typed)

    assert sent.status_code == 200
    assert not Testimony.objects.exists()


def test_a_taken_code_is_refused_without_naming_the_other_row(cast: Cast, sign_in: SignIn) -> None:
    make_place("IR")

    sent = Page(sign_in(cast.writer), add_of(Place)).send(typed_for(Place))

    errors = sent.context["adminform"].form.errors
    assert errors["code"] == ["This cannot be used here. Choose another one."]


def test_every_field_of_the_record_is_on_a_page() -> None:
    missing = set()
    for model in LISTED:
        page = desk.get_model_admin(model)
        if not page.fieldsets and not page.fields:
            continue  # looked up here, written on the page of its parent
        missing |= _by_hand(model) - _shown(page)
        for inline in page.inlines:
            assert issubclass(inline, EditableInline)
            parent = f"{inline.model.__name__}.{model._meta.model_name}"
            missing |= _by_hand(inline.model) - _shown(inline) - {parent}
    uploaded = {"Snapshot.content", "Snapshot.media_type"}
    led_from = {
        "SnapshotText.snapshot",
        "SnapshotText.origin",
        "Statement.testimony",
        "Statement.declaration",
    }
    assert missing == uploaded | led_from, "known from what is uploaded, and from where the page was opened"


def _shown(page: Any) -> set[str]:
    grouped: Any = page.fieldsets or ((None, {"fields": page.fields}),)
    names = flatten_fieldsets(grouped)
    return {f"{page.model.__name__}.{name}" for name in names}


def _by_hand(model: type[Model]) -> set[str]:
    columns = (*model._meta.concrete_fields, *model._meta.many_to_many)
    return {f"{model.__name__}.{each.name}" for each in columns if each.editable and each.name != "id"}


def test_nothing_is_deleted_at_the_desk(cast: Cast, sign_in: SignIn) -> None:
    case = make_case()
    for account in (cast.writer, cast.editor, cast.guardian, cast.administrator):
        address = reverse("desk:cases_case_delete", args=[case.pk])
        assert sign_in(account).post(address, {"post": "yes"}).status_code == 403
    assert Case.objects.exists()
