"""`manage.py seed_synthetic`: through the ledger, and never beside a real record."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from cases.actions.approve import approve
from cases.actions.reach import LedgerOfMadeUpRecords
from cases.catalog import models as catalog
from cases.catalog.position import head
from cases.ledger.append import append
from cases.ledger.edition import Edition
from cases.ledger.follow import follow
from cases.ledger.synthetic import MadeUpBesideReal
from cases.ledger.verify import verify
from cases.synthetic import writing
from cases.synthetic.plan import Plan
from cases.synthetic.refusal import SyntheticRefused
from cases.synthetic.world import World
from cases.synthetic.writing import write
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.factories import NOW, Cast, handed_in, make_case, make_source
from tests.ledger.saying import draft, publish
from tests.scenarios.a_published_testimony import a_published_testimony

pytestmark = pytest.mark.django_db

SIXTY = Plan(60, 1)


def seed(testimonies: int = 60, number: int = 1) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("seed_synthetic", testimonies=testimonies, seed=number, stdout=out)
    return out.getvalue()


def heads_of_a_run_undone(number: int) -> list[str]:
    """The digest of each stream after seeding, when everything is taken back again."""
    with transaction.atomic("default"), transaction.atomic("catalog"):
        seed(number=number)
        digests = [head(audience).digest for audience in STREAMS]
        transaction.set_rollback(True, "default")
        transaction.set_rollback(True, "catalog")
    assert not Edition.objects.exists()
    return digests


def test_a_seed_gives_the_same_chain_of_digests_again() -> None:
    first = heads_of_a_run_undone(number=1)
    assert heads_of_a_run_undone(number=1) == first
    assert heads_of_a_run_undone(number=2) != first


def test_the_catalog_shows_as_many_as_were_asked_for_and_the_ledger_is_intact() -> None:
    seed()
    for audience in STREAMS:
        assert catalog.Testimony.objects.of(audience).count() == 60
        assert catalog.Source.objects.of(audience).count() == SIXTY.sources
        assert head(audience).number == SIXTY.editions
        assert verify(audience, anchors=[head(audience)]) == []


def test_partners_learn_no_number() -> None:
    seed()
    assert "edition" in catalog.Testimony.objects.of(Audience.PUBLIC)[0].data
    assert "edition" not in catalog.Testimony.objects.of(Audience.PARTNER)[0].data


def test_a_second_time_nothing_is_written() -> None:
    said = seed()
    assert f"public: {SIXTY.editions} of {SIXTY.editions} editions" in said
    before = head(Audience.PUBLIC)
    assert "there already" in seed()
    assert head(Audience.PUBLIC) == before


def test_an_interrupted_run_is_continued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "AT_ONCE", 40)
    with transaction.atomic("default"), transaction.atomic("catalog"):
        whole = [*write(SIXTY)][-1]
        expected = head(whole.audience)
        transaction.set_rollback(True, "default")
        transaction.set_rollback(True, "catalog")
    begun = next(iter(write(SIXTY)))
    assert (begun.audience, begun.new, begun.done) == (Audience.PUBLIC, 40, 40)
    seed()
    assert head(whole.audience) == expected


def test_it_refuses_a_ledger_with_a_published_testimony() -> None:
    a_published_testimony()
    before = Edition.objects.count()
    with pytest.raises(CommandError, match="never stand beside real ones"):
        seed()
    with pytest.raises(SyntheticRefused, match="not synthetic"):
        next(iter(write(SIXTY)))
    assert Edition.objects.count() == before


def test_nothing_real_is_approved_beside_what_is_made_up(cast: Cast) -> None:
    seed()
    (record,) = handed_in(make_source())
    before = [head(audience) for audience in STREAMS]
    with pytest.raises(LedgerOfMadeUpRecords, match="never stand beside"):
        approve(records=[record], by=cast.editor, at=NOW)
    with pytest.raises(MadeUpBesideReal):
        publish(1)
    for audience in STREAMS:
        follow(audience, at=NOW)
    assert [head(audience) for audience in STREAMS] == before


def test_one_batch_does_not_mix_them_either() -> None:
    made_up = next(iter(World(SIXTY, Audience.PUBLIC).editions(after=0)))
    with pytest.raises(MadeUpBesideReal):
        append(audience=Audience.PUBLIC, drafts=[made_up, draft(Action.PUBLISH, a_testimony())], at=NOW)
    assert not Edition.objects.exists()


def test_it_refuses_a_desk_that_has_a_draft() -> None:
    make_case()
    with pytest.raises(CommandError, match="keeps records"):
        seed()
    assert not Edition.objects.exists()


@pytest.mark.parametrize(("testimonies", "number"), [(200, 1), (20, 1), (60, 2)])
def test_it_refuses_to_mix_two_plans(testimonies: int, number: int) -> None:
    seed()
    before = head(Audience.PUBLIC)
    with pytest.raises(CommandError, match="another number or seed"):
        seed(testimonies, number)
    assert head(Audience.PUBLIC) == before


def test_it_refuses_to_make_nothing() -> None:
    with pytest.raises(CommandError, match="at least one"):
        seed(testimonies=0)
