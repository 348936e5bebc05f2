"""Whoever follows a history that is put back and goes on differently ends up with what the source holds."""

from pathlib import Path
from random import Random

import pytest
from pytest_django import Settings

from cases.catalog.index.current import forget_indexes
from cases.catalog.text.search_snapshot import forget_snapshots
from tests.contracts.forks import Replica, Source
from tests.contracts.trust import reached, rounds

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

_FORKS = 20
_REPLICAS = 3


@rounds
def test_every_replica_of_a_history_that_forks_equals_its_source(
    round_: int, settings: Settings, tmp_path: Path
) -> None:
    """Databases are put back together or one alone, the catalog follows at once or late, pages get lost."""
    random = Random(round_)  # noqa: S311 - nothing secret
    settings.INDEX_DIR = str(tmp_path)
    _begin_anew()
    source, replicas = Source(random), [Replica(random) for _ in range(_REPLICAS)]
    source.copy()
    for _fork in range(_FORKS):
        _go_on(random, source, replicas)
        source.put_back(*random.choice([("default", "catalog"), ("default",), ("catalog",)]))
        if random.random() < 0.3:
            _begin_anew()
        _go_on(random, source, replicas)
        source.follow()
        published = source.published()
        for replica in replicas:
            replica.catch_up()
            assert replica.held == published
    assert sum(replica.begun_again for replica in replicas)
    reached("forks", _FORKS)


def _go_on(random: Random, source: Source, replicas: list[Replica]) -> None:
    """Something is said, sometimes followed and copied, and somebody asks meanwhile."""
    for _step in range(random.randint(1, 5)):
        source.say()
        if random.random() < 0.7:
            source.follow()
        if random.random() < 0.4:
            source.copy()
        if random.random() < 0.3:
            source.keep()
        random.choice(replicas).step()
        source.read()


def _begin_anew() -> None:
    """A process of the source begins again: nothing is in its memory."""
    forget_indexes()
    forget_snapshots()
