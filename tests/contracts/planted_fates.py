"""What becomes of the planted records, and what the desk keeps of having done it."""

from collections.abc import Sequence
from typing import Any

from cases.actions.accept import seal_all
from cases.actions.approve import approve
from cases.actions.draft import draft
from cases.actions.redact import redact
from cases.actions.send_back import send_back
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.models import (
    Account,
    AuditEntry,
    Consent,
    Custody,
    Decision,
    Errand,
    Finding,
    Indicator,
    Packet,
    PacketMember,
    Passage,
    Person,
    Place,
    Review,
    Revision,
    Seal,
    Shortcoming,
    Sighting,
    Snapshot,
    SnapshotText,
    Source,
    Statistic,
    Strike,
    Theme,
)
from cases.models.record import Record
from tests.contracts.canaries import Canaries
from tests.contracts.dossiers import AFTER_ALL, Dossier
from tests.contracts.planting import plant_bookkeeping, planted_values
from tests.contracts.stories import changed, now
from tests.factories import ENTROPY, NOW, days, the_cast
from tests.ledger.unsealing import unsealed


def publish(records: Sequence[Record], canaries: Canaries) -> None:
    """Hand in, send back, hand in again and approve, with a note of somebody at each step."""
    cast = the_cast()

    def current() -> list[Record]:
        return [now(record) for record in records]

    submit(records=current(), by=cast.writer, at=NOW, note=canaries.text("review.note")).whole()
    send_back(records=current(), by=cast.editor, at=NOW, reason=canaries.text("audit_entry.why"))
    submit(records=current(), by=cast.writer, at=NOW).whole()
    note = canaries.text("review.note")
    outcome = approve(records=current(), by=cast.editor, at=NOW, note=note, entropy=ENTROPY)
    assert {record.ref for record in records} <= set(outcome.affected())


def take_away(
    suspended: Dossier, withdrawn: Dossier, withdrew: Record, redacted: Statistic, canaries: Canaries
) -> None:
    """What was public, and must be gone now."""
    cast = the_cast()
    why: dict[str, Any] = {
        "by": cast.guardian,
        "at": days(1),
        "why": canaries.text("audit_entry.why"),
        "entropy": ENTROPY,
    }
    suspend(records=suspended.records, **why).whole()
    withdraw(records=withdrawn.records, **why).whole()
    for consent in Consent.objects.filter(person__testimonies=withdrew.pk):
        withdraw_consent(consent=consent, by=cast.guardian, at=days(1), entropy=ENTROPY)
    words = ("counted", "claim_note", "method_note", "limitations", "notes")
    boring = dict.fromkeys(words, "something else")
    elsewhere = Passage.objects.get(source=redacted.source, exact__contains="at least 218 killings")
    figure = {"as_worded": "at least 218 killings", "low": 218, "passage": elsewhere}
    silent = {"attribution": "not_stated", "attributed_by": None}
    silent |= {"attribution_quoted": "", "attribution_passage": None}
    changed(redacted, **boring, **figure, **silent, inferred={})
    submit(records=[now(redacted)], by=cast.writer, at=days(1))
    said = canaries.text("audit_entry.why")
    redact(records=[now(redacted)], by=cast.editor, at=days(1), why=said, entropy=ENTROPY)


def edit_unseen(public: Dossier, canaries: Canaries) -> None:
    """Change every word of what is published, and approve nothing of it."""
    labels = [*Place.objects.all(), *Theme.objects.all(), *Indicator.objects.all()]
    for row in (*public.records, public.person, *labels):
        words = planted_values(type(row), canaries, of="an edit nobody approved")
        later = {"risk_review_on": AFTER_ALL} if "risk_review_on" in words else {}
        changed(row, **(words | later | ({"low": 99} if "low" in words else {})))


def struck_and_found(source: Source, canaries: Canaries) -> None:
    """Words that were struck and given back, others that stand where nobody looked yet, and a typed text."""
    cast = the_cast()
    snapshot = source.snapshots.earliest("pk")
    typed = {"snapshot": snapshot, "origin": "transcribed", "made_by": canaries.text("snapshot_text.made_by")}
    typed |= {name: canaries.text(f"snapshot_text.{name}") for name in ("content", "notes")}
    text = draft(model=SnapshotText, values=typed, by=cast.writer, at=NOW)
    plant_bookkeeping(text, canaries)
    Strike.objects.create(
        source=source,
        text=text,
        start=canaries.number("strike.start"),
        reason="safety",
        by=cast.guardian,
        lift_asked_by=cast.guardian,
        lifted_by=cast.editor,
        **{name: canaries.text(f"strike.{name}") for name in ("words", "why", "lift_why")},
        **{name: canaries.moment(f"strike.{name}") for name in ("at", "lift_asked_at", "lifted_at")},
    )
    Finding.objects.create(
        kind="struck",
        ref=source.ref,
        version=canaries.number("finding.version"),
        digest=canaries.note("e" * 64, "finding.digest"),
        answered_by=cast.editor,
        **{name: canaries.text(f"finding.{name}") for name in ("field", "words", "why")},
        **{name: canaries.moment(f"finding.{name}") for name in ("at", "answered_at")},
    )


def read_on_the_bench(public: Dossier, canaries: Canaries) -> None:
    """What the text of a published source was worked on with, and how its bytes came."""
    cast, snapshot = the_cast(), public.source.snapshots.earliest("pk")
    Snapshot.objects.filter(pk=snapshot.pk).update(told={"title": canaries.text("snapshot.told")})
    Custody.objects.create(
        snapshot=snapshot,
        act="fetched",
        address=f"https://archive.example/{canaries.text('custody.address')}",
        by=cast.writer,
        at=canaries.moment("custody.at"),
    )
    packet = Packet.objects.create(
        text=snapshot.texts.earliest("pk"),
        told={"named": {"he": canaries.text("packet.told")}},
        begun_by=cast.writer,
        begun_at=canaries.moment("packet.begun_at"),
        lock_version=canaries.number("packet.lock_version"),
    )
    for record in public.records:
        position = canaries.number("packet_member.position")
        PacketMember.objects.create(packet=packet, ref=record.ref, position=position)
    Errand.objects.create(
        address=f"https://archive.example/{canaries.text('errand.address')}",
        snapshot=snapshot,
        state="failed",
        tries=canaries.number("errand.tries"),
        fault=canaries.text("errand.fault"),
        answered=canaries.number("errand.answered"),
        by=cast.writer,
        at=canaries.moment("errand.at"),
        begun_at=canaries.moment("errand.begun_at"),
    )
    Sighting.objects.create(
        passage=Passage.objects.filter(text__isnull=False).earliest("pk"),
        text=packet.text,
        standing="stands",
        start=canaries.number("sighting.start"),
        at=canaries.moment("sighting.at"),
        noted_by=cast.writer,
        noted_at=canaries.moment("sighting.noted_at"),
    )
    start = canaries.number("decision.start")
    Decision.objects.create(
        packet=packet,
        kind="statement",
        start=start,
        end=int(canaries.note(str(start + 1), "decision.end")),
        verdict="refused",
        because="other",
        words=canaries.text("decision.words"),
        values={"text": canaries.text("decision.values")},
        by=cast.editor,
        at=canaries.moment("decision.at"),
    )


def _history(canaries: Canaries) -> None:
    for entry in AuditEntry.objects.all():
        AuditEntry.objects.filter(pk=entry.pk).update(
            at=canaries.moment("audit_entry.at"), fields=[canaries.text("audit_entry.fields")]
        )
        canaries.note(entry.digest, "audit_entry.digest")
        if entry.commitment:
            canaries.note(entry.commitment, "audit_entry.commitment")
            canaries.note(bytes(entry.nonce or b"").hex(), "audit_entry.nonce")
    for review in Review.objects.all():
        Review.objects.filter(pk=review.pk).update(
            at=canaries.moment("review.at"), edit_number=canaries.number("review.edit_number")
        )
    for revision in Revision.objects.all():
        image = revision.approved | {"planted": canaries.text("revision.image")}
        number, at = canaries.number("revision.number"), canaries.moment("revision.approved_at")
        Revision.objects.filter(pk=revision.pk).update(image=image, number=number, approved_at=at)


def at_the_desk(canaries: Canaries) -> None:
    """What nobody types: who works here, the trail, file names, references of people."""
    for account in Account.objects.all():
        account.username = canaries.text("account.username")
        account.password = canaries.text("account.password")
        for name in ("last_login", "role_set_at"):
            setattr(account, name, canaries.moment(f"account.{name}"))
        made, touched = canaries.moment("account.created_at"), canaries.moment("account.by_command_at")
        account.created_at, account.by_command_at = min(made, touched), max(made, touched)
        account.save()
    with unsealed():
        _history(canaries)
    for noted in Shortcoming.objects.all():
        faults = [{"field": canaries.text("shortcoming.faults"), "rule": "no_passage"}]
        number = canaries.number("shortcoming.revision")
        Shortcoming.objects.filter(pk=noted.pk).update(revision=number, faults=faults)
    for snapshot in Snapshot.objects.all():
        canaries.note(str(snapshot.content.name), "snapshot.content")
    for person in Person.objects.all():
        canaries.note(person.ref, "person.ref")
    seal_all(at=NOW)
    for seal in Seal.objects.filter(nonce__isnull=False)[:50]:
        canaries.note(seal.link, "seal.link")
        canaries.note(seal.digest, "seal.digest")
        canaries.note(bytes(seal.nonce or b"").hex(), "seal.nonce")
