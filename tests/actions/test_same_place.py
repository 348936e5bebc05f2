"""What was read where a testimony is quoted from goes with the testimony, whoever else quotes it."""

from typing import Any

import pytest

from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.ledger.published import published_documents
from cases.models import Consent, Event, Passage, Snapshot, Statistic, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    make_consent,
    make_event,
    make_passage,
    make_person,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db

SAID = "We were 30 men when they came."
TEXT = f"A guard spoke first. {SAID} Nobody has seen them since."


@pytest.fixture
def snapshot(cast: Cast) -> Snapshot:
    return make_snapshot(make_source(capture="excerpted"), text=TEXT.encode())


def _passage(snapshot: Snapshot, exact: str, **more: object) -> Passage:
    """Words of the snapshot, found in its text."""
    passage = make_passage(snapshot.source, exact=exact, snapshot=snapshot, **more)
    Passage.objects.filter(pk=passage.pk).update(text=snapshot.texts.get(), start=TEXT.index(exact))
    passage.refresh_from_db()
    return passage


def _shown(record: Record) -> Any:
    return published_documents(Audience.PUBLIC, [record.ref]).get(record.ref)


def test_a_figure_read_in_a_withdrawn_quotation_is_gone_though_it_names_no_testimony(
    snapshot: Snapshot, cast: Cast
) -> None:
    """A withdrawn witness stayed quoted by a figure that did not say claimed_in."""
    testimony = make_testimony(statements=[statement_values(_passage(snapshot, SAID))])
    counted = _passage(snapshot, "30 men when they came")
    figure = make_statistic(passage=counted, as_worded="30 men", qualifier="exactly", low=30, high=30)
    event = make_event(source=snapshot.source, passage=counted, quoted="when they came")
    publish_whole(testimony, figure, event)
    assert _shown(figure) is not None
    withdraw(
        records=[Testimony.objects.get(pk=testimony.pk)], by=cast.guardian, at=NOW, why="", entropy=ENTROPY
    )
    assert _shown(figure) is None
    assert Statistic.objects.get(pk=figure.pk).state == "suspended"
    told = _shown(event)
    assert told is not None
    assert told["quoted"] == "[…]"
    assert told["passage"] == {"withheld": "safety"}
    assert Event.objects.get(pk=event.pk).state == "approved"


def test_words_around_another_quotation_go_and_the_quotation_stays(snapshot: Snapshot, cast: Cast) -> None:
    """Another witness keeps every word of their own."""
    testimony = make_testimony(statements=[statement_values(_passage(snapshot, SAID))])
    since = _passage(snapshot, "Nobody has seen them since.", prefix="when they came. ")
    other = make_testimony(statements=[statement_values(since)])
    publish_whole(testimony, other)
    suspend(records=[Testimony.objects.get(pk=testimony.pk)], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    told = _shown(other)
    assert told is not None
    statement = told["statements"][0]
    assert statement["text"] == "Nobody has seen them since."
    assert statement["passage"]["exact"] == "Nobody has seen them since."
    assert statement["passage"]["prefix"] == {"withheld": "safety"}


def test_a_place_that_another_published_testimony_quotes_is_still_told(
    snapshot: Snapshot, cast: Cast
) -> None:
    """One that was entered twice and is taken away once takes nothing along."""
    passage = _passage(snapshot, SAID)
    testimony = make_testimony(statements=[statement_values(passage)])
    twin = make_testimony(statements=[statement_values(passage)])
    counted = _passage(snapshot, "30 men when they came")
    figure = make_statistic(passage=counted, as_worded="30 men", qualifier="exactly", low=30, high=30)
    publish_whole(testimony, twin, figure)
    withdraw(
        records=[Testimony.objects.get(pk=testimony.pk)], by=cast.editor, at=NOW, why="", entropy=ENTROPY
    )
    assert _shown(figure) is not None
    assert _shown(twin) is not None
    withdraw(records=[Testimony.objects.get(pk=twin.pk)], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    assert _shown(figure) is None


def test_a_consent_that_is_withdrawn_takes_along_what_was_read_in_its_words(
    snapshot: Snapshot, cast: Cast
) -> None:
    """Whatever way a testimony goes."""
    person = make_person("Zarina")
    make_consent(person)
    testimony = make_testimony(
        person=person, basis="consent", statements=[statement_values(_passage(snapshot, SAID))]
    )
    counted = _passage(snapshot, "30 men when they came")
    figure = make_statistic(passage=counted, as_worded="30 men", qualifier="exactly", low=30, high=30)
    publish_whole(testimony, figure)
    assert _shown(figure) is not None
    withdraw_consent(consent=Consent.objects.get(), by=cast.editor, at=NOW, entropy=ENTROPY)
    assert _shown(testimony) is None
    assert _shown(figure) is None


def test_a_draft_that_quotes_the_same_place_changes_nothing(snapshot: Snapshot, cast: Cast) -> None:
    """What nobody was told of takes nothing away from anybody."""
    counted = _passage(snapshot, "30 men when they came")
    figure = make_statistic(passage=counted, as_worded="30 men", qualifier="exactly", low=30, high=30)
    publish_whole(figure)
    before = _shown(figure)
    draft = make_testimony(statements=[statement_values(_passage(snapshot, SAID))])
    suspend(records=[Testimony.objects.get(pk=draft.pk)], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    assert _shown(figure) == before
