"""Rebuilding: the same catalog again, from the ledger alone."""

import pytest
from pytest_django import Settings

from cases.catalog import models as catalog
from cases.catalog.position import Head, head
from cases.ledger import rebuild as rebuilding
from cases.ledger.follow import caught_up, follow
from cases.ledger.rebuild import rebuild
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_case, a_source, a_statistic, a_testimony
from tests.catalog.tables import tables
from tests.ledger.saying import NOON, publish, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC = Audience.PUBLIC


def tell_a_story() -> None:
    """Something of every action, to both audiences."""
    for audience in STREAMS:
        for content in (a_source(), a_case(), a_statistic(), a_testimony(1), a_testimony(2), a_testimony(3)):
            say(Action.PUBLISH, content, audience=audience)
        say(Action.CORRECT, a_testimony(1, summary="Corrected."), audience=audience)
        say(Action.REDACT, a_testimony(2, summary="Redacted."), audience=audience)
        say(Action.WITHDRAW, a_source(), audience=audience)
        say(Action.REPROJECT, a_testimony(1, statements=[]), audience=audience)
        say(Action.SUSPEND, a_testimony(3), audience=audience)
        say(Action.SUSPEND, a_statistic(), audience=audience)
        say(Action.PUBLISH, a_testimony(3, summary="Back."), audience=audience)


def test_a_rebuilt_catalog_equals_one_that_followed_step_by_step() -> None:
    tell_a_story()
    for audience in STREAMS:
        follow(audience, at=NOON)
    followed = tables()
    assert sum(map(len, followed.values())) > 50
    for audience in STREAMS:
        assert rebuild(audience) == 13
    assert tables() == followed
    assert all(caught_up(audience) for audience in STREAMS)


def test_what_should_not_be_there_does_not_survive() -> None:
    publish(1)
    follow(PUBLIC, at=NOON)
    sound = tables()
    catalog.Testimony.objects.update(residence="AF")
    catalog.FacetValue.objects.all().delete()
    catalog.Theme.objects.create(audience=PUBLIC, code="x", names={}, details={})
    rebuild(PUBLIC)
    assert tables() == sound


def test_a_catalog_of_another_history_is_replaced() -> None:
    publish(1)
    follow(PUBLIC, at=NOON)
    catalog.Position.objects.update(digest="f" * 64)
    rebuild(PUBLIC)
    assert caught_up(PUBLIC)


def test_readers_never_see_it_half_built(monkeypatch: pytest.MonkeyPatch) -> None:
    publish(1)
    publish(2)
    follow(PUBLIC, at=NOON)
    before = tables()

    def fails(_batch: object) -> int:
        raise RuntimeError("stopped half-way")

    monkeypatch.setattr(rebuilding, "apply_all", fails)
    with pytest.raises(RuntimeError):
        rebuild(PUBLIC)
    assert tables() == before


def test_a_stream_that_is_no_longer_kept_is_emptied(settings: Settings) -> None:
    publish(1, audience=Audience.PARTNER)
    follow(Audience.PARTNER, at=NOON)
    settings.CATALOG_STREAMS = ["public"]
    assert rebuild(Audience.PARTNER) == 0
    assert head(Audience.PARTNER) == Head(0, "")
    assert not catalog.Testimony.objects.exists()
