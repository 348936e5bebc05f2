"""Two people at once: one of them is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from threading import Barrier, Lock

import pytest
from django.db import OperationalError, connection, connections

from cases.actions.approve import approve
from cases.actions.audit import audit_faults
from cases.actions.edit import EditConflict, edit
from cases.actions.state import Changed, WrongState
from cases.ledger.verify import verify
from cases.models import Account, Source
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.state import State
from tests.contracts.trust import reached, times
from tests.factories import NOW, handed_in, make_source, the_cast
from tests.scenarios import everything_said

pytestmark = pytest.mark.django_db(transaction=True)
_QUEUE = Lock()


def _at_once(*deeds: Callable[[], object]) -> list[object]:
    """What each of `deeds` came to, the exception where it was refused; all begun at the same moment."""
    start = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> object:
        start.wait(timeout=10)
        try:
            return _patiently(deed)
        except (EditConflict, Changed, WrongState) as refused:
            return refused
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def _patiently(deed: Callable[[], object]) -> object:
    """Wait for the other writer, as a file's busy timeout does; a database in memory knows no such wait."""
    for _attempt in range(10_000):
        try:
            return deed()
        except OperationalError as error:
            if "locked" not in str(error):
                raise
    raise AssertionError("the other writer never let go")


def test_of_two_saves_from_the_same_start_one_is_refused_and_shows_both() -> None:
    source, cast = make_source(), the_cast()

    def save(by: Account, title: str) -> Callable[[], object]:
        return lambda: edit(record=source, changes={"title": title}, expected=1, by=by, at=NOW)

    results = _at_once(save(cast.writer, "Hers"), save(cast.editor, "His"))
    kept = Source.objects.get(pk=source.pk)
    (refused,) = [result for result in results if isinstance(result, EditConflict)]
    assert kept.lock_version == 2
    assert isinstance(refused.current, Source)
    assert {refused.current.title, refused.yours["title"]} == {"Hers", "His"}
    assert kept.title == refused.current.title
    assert audit_faults() == []


@pytest.mark.trust
def test_of_many_saves_at_once_none_is_overwritten_unseen() -> None:
    """Two people save as fast as they can, each from what they read last; whoever is late is told."""
    source, cast, each = make_source(), the_cast(), times(10)
    start = source.lock_version

    def save_on(by: Account) -> Callable[[], list[int]]:
        def saves() -> list[int]:
            return [saved for number in range(each) if (saved := _saved(source.pk, by, number))]

        return saves

    came_to = _at_once(save_on(cast.writer), save_on(cast.editor))
    began_from = sorted(saved for saves in came_to if isinstance(saves, list) for saved in saves)
    kept = Source.objects.get(pk=source.pk)
    assert began_from == list(range(start, kept.lock_version)), "each save began from the one before it"
    assert kept.lock_version - start >= each
    assert audit_faults() == []
    reached("lost_updates", 2 * each)


def _saved(pk: int, by: Account, number: int) -> int:
    """The edit number that this save began from; 0 where another came first and it was refused."""
    with _turn():
        read = Source.objects.get(pk=pk)
    changes = {"title": f"{by.username} {number}"}
    try:
        with _turn():
            edit(record=read, changes=changes, expected=read.lock_version, by=by, at=NOW)
    except EditConflict:
        return 0
    return read.lock_version


def _turn() -> AbstractContextManager[object]:
    """A place in the queue, which a database in memory does not keep. Reading and saving are two turns."""
    return _QUEUE if connection.vendor == "sqlite" else nullcontext()


def test_of_two_approvals_one_is_refused_and_the_streams_stay_dense() -> None:
    cast = the_cast()
    (record,) = handed_in(make_source())

    def decide(by: Account) -> Callable[[], object]:
        return lambda: approve(records=[record], by=by, at=NOW)

    results = _at_once(decide(cast.editor), decide(cast.second_editor))
    assert len([result for result in results if isinstance(result, WrongState)]) == 1
    for audience in STREAMS:
        assert verify(audience) == []
    assert audit_faults() == []


def test_an_approval_does_not_take_in_an_edit_nobody_looked_at() -> None:
    cast = the_cast()
    (record,) = handed_in(make_source())
    assert isinstance(record, Source)

    def change() -> object:
        return edit(record=record, changes={"title": "Unseen"}, expected=1, by=cast.writer, at=NOW)

    _at_once(change, lambda: approve(records=[record], by=cast.editor, at=NOW))
    kept = Source.objects.get(pk=record.pk)
    assert (kept.title, kept.state) == ("Unseen", State.DRAFT)
    assert "Unseen" not in str([everything_said(audience) for audience in STREAMS])
