"""Withdrawing: final, erased, and covering all that cannot stand without it."""

import pytest

from cases.actions.state import WrongState
from cases.actions.withdraw import consequences, covered_by, withdraw, withdraw_person
from cases.ledger.edition import Edition
from cases.ledger.verify import verify
from cases.models import AuditEntry, Review, Revision
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    days,
    make_passage,
    make_person,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_published_dossier, a_published_testimony, everything_said, reads, shown, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_a_withdrawal_erases_every_document_and_leaves_a_provable_chain(cast: Cast) -> None:
    testimony = a_published_testimony()
    withdraw(records=[testimony], by=cast.guardian, at=days(1), why="She asked.", entropy=ENTROPY)
    for audience in STREAMS:
        assert told(audience, testimony) == ["publish", "withdraw"]
        editions = Edition.objects.filter(audience=audience, ref=testimony.ref)
        assert not editions.exclude(document=None, nonce=None).exists()
        assert everything_said(audience)[-1][3] == "safety_or_request"
        assert verify(audience) == []
    assert now(testimony).state == State.WITHDRAWN


def test_a_withdrawal_happens_once(cast: Cast) -> None:
    testimony = a_published_testimony()
    withdraw(records=[testimony], by=cast.guardian, at=NOW, why="She asked.")
    with pytest.raises(WrongState):
        withdraw(records=[now(testimony)], by=cast.guardian, at=NOW, why="Again.")


def test_what_was_suspended_is_erased_too(cast: Cast) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    withdraw(records=[source], by=cast.guardian, at=NOW, why="Forged.", entropy=ENTROPY)
    assert told(PUBLIC, testimony) == ["publish", "suspend"]
    withdraw(records=[now(testimony)], by=cast.guardian, at=days(1), why="She asked.", entropy=ENTROPY)
    assert told(PUBLIC, testimony) == ["publish", "suspend", "withdraw"]
    assert "They came at night." not in str(everything_said(PUBLIC))


def test_words_read_in_a_withdrawn_source_are_gone_from_what_was_cited_too(cast: Cast) -> None:
    forged = make_passage(make_source("A forgery"), exact="Words nobody spoke.")
    sound = make_passage(exact="They came at night.")
    testimony = make_testimony(statements=[statement_values(forged), statement_values(sound, position=2)])
    publish(forged.source, sound.source, testimony.case, testimony)
    withdraw(records=[forged.source], by=cast.guardian, at=days(1), why="Forged.", entropy=ENTROPY)
    assert shown(PUBLIC, testimony, "statements", 0) == {"withheld": "source_withdrawn"}
    for audience in STREAMS:
        for trace in ("A forgery", "Words nobody spoke."):
            assert trace not in str(everything_said(audience))
        assert verify(audience) == []


def test_a_return_brings_nothing_withdrawn_back(cast: Cast) -> None:
    testimony = a_published_testimony()
    forged = testimony.statements.get().source
    withdraw(records=[forged], by=cast.guardian, at=days(1), why="Forged.", entropy=ENTROPY)
    sound = make_passage(make_source("A sound article"))
    testimony.statements.update(source=sound.source, passage=sound)
    publish(sound.source, testimony, at=days(2))
    assert told(PUBLIC, testimony) == ["publish", "suspend", "redact"]
    assert forged.ref not in str([text for *_rest, text in everything_said(PUBLIC)])


def test_the_neighbours_of_a_withdrawn_record_forget_it(cast: Cast) -> None:
    dossier = a_published_dossier()
    withdraw(records=[dossier.figure], by=cast.editor, at=days(1), why="Wrong.", entropy=ENTROPY)
    for audience in STREAMS:
        said = [text for *_rest, text in everything_said(audience) if text]
        assert said
        assert dossier.figure.ref not in str(said)
    assert shown(PUBLIC, dossier.event, "contradicts") == []
    assert shown(PUBLIC, dossier.older_figure, "superseded_by") == []
    assert shown(PUBLIC, dossier.older_figure, "overlaps") == []


def test_withdrawing_a_person_covers_their_testimonies_and_the_figures_they_claim(cast: Cast) -> None:
    person = make_person("Gulalai")
    passage = make_passage()
    source = passage.source
    first = make_testimony(person=person, passage=passage)
    second = make_testimony(person=person, passage=passage)
    claimed = make_statistic(claimed_in=second, source=source)
    unrelated = make_testimony(person=make_person("Rahmat"), passage=passage)
    publish_whole(first, second, claimed, unrelated)
    assert {record.ref for record in covered_by(person)} == {first.ref, second.ref, claimed.ref}
    withdraw_person(person=person, by=cast.guardian, at=days(1), why="She asked.", entropy=ENTROPY)
    for record in (first, second, claimed):
        assert told(PUBLIC, record) == ["publish", "withdraw"]
        assert now(record).state == State.WITHDRAWN
    assert reads(PUBLIC, unrelated)
    assert "Gulalai" not in str([everything_said(audience) for audience in STREAMS])
    assert covered_by(person) == []


def test_drafts_of_a_person_are_covered_too(cast: Cast) -> None:
    person = make_person()
    draft = make_testimony(person=person)
    withdraw_person(person=person, by=cast.guardian, at=NOW, why="She asked.")
    assert now(draft).state == State.WITHDRAWN


def test_what_would_happen_is_listed_and_does_not_happen(cast: Cast) -> None:
    dossier = a_published_dossier()
    before = _everything()
    listed = consequences(
        lambda: withdraw(records=[dossier.article], by=cast.guardian, at=days(1), why="?", entropy=ENTROPY)
    )
    assert _everything() == before
    done = withdraw(records=[now(dossier.article)], by=cast.guardian, at=days(1), why="?", entropy=ENTROPY)
    assert listed == done.affected()
    assert {dossier.article.ref, dossier.figure.ref, dossier.event.ref} <= set(listed)


def test_a_record_meant_for_partners_is_withdrawn_from_them_without_a_public_word(cast: Cast) -> None:
    testimony = make_testimony(widest_audience=Audience.PARTNER)
    publish_whole(testimony)
    before = everything_said(PUBLIC)
    withdraw(records=[now(testimony)], by=cast.guardian, at=days(1), why="She asked.", entropy=ENTROPY)
    assert everything_said(PUBLIC) == before
    assert told(PARTNER, testimony) == ["publish", "withdraw"]


def _everything() -> list[object]:
    """Editions of both streams, the trail, the reviews, the revisions."""
    return [
        *(everything_said(audience) for audience in STREAMS),
        AuditEntry.objects.count(),
        Review.objects.count(),
        Revision.objects.count(),
    ]
