"""One or many: the same verb, a transaction for so many at a time."""

import pytest

from cases.actions import state
from cases.actions.approve import approve
from cases.actions.state import batches
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.models import Source
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.state import State
from tests.factories import ENTROPY, NOW, Cast, handed_in, make_source, publish
from tests.scenarios import everything_said

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "BATCH", 2)


def _sources(count: int) -> list[Record]:
    return [make_source(f"Article {number}") for number in range(count)]


def test_a_batch_holds_five_hundred() -> None:
    assert state.BATCH == 500
    unsaved = [Source() for _number in range(1001)]
    assert [len(batch) for batch in batches(unsaved)] == [500, 500, 1]


@pytest.mark.usefixtures("two_at_a_time")
def test_all_are_done_however_many_they_are(cast: Cast) -> None:
    outcome = publish(*_sources(5))
    assert len(outcome.affected()) == 5
    assert [number for number, *_rest in everything_said(Audience.PUBLIC)] == [1, 2, 3, 4, 5]
    suspend(records=list(Source.objects.all()), by=cast.guardian, at=NOW, why="A doubt.", entropy=ENTROPY)
    assert set(Source.objects.values_list("state", flat=True)) == {State.SUSPENDED}


@pytest.mark.usefixtures("two_at_a_time")
def test_a_record_that_is_refused_leaves_those_before_and_after_it_done(cast: Cast) -> None:
    first, draft = _sources(2)
    waiting = handed_in(first, *_sources(3))
    outcome = approve(records=[*waiting, draft], by=cast.editor, at=NOW, entropy=ENTROPY)
    done = Source.objects.filter(state=State.APPROVED)
    assert {source.ref for source in done} == {record.ref for record in waiting} == set(outcome.done)
    assert [*outcome.left] == [draft.ref]
    assert "is draft" in outcome.left[draft.ref]
    assert len(everything_said(Audience.PUBLIC)) == 4


def test_nothing_is_nothing(cast: Cast) -> None:
    submit(records=[], by=cast.writer, at=NOW)
    assert approve(records=[], by=cast.editor, at=NOW).editions == []
