"""Words that a quotation keeps back are kept back from whatever else was read at the same place."""

import json
from typing import Any

import pytest

from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.redact import redact
from cases.actions.writing import InlineChange
from cases.ledger.edition import Edition
from cases.ledger.published import published_documents
from cases.models import Passage, Snapshot, Statement, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import PublicReason
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    handed_in,
    make_event,
    make_passage,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db

SAID = "Karim counted 40 men there."
TEXT = f"It was late. {SAID} Nobody went back."


@pytest.fixture
def snapshot(cast: Cast) -> Snapshot:
    return make_snapshot(make_source(capture="excerpted"), text=TEXT.encode())


def _passage(snapshot: Snapshot, exact: str, **more: object) -> Passage:
    return make_passage(snapshot.source, exact=exact, snapshot=snapshot, **more)


def _kept_back(testimony: Testimony, cast: Cast, *audiences: str) -> Record:
    """The name in the first quotation of the testimony, marked and handed in."""
    now = Testimony.objects.get(pk=testimony.pk)
    span: dict[str, Json] = {"start": 0, "end": 5, "words": "Karim", "reason": "safety"}
    quotation = now.statements.get()
    part = InlineChange(
        Statement, pk=quotation.pk, values={"redactions": [span | {"audiences": [*audiences]}]}
    )
    edit(record=now, changes={}, parts=[part], expected=now.lock_version, by=cast.writer, at=NOW)
    (waiting,) = handed_in(now)
    return waiting


def _shown(record: Record, audience: Audience = Audience.PUBLIC) -> Any:
    return published_documents(audience, [record.ref])[record.ref]


def _everything(audience: Audience = Audience.PUBLIC) -> str:
    readable = Edition.objects.of(audience).readable().values_list("document", flat=True)
    return "\n".join(text or "" for text in readable)


def test_a_redacted_name_is_gone_from_the_figure_the_event_and_the_words_around_another_quotation(
    snapshot: Snapshot, cast: Cast
) -> None:
    """It stayed public on a figure read in the same passage, on the source's page and in a prefix."""
    said = _passage(snapshot, SAID)
    testimony = make_testimony(statements=[statement_values(said)])
    figure = make_statistic(passage=said, as_worded="40 men", qualifier="exactly", low=40, high=40)
    event = make_event(source=snapshot.source, passage=said, quoted="Karim counted")
    back = _passage(snapshot, "Nobody went back.", prefix="Karim counted 40 men there. ")
    other = make_testimony(statements=[statement_values(back)])
    publish_whole(testimony, figure, event, other)
    sha256 = snapshot.sha256
    assert sha256 in _everything()

    redact(records=[_kept_back(testimony, cast)], by=cast.editor, at=NOW, why="", entropy=ENTROPY)

    assert "Karim" not in _everything()
    assert "Karim" not in _everything(Audience.PARTNER)
    assert sha256 not in _everything()
    assert _shown(testimony)["statements"][0]["text"] == "[…] counted 40 men there."
    assert _shown(figure)["passage"] == {"withheld": "safety"}
    assert _shown(figure)["as_worded"] == "40 men"
    assert _shown(event)["quoted"] == "[…] counted"
    assert _shown(other)["statements"][0]["passage"]["prefix"] == {"withheld": "safety"}
    assert _shown(other)["statements"][0]["text"] == "Nobody went back."


def test_a_redaction_for_readers_leaves_partners_the_words(snapshot: Snapshot, cast: Cast) -> None:
    said = _passage(snapshot, SAID)
    testimony = make_testimony(statements=[statement_values(said)])
    event = make_event(source=snapshot.source, passage=said, quoted="Karim counted")
    publish_whole(testimony, event)
    redact(records=[_kept_back(testimony, cast, "public")], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    assert _shown(event)["quoted"] == "[…] counted"
    assert _shown(event, Audience.PARTNER)["quoted"] == "Karim counted"


def test_words_come_back_where_the_quotation_shows_them_again(snapshot: Snapshot, cast: Cast) -> None:
    """Two people decided so, of the quotation; what was read beside it follows."""
    said = _passage(snapshot, SAID)
    testimony = make_testimony(statements=[statement_values(said)])
    event = make_event(source=snapshot.source, passage=said, quoted="Karim counted")
    publish_whole(testimony, event)
    redact(records=[_kept_back(testimony, cast)], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    now = Testimony.objects.get(pk=testimony.pk)
    part = InlineChange(Statement, pk=now.statements.get().pk, values={"redactions": []})
    edit(record=now, changes={}, parts=[part], expected=now.lock_version, by=cast.writer, at=NOW)
    update = PublicReason.UPDATE
    correct(records=handed_in(now), by=cast.editor, at=NOW, reason=update, entropy=ENTROPY)
    assert _shown(event)["quoted"] == "Karim counted"
    assert _shown(event)["passage"]["exact"] == SAID


def test_what_readers_were_never_told_of_keeps_nothing_back_from_them(snapshot: Snapshot, cast: Cast) -> None:
    """A testimony for partners alone changes no byte of what is public."""
    said = _passage(snapshot, SAID)
    event = make_event(source=snapshot.source, passage=said, quoted="Karim counted")
    publish_whole(event)
    before = json.dumps(_shown(event))
    hidden = make_testimony(statements=[statement_values(said)], widest_audience="partner")
    publish_whole(hidden)
    redact(records=[_kept_back(hidden, cast)], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    assert json.dumps(_shown(event)) == before
    assert _shown(event, Audience.PARTNER)["quoted"] == "[…] counted"
