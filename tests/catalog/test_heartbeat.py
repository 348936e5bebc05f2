"""Heartbeats: what may be answered on, and where they are left and heard."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.db import DatabaseError, connections

from cases.catalog import heartbeat_reader
from cases.catalog.heartbeat import Beat, Heartbeat, Missing, NotReady, why_not_ready
from cases.catalog.heartbeat_reader import (
    FileHeartbeatReader,
    HeartbeatReader,
    ReadinessCheck,
    RowHeartbeatReader,
    write_heartbeat,
)
from cases.vocabulary.audience import STREAMS, Audience

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
GOOD = Beat(alive=NOON, ticked=NOON, current=dict.fromkeys(STREAMS, NOON))


def lack(
    beat: Beat | None, *, now: datetime = NOON, streams: tuple[Audience, ...] = STREAMS
) -> NotReady | None:
    """What is missing, where a minute is tolerated."""
    return why_not_ready(beat, now=now, within=MINUTE, streams=streams)


@pytest.mark.parametrize("now", [NOON - MINUTE, NOON, NOON + MINUTE])
def test_a_minute_either_way_is_tolerated(now: datetime) -> None:
    assert lack(GOOD, now=now) is None


def test_no_heartbeat_is_no_worker() -> None:
    assert lack(None) == NotReady(Missing.WORKER, None)


def test_an_old_heartbeat_is_no_worker_since_then() -> None:
    assert lack(GOOD, now=NOON + MINUTE + SECOND) == NotReady(Missing.WORKER, NOON)


def test_a_heartbeat_from_the_future_is_none() -> None:
    assert lack(GOOD, now=NOON - MINUTE - SECOND) == NotReady(Missing.WORKER, None)


@pytest.mark.parametrize(
    ("ticked", "since"),
    [(None, None), (NOON - timedelta(hours=1, seconds=1), NOON - timedelta(hours=1, seconds=1))],
)
def test_a_clock_that_stands_still_is_missed_after_an_hour(
    ticked: datetime | None, since: datetime | None
) -> None:
    assert lack(Beat(NOON, ticked, GOOD.current)) == NotReady(Missing.CLOCK, since)


def test_a_tick_is_good_for_an_hour_and_one_from_the_future_for_nothing() -> None:
    assert lack(Beat(NOON, NOON - timedelta(hours=1), GOOD.current)) is None
    assert lack(Beat(NOON, NOON + MINUTE + SECOND, GOOD.current)) == NotReady(Missing.CLOCK, None)


def test_only_the_streams_that_are_read_here_have_to_be_current() -> None:
    beat = Beat(NOON, NOON, {Audience.PUBLIC: NOON, Audience.PARTNER: NOON - 2 * MINUTE})
    assert lack(beat, streams=(Audience.PUBLIC,)) is None
    assert lack(beat) == NotReady(Missing.EDITIONS, NOON - 2 * MINUTE)
    assert lack(Beat(NOON, NOON, {})) == NotReady(Missing.EDITIONS, None)


@pytest.mark.parametrize("beat", [GOOD, Beat(NOON), Beat(NOON, NOON)])
def test_what_is_written_is_read_again(beat: Beat) -> None:
    assert Beat.from_json(beat.to_json()) == beat


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"alive": "now"}',
        '{"alive": "2026-05-04T12:00:00", "ticked": null, "current": {}}',
    ],
)
def test_anything_else_is_no_heartbeat(text: str) -> None:
    assert Beat.from_json(text) is None


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where heartbeats are left in this test."""
    path = tmp_path / "catalog.sqlite3.heartbeat"
    monkeypatch.setattr(heartbeat_reader, "beside_the_catalog", lambda: path)
    return path


def test_it_is_heard_from_a_file_that_only_its_owner_reads(place: Path) -> None:
    heard = FileHeartbeatReader(place)
    assert heard.latest(now=NOON) is None
    for beat in (GOOD, Beat(NOON + MINUTE)):
        write_heartbeat(beat)
        assert heard.latest(now=NOON) == beat
    assert place.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_the_file_is_read_only_where_another_one_came(place: Path) -> None:
    write_heartbeat(GOOD)
    heard = FileHeartbeatReader(place)
    with patch.object(Beat, "from_json", side_effect=Beat.from_json) as read:
        for _again in range(3):
            assert heard.latest(now=NOON) == GOOD
    assert read.call_count == 1


def test_what_is_good_is_looked_at_once_a_second_and_not_believed_longer_than_it_lasts(place: Path) -> None:
    heard = ReadinessCheck(FileHeartbeatReader(place), within=MINUTE, streams=STREAMS)
    write_heartbeat(GOOD)
    assert heard.why_not_ready(now=NOON + 58.5 * SECOND) is None
    place.unlink()
    assert heard.why_not_ready(now=NOON + 59.4 * SECOND) is None
    assert heard.why_not_ready(now=NOON + 59.5 * SECOND) == NotReady(Missing.WORKER, None)
    write_heartbeat(GOOD)
    assert heard.why_not_ready(now=NOON + 59.5 * SECOND) is None
    assert heard.why_not_ready(now=NOON + 60.1 * SECOND) == NotReady(Missing.WORKER, NOON)


def test_a_file_that_holds_something_else_says_nothing(place: Path) -> None:
    place.write_bytes(b"\xff\xfe not a heartbeat")
    assert FileHeartbeatReader(place).latest(now=NOON) is None


@pytest.mark.django_db
def test_the_table_is_for_catalogs_on_a_server() -> None:
    """A SQLite catalog is never written for a heartbeat; one in memory, as here, is heard by nobody."""
    later = Beat(NOON + MINUTE)
    for beat in (GOOD, later):
        write_heartbeat(beat)
    held = [*Heartbeat.objects.values_list("beat", flat=True)]
    assert held == {"sqlite": [], "postgresql": [later.to_json()]}[connections["catalog"].vendor]
    assert HeartbeatReader().latest(now=NOON) is None


def test_a_row_is_asked_for_once_a_second_at_most() -> None:
    heard = RowHeartbeatReader()
    with patch.object(heard, "read_row", return_value=GOOD) as asked:
        for after in (0.0, 0.5, 0.9, 1.0, 1.9):
            assert heard.latest(now=NOON + after * SECOND) == GOOD
    assert asked.call_count == 2


def test_a_server_that_does_not_answer_is_asked_twice_and_then_nothing_is_heard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard, asked = RowHeartbeatReader(), list[int]()

    def away() -> Beat | None:
        asked.append(1)
        raise DatabaseError

    monkeypatch.setattr(heard, "read_row", away)
    assert heard.latest(now=NOON) is None
    assert len(asked) == 2
