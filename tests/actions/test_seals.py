"""What verbs write is sealed: whatever is changed behind them is found, and taken up by nobody."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from django.db import connection, models
from django.db.models import F
from django.test import Client
from pytest_django import DjangoDbBlocker

from cases.actions.accept import AlreadySealed, NothingToAccept, accept, seal_all
from cases.actions.approve import approve
from cases.actions.as_sealed import NotAsSealed
from cases.actions.content import form_of
from cases.actions.correct import correct
from cases.actions.deed import deed, erase_nonces
from cases.actions.edit import edit
from cases.actions.seals import head_of_seals, seal_faults, uncovered
from cases.actions.strike import strike
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.models import (
    Account,
    AuditEntry,
    Consent,
    Dependency,
    Finding,
    Passage,
    Person,
    Reading,
    Review,
    Revision,
    Seal,
    Source,
    Statement,
    Strike,
    Testimony,
)
from cases.models.record import Record
from cases.vocabulary.consent import Purpose
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.role import Role
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    TODAY,
    days,
    handed_in,
    make_person,
    make_testimony,
    make_theme,
    publish_whole,
    the_cast,
)
from tests.factories.account import PASSWORD
from tests.scenarios import Witness, a_witness_consents
from tests.taken_back import taken_back

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("unsealed")]

Tampering = Callable[[Witness], object]
ODD: Final = "sometime" if connection.vendor == "sqlite" else "9999-12-31"
"""A day that nobody can load, where the database keeps one."""


def _sql(statement: str, *values: int | str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _of(model: type[models.Model], **change: object) -> Tampering:
    """The first row of `model` is changed by SQL."""

    def tamper(_witness: Witness) -> None:
        first = model._default_manager.earliest("pk")
        assert model._default_manager.filter(pk=first.pk).update(**change)

    return tamper


def _without(model: type[models.Model]) -> Tampering:
    """The last row of `model` is gone."""

    def take(_witness: Witness) -> None:
        last = model._default_manager.order_by("-pk").first()
        assert last is not None
        _sql(f"DELETE FROM {model._meta.db_table} WHERE id = %s", last.pk)  # noqa: S608 - a table of ours

    return take


def _put_in(witness: Witness) -> None:
    Account.objects.create_account(username="mallory", password="x", role=Role.EDITOR, at=NOW)


def _another_theme(witness: Witness) -> None:
    Testimony.themes.through.objects.create(testimony=witness.testimony, theme=make_theme())


FOUND: Final[dict[str, tuple[Tampering, str]]] = {
    "a consent is prolonged": (_of(Consent, review_on=days(900).date()), "consent:"),
    "a consent begins earlier": (_of(Consent, given_on=days(-300).date()), "consent:"),
    "a consent is put in": (
        lambda witness: Consent.objects.create(
            person=witness.person,
            purpose=Purpose.TRANSLATE,
            manner="spoken",
            language="en",
            given_on=TODAY,
            review_on=days(9).date(),
            recorded_by=the_cast().writer,
        ),
        "consent:",
    ),
    "a writer becomes an editor": (_of(Account, role="editor"), "account:"),
    "somebody comes back": (_of(Account, is_active=False), "account:"),
    "a password is another": (_of(Account, password="!"), "account:"),
    "an account is older": (_of(Account, created_at=days(-900)), "account:"),
    "an account is put in": (_put_in, "account:"),
    "a review says another step": (_of(Review, step="approve"), "review:"),
    "a review says another note": (_of(Review, note="Fine."), "review:"),
    "a review is gone": (_without(Review), "review:"),
    "a quotation says other words": (_of(Statement, text="They came by day."), "statement:"),
    "a passage says other words": (_of(Passage, exact="Nobody came."), "passage:"),
    "somebody else edited it": (
        lambda witness: Testimony.objects.update(last_edited_by=the_cast().guardian),
        "testimony:",
    ),
    "an edit is not counted": (_of(Testimony, lock_version=F("lock_version") + 1), "testimony:"),
    "a state is another": (_of(Testimony, state="draft"), "testimony:"),
    "a theme is put to it": (_another_theme, "testimony:"),
    "a person is shown by another name": (_of(Person, shown_as="Karim"), "person:"),
    "what was approved is another": (_of(Revision, image={}), "revision:"),
    "a revision speaks of nothing": (_without(Dependency), "revision:"),
    "a revision read nothing": (_without(Reading), "revision:"),
    "a column holds what no column can": (
        lambda witness: _sql(
            "UPDATE cases_testimony SET risk_review_on = %s WHERE id = %s", ODD, witness.testimony.pk
        ),
        "testimony:",
    ),
}
"""What somebody does with the database in their hands, and the kind of row that is named."""


@pytest.fixture(scope="module")
def once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Witness]:
    """The world of these tests, made once for all of them."""
    ENTROPY.restart()
    with django_db_blocker.unblock(), taken_back():
        seal_all(at=NOW)
        yield a_witness_consents()


@pytest.fixture
def witness(once: Witness, db: None) -> Witness:
    """Somebody whose words are published with their consent, on a machine where everything is sealed."""
    return once


def test_what_verbs_wrote_is_as_it_was_sealed(witness: Witness) -> None:
    assert list(seal_faults()) == []
    assert list(uncovered()) == []
    assert (
        Seal.objects.filter(row_noun="testimony", row=witness.testimony.pk, nonce__isnull=False).count() == 1
    )


@pytest.mark.parametrize("name", FOUND)
def test_what_is_changed_behind_the_desk_is_found(witness: Witness, name: str) -> None:
    tamper, row = FOUND[name]
    tamper(witness)
    found = list(seal_faults())
    assert any(sentence.startswith(row) for sentence in found), found


WAITING: Final[dict[str, Tampering]] = {
    name: FOUND[name][0]
    for name in (
        "a consent is prolonged",
        "a quotation says other words",
        "a passage says other words",
        "somebody else edited it",
        "a theme is put to it",
        "a person is shown by another name",
    )
} | {
    "a review says another step": lambda witness: Review.objects.filter(ref=witness.testimony.ref).update(
        step="withdraw"
    ),
    "a quotation is gone": _without(Statement),
    "its source was edited by somebody else": lambda _witness: Source.objects.update(
        last_edited_by=the_cast().guardian
    ),
    "whoever wrote it is somebody else": lambda _witness: Account.objects.filter(
        pk=the_cast().writer.pk
    ).update(created_at=days(-1)),
}


@pytest.mark.parametrize("name", WAITING)
def test_nobody_publishes_what_was_changed_behind_the_desk(witness: Witness, name: str) -> None:
    testimony = _edited(witness.testimony)
    if name == "a quotation is gone":
        testimony = make_testimony(person=witness.person, case=witness.case)
    (waiting,) = handed_in(testimony)
    WAITING[name](witness)
    with pytest.raises(NotAsSealed, match=f"What is kept of {waiting.ref} is not what was last saved"):
        correct(records=[waiting], by=the_cast().editor, at=NOW, reason=PublicReason.ERROR)
    with pytest.raises(NotAsSealed):
        edit(
            record=now(waiting),
            changes={"summary": "Innocent."},
            expected=now(waiting).lock_version,
            by=the_cast().second_editor,
            at=NOW,
        )
    assert now(waiting).state == "in_review"
    assert list(seal_faults())


def test_nobody_acts_in_a_role_that_was_not_given_to_them(witness: Witness) -> None:
    (waiting,) = handed_in(_edited(witness.testimony))
    Account.objects.filter(pk=the_cast().administrator.pk).update(role="editor")
    forged = Account.objects.get(pk=the_cast().administrator.pk)
    with pytest.raises(NotAsSealed, match="What is kept of administrator is not"):
        approve(records=[waiting], by=forged, at=NOW)


@pytest.mark.parametrize("name", FOUND)
def test_stopping_harm_asks_nothing_and_vouches_for_nothing(witness: Witness, name: str) -> None:
    """Suspended, its words struck, its consent withdrawn: and what was found before is found after."""
    FOUND[name][0](witness)
    before = set(seal_faults())
    guardian = Account.objects.get(username="guardian")
    testimony = Testimony.objects.only("ref", "lock_version").get(pk=witness.testimony.pk)
    suspend(records=[testimony], by=guardian, at=NOW, why="Doubt.")
    strike(source=witness.source, words="night", by=guardian, at=NOW)
    for consent in witness.consents.values():
        withdraw_consent(consent=consent, by=guardian, at=NOW)
    withdraw(records=[witness.source], by=guardian, at=NOW, why="Asked.")
    assert before <= set(seal_faults())
    assert Testimony.objects.filter(pk=testimony.pk).values_list("state", flat=True).get() != "approved"
    assert Strike.objects.exists()


def test_an_innocent_edit_vouches_for_no_sibling(witness: Witness) -> None:
    other = make_testimony(case=witness.case, person=make_person("Karim"))
    Statement.objects.filter(testimony=witness.testimony).update(text="Forged.")
    before = list(seal_faults())
    publish_whole(_edited(other))
    assert list(seal_faults()) == before


def test_signing_in_and_marks_are_no_tampering(
    witness: Witness, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a password was hashed as it was done years ago."""
    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.must_update", lambda *_: True)
    assert client.login(username="writer", password=PASSWORD)
    assert Account.objects.get(username="writer").last_login
    Testimony.objects.update(differs=True)
    assert list(seal_faults()) == []


def test_the_chain_of_seals_shows_if_it_was_touched(witness: Witness) -> None:
    last, _link = head_of_seals()
    Seal.objects.filter(number=last - 1).update(row=77)
    assert f"Seal {last - 1} was changed." in seal_faults()
    Seal.objects.filter(number=last - 2).delete()
    assert f"Seal {last - 2} is missing." in seal_faults()


def test_a_trail_that_is_gone_is_missed_by_the_seals(witness: Witness) -> None:
    AuditEntry.objects.all().delete()
    assert any("of the trail, which is not there" in sentence for sentence in seal_faults())


def test_seals_that_are_gone_are_missed_by_the_trail(witness: Witness) -> None:
    Seal.objects.all().delete()
    assert list(seal_faults()) == ["The trail says that the record was sealed, and there is no seal."]
    with pytest.raises(AlreadySealed):
        seal_all(at=NOW)


def test_what_a_row_said_before_is_confirmed_by_no_nonce(witness: Witness) -> None:
    """Only the seal in force has a nonce: a guess at words that were taken out cannot be held against it."""
    edited = _edited(witness.testimony)
    seals = Seal.objects.filter(row_noun="testimony", row=edited.pk)
    assert seals.count() > 1
    assert list(seals.filter(nonce__isnull=False)) == [seals.order_by("-number").first()]


def test_what_is_erased_loses_its_nonce_even_where_it_was_forged(witness: Witness) -> None:
    review = Review.objects.earliest("pk")
    Review.objects.filter(pk=review.pk).update(note="Forged.")
    with deed():
        erase_nonces([review])
        Review.objects.filter(pk=review.pk).update(note="")
    assert not Seal.objects.filter(row_noun="review", row=review.pk, nonce__isnull=False).exists()
    assert [f"review:{review.pk} ({review.ref})" in sentence for sentence in seal_faults()] == [True]


def test_a_column_that_came_later_is_no_fault_and_is_counted(
    witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.actions.seals.form_of", lambda model: f"{form_of(model)} colour")
    assert list(seal_faults()) == []
    assert any(sentence.startswith("testimony: 1 row") for sentence in uncovered())


def test_an_operator_accepts_what_they_looked_into(witness: Witness) -> None:
    """The record as it is, and a review that is gone; not the account of somebody who wrote there."""
    quoted = Statement.objects.get(testimony=witness.testimony)
    review = Review.objects.latest("pk")
    Statement.objects.filter(pk=quoted.pk).update(credibility_rationale="Said twice.")
    Account.objects.filter(pk=the_cast().writer.pk).update(role="editor")
    _without(Review)(witness)
    names = [witness.testimony.ref, f"review:{review.pk}"]
    done = accept(names=names, at=NOW, why="A restore by hand.")
    assert done == [f"statement:{quoted.pk} ({quoted.ref})", f"review:{review.pk}"]
    assert [sentence.split(" ")[0] for sentence in seal_faults()] == [f"account:{the_cast().writer.pk}"]
    assert AuditEntry.objects.filter(verb="accept", by=None, why="A restore by hand.").count() == len(done)
    with pytest.raises(NothingToAccept):
        accept(names=[witness.testimony.ref], at=NOW, why="Again.")


def test_a_finding_that_was_answered_by_sql_is_found(witness: Witness) -> None:
    strike(source=witness.source, words="night", by=the_cast().guardian, at=NOW)
    Finding.objects.create(
        kind="struck", ref=witness.testimony.ref, field="summary", words="night", digest="f" * 64, at=NOW
    )
    assert [sentence.split(":")[0] for sentence in seal_faults()] == ["finding"]


def _edited(record: Record) -> Record:
    """The record, edited by the writer."""
    current = now(record)
    edit(
        record=current,
        changes={"notes": f"Seen {current.lock_version} times."},
        expected=current.lock_version,
        by=the_cast().writer,
        at=NOW,
    )
    return now(record)


def test_submitting_leaves_what_was_changed_and_takes_the_rest(witness: Witness) -> None:
    one, other = _edited(witness.testimony), make_testimony(case=witness.case, person=make_person("Karim"))
    Statement.objects.filter(testimony=one.pk).update(text="Forged.")
    outcome = submit(records=[one, other], by=the_cast().writer, at=NOW)
    assert outcome.done == [other.ref]
    assert isinstance(outcome.refusals[one.ref], NotAsSealed)


def test_stopping_harm_stands_where_nothing_can_be_sealed(
    witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault is in the log, and verifying names the row; what leads towards readers is taken back."""

    def fails(*_rows: object, **_how: object) -> None:
        raise OverflowError

    monkeypatch.setattr("cases.actions.writes.append_seals", fails)
    with pytest.raises(OverflowError):
        _edited(witness.testimony)
    suspend(records=[now(witness.testimony)], by=the_cast().guardian, at=NOW, why="Doubt.")
    assert now(witness.testimony).state == "suspended"
    assert any(sentence.startswith("testimony:") for sentence in seal_faults())
