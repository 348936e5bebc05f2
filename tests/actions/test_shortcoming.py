"""What was published and falls short: found by verify and by the clock, and put on a pile."""

from collections.abc import Callable
from contextlib import nullcontext
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from cases.actions import shortcoming
from cases.actions.shortcoming import examine_the_rest, falling_short
from cases.actions.suspend import suspend
from cases.actions.tick import tick
from cases.models import Revision, Shortcoming, Snapshot, SnapshotText
from cases.models.record import Record
from cases.vocabulary.shortfall import Shortfall
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    Cast,
    days,
    make_event,
    make_passage,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.ledger.unsealing import unsealed

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def verified(*, intact: bool = True) -> str:
    out = StringIO()
    with nullcontext() if intact else pytest.raises(CommandError):
        call_command("verify", stdout=out, stderr=out)
    return out.getvalue()


def rewritten(record: Record, change: Callable[[dict[str, Any]], object]) -> None:
    """What was approved of the record, written straight into the database."""
    revision = Revision.objects.get(ref=record.ref, in_force=True)
    change(revision.approved)
    with unsealed():
        revision.save(update_fields=["image"])
    Shortcoming.objects.filter(ref=record.ref).delete()


def a_misquotation() -> Record:
    testimony = make_testimony()
    publish_whole(testimony)
    rewritten(testimony, lambda image: image["statements"][0].update(text="We burned the village down."))
    return testimony


def a_wrong_figure() -> Record:
    figure = make_statistic(low=37)
    publish_whole(figure)
    rewritten(figure, lambda image: image.update(low=37_000))
    return figure


def a_made_up_event() -> Record:
    event = make_event(quoted="a general amnesty")
    publish_whole(event)
    rewritten(event, lambda image: image.update(quoted="a general pardon"))
    return event


SEEN: dict[str, tuple[Callable[[], Record], str]] = {
    "quotation": (a_misquotation, "the words do not stand in their passage"),
    "figure": (a_wrong_figure, "low: the words say another number"),
    "event": (a_made_up_event, "quoted: the words do not stand in their passage"),
}


@pytest.mark.parametrize("name", SEEN)
@pytest.mark.usefixtures("cast")
def test_verify_names_what_was_written_straight_into_the_database(name: str) -> None:
    make, sentence = SEEN[name]
    record = make()
    said = verified(intact=False)
    assert record.ref in said
    assert sentence in said
    assert "words and figures: 1 record falls short" in said


@pytest.mark.usefixtures("cast")
def test_verify_says_that_everything_published_stands_where_it_was_read() -> None:
    publish_whole(make_testimony(), make_statistic())
    assert "words and figures: all stand where they were read" in verified()


@pytest.mark.usefixtures("cast")
def test_a_passage_that_was_moved_in_its_text_is_found() -> None:
    source = make_source(capture="excerpted")
    testimony = make_testimony(passage=make_passage(source, snapshot=make_snapshot(source)))
    publish_whole(testimony)
    rewritten(testimony, lambda image: image["statements"][0]["passage"].update(start=7))
    (short,) = falling_short()
    assert [fault.rule for fault in short.faults] == [Shortfall.NOT_IN_TEXT]


@pytest.mark.usefixtures("cast")
def test_a_kept_text_that_was_changed_is_tampering() -> None:
    make_snapshot()
    text = SnapshotText.objects.get()
    SnapshotText.objects.update(content=text.content.replace("night", "dawn"))
    with pytest.raises(CommandError, match="is not intact"):
        verified()


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("gone", [True, False])
def test_kept_bytes_that_were_changed_or_lost_are_tampering(*, gone: bool) -> None:
    snapshot = make_snapshot()
    storage, name = snapshot.content.storage, str(snapshot.content.name)
    storage.delete(name)
    if not gone:
        with storage.open(name, "wb") as held:
            held.write(b"They never came.")
    with pytest.raises(CommandError, match="is not intact"):
        verified()
    assert Snapshot.objects.count() == 1


@pytest.mark.usefixtures("cast")
def test_the_clock_examines_what_nobody_examined_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortcoming, "BATCH", 2)
    short, figure = a_misquotation(), make_statistic()
    publish_whole(figure)
    Shortcoming.objects.all().delete()
    tick(at=days(0), entropy=ENTROPY)
    noted = Shortcoming.objects.get(ref=short.ref)
    assert noted.short
    assert [fault["rule"] for fault in noted.faults] == ["not_in_passage"]
    assert not Shortcoming.objects.get(ref=figure.ref).short
    assert Shortcoming.objects.count() == Revision.objects.filter(in_force=True).count()
    assert examine_the_rest() == 0


@pytest.mark.usefixtures("cast")
def test_it_examines_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortcoming, "BATCH", 1)
    publish_whole(make_testimony())
    Shortcoming.objects.all().delete()
    assert examine_the_rest(at_most=2) == 2
    assert Shortcoming.objects.count() == 2


def _pile(client: Client) -> list[str]:
    piles = client.get("/desk/").context["piles"]
    return [item.label for pile in piles if pile.title == "Published before a rule" for item in pile.items]


def test_it_stands_on_a_pile_until_it_is_mended_or_gone(cast: Cast) -> None:
    record = a_misquotation()
    examine_the_rest()
    client = Client()
    client.force_login(cast.editor)
    assert len(_pile(client)) == 1
    publish(record, at=days(1))
    assert _pile(client) == []
    other = a_wrong_figure()
    examine_the_rest()
    assert len(_pile(client)) == 1
    suspend(records=[now(other)], by=cast.guardian, at=days(2), why="Doubt.", entropy=ENTROPY)
    assert _pile(client) == []
