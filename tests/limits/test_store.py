"""Stores: nothing pushes anybody's count out, and nothing is remembered beyond the hour."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.redis import RedisCache
from django.test import override_settings
from environ import Env

from cases.limits import spending
from cases.limits.cached import CacheStore
from cases.limits.file import FileStore
from cases.limits.memory import MemoryStore
from cases.limits.rate import Limit
from cases.limits.steady import SteadyStore
from cases.limits.store import HOUR, Kind, Store, StoreFailed, digest
from dossier.start.folders import ROOT
from tests.limits.redis import redis

__all__ = ["redis"]

NOW = 1_790_000_000.0 // HOUR * HOUR + 60
THREE = Limit(3, 60)
ADDRESS = "203.0.113.7"
MakeStore = Callable[[], Store]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file lies."""
    return tmp_path / "limits.sqlite3"


@pytest.fixture(params=["file", "memory", pytest.param("redis", marks=pytest.mark.redis)])
def store(request: pytest.FixtureRequest, path: Path) -> Store:
    """One of each."""
    made: dict[str, MakeStore] = {
        "file": lambda: FileStore(path),
        "memory": MemoryStore,
        "redis": lambda: CacheStore(request.getfixturevalue("in_redis")),
    }
    return made[request.param]()


@pytest.fixture
def in_redis(redis: str) -> BaseCache:
    """Django's cache in a Redis that holds nothing yet, as CACHE_URL names it."""
    with override_settings(CACHES={"default": Env.cache_url_config(redis)}):
        found = caches.create_connection("default")
    assert isinstance(found, RedisCache)
    found.clear()
    return found


def ask(store: Store, who: str = ADDRESS, *, cost: int = 1, now: float = NOW, limit: Limit = THREE) -> bool:
    """Whether `who` may have this much."""
    return store.spend(Kind.API, who, cost, limit, now).allowed


def bytes_of(path: Path) -> bytes:
    """Everything that lies in the file and beside it."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*")))


def test_so_many_and_no_more_and_then_again(store: Store) -> None:
    verdicts = [store.spend(Kind.API, ADDRESS, 1, THREE, NOW) for _ in range(5)]
    assert [each.allowed for each in verdicts] == [True, True, True, False, False]
    assert [each.left for each in verdicts] == [2, 1, 0, 0, 0]
    assert 0 < verdicts[-1].retry_after <= 60
    assert not ask(store, now=NOW + verdicts[-1].retry_after - 1)
    assert ask(store, now=NOW + verdicts[-1].retry_after)


def test_a_thousand_others_put_nobody_out(store: Store) -> None:
    assert [ask(store) for _ in range(4)][-1] is False
    assert all(ask(store, f"198.51.{number // 250}.{number % 250}") for number in range(1_000))
    assert not ask(store)


@pytest.mark.redis
def test_where_the_cache_is_a_redis_every_host_counts_there(redis: str, in_redis: BaseCache) -> None:
    with override_settings(CACHES={"default": Env.cache_url_config(redis)}):
        assert [spending.spend(Kind.API, ADDRESS, 1, THREE, NOW).allowed for _ in range(3)] == [True] * 3
    assert not ask(CacheStore(in_redis)), "another host"


def test_kinds_are_counted_apart(store: Store) -> None:
    assert [ask(store) for _ in range(4)][-1] is False
    assert store.spend(Kind.READING, ADDRESS, 1, THREE, NOW).allowed


def test_a_cost_is_paid_whole_or_not_at_all(store: Store) -> None:
    assert ask(store, cost=2)
    assert not ask(store, cost=2)
    assert ask(store, cost=1)
    assert not ask(store, cost=1)


def test_what_costs_more_than_the_limit_takes_all_of_it(store: Store) -> None:
    assert ask(store, cost=50)
    assert not ask(store)


def test_what_is_given_back_can_be_spent_again_and_never_more_than_was_spent(store: Store) -> None:
    store.spend(Kind.API, ADDRESS, -5, THREE, NOW)
    assert [ask(store) for _ in range(4)] == [True, True, True, False]
    store.spend(Kind.API, ADDRESS, -1, THREE, NOW)
    assert [ask(store), ask(store)] == [True, False]


def test_a_clock_that_went_back_shuts_nobody_out_for_long(store: Store) -> None:
    assert [ask(store, now=NOW + 600) for _ in range(4)][-1] is False
    assert ask(store, now=NOW)


def test_the_turn_of_the_hour_forgives_once(store: Store) -> None:
    half_hour = Limit(3, 1800)
    just_before = NOW - 60 + HOUR - 2
    assert [ask(store, now=just_before, limit=half_hour) for _ in range(4)][-1] is False
    assert [ask(store, now=just_before + 3, limit=half_hour) for _ in range(4)] == [True, True, True, False]


def test_what_was_counted_survives_its_process(path: Path) -> None:
    assert [ask(FileStore(path)) for _ in range(4)] == [True, True, True, False]


def test_processes_of_a_host_count_together(path: Path) -> None:
    many = Limit(100, 60)
    code = (
        "import sys; from pathlib import Path; from cases.limits.file import FileStore;"
        "from cases.limits.rate import Limit; from cases.limits.store import Kind;"
        "store = FileStore(Path(sys.argv[1]));"
        f"spent = [store.spend(Kind.API, {ADDRESS!r}, 1, Limit{tuple(many)}, {NOW}) for _ in range(80)];"
        "print(sum(each.allowed for each in spent))"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    allowed = [int(process.communicate(timeout=120)[0]) for process in both]
    assert sum(allowed) == 100
    assert not ask(FileStore(path), limit=many)


def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    path.touch(0o644)
    ask(FileStore(path))
    assert {each.stat().st_mode & 0o777 for each in path.parent.glob("limits.sqlite3*")} == {0o600}


def test_no_address_lies_in_the_file_and_after_the_hour_nothing_that_leads_to_one(path: Path) -> None:
    store = FileStore(path)
    for number in range(300):
        ask(store, f"198.51.100.{number}")
    with sqlite3.connect(path) as reading:
        ((key,),) = reading.execute("SELECT key FROM hours").fetchall()
        digests = [who for (who,) in reading.execute("SELECT who FROM windows")]
    reading.close()
    kept = bytes_of(path)
    assert key in kept
    assert digest(key, Kind.API, "198.51.100.7") in digests
    assert b"198.51.100" not in kept
    store.erase(NOW + HOUR)
    kept = bytes_of(path)
    assert key not in kept
    assert not [each for each in digests if each in kept]


def test_another_process_that_still_has_the_file_open_does_not_hinder_the_erasing(path: Path) -> None:
    one, other = FileStore(path), FileStore(path)
    assert ask(one)
    assert ask(other)
    with sqlite3.connect(path) as reading:
        ((key,),) = reading.execute("SELECT key FROM hours").fetchall()
    reading.close()
    ask(one, now=NOW + HOUR)
    assert key not in bytes_of(path)
    assert [ask(other, now=NOW + HOUR) for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize("damage", ["gone", "garbage", "cut", "another", "overwritten"])
@pytest.mark.parametrize("open_", [True, False])
def test_a_damaged_file_is_begun_anew(damage: str, open_: bool, path: Path) -> None:
    store = FileStore(path)
    for number in range(500):
        ask(store, f"198.51.{number}.1")
    store = store if open_ else FileStore(path)
    with sqlite3.connect(path) as reading:
        reading.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    reading.close()
    spoil(path, damage)
    assert [ask(store) for _ in range(4)] == [True, True, True, False]
    assert [ask(FileStore(path))] == [False]


def spoil(path: Path, damage: str) -> None:
    """Do it to the file that lies there."""
    if damage == "gone":
        path.unlink()
    elif damage == "garbage":
        replaced = path.with_name("new")
        replaced.write_bytes(os.urandom(20_000))
        replaced.replace(path)
    elif damage == "another":
        other = path.with_name("new")
        with sqlite3.connect(other) as connection:
            connection.execute("CREATE TABLE windows (something TEXT)")
        connection.close()
        other.replace(path)
    elif damage == "cut":
        os.truncate(path, path.stat().st_size // 2)
    else:
        with path.open("r+b") as file:
            file.write(b"\0" * 8192)


def test_a_full_store_forgives_nobody_and_puts_nobody_out(path: Path) -> None:
    for store in (FileStore(path, most=50), MemoryStore(most=50)):
        assert [ask(store) for _ in range(4)][-1] is False
        assert all(ask(store, f"198.51.{number}.1") for number in range(200))
        assert all(ask(store, "192.0.2.1") for _ in range(10)), "there is no room to remember them"
        assert not ask(store)
        assert not ask(store, now=NOW + 59)
        assert [ask(store, now=NOW + 61) for _ in range(4)] == [True, True, True, False]


def test_a_full_store_makes_room_when_windows_are_over(path: Path) -> None:
    for store in (FileStore(path, most=50), MemoryStore(most=50)):
        for number in range(200):
            ask(store, f"198.51.{number}.1")
        for number in range(20):
            ask(store, f"192.0.2.{number}", now=NOW + 61)
        assert [ask(store, "192.0.2.200", now=NOW + 62) for _ in range(4)][-1] is False


def test_a_locked_file_or_no_folder_leaves_each_process_counting_for_itself(path: Path) -> None:
    locked = sqlite3.connect(path, isolation_level=None)
    locked.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreFailed):
        ask(FileStore(path))
    for store in (SteadyStore(FileStore(path)), SteadyStore(FileStore(path.parent / "nowhere" / "file"))):
        assert [ask(store) for _ in range(4)] == [True, True, True, False]
    locked.close()
    shared = SteadyStore(FileStore(path))
    assert [ask(shared) for _ in range(4)][-1] is False
    assert not ask(FileStore(path)), "it is the file that counts, once it can be used again"


def test_a_store_that_failed_is_asked_again_after_a_few_seconds(path: Path) -> None:
    locked = sqlite3.connect(path, isolation_level=None)
    locked.execute("BEGIN EXCLUSIVE")
    store = SteadyStore(FileStore(path))
    assert ask(store)
    locked.close()
    assert ask(store, now=NOW + 1)
    assert not path.stat().st_size
    assert ask(store, now=NOW + 6)
    assert path.stat().st_size
