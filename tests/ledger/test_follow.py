"""Following: the catalog shows what the ledger last said, and knows when it does not."""

from datetime import timedelta

import pytest
from django.db import connections, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from cases.catalog import models as catalog
from cases.catalog.position import Head, behind_for, head
from cases.ledger import entry as handing
from cases.ledger.follow import Progress, caught_up, follow, followed_streams
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.catalog.tables import tables
from tests.ledger.saying import NOON, publish, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER


def test_following_brings_every_new_edition_once() -> None:
    publish(1)
    publish(2)
    assert not caught_up(PUBLIC)
    assert follow(PUBLIC, at=NOON) == Progress(PUBLIC, applied=2, number=2)
    assert caught_up(PUBLIC)
    assert follow(PUBLIC, at=NOON) == Progress(PUBLIC, applied=0, number=2)
    assert catalog.Testimony.objects.of(PUBLIC).count() == 2


def test_an_empty_stream_is_caught_up_with() -> None:
    assert follow(PUBLIC, at=NOON) == Progress(PUBLIC, applied=0, number=0)
    assert caught_up(PUBLIC)


def test_the_catalog_ends_where_the_ledger_does() -> None:
    last = say(Action.PUBLISH, a_testimony())
    follow(PUBLIC, at=NOON)
    assert head(PUBLIC) == Head(1, last.link)


def test_more_editions_than_a_batch_are_all_brought(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing, "BATCH", 2)
    for number in range(1, 6):
        publish(number)
    assert follow(PUBLIC, at=NOON).applied == 5


def test_a_process_killed_between_commit_and_apply_is_made_up_for() -> None:
    publish(1)
    follow(PUBLIC, at=NOON)
    publish(2)
    say(Action.WITHDRAW, a_testimony(1))
    # Nothing was applied: as if the process had died here.
    assert follow(PUBLIC, at=NOON).applied == 2
    assert [row.ref for row in catalog.Testimony.objects.all()] == ["T-0000000002"]


def test_a_return_from_suspension_brings_the_old_versions_back() -> None:
    publish(1, summary="First.")
    say(Action.SUSPEND, a_testimony(1))
    follow(PUBLIC, at=NOON)
    assert "First." not in repr(tables())
    publish(1, summary="Back.")
    follow(PUBLIC, at=NOON)
    readable = catalog.Version.objects.of(PUBLIC).filter(document__isnull=False)
    assert [version.version for version in readable.in_order()] == [1, 2]


def test_what_was_redacted_does_not_come_back_with_a_return() -> None:
    publish(1, summary="A name.")
    say(Action.REDACT, a_testimony(1, summary="No name."))
    say(Action.SUSPEND, a_testimony(1))
    publish(1, summary="Back.")
    follow(PUBLIC, at=NOON)
    assert "A name." not in repr(tables())
    assert "No name." in repr(tables())


def test_an_edition_that_cannot_be_applied_stops_there_and_says_since_when() -> None:
    publish(1)
    publish(2, residence=["PK"])
    publish(3)
    progress = follow(PUBLIC, at=NOON)
    assert (progress.applied, progress.number, progress.fault) == (1, 1, "ValueError")
    follow(PUBLIC, at=NOON + timedelta(seconds=40))
    assert behind_for(PUBLIC, now=NOON + timedelta(seconds=61)) == timedelta(seconds=61)
    assert not caught_up(PUBLIC)


def test_once_the_cause_is_gone_the_catalog_is_behind_no_more() -> None:
    publish(1, residence=["PK"])
    follow(PUBLIC, at=NOON)
    say(Action.WITHDRAW, a_testimony(1))
    assert follow(PUBLIC, at=NOON + timedelta(minutes=5)) == Progress(PUBLIC, applied=2, number=2)
    assert behind_for(PUBLIC, now=NOON + timedelta(minutes=6)) == timedelta(0)


def test_a_fault_is_named_without_quoting_a_document(caplog: pytest.LogCaptureFixture) -> None:
    publish(1, residence=["canary-in-a-document"])
    follow(PUBLIC, at=NOON)
    assert "ValueError" in caplog.text
    assert "canary" not in caplog.text


def another_history() -> None:
    """The ledger is put back from a copy of before its second edition, which was followed, and goes on."""
    publish(1, summary="Before.")
    copy = transaction.savepoint(using="default")
    publish(2, summary="Lost.")
    say(Action.SUSPEND, a_testimony(1))
    follow(PUBLIC, at=NOON)
    transaction.savepoint_rollback(copy, using="default")
    publish(3, summary="Instead.")
    assert not caught_up(PUBLIC)


def test_a_catalog_of_another_history_is_built_anew_by_the_next_who_follows() -> None:
    another_history()
    assert follow(PUBLIC, at=NOON) == Progress(PUBLIC, applied=2, number=2)
    assert caught_up(PUBLIC)
    assert behind_for(PUBLIC, now=NOON + timedelta(minutes=5)) == timedelta(0)
    assert {row.ref for row in catalog.Testimony.objects.all()} == {"T-0000000001", "T-0000000003"}
    assert "Lost." not in repr(tables())


def test_it_is_said_that_it_is_built_anew_without_quoting_anything(caplog: pytest.LogCaptureFixture) -> None:
    another_history()
    follow(PUBLIC, at=NOON)
    follow(PUBLIC, at=NOON)
    (line,) = caplog.messages
    assert line == "The public catalog does not continue the ledger and is built anew from it."


def test_a_catalog_that_ends_beyond_the_ledger_is_built_anew() -> None:
    publish(1)
    follow(PUBLIC, at=NOON)
    sound = tables()
    catalog.Position.objects.update(number=5)
    assert not caught_up(PUBLIC)
    assert follow(PUBLIC, at=NOON).fault == ""
    assert (caught_up(PUBLIC), tables()) == (True, sound)


def test_a_catalog_from_before_it_kept_links_is_built_anew_once() -> None:
    publish(1)
    publish(2)
    follow(PUBLIC, at=NOON)
    sound = tables()
    catalog.Version.objects.update(link="")
    assert caught_up(PUBLIC)
    assert follow(PUBLIC, at=NOON).applied == 2
    assert tables() == sound
    assert follow(PUBLIC, at=NOON).applied == 0


def test_a_partners_catalog_that_is_built_anew_leaves_that_of_the_public_alone() -> None:
    for audience in (PUBLIC, PARTNER):
        publish(1, audience=audience)
        follow(audience, at=NOON)
    before = catalog.Position.objects.get(audience=PUBLIC)
    catalog.Position.objects.filter(audience=PARTNER).update(digest="f" * 64)
    assert follow(PARTNER, at=NOON).applied == 1
    assert catalog.Position.objects.get(audience=PUBLIC).filling == before.filling


def test_as_long_as_it_cannot_be_built_anew_the_old_one_stands_and_knows_since_when() -> None:
    another_history()
    publish(4, residence=["PK"])
    before = tables()
    assert follow(PUBLIC, at=NOON).fault == "ValueError"
    assert tables() == before
    assert behind_for(PUBLIC, now=NOON + timedelta(seconds=61)) == timedelta(seconds=61)
    say(Action.WITHDRAW, a_testimony(4))
    assert follow(PUBLIC, at=NOON + timedelta(seconds=61)).fault == ""
    assert behind_for(PUBLIC, now=NOON + timedelta(seconds=61)) == timedelta(0)


def test_each_stream_is_followed_by_default() -> None:
    assert followed_streams() == (PUBLIC, PARTNER)


def test_a_public_machine_holds_the_public_stream_alone(settings: Settings) -> None:
    settings.CATALOG_STREAMS = ["public"]
    publish(1, audience=PARTNER)
    assert follow(PARTNER, at=NOON) == Progress(PARTNER, applied=0, number=0)
    assert caught_up(PARTNER)
    assert not any(rows for name, rows in tables().items() if name != "Position")


def test_following_when_there_is_nothing_new_takes_no_write_lock() -> None:
    publish(1)
    follow(PUBLIC, at=NOON)
    with CaptureQueriesContext(connections["catalog"]) as queries:
        follow(PUBLIC, at=NOON)
    assert all(query["sql"].startswith("SELECT") for query in queries)
