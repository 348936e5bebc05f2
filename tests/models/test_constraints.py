"""The database itself refuses nonsense: no form, no clean() and no verb stands in between."""

import pytest
from django.db import IntegrityError, connections, transaction
from django.db.models import BaseConstraint, CheckConstraint
from django.test.utils import CaptureQueriesContext

from cases.models import (
    Actor,
    Consent,
    Decision,
    Dependency,
    Finding,
    PacketMember,
    Place,
    Reading,
    Revision,
    Sighting,
    Snapshot,
    SnapshotText,
    Source,
    Statistic,
    Testimony,
    Theme,
)
from tests.factories import TODAY, make_testimony
from tests.models.refusals import RECORD, ROWS, Row
from tests.models.world import World


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_database_refuses(row: Row, world: World) -> None:
    with pytest.raises(IntegrityError, match=row.constraint), transaction.atomic():
        row.model._default_manager.filter(pk=world[row.model].pk).update(**row.values)


def test_a_value_and_its_absence_never_stand_together(world: World) -> None:
    place, actor = world[Place], world[Actor]
    for model, values in (
        (Testimony, {"residence": place}),
        (Testimony, {"origin": place}),
        (Testimony, {"interview": place}),
        (Testimony, {"collected_by": actor}),
        (Source, {"publisher": actor}),
        (Statistic, {"claimed_by": actor}),
        (Statistic, {"claimed_in": world[Testimony]}),
        (Statistic, {"claimed_by": actor, "claimed_in": world[Testimony], "claimed_by_absence": ""}),
        (Actor, {"country": place}),
        (Place, {"parent": place}),
    ):
        with pytest.raises(IntegrityError, match=r"(?i)check"), transaction.atomic():
            model._default_manager.filter(pk=world[model].pk).update(**values)


def test_a_theme_is_not_part_of_itself(world: World) -> None:
    with pytest.raises(IntegrityError, match="theme_not_its_own_parent"), transaction.atomic():
        Theme.objects.update(parent=world[Theme])


def test_a_person_gives_one_open_consent_for_a_purpose(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.update(purpose="publish_text")
    Consent.objects.filter(pk=world[Consent].pk).update(withdrawn_on=TODAY)
    assert Consent.objects.update(purpose="publish_text") == 2, "a withdrawn one makes room"


def test_a_copy_is_kept_once_for_its_source(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Snapshot.objects.update(sha256="f" * 64)


def test_a_copy_of_nothing_on_record_is_kept_once(world: World) -> None:
    kept, other = Snapshot.objects.order_by("pk")
    Snapshot.objects.filter(pk=kept.pk).update(source=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Snapshot.objects.filter(pk=other.pk).update(source=None, sha256=kept.sha256)


def test_words_are_decided_on_once_and_a_record_is_in_a_packet_once(world: World) -> None:
    decision, (member, _other) = Decision.objects.get(), PacketMember.objects.all()
    for row in (decision, member, Sighting.objects.get()):
        row.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_insert=True)


def test_a_text_is_kept_once_for_its_snapshot(world: World) -> None:
    kept, other = SnapshotText.objects.order_by("pk")
    with pytest.raises(IntegrityError), transaction.atomic():
        SnapshotText.objects.filter(pk=other.pk).update(snapshot=kept.snapshot, sha256=kept.sha256)


def test_words_are_found_once_in_one_place(world: World) -> None:
    found = Finding.objects.get()
    found.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        found.save(force_insert=True)


def test_a_revision_reads_a_passage_once(world: World) -> None:
    read, *_rest = Reading.objects.all()
    read.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        read.save(force_insert=True)


@pytest.mark.usefixtures("unsealed")
def test_one_approved_revision_is_in_force_and_each_has_its_number(world: World) -> None:
    twice = Revision.objects.filter(number=2).get()
    of_it = Revision.objects.filter(ref=twice.ref)
    with pytest.raises(IntegrityError), transaction.atomic():
        of_it.update(in_force=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        of_it.update(number=3)


def test_a_revision_states_a_dependency_once(world: World) -> None:
    first, *_rest = Dependency.objects.all()
    with pytest.raises(IntegrityError), transaction.atomic():
        Dependency.objects.bulk_create(
            [Dependency(revision=first.revision, ref=first.ref, relation=first.relation)]
        )


TESTED_APART = {
    "consent_one_open_per_purpose",
    "dependency_stated_once",
    "decision_once",
    "finding_once",
    "packet_member_once",
    "reading_once_per_revision",
    "revision_numbered_once",
    "sighting_once",
    "revision_one_in_force",
    "snapshot_once_per_source",
    "snapshot_once_without_source",
    "snapshot_text_once_per_snapshot",
    "term_one_per_code",
    "theme_not_its_own_parent",
}


def test_every_constraint_is_tried_here() -> None:
    assert {constraint.name for constraint in every_constraint()} == {
        row.constraint for row in ROWS
    } | TESTED_APART


def test_every_constraint_says_what_is_wrong() -> None:
    silent = [
        constraint.name
        for constraint in every_constraint()
        if constraint.violation_error_message == BaseConstraint.default_violation_error_message
    ]
    assert not silent


@pytest.mark.parametrize(
    ("noun", "column"),
    [
        (noun, "ref")
        for noun in ("actor", "case", "event", "passage", "person", "source", "statement", "statistic")
    ]
    + [(noun, "ref") for noun in ("testimony", "rightofreply")]
    + [("place", "code"), ("theme", "code"), ("indicator", "code"), ("case", "slug"), ("account", "username")]
    + [("auditentry", "number")],
)
def test_a_public_name_is_given_once(noun: str, column: str) -> None:
    columns = {field.name: field for field in RECORD.get_model(noun)._meta.concrete_fields}
    assert columns[column].unique


def every_constraint() -> list[BaseConstraint]:
    return [constraint for model in RECORD.get_models() for constraint in model._meta.constraints]


@pytest.mark.django_db
def test_all_checks_of_a_sound_row_are_asked_in_one_question() -> None:
    row = make_testimony()
    others = [each for each in row._meta.constraints if not isinstance(each, CheckConstraint)]
    with CaptureQueriesContext(connections["default"]) as asked:
        row.validate_constraints()
    questions = [query["sql"] for query in asked if query["sql"].startswith("SELECT")]
    assert len(questions) == 1 + len(others)
