"""The trail: an entry for everything done, without a value in it, and no way to touch it unseen."""

import pytest
from django.db.models import F

from cases.actions.audit import audit_faults
from cases.models import AuditEntry
from cases.vocabulary.role import Role, permits
from cases.vocabulary.verb import Verb
from tests.actions.deeds import DEEDS, ready_for
from tests.factories import NOW, Cast, make_account, make_person
from tests.scenarios import a_published_dossier, a_witness_withdraws_consent

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("verb", Verb)
def test_every_verb_leaves_an_entry(verb: Verb) -> None:
    record = ready_for(verb)
    before = AuditEntry.objects.count()
    role = Role.EDITOR if permits(Role.EDITOR, verb) else Role.GUARDIAN
    by = make_account(role=role, username="another")
    DEEDS[verb](record, by)
    (entry,) = AuditEntry.objects.filter(number__gt=before)
    assert (entry.verb, entry.by, entry.at) == (verb, by, NOW)
    assert entry.ref == ("by-another" if verb is Verb.DRAFT else record.ref)


def test_it_names_fields_and_never_holds_a_value() -> None:
    make_person("Gulalai", role_note="commander of the third brigade", notes="Lives near the bazaar.")
    entry = AuditEntry.objects.order_by("-number")[0]
    assert {"shown_as", "role_note", "notes"} <= set(entry.fields)
    held = str(list(AuditEntry.objects.values_list()))
    for value in ("Gulalai", "brigade", "bazaar"):
        assert value not in held


def test_an_untouched_trail_is_sound() -> None:
    a_published_dossier()
    a_witness_withdraws_consent()
    assert audit_faults() == []
    numbers = list(AuditEntry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize(
    "values",
    [
        {"verb": "approve"},
        {"ref": "S-0000000000"},
        {"why": "Another reason."},
        {"fields": ["nothing"]},
        {"by": None},
        {"record_noun": "case"},
        {"digest": "f" * 64},
        {"previous": "f" * 64},
    ],
    ids=str,
)
def test_a_changed_entry_is_found(values: dict[str, object], cast: Cast) -> None:
    _three_entries()
    AuditEntry.objects.filter(number=2).update(**values)
    assert any("2" in fault for fault in audit_faults())


@pytest.mark.usefixtures("unsealed")
def test_an_entry_moved_in_time_is_found() -> None:
    _three_entries()
    AuditEntry.objects.filter(number=2).update(at=NOW.replace(hour=3))
    assert audit_faults() == ["audit entry 2 was changed"]


@pytest.mark.usefixtures("unsealed")
def test_a_removed_entry_is_found() -> None:
    _three_entries()
    AuditEntry.objects.filter(number=2).delete()
    assert audit_faults() == ["audit entry 2 is missing"]


@pytest.mark.usefixtures("unsealed")
def test_closing_the_gap_does_not_hide_it() -> None:
    _three_entries()
    AuditEntry.objects.filter(number=2).delete()
    AuditEntry.objects.filter(number=3).update(number=F("number") - 1)
    assert audit_faults() == [
        "audit entry 2 does not follow the one before it",
        "audit entry 2 was changed",
    ]


def _three_entries() -> None:
    for name in ("One", "Two", "Three"):
        make_person(name)
