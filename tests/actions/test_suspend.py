"""Suspending: gone everywhere at once, with what cannot stand without it; back only when somebody says so."""

import pytest

from cases.actions.edit import edit
from cases.actions.suspend import suspend
from cases.ledger.verify import verify
from cases.models import AuditEntry
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import ENTROPY, NOW, Cast, days, make_passage, make_statistic, make_testimony, publish
from tests.factories.statement import statement_values
from tests.scenarios import a_published_dossier, a_published_testimony, everything_said, reads, shown, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_a_suspended_record_is_read_by_nobody(cast: Cast) -> None:
    testimony = a_published_testimony()
    outcome = suspend(records=[testimony], by=cast.guardian, at=days(1), why="A doubt.", entropy=ENTROPY)
    assert outcome.affected() == [testimony.ref]
    for audience in STREAMS:
        assert told(audience, testimony) == ["publish", "suspend"]
        assert reads(audience, testimony) is None
        assert everything_said(audience)[-1][3:] == ("safety_or_request", None)
        assert verify(audience) == []
    assert now(testimony).state == State.SUSPENDED


def test_it_returns_under_its_reference_when_it_is_approved_again(cast: Cast) -> None:
    testimony = a_published_testimony()
    suspend(records=[testimony], by=cast.guardian, at=NOW, why="A doubt.", entropy=ENTROPY)
    publish(testimony, at=days(2))
    document = reads(PUBLIC, testimony)
    assert document is not None
    assert told(PUBLIC, testimony) == ["publish", "suspend", "publish"]
    assert (document["ref"], document["version"], document["published"]) == (testimony.ref, 2, "2026-11-22")


def test_suspending_twice_says_nothing_new(cast: Cast) -> None:
    testimony = a_published_testimony()
    suspend(records=[testimony], by=cast.guardian, at=NOW, why="A doubt.")
    assert suspend(records=[now(testimony)], by=cast.guardian, at=NOW, why="Again.").editions == []


def test_an_edit_made_meanwhile_is_no_reason_to_wait(cast: Cast) -> None:
    testimony = a_published_testimony()
    edit(record=testimony, changes={"notes": "Meanwhile."}, expected=1, by=cast.writer, at=NOW)
    suspend(records=[testimony], by=cast.guardian, at=NOW, why="A doubt.")
    assert reads(PUBLIC, testimony) is None


def test_what_rests_on_a_suspended_source_is_suspended_too_and_shown_to_the_desk(cast: Cast) -> None:
    dossier = a_published_dossier()
    suspend(records=[dossier.article], by=cast.guardian, at=days(1), why="A doubt.", entropy=ENTROPY)
    for record in (dossier.article, dossier.figure, dossier.older_figure, dossier.event):
        assert reads(PUBLIC, record) is None
        assert now(record).state == State.SUSPENDED
    assert reads(PUBLIC, dossier.testimony), "it was read in the report"
    assert AuditEntry.objects.filter(verb="suspend", ref=dossier.figure.ref, by=cast.guardian).exists()


def test_suspended_neighbours_do_not_come_back_by_themselves(cast: Cast) -> None:
    testimony = a_published_testimony()
    source = testimony.statements.get().source
    suspend(records=[source], by=cast.guardian, at=days(1), why="A doubt.", entropy=ENTROPY)
    assert reads(PUBLIC, testimony) is None
    publish(source, at=days(2))
    assert reads(PUBLIC, source)
    assert reads(PUBLIC, testimony) is None
    publish(testimony, at=days(3))
    assert reads(PUBLIC, testimony)


def test_a_testimony_with_another_passage_left_stands_without_the_one(cast: Cast) -> None:
    one, other = make_passage(exact="They came at night."), make_passage(exact="We left in the morning.")
    words = [statement_values(one, position=1), statement_values(other, position=2)]
    testimony = make_testimony(statements=words)
    publish(one.source, other.source, testimony.case, testimony)
    suspend(records=[one.source], by=cast.guardian, at=days(1), why="A doubt.", entropy=ENTROPY)
    assert shown(PUBLIC, testimony, "statements", 0) == {"withheld": "source_withdrawn"}
    assert shown(PUBLIC, testimony, "statements", 1, "text") == "We left in the morning."
    assert "They came at night." not in str(reads(PUBLIC, testimony))


def test_a_figure_goes_with_the_testimony_it_was_claimed_in(cast: Cast) -> None:
    testimony = a_published_testimony()
    figure = make_statistic(claimed_in=testimony, source=testimony.statements.get().source)
    publish(figure)
    suspend(records=[testimony], by=cast.guardian, at=days(1), why="A doubt.", entropy=ENTROPY)
    assert reads(PUBLIC, figure) is None
    assert now(figure).state == State.SUSPENDED
