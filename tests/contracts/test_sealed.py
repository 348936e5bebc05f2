"""Whatever verbs do, what they wrote is sealed: one story through all of them, and no fault afterwards."""

from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from django.apps import apps

from cases.actions import content
from cases.actions.accept import seal_all
from cases.actions.answer import ANSWER, answer, finding_for
from cases.actions.content import SEALED
from cases.actions.correct import correct
from cases.actions.deed import deed
from cases.actions.edit import edit
from cases.actions.erase import ask_to_erase, erase
from cases.actions.lift import ask_to_lift, lift
from cases.actions.redact import redact
from cases.actions.refusal import VerbRefused
from cases.actions.repetitions import find_repetitions
from cases.actions.seals import seal_faults, uncovered
from cases.actions.send_back import send_back
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.tick import tick
from cases.actions.withdraw import withdraw, withdraw_person
from cases.actions.withdraw_consent import withdraw_consent
from cases.actions.withheld_words import Unanswered
from cases.actions.writing import InlineChange
from cases.models import (
    AuditEntry,
    Case,
    Consent,
    Custody,
    Decision,
    Dependency,
    Errand,
    Packet,
    PacketMember,
    Reading,
    Seal,
    Shortcoming,
    Sighting,
    SnapshotText,
    Source,
    Statement,
    Strike,
    Testimony,
)
from cases.models.record import EditableModel
from cases.vocabulary.consent import Purpose
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.finding import FindingKind
from cases.vocabulary.noun import Noun
from cases.vocabulary.role import Role
from cases.vocabulary.verb import Verb
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    TODAY,
    days,
    handed_in,
    make_account,
    make_passage,
    make_snapshot,
    make_statement,
    make_testimony,
    publish,
    publish_whole,
    the_cast,
)
from tests.factories.drafting import drafted
from tests.scenarios import a_published_dossier, a_witness_consents

pytestmark = pytest.mark.django_db


def edited(row: EditableModel, *parts: InlineChange, **changes: object) -> None:
    """`row` as it is now, with `changes`, saved by the writer."""
    current = type(row)._default_manager.get(pk=row.pk)
    edit(
        record=current,
        changes=changes,
        expected=current.lock_version,
        by=the_cast().writer,
        at=NOW,
        parts=parts,
        entropy=ENTROPY,
    )


def all_verbs() -> None:
    """Everything that can be done at the desk, to a dossier with one of everything."""
    cast, dossier = the_cast(), a_published_dossier()
    _quotations_come_and_go(dossier.testimony)
    _taken_back_and_forth(dossier.case)
    edited(dossier.person, shown_as="Rahim")
    edited(dossier.older_figure, overlaps=[], contradicts=[dossier.figure])
    publish(dossier.older_figure, dossier.testimony)
    edited(dossier.event, title="Something else")
    (event,) = handed_in(now(dossier.event))
    redact(records=[event], by=cast.editor, at=NOW, why="A name.", entropy=ENTROPY)
    _words_are_struck(dossier.report)
    _a_text_is_typed_later()
    _bytes_come_again()
    _people_take_back_what_they_said()
    suspend(records=[now(dossier.article)], by=cast.guardian, at=NOW, why="A doubt.", entropy=ENTROPY)
    withdraw(records=[now(dossier.figure)], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    ask_to_erase(record=now(dossier.figure), by=cast.guardian, at=NOW, why="Asked.")
    erase(record=now(dossier.figure), by=make_account(role=Role.GUARDIAN), at=NOW)
    withdraw_person(person=dossier.person, by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    publish_whole(make_testimony(risk_review_on=days(1).date()))
    assert tick(at=days(2), entropy=ENTROPY).editions


def _quotations_come_and_go(testimony: Testimony) -> None:
    """One that another contradicts is taken out: the other contradicts nothing any more."""
    first = testimony.statements.get()
    other = make_statement(testimony, make_passage(exact="Another night."), position=2)
    edited(testimony, InlineChange(Statement, pk=first.pk, values={"contradicts": [other]}))
    edited(testimony, InlineChange(Statement, pk=other.pk, delete=True))


def _taken_back_and_forth(case: Case) -> None:
    cast = the_cast()
    edited(case, summary="Other sentences.")
    (waiting,) = handed_in(now(case))
    send_back(records=[waiting], by=cast.editor, at=NOW, reason="Which year?")
    (waiting,) = handed_in(now(case))
    correct(records=[waiting], by=cast.editor, at=NOW, reason=PublicReason.UPDATE, entropy=ENTROPY)


def _words_are_struck(source: Source) -> None:
    """Struck, found elsewhere and answered for, and lifted by two."""
    cast = the_cast()
    strike(source=source, words="night", by=cast.guardian, at=NOW, entropy=ENTROPY)
    for lying in Strike.objects.all():
        ask_to_lift(strike=lying, by=cast.editor, at=NOW, why="They agreed.")
        lift(strike=lying, by=cast.second_editor, at=NOW, entropy=ENTROPY)
    record = now(source)
    unanswered = Unanswered(FindingKind.STRUCK, "description", "night", "In the night.")
    answer(findings=[finding_for(record, unanswered, at=NOW)], by=cast.guardian, at=NOW, why="No name.")
    find_repetitions(words="night", kind=FindingKind.STRUCK, at=NOW)


def _a_text_is_typed_later() -> None:
    """Passages of a scan are found in it."""
    scan = make_snapshot(text=b"%PDF-1.7", kind="capture", media_type="application/pdf")
    passage = make_passage(scan.source, exact="They came at night.", snapshot=scan, locator="p. 3")
    typed = {"snapshot": scan, "origin": "transcribed", "made_by": "Karim", "content": "They came at night."}
    drafted(SnapshotText, typed)
    passage.refresh_from_db()
    assert passage.text_id is not None


def _bytes_come_again() -> None:
    with deed():
        Custody.objects.create(snapshot=make_snapshot(), act="pasted", by=the_cast().writer, at=NOW)


def _people_take_back_what_they_said() -> None:
    witness = a_witness_consents()
    for consent in witness.consents.values():
        withdraw_consent(consent=consent, by=the_cast().guardian, at=days(1), entropy=ENTROPY)
    edited(witness.person, InlineChange(Consent, values=_CONSENT))


_CONSENT: Final = {
    "purpose": Purpose.TRANSLATE,
    "given_on": TODAY,
    "manner": "spoken",
    "language": "ps",
    "review_on": days(300).date(),
}


def test_after_everything_that_can_be_done_every_row_is_as_it_was_sealed() -> None:
    seal_all(at=NOW)
    all_verbs()
    assert list(seal_faults()) == []
    assert list(uncovered()) == []
    done = {*AuditEntry.objects.values_list("verb", flat=True)}
    assert done >= {*Verb.values, ANSWER, "withdraw_consent"}
    assert {*Seal.objects.values_list("row_noun", flat=True)} == {*SEALED, Noun.SEAL}
    entries = AuditEntry.objects.values("number")
    sealed = Seal.objects.exclude(row_noun__in=[Noun.ACCOUNT, Noun.FINDING])
    assert not sealed.exclude(entry__in=entries).exists(), "a seal says which entry it came with"


@pytest.mark.parametrize("file", ["approve", "review"])
def test_a_verb_that_does_not_tell_what_it_wrote_is_found(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault of the program that this contract is here to find."""
    monkeypatch.setattr(f"cases.actions.{file}.note_writes", lambda rows, **_how: None)
    seal_all(at=NOW)
    with suppress(VerbRefused):  # nobody could approve after it
        dossier = a_published_dossier()
        edited(dossier.case, summary="Other sentences.")
        publish(dossier.case)
    assert list(seal_faults())


def test_what_was_there_before_sealing_began_is_sealed_once_and_asked_for_nothing_until_then() -> None:
    """An upgrade: rows without seals, verbs that refuse nothing, and then everything sealed as it is."""
    dossier = a_published_dossier()
    Testimony.objects.update(notes="By hand.")
    publish(dossier.testimony)
    assert not Seal.objects.exists()
    assert list(seal_faults()) == []
    assert seal_all(at=NOW) == Seal.objects.count() - 1
    assert list(seal_faults()) == []
    publish(dossier.testimony)
    assert list(seal_faults()) == []


def test_somebody_decided_of_every_table_whether_it_is_sealed() -> None:
    apart = {
        Dependency,
        Reading,
        Shortcoming,
        AuditEntry,
        Seal,
        Packet,
        PacketMember,
        Decision,
        Errand,
        Sighting,
    }
    assert {*apps.get_app_config("cases").get_models()} == {*SEALED.values()} | apart


def test_no_verb_opens_a_transaction_that_seals_nothing() -> None:
    """Marks that are worked out again are no verb."""
    files = Path(content.__file__).parent.glob("*.py")
    bare = {file.stem for file in files if "@transaction.atomic" in file.read_text(encoding="utf-8")}
    assert bare == {"differences"}
