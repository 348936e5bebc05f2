"""Watching: one attempt a second, one line a change, and an end when it is asked for."""

import errno
from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import datetime, timedelta
from threading import Event
from typing import Any

import pytest

from cases.catalog.heartbeat import Beat
from cases.catalog.position import behind_for
from cases.ledger import upkeep
from cases.ledger import watch as watching
from cases.ledger.follow import Progress, caught_up
from cases.ledger.watch import watch
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.ledger.saying import NOON, publish, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER


@pytest.fixture(autouse=True)
def scrubbed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked to be scrubbed, in place of doing so: a test runs within a transaction."""
    asked: list[str] = []

    def note(database: str) -> bool:
        asked.append(database)
        return len(asked) > 2  # the first time, somebody reads

    monkeypatch.setattr(upkeep, "scrub", note)
    return asked


class AtOnce(Executor):
    """Does a duty where it is begun: a test has one thread, because it is within a transaction."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """A future that has come."""
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def run(*meanwhile: Callable[[], object], **given: Any) -> list[Progress]:
    """Watch for as many seconds as there are things happening meanwhile, and collect what is reported."""
    reported: list[Progress] = []
    happening = iter(meanwhile)
    waited: list[float] = []

    def stopped(seconds: float) -> bool:
        waited.append(seconds)
        happens = next(happening, None)
        return happens is None or happens() is StopIteration

    chosen = {"tick": lambda at: None, "write_heartbeat": lambda beat: None} | given
    watch(
        clock=lambda: NOON + timedelta(seconds=len(waited)),
        stopped=stopped,
        report=reported.append,
        executor=AtOnce,
        **chosen,
    )
    assert set(waited) == {1.0}
    return reported


def nothing() -> None:
    """A quiet second."""


def test_it_reports_where_it_begins_and_then_only_changes() -> None:
    reported = run(nothing, lambda: publish(1), nothing)
    assert reported == [
        Progress(PUBLIC, applied=0, number=0),
        Progress(PARTNER, applied=0, number=0),
        Progress(PUBLIC, applied=1, number=1),
    ]
    assert caught_up(PUBLIC)


def test_it_tries_again_every_second_and_says_once_that_it_cannot() -> None:
    reported = run(
        lambda: publish(1, residence=["PK"]), nothing, nothing, lambda: say(Action.WITHDRAW, a_testimony(1))
    )
    assert [progress.fault for progress in reported] == ["", "", "ValueError", ""]
    assert behind_for(PUBLIC, now=NOON + timedelta(hours=1)) == timedelta(0)


def test_it_knows_since_when_it_is_behind() -> None:
    run(lambda: publish(1, residence=["PK"]), nothing, nothing)
    assert behind_for(PUBLIC, now=NOON + timedelta(seconds=62)) == timedelta(seconds=61)


def test_a_log_that_a_reader_keeps_is_emptied_later(scrubbed: list[str]) -> None:
    run(nothing, nothing, nothing)
    assert scrubbed == ["default", "catalog", "default", "catalog"]


def test_what_another_process_withdrew_is_scrubbed_too(scrubbed: list[str]) -> None:
    publish(1)
    run(nothing, nothing, lambda: say(Action.WITHDRAW, a_testimony(1)), nothing)
    assert len(scrubbed) == 6


def test_the_clock_ticks_at_the_start_and_every_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "follow", lambda audience, *, at: Progress(audience, applied=0, number=0))
    monkeypatch.setattr(upkeep, "update_text_indexes", nothing)
    ticked: list[datetime] = []
    run(*[nothing] * 1300, tick=ticked.append)
    assert ticked == [NOON, NOON + timedelta(minutes=10), NOON + timedelta(minutes=20)]


def test_a_tick_that_fails_stops_nothing_says_no_word_and_is_tried_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    ticked: list[datetime] = []

    def tick(at: datetime) -> None:
        ticked.append(at)
        if len(ticked) == 1:
            raise ValueError("Gulalai of Kunduz")

    reported = run(nothing, lambda: publish(1), *[nothing] * 60, tick=tick)
    assert ticked == [NOON, NOON + timedelta(minutes=1)]
    assert reported[-1] == Progress(PUBLIC, applied=1, number=1)
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "The clock could not do its work: ValueError"
    ]
    assert "Gulalai" not in caplog.text


def test_it_leaves_a_heartbeat_every_ten_seconds_that_says_what_it_knows() -> None:
    left: list[Beat] = []
    run(*[nothing] * 21, write_heartbeat=left.append)
    assert [beat.alive for beat in left] == [NOON + timedelta(seconds=each) for each in (0, 10, 20)]
    assert left[-1] == Beat(
        alive=NOON + timedelta(seconds=20),
        ticked=NOON,
        current={audience: NOON + timedelta(seconds=20) for audience in (PUBLIC, PARTNER)},
    )


def test_a_stream_that_cannot_be_followed_is_not_said_to_be_current() -> None:
    left: list[Beat] = []
    run(nothing, lambda: publish(1, residence=["PK"]), *[nothing] * 19, write_heartbeat=left.append)
    assert left[-1].current == {PUBLIC: NOON + timedelta(seconds=1), PARTNER: left[-1].alive}


def test_a_worker_that_begins_goes_on_from_the_last_tick_of_the_one_before() -> None:
    left: list[Beat] = []
    earlier = NOON - timedelta(minutes=5)

    def tick(at: datetime) -> None:
        raise OSError

    run(nothing, tick=tick, write_heartbeat=left.append, before=Beat(alive=earlier, ticked=earlier))
    assert left[-1].ticked == earlier
    run(nothing, tick=tick, write_heartbeat=left.append)
    assert left[-1].ticked is None


def test_what_cannot_be_done_beside_it_is_said_once_and_following_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    followed: list[datetime] = []

    def write_heartbeat(beat: Beat) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def after(at: datetime) -> None:
        followed.append(at)
        raise RuntimeError("Gulalai of Kunduz")

    reported = run(nothing, lambda: publish(1), nothing, write_heartbeat=write_heartbeat, after=[after])
    assert reported[-1].number == 1
    assert followed == [NOON + timedelta(seconds=each) for each in range(4)]
    assert sorted(record.getMessage() for record in caplog.records) == [
        "No heartbeat can be left: the disk is full",
        "What comes after following failed: RuntimeError",
    ]


def test_a_long_duty_keeps_nobody_from_following(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a thread of its own, as the worker has it."""
    monkeypatch.setattr(upkeep.Upkeep, "look", lambda self, at: None)
    monkeypatch.setattr(watching, "follow", lambda audience, *, at: Progress(audience, applied=0, number=0))
    release, begun, rounds = Event(), list[datetime](), list[float]()

    def tick(at: datetime) -> None:
        begun.append(at)
        release.wait(60)

    def stopped(seconds: float) -> bool:
        rounds.append(seconds)
        if len(rounds) == 4:
            release.set()
        return release.is_set()

    left: list[Beat] = []
    later = timedelta(minutes=11)
    watch(
        clock=lambda: NOON + len(rounds) * later,
        stopped=stopped,
        report=lambda progress: None,
        tick=tick,
        write_heartbeat=left.append,
    )
    assert begun == [NOON], "it is not begun again before it has ended"
    assert [beat.current[PUBLIC] for beat in left] == [NOON + count * later for count in range(4)]
