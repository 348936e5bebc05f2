"""A packet is reviewed in one deed: all that is marked is done together, or none of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.packet_members import NotInPacket
from cases.actions.permission import NotPermitted
from cases.actions.refusal import NothingDone
from cases.actions.review_packet import Mark, review_packet
from cases.ledger.edition import Edition
from cases.models import AuditEntry, Review
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb
from tests.actions.deeds import now
from tests.contracts.trust import FACTOR, reached
from tests.factories import NOW, Cast, handed_in, make_source
from tests.scenarios.a_packet import InReview, a_packet_in_review
from tests.taken_back import made_once

pytestmark = pytest.mark.django_db

CUTS = 6
"""At how many of its writes a review is cut off in the suite; in `make trust` at each."""


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[InReview]:
    with made_once(django_db_blocker):
        yield a_packet_in_review()


@pytest.fixture
def story(made: InReview, db: None) -> InReview:
    return made


def _marks(story: InReview) -> list[Mark]:
    """The figure goes back; everything else is approved, whatever it is listed after."""
    told = PublicReason.UPDATE
    return [
        *(
            Mark(now(row), approved=True, reason=told)
            for row in (story.older, story.testimony, story.event, story.paper)
        ),
        Mark(now(story.figure), approved=False, why="Since which August?"),
        Mark(now(story.source), approved=True),
    ]


def test_some_are_approved_and_others_returned(story: InReview, cast: Cast) -> None:
    review_packet(packet=story.packet, marks=_marks(story), by=cast.editor, at=NOW, note="Read.")

    states = [now(row).state for row in story.records() if row != story.figure]
    assert {*states} == {State.APPROVED}
    assert now(story.figure).state == State.RETURNED
    assert Review.objects.filter(ref=story.figure.ref).latest("pk").note == "Since which August?"
    told = Edition.objects.filter(audience="public")
    assert told.get(ref=story.testimony.ref).action == Action.PUBLISH
    assert Review.objects.filter(ref=story.older.ref).latest("pk").step == Verb.CORRECT
    corrected = told.filter(ref=story.older.ref).latest("number")
    assert (corrected.action, corrected.reason) == (Action.CORRECT, PublicReason.UPDATE)
    assert not told.filter(ref=story.figure.ref).exists()


def test_where_one_cannot_be_done_none_is(story: InReview, cast: Cast) -> None:
    """What was changed since it was looked at, and what came of another text."""
    marks = _marks(story)
    marks[1].record.lock_version += 1
    with _untouched(), pytest.raises(NothingDone) as refused:
        review_packet(packet=story.packet, marks=marks, by=cast.editor, at=NOW)
    assert [*refused.value.left] == [story.testimony.ref]

    (other,) = handed_in(make_source("Another article"))
    with _untouched(), pytest.raises(NotInPacket):
        review_packet(packet=story.packet, marks=[Mark(other, approved=True)], by=cast.editor, at=NOW)


def test_who_wrote_it_decides_nothing(story: InReview, cast: Cast) -> None:
    with _untouched(), pytest.raises(NotPermitted):
        review_packet(packet=story.packet, marks=_marks(story), by=cast.writer, at=NOW)


@pytest.mark.trust
def test_cut_off_at_any_write_it_is_as_before(story: InReview, cast: Cast) -> None:
    """Or it is as after: there is nothing between."""

    def reviewed() -> None:
        review_packet(packet=story.packet, marks=_marks(story), by=cast.editor, at=NOW)

    writes = _writes(reviewed, cut_off_at=0)
    assert writes > CUTS
    step = 1 if FACTOR > 1 else writes // CUTS
    for number in range(1, writes + 1, step):
        with _untouched(), pytest.raises(_CutOff):
            _writes(reviewed, cut_off_at=number)
        reached("packet_cut_off")


class _CutOff(Exception):
    """The plug was pulled."""


def _writes(deed: Callable[[], None], *, cut_off_at: int) -> int:
    """How many times ``deed`` writes, which is taken back; it is cut off before one of them unless at 0."""
    count = 0

    def counted(execute: Callable[..., Any], sql: str, *told: Any) -> Any:
        nonlocal count
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            count += 1
            if count == cut_off_at:
                raise _CutOff
        return execute(sql, *told)

    with transaction.atomic(), connection.execute_wrapper(counted):
        deed()
        transaction.set_rollback(True)
    return count


@contextmanager
def _untouched() -> Iterator[None]:
    """Nothing is otherwise afterwards: no step, no entry of the trail, no edition."""
    before = _standing()
    yield
    assert _standing() == before


def _standing() -> object:
    return (
        Edition.objects.count(),
        AuditEntry.objects.count(),
        [*Review.objects.values_list("pk", "ref", "step").order_by("pk")],
    )
