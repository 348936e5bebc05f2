"""Success means gone: a verb can say whether this machine's readers already see what was decided."""

import pytest

from cases.actions.suspend import suspend
from cases.actions.withdraw import consequences
from cases.catalog import models as catalog
from cases.catalog.position import head
from cases.ledger import follow
from cases.vocabulary.audience import STREAMS, Audience
from tests.factories import ENTROPY, Cast, days, make_source, publish, the_cast
from tests.scenarios import a_published_testimony

PUBLIC = Audience.PUBLIC


@pytest.mark.django_db(transaction=True)
def test_after_the_commit_the_catalog_has_applied_it() -> None:
    testimony = a_published_testimony()
    assert catalog.Testimony.objects.filter(audience=PUBLIC, ref=testimony.ref).exists()
    outcome = suspend(
        records=[testimony], by=the_cast().guardian, at=days(1), why="A doubt.", entropy=ENTROPY
    )
    assert outcome.applied()
    assert not catalog.Testimony.objects.filter(ref=testimony.ref).exists()
    assert [head(audience).number for audience in STREAMS] == [4, 4]


@pytest.mark.django_db(transaction=True)
def test_where_the_catalog_could_not_follow_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    source = make_source()
    publish(source)
    source.refresh_from_db()

    def unreachable(entry: object) -> bool:
        raise OSError("no disk")

    monkeypatch.setattr(follow, "apply", unreachable)
    outcome = suspend(records=[source], by=the_cast().guardian, at=days(1), why="A doubt.", entropy=ENTROPY)
    assert outcome.editions
    assert not outcome.applied(), "recorded, not yet gone"
    monkeypatch.undo()
    for audience in STREAMS:
        follow.follow(audience, at=days(1))
    assert outcome.applied()
    assert not catalog.Source.objects.filter(ref=source.ref).exists()


@pytest.mark.django_db(transaction=True)
def test_what_was_only_asked_reaches_no_catalog() -> None:
    testimony = a_published_testimony()
    consequences(
        lambda: suspend(records=[testimony], by=the_cast().guardian, at=days(1), why="?", entropy=ENTROPY)
    )
    assert catalog.Testimony.objects.filter(audience=PUBLIC, ref=testimony.ref).exists()
    assert [head(audience).number for audience in STREAMS] == [3, 3]


@pytest.mark.django_db
def test_where_nothing_was_to_be_told_nothing_is_outstanding(cast: Cast) -> None:
    assert suspend(records=[make_source()], by=cast.guardian, at=days(1), why="A doubt.").applied()
