"""What partners alone may read moves nothing in public: no number, no document, no order."""

import pytest

from cases.actions.edit import edit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.ledger.stream import Stream
from cases.models import Testimony
from cases.vocabulary.audience import STREAMS, Audience
from tests.actions.deeds import now
from tests.factories import (
    ENTROPY,
    Cast,
    days,
    make_event,
    make_passage,
    make_person,
    make_place,
    make_source,
    make_statistic,
    make_testimony,
    publish,
    publish_whole,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_hidden_twin, a_published_dossier, everything_said, reads, told

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


def test_the_whole_life_of_a_hidden_record_leaves_the_public_stream_as_it_was(cast: Cast) -> None:
    twins = a_hidden_twin()
    assert twins.hidden.ref in str(reads(PARTNER, twins.shown))
    assert twins.hidden.ref not in str(everything_said(PUBLIC))
    before, head = everything_said(PUBLIC), Stream.objects.get(audience=PUBLIC)
    edit(record=now(twins.hidden), changes={"summary": "Changed."}, expected=1, by=cast.writer, at=days(1))
    publish(twins.hidden, at=days(1))
    suspend(records=[now(twins.hidden)], by=cast.editor, at=days(2), why="A doubt.", entropy=ENTROPY)
    publish(twins.hidden, at=days(3))
    withdraw(records=[now(twins.hidden)], by=cast.editor, at=days(4), why="She asked.", entropy=ENTROPY)
    assert told(PARTNER, twins.hidden) == ["publish", "correct", "suspend", "publish", "withdraw"]
    assert everything_said(PUBLIC) == before
    assert Stream.objects.get(audience=PUBLIC).digest == head.digest


def test_a_shown_record_is_told_as_if_its_hidden_twin_were_not_there() -> None:
    twins = a_hidden_twin()
    assert told(PUBLIC, twins.shown) == ["publish"]
    assert told(PARTNER, twins.shown) == ["publish", "reproject"]


def test_a_hidden_record_is_no_neighbour_of_a_shown_one() -> None:
    dossier = a_published_dossier()
    before = [everything_said(audience) for audience in STREAMS]
    passage = dossier.figure.passage
    hidden = [
        make_statistic(
            case=dossier.case, passage=passage, contradicts=[dossier.figure], widest_audience=PARTNER
        ),
        make_event(
            case=dossier.case, source=dossier.article, contradicts=[dossier.figure], widest_audience=PARTNER
        ),
        make_source("A hidden article", cites=[dossier.report], widest_audience=PARTNER),
    ]
    publish(*hidden)
    assert everything_said(PUBLIC) == before[0]
    for record in hidden:
        assert record.ref in str(everything_said(PARTNER)[len(before[1]) :])
        assert record.ref not in str(everything_said(PUBLIC))


def test_a_change_that_partners_alone_see_is_told_to_them_alone(cast: Cast) -> None:
    testimony = make_testimony(
        residence=make_place("PK-PB"), residence_public="country", residence_partner="country"
    )
    publish_whole(testimony)
    before = everything_said(PUBLIC)
    edit(
        record=now(testimony),
        changes={"residence_partner": "province"},
        expected=1,
        by=cast.writer,
        at=days(1),
    )
    publish(testimony, at=days(1))
    assert everything_said(PUBLIC) == before
    assert told(PARTNER, testimony) == ["publish", "correct"]
    shown = {audience: reads(audience, testimony) for audience in STREAMS}
    assert [document and document["residence"] for document in shown.values()] == ["PK", "PK-PB"]


def test_what_is_widened_to_the_public_is_new_there(cast: Cast) -> None:
    twins = a_hidden_twin()
    edit(
        record=now(twins.hidden), changes={"widest_audience": PUBLIC}, expected=1, by=cast.writer, at=days(1)
    )
    publish(twins.hidden, at=days(1))
    assert told(PUBLIC, twins.hidden) == ["publish"]
    document = reads(PUBLIC, twins.hidden)
    assert document is not None
    assert (document["version"], document["published"]) == (1, "2026-11-23")
    assert told(PUBLIC, twins.shown) == ["publish", "reproject"]


def test_a_redaction_for_the_public_leaves_partners_the_words() -> None:
    span = {"start": 0, "end": 4, "reason": "safety", "audiences": [Audience.PUBLIC.value]}
    testimony: Testimony = make_testimony(
        person=make_person(), statements=[statement_values(make_passage(), redactions=[span])]
    )
    publish_whole(testimony)
    assert "They came at night." not in str(everything_said(PUBLIC))
    assert "They came at night." in str(everything_said(PARTNER))
