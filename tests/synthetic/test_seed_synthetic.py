"""`manage.py seed_synthetic`: through the ledger, and never beside a real record."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from cases.actions.approve import approve
from cases.actions.reach import LedgerOfMadeUpRecords
from cases.actions.withdraw import withdraw
from cases.catalog import models as catalog
from cases.catalog.position import head
from cases.ledger.append import append
from cases.ledger.edition import Edition
from cases.ledger.follow import follow
from cases.ledger.synthetic import MadeUpBesideReal, holds_made_up
from cases.ledger.verify import verify
from cases.models import Actor, Case, Review, Source, Testimony
from cases.synthetic import desk, writing
from cases.synthetic.plan import Plan
from cases.synthetic.refusal import SyntheticRefused
from cases.synthetic.world import World
from cases.synthetic.writing import write
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.factories import NOW, Cast, handed_in, make_case, make_source
from tests.ledger.saying import new_edition, publish
from tests.scenarios.a_published_testimony import a_published_testimony

pytestmark = pytest.mark.django_db

SIXTY = Plan(60, 1)


def seed(testimonies: int = 60, number: int = 1) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("seed_synthetic", testimonies=testimonies, seed=number, stdout=out)
    return out.getvalue()


def seed_the_desk(testimonies: int, number: int = 1) -> str:
    """What the command prints as it works at the desk, where two testimonies make a dossier."""
    out = StringIO()
    people = {"writer": "writer", "editor": "editor"}
    with pytest.MonkeyPatch.context() as patch:
        for name, few in (("AT_ONCE", 2), ("ACTORS", 3), ("REPORTS", 2)):
            patch.setattr(desk, name, few)
        call_command("seed_synthetic", testimonies=testimonies, seed=number, desk=True, stdout=out, **people)
    for audience in STREAMS:
        follow(audience, at=NOW)
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
        append(
            audience=Audience.PUBLIC,
            new_editions=[made_up, new_edition(Action.PUBLISH, a_testimony())],
            at=NOW,
        )
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


@pytest.mark.usefixtures("cast")
def test_at_the_desk_every_record_is_drafted_handed_in_and_approved_by_two_people() -> None:
    said = seed_the_desk(4)
    assert "4 testimonies" in said
    records = [*Testimony.objects.all(), *Source.objects.all(), *Actor.objects.all()]
    assert len(records) == 4 + 4 + 3
    for record in records:
        steps = Review.objects.filter(ref=record.ref).order_by("pk")
        assert [(step.step, step.by and step.by.role) for step in steps] == [
            ("submit", "writer"),
            ("approve", "editor"),
        ]
    for audience in STREAMS:
        assert catalog.Testimony.objects.of(audience).count() == 4
        assert verify(audience, anchors=[head(audience)]) == []


@pytest.mark.usefixtures("cast")
def test_what_was_begun_at_the_desk_is_continued() -> None:
    seed_the_desk(2)
    first = set(Testimony.objects.values_list("ref", flat=True))
    assert "4 testimonies" in seed_the_desk(4)
    assert first < set(Testimony.objects.values_list("ref", flat=True))
    before = head(Audience.PUBLIC)
    assert "there already" in seed_the_desk(3)
    assert head(Audience.PUBLIC) == before


@pytest.mark.parametrize("begun", ["real", "draft", "ledger", "seed"])
def test_at_the_desk_nothing_is_made_up_beside_anything_else(cast: Cast, begun: str) -> None:
    begin: dict[str, Callable[[], object]] = {
        "real": a_published_testimony,
        "draft": make_case,
        "ledger": seed,
        "seed": lambda: seed_the_desk(1, number=2),
    }
    begin[begun]()
    before = [head(audience) for audience in STREAMS], Testimony.objects.count()
    with pytest.raises(CommandError):
        seed_the_desk(1)
    assert ([head(audience) for audience in STREAMS], Testimony.objects.count()) == before


def test_nothing_real_is_approved_after_the_first_made_up_record_was_erased(cast: Cast) -> None:
    seed_the_desk(1)
    first = Edition.objects.of(Audience.PUBLIC).get(number=1)
    (made,) = [each for model in (Actor, Case, Source) for each in model.objects.filter(ref=first.ref)]
    withdraw(records=[made], by=cast.guardian, at=NOW, why="Asked for.")
    first.refresh_from_db()
    assert first.document is None
    assert holds_made_up() is True
    (record,) = handed_in(make_source())
    with pytest.raises(LedgerOfMadeUpRecords, match="never stand beside"):
        approve(records=[record], by=cast.editor, at=NOW)
