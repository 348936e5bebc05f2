"""Erasing: what was approved of a withdrawn record goes, by two guardians; number and digest stay."""

import json
from collections.abc import Callable
from typing import Final

import pytest
from django.db import connection

from cases.actions.audit import audit_faults
from cases.actions.derived import derivation_faults
from cases.actions.edit import edit
from cases.actions.erase import EraseNotAsked, NothingLeft, StillKeepsBack, ask_to_erase, erase
from cases.actions.permission import SecondPersonNeeded
from cases.actions.redact import redact
from cases.actions.shortcoming import examine_the_rest
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.tick import tick
from cases.actions.withdraw import withdraw
from cases.actions.writing import InlineChange
from cases.ledger.models import Derivation, Edition
from cases.ledger.verify import verify
from cases.models import Account, AuditEntry, Passage, Review, Revision, Shortcoming, Statement, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.role import Role
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    days,
    handed_in,
    make_account,
    make_passage,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_published_testimony, everything_said, reads

pytestmark = pytest.mark.django_db

WHY: Final = "Her family asked for it."


@pytest.fixture
def other() -> Account:
    """A second guardian, who owes nothing to the first."""
    return make_account(role=Role.GUARDIAN, username="other")


@pytest.fixture
def withdrawn(cast: Cast) -> Testimony:
    """Published, corrected in nothing, and withdrawn for a reason that says a lot."""
    testimony = a_published_testimony()
    withdraw(records=[testimony], by=cast.guardian, at=NOW, why="Gulalai is in danger.", entropy=ENTROPY)
    return Testimony.objects.get(pk=testimony.pk)


def _erased(record: Record, cast: Cast, other: Account) -> None:
    ask_to_erase(record=record, by=cast.guardian, at=NOW, why=WHY)
    erase(record=record, by=other, at=NOW)


def test_what_was_approved_goes_and_number_and_digest_stay(
    withdrawn: Testimony, cast: Cast, other: Account
) -> None:
    derivations = Derivation.objects.filter(ref=withdrawn.ref).order_by("audience")
    before = list(derivations.values_list("number", "digest", "link"))
    said = [everything_said(audience) for audience in STREAMS]
    _erased(withdrawn, cast, other)
    revision = Revision.objects.get(ref=withdrawn.ref)
    assert (revision.number, revision.image, revision.in_force) == (1, None, True)
    assert list(derivations.values_list("number", "digest", "link")) == before
    assert set(derivations.values_list("nonce", flat=True)) == {None}
    steps = Review.objects.filter(ref=withdrawn.ref).order_by("pk").values_list("step", "note")
    assert list(steps) == [(step, "") for step in ("submit", "approve", "withdraw", "ask_erase", "erase")]
    assert [everything_said(audience) for audience in STREAMS] == said, "readers see no difference"
    assert list(derivation_faults()) == audit_faults() == []
    assert [verify(audience) for audience in STREAMS] == [[], []]


def test_every_reason_on_the_trail_goes_but_for_why_it_was_to_be_erased(
    withdrawn: Testimony, cast: Cast, other: Account
) -> None:
    assert AuditEntry.objects.filter(why__contains="Gulalai").exists()
    _erased(withdrawn, cast, other)
    told = AuditEntry.objects.filter(ref=withdrawn.ref).exclude(why="").values_list("verb", "why")
    assert list(told) == [("ask_erase", WHY)]
    assert audit_faults() == []


@pytest.mark.usefixtures("unsealed")
def test_a_reason_that_nobody_erased_is_missed(withdrawn: Testimony) -> None:
    AuditEntry.objects.filter(ref=withdrawn.ref, verb="withdraw").update(why="", nonce=None)
    (fault,) = audit_faults()
    assert "nobody erased it" in fault


def test_it_stays_on_the_trail_who_asked_and_why_and_who_did_it(
    withdrawn: Testimony, cast: Cast, other: Account
) -> None:
    _erased(withdrawn, cast, other)
    asked, done = AuditEntry.objects.order_by("number").filter(ref=withdrawn.ref, verb__contains="erase")
    assert (asked.by, asked.verb, asked.why) == (cast.guardian, "ask_erase", WHY)
    assert (done.by, done.verb, done.fields) == (other, "erase", ["reasons", "reviews", "revisions"])


def test_nobody_erases_alone(withdrawn: Testimony, cast: Cast, other: Account) -> None:
    puppet = make_account(role=Role.GUARDIAN, username="puppet", created_by=cast.guardian, at=NOW)
    with pytest.raises(EraseNotAsked):
        erase(record=withdrawn, by=other, at=NOW)
    ask_to_erase(record=withdrawn, by=cast.guardian, at=NOW, why=WHY)
    for by in (cast.guardian, puppet):
        with pytest.raises(SecondPersonNeeded):
            erase(record=withdrawn, by=by, at=NOW)
    assert Revision.objects.get(ref=withdrawn.ref).image is not None
    erase(record=withdrawn, by=puppet, at=days(8))
    assert Revision.objects.get(ref=withdrawn.ref).image is None


def test_it_is_asked_for_with_a_reason_and_once(withdrawn: Testimony, cast: Cast, other: Account) -> None:
    with pytest.raises(EraseNotAsked):
        ask_to_erase(record=withdrawn, by=cast.guardian, at=NOW, why=" ")
    _erased(withdrawn, cast, other)
    with pytest.raises(NothingLeft):
        ask_to_erase(record=withdrawn, by=cast.guardian, at=NOW, why=WHY)
    with pytest.raises(EraseNotAsked):
        erase(record=withdrawn, by=other, at=NOW)


def _beside(cast: Cast) -> tuple[Testimony, Record]:
    """A testimony with a name kept back, and a figure from the same source that tells the name too."""
    said, told = "Karim counted 40 men there.", "At least 40 men, said Karim."
    quoted = make_passage(make_source(), exact=said)
    figure = make_statistic(passage=make_passage(quoted.source, exact=told), as_worded=told, low=40)
    testimony = make_testimony(statements=[statement_values(quoted)])
    publish_whole(testimony, figure)
    span = {"start": 0, "end": 5, "words": "Karim", "reason": "safety", "audiences": []}
    part = InlineChange(Statement, pk=testimony.statements.get().pk, values={"redactions": [span]})
    row = Testimony.objects.get(pk=testimony.pk)
    edit(record=row, changes={}, parts=[part], expected=row.lock_version, by=cast.writer, at=NOW)
    redact(records=handed_in(row), by=cast.editor, at=NOW, why="A name.", entropy=ENTROPY)
    return Testimony.objects.get(pk=testimony.pk), figure


def _again(figure: Record, cast: Cast) -> None:
    """The figure is made anew, since other words of its source are struck."""
    passage = Passage.objects.filter(source=figure.source)[0]  # type: ignore[attr-defined]
    strike(source=passage.source, words="nowhere", by=cast.guardian, at=NOW, entropy=ENTROPY)


def test_words_that_it_kept_back_do_not_come_back_elsewhere(cast: Cast, other: Account) -> None:
    testimony, figure = _beside(cast)
    withdraw(records=[testimony], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    shown = reads(Audience.PUBLIC, figure)
    assert shown is not None
    assert "Karim" not in json.dumps(shown)
    _erased(now(testimony), cast, other)
    _again(figure, cast)
    assert reads(Audience.PUBLIC, figure) == shown


def test_words_that_nothing_else_keeps_back_are_struck_first(cast: Cast, other: Account) -> None:
    """Somebody took the mark out of the draft before the testimony was withdrawn."""
    testimony, figure = _beside(cast)
    part = InlineChange(Statement, pk=testimony.statements.get().pk, values={"redactions": []})
    edit(record=testimony, changes={}, parts=[part], expected=testimony.lock_version, by=cast.writer, at=NOW)
    withdraw(records=[testimony], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    with pytest.raises(StillKeepsBack):
        _erased(now(testimony), cast, other)
    source = testimony.statements.get().source
    strike(source=source, words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    _erased(now(testimony), cast, other)
    _again(figure, cast)
    assert "Karim" not in json.dumps(reads(Audience.PUBLIC, figure))


def _strike(record: Testimony, cast: Cast) -> None:
    source = record.statements.get().source
    strike(source=source, words="They came", by=cast.guardian, at=NOW, entropy=ENTROPY)


def _suspend_the_source(record: Testimony, cast: Cast) -> None:
    suspend(records=[record.statements.get().source], by=cast.guardian, at=NOW, why="", entropy=ENTROPY)


def _examine(record: Testimony, cast: Cast) -> None:
    Shortcoming.objects.all().delete()
    assert examine_the_rest() == Revision.objects.filter(image__isnull=False).count()


@pytest.mark.parametrize(
    "deed",
    [_strike, _suspend_the_source, _examine, lambda _record, _cast: tick(at=NOW)],
    ids=["strike", "suspend", "examine", "tick"],
)
def test_whatever_reads_what_was_approved_goes_on_without_it(
    deed: Callable[[Testimony, Cast], object], withdrawn: Testimony, cast: Cast, other: Account
) -> None:
    _erased(withdrawn, cast, other)
    deed(withdrawn, cast)
    assert reads(Audience.PUBLIC, withdrawn) is None
    assert list(derivation_faults()) == []


@pytest.mark.usefixtures("unsealed")
def test_an_erasure_that_nobody_did_is_found(withdrawn: Testimony) -> None:
    Revision.objects.filter(ref=withdrawn.ref).update(image=None)
    Derivation.objects.filter(ref=withdrawn.ref).update(nonce=None)
    (fault,) = derivation_faults()
    assert fault == f"{withdrawn.ref} r1 was erased, and the audit trail does not say by whom."


@pytest.mark.usefixtures("unsealed")
def test_a_nonce_that_outlives_its_image_is_found(withdrawn: Testimony, cast: Cast, other: Account) -> None:
    _erased(withdrawn, cast, other)
    Derivation.objects.filter(ref=withdrawn.ref, audience="public").update(nonce=b"x" * 32)
    (fault,) = derivation_faults()
    assert "was erased, and the nonce for public" in fault


@pytest.mark.django_db(transaction=True)
def test_no_copy_of_it_stays_in_the_files_of_the_database(
    withdrawn: Testimony, cast: Cast, other: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrubbed: list[str] = []
    monkeypatch.setattr("cases.actions.erase.scrub", scrubbed.append)
    _erased(withdrawn, cast, other)
    assert scrubbed == ["default"]
    assert connection.get_autocommit()
    assert Edition.objects.filter(ref=withdrawn.ref).exists()
