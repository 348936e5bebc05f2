"""Watching: one attempt a second, one line a change, and an end when it is asked for."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from cases.catalog.position import behind_for
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

    monkeypatch.setattr(watching, "scrub", note)
    return asked


def run(*meanwhile: Callable[[], object]) -> list[Progress]:
    """Watch for as many seconds as there are things happening meanwhile, and collect what is reported."""
    reported: list[Progress] = []
    happening = iter(meanwhile)
    waited: list[float] = []

    def stopped(seconds: float) -> bool:
        waited.append(seconds)
        happens = next(happening, None)
        return happens is None or happens() is StopIteration

    watch(clock=lambda: NOON + timedelta(seconds=len(waited)), stopped=stopped, report=reported.append)
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
