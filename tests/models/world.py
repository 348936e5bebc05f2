"""One sound row of every model, for tests that try to spoil it."""

from django.db.models import Model

from cases.actions.accept import seal_all
from cases.models import (
    Account,
    Actor,
    AuditEntry,
    Case,
    Consent,
    Custody,
    Decision,
    Declaration,
    Dependency,
    Errand,
    Event,
    Finding,
    Indicator,
    Packet,
    PacketMember,
    Passage,
    Person,
    Place,
    Reading,
    Review,
    Revision,
    RightOfReply,
    Seal,
    Shortcoming,
    Sighting,
    Snapshot,
    SnapshotText,
    Source,
    Statement,
    Statistic,
    Strike,
    Term,
    Testimony,
    Theme,
)
from cases.vocabulary.consent import Purpose
from tests.factories import (
    NOW,
    make_actor,
    make_consent,
    make_decision,
    make_declaration,
    make_event,
    make_packet,
    make_passage,
    make_person,
    make_place,
    make_right_of_reply,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    make_theme,
    publish,
    publish_whole,
    the_cast,
)

MODELS: tuple[type[Model], ...] = (
    Account,
    Actor,
    AuditEntry,
    Case,
    Consent,
    Custody,
    Decision,
    Declaration,
    Dependency,
    Errand,
    Event,
    Finding,
    Indicator,
    Packet,
    PacketMember,
    Passage,
    Person,
    Place,
    Reading,
    Review,
    Revision,
    RightOfReply,
    Seal,
    Shortcoming,
    Sighting,
    Snapshot,
    SnapshotText,
    Source,
    Statement,
    Statistic,
    Strike,
    Term,
    Testimony,
    Theme,
)
World = dict[type[Model], Model]
NAME = "Gulalai Canary"


def build_world() -> World:
    """The first row of every model; of consents, snapshots, revisions and members there are two."""
    seal_all(at=NOW)
    the_cast()
    make_place("AF-KAB")
    make_theme()
    person = make_person(NAME)
    make_consent(person)
    make_consent(person, Purpose.TRANSLATE)
    source = make_source()
    snapshot = make_snapshot(source)
    make_snapshot(source, text=b"Other words.")
    cited = make_source("Another article")
    testimony = make_testimony(person=person, passage=make_passage(cited))
    make_statistic(passage=make_passage(cited, exact="218"))
    make_event(source=source)
    make_declaration(passage=make_passage(cited, exact="those will be sent back"))
    make_right_of_reply(testimony.case, source=source, asked=make_actor(), asked_by=make_actor())
    publish_whole(testimony, source)
    publish(testimony)
    Strike.objects.create(source=source, words="Karim", reason="safety", by=the_cast().guardian, at=NOW)
    Custody.objects.create(snapshot=snapshot, act="pasted", by=the_cast().writer, at=NOW)
    make_decision(make_packet(snapshot, source, testimony))
    Errand.objects.create(
        address="https://news.example/a",
        snapshot=snapshot,
        by=the_cast().writer,
        at=NOW,
    )
    passage = Passage.objects.earliest("pk")
    text = snapshot.texts.get()
    Sighting.objects.create(passage=passage, text=text, standing="gone", at=NOW)
    Finding.objects.create(
        kind="struck", ref=testimony.ref, field="summary", words="Karim", digest="f" * 64, at=NOW
    )
    return {model: _first(model) for model in MODELS}


def _first(model: type[Model]) -> Model:
    row = model._default_manager.order_by("pk").first()
    assert row is not None, f"the world lacks a {model.__name__}"
    return row
