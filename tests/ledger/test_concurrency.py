"""Several at once: numbers stay dense, and a catalog that two follow holds everything once."""

from collections.abc import Sequence
from functools import partial

import pytest

from cases.catalog.apply import apply_all
from cases.catalog.entry import Entry
from cases.catalog.position import Position, head
from cases.ledger import entry as handing
from cases.ledger import rebuild as rebuilding
from cases.ledger.follow import caught_up, follow
from cases.ledger.models import Edition
from cases.ledger.rebuild import rebuild
from cases.ledger.verify import verify
from cases.vocabulary.audience import Audience
from tests.catalog.tables import Tables, tables
from tests.ledger.committed import Committed
from tests.ledger.saying import NOON, publish

pytestmark = pytest.mark.django_db(databases=["default", "catalog"], transaction=True)

PUBLIC = Audience.PUBLIC
EACH = 12


def _publish(first: int) -> None:
    for number in range(first, first + EACH):
        publish(number)


def test_two_who_append_at_once_leave_a_dense_and_intact_stream(committed: Committed) -> None:
    committed(partial(_publish, 100), partial(_publish, 200), partial(_publish, 300))

    def check() -> None:
        numbers = Edition.objects.of(PUBLIC).after(0).values_list("number", flat=True)
        assert list(numbers) == list(range(1, 3 * EACH + 1))
        assert verify(PUBLIC) == []

    committed(check)


def test_two_who_follow_at_once_apply_everything_once(committed: Committed) -> None:
    committed(partial(_publish, 100))
    made = committed(*[partial(follow, PUBLIC, at=NOON)] * 3)
    assert [progress.fault for progress in made] == ["", "", ""]
    assert sum(progress.applied for progress in made) == EACH

    def check() -> None:
        assert head(PUBLIC).number == EACH
        assert len(tables()["Version"]) == len(tables()["Testimony"]) == EACH
        assert caught_up(PUBLIC)

    committed(check)


def test_two_who_notice_at_once_that_the_catalog_is_of_another_history_build_it_once(
    committed: Committed,
) -> None:
    committed(partial(_publish, 100))

    def fork() -> None:
        follow(PUBLIC, at=NOON)
        Position.objects.update(digest="f" * 64)

    committed(fork)
    made = committed(*[partial(follow, PUBLIC, at=NOON)] * 3)
    assert [(progress.fault, progress.number) for progress in made] == [("", EACH)] * 3
    assert sum(progress.applied for progress in made) == EACH
    assert committed(lambda: caught_up(PUBLIC)) == [True]


def test_one_who_follows_while_another_appends_misses_nothing(committed: Committed) -> None:
    def follow_on() -> int:
        return sum(follow(PUBLIC, at=NOON).applied for _ in range(20))

    _, applied = committed(partial(_publish, 100), follow_on)

    def finish() -> int:
        return follow(PUBLIC, at=NOON).applied

    (rest,) = committed(finish)
    assert (applied or 0) + rest == EACH


def test_readers_see_the_old_catalog_until_the_new_one_is_whole(
    committed: Committed, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed(partial(_publish, 100))
    committed(partial(follow, PUBLIC, at=NOON))
    seen: list[Tables] = []

    def look_and_apply(batch: Sequence[Entry]) -> int:
        seen.extend(committed(tables))
        return apply_all(batch)

    monkeypatch.setattr(handing, "BATCH", 3)
    monkeypatch.setattr(rebuilding, "apply_all", look_and_apply)
    (before,) = committed(tables)
    committed(partial(rebuild, PUBLIC))
    assert len(seen) == EACH / 3
    assert all(each == before for each in seen)
    assert committed(tables) == [before]
