"""Strike: words are gone from whatever was read there, at once, by one person, and nothing else moves."""

import json
from typing import Any

import pytest

from cases.actions.approve import approve
from cases.actions.correct import correct
from cases.actions.edit import edit
from cases.actions.lift import AlreadyLifted, NotAsked, ask_to_lift, lift
from cases.actions.permission import NotPermitted, SecondPersonNeeded
from cases.actions.strike import NoWords, strike
from cases.actions.suspend import suspend
from cases.actions.writing import InlineChange
from cases.ledger.edition import Edition
from cases.ledger.published import published_documents
from cases.models import Passage, Review, Revision, Snapshot, Source, Statement, Statistic, Strike, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
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
    source_of,
    the_cast,
)
from tests.factories.statement import statement_values
from tests.ledger.unsealing import unsealed

pytestmark = pytest.mark.django_db

TEXT = "Karim led us out of Kunduz. At least 218 killings were counted there. We never went back to Kunduz."


@pytest.fixture
def snapshot(cast: Cast) -> Snapshot:
    source = make_source(capture="excerpted")
    return make_snapshot(source, text=TEXT.encode())


def _passage(snapshot: Snapshot, exact: str, **more: object) -> Passage:
    """Words of the snapshot, found in its text."""
    text = snapshot.texts.get()
    passage = make_passage(snapshot.source, exact=exact, snapshot=snapshot, **more)
    Passage.objects.filter(pk=passage.pk).update(text=text, start=TEXT.index(exact))
    passage.refresh_from_db()
    return passage


def _shown(record: Record) -> Any:
    document = published_documents(Audience.PUBLIC, [record.ref]).get(record.ref)
    assert document is not None
    return document


def _everything() -> str:
    """Every document that anybody can still read, earlier versions too."""
    return "\n".join(text for text in Edition.objects.readable().values_list("document", flat=True) if text)


def test_one_guardian_strikes_words_and_they_are_gone_from_every_record_read_there(
    snapshot: Snapshot, cast: Cast
) -> None:
    """A quotation, a figure's passage, an event, words around another quotation, the fingerprints."""
    first = _passage(snapshot, "Karim led us out of Kunduz.")
    counted = _passage(snapshot, "At least 218 killings were counted there.", prefix="out of Kunduz. ")
    back = _passage(snapshot, "We never went back to Kunduz.")
    testimony = make_testimony(statements=[statement_values(first)])
    other = make_testimony(statements=[statement_values(back)])
    figure = make_statistic(passage=counted, as_worded="At least 218 killings")
    event = make_event(source=snapshot.source, passage=first, quoted="led us out of Kunduz")
    publish_whole(testimony, other, figure, event)
    sha256, text = snapshot.sha256, snapshot.texts.get().sha256
    assert sha256 in _everything()

    outcome = strike(
        source=source_of(snapshot),
        words="Karim",
        by=cast.guardian,
        at=NOW,
        why="he was named",
        entropy=ENTROPY,
    )

    assert outcome.editions
    assert "Karim" not in _everything()
    assert sha256 not in _everything()
    assert text not in _everything()
    quotation = _shown(testimony)["statements"][0]
    assert quotation["text"] == "[…] led us out of Kunduz."
    assert quotation["redactions"] == [{"start": 0, "end": 3, "reason": "safety"}]
    assert quotation["passage"] == {"withheld": "safety"}
    assert _shown(figure)["passage"]["start"] == {"withheld": "safety"}
    assert _shown(figure)["passage"]["prefix"] == "out of Kunduz. "
    assert _shown(event)["quoted"] == "led us out of Kunduz"
    assert _shown(event)["passage"] == {"withheld": "safety"}
    assert _shown(other)["statements"][0]["text"] == "We never went back to Kunduz."


def test_words_around_a_quotation_go_and_the_quotation_stays(snapshot: Snapshot, cast: Cast) -> None:
    """The prefix of one passage repeats what was struck in another."""
    counted = _passage(snapshot, "At least 218 killings were counted there.", prefix="of Kunduz. ")
    figure = make_statistic(passage=counted, as_worded="At least 218 killings")
    publish_whole(figure)
    strike(source=source_of(snapshot), words="Kunduz", occurrence=1, by=cast.editor, at=NOW, entropy=ENTROPY)
    passage = _shown(figure)["passage"]
    assert passage["prefix"] == {"withheld": "safety"}
    assert passage["exact"] == "At least 218 killings were counted there."


def test_one_occurrence_is_struck_and_another_stays(snapshot: Snapshot, cast: Cast) -> None:
    """Words are chosen together with which of their places is meant."""
    back = _passage(snapshot, "We never went back to Kunduz.")
    testimony = make_testimony(statements=[statement_values(back)])
    publish_whole(testimony)
    strike(source=source_of(snapshot), words="Kunduz", occurrence=1, by=cast.editor, at=NOW, entropy=ENTROPY)
    assert _shown(testimony)["statements"][0]["text"].endswith("Kunduz.")
    strike(source=source_of(snapshot), words="Kunduz", occurrence=2, by=cast.editor, at=NOW, entropy=ENTROPY)
    assert _shown(testimony)["statements"][0]["text"] == "We never went back to […]."


def test_a_figure_whose_number_is_struck_is_gone(snapshot: Snapshot, cast: Cast) -> None:
    """A number beside a mark would tell what was struck."""
    counted = _passage(snapshot, "At least 218 killings were counted there.")
    figure = make_statistic(passage=counted, as_worded="At least 218 killings")
    publish_whole(figure)
    strike(source=source_of(snapshot), words="218", by=cast.editor, at=NOW, entropy=ENTROPY)
    assert published_documents(Audience.PUBLIC, [figure.ref]) == {}
    assert Statistic.objects.get(pk=figure.pk).state == "suspended"


def test_nothing_that_somebody_is_typing_is_published(snapshot: Snapshot, cast: Cast) -> None:
    """A strike is applied to what was approved, not to the working row."""
    testimony = make_testimony(
        statements=[statement_values(_passage(snapshot, "Karim led us out of Kunduz."))]
    )
    publish_whole(testimony)
    now = Testimony.objects.get(pk=testimony.pk)
    typed = {"summary": "Words that nobody approved."}
    edit(record=now, changes=typed, expected=now.lock_version, by=cast.writer, at=NOW)
    strike(source=source_of(snapshot), words="Karim", by=cast.editor, at=NOW, entropy=ENTROPY)
    assert "nobody approved" not in json.dumps(_shown(testimony))
    assert Testimony.objects.get(pk=testimony.pk).summary == "Words that nobody approved."


def test_words_of_a_source_that_nobody_keeps_are_struck_by_themselves(cast: Cast) -> None:
    """Old records have no text to point into: the words go wherever they were read in the source."""
    source = make_source()
    testimony = make_testimony(
        statements=[statement_values(make_passage(source, exact="They killed Karim there."))]
    )
    publish_whole(testimony)
    strike(source=source, words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    assert _shown(testimony)["statements"][0]["text"] == "They killed […] there."
    assert "Karim" not in _everything()


def test_what_is_approved_later_lacks_the_words_too(snapshot: Snapshot, cast: Cast) -> None:
    """A strike enters disclosure as a consent does: it counts for what comes after it."""
    strike(source=source_of(snapshot), words="Karim", by=cast.editor, at=NOW, entropy=ENTROPY)
    testimony = make_testimony(
        statements=[statement_values(_passage(snapshot, "Karim led us out of Kunduz."))]
    )
    publish_whole(testimony)
    assert _shown(testimony)["statements"][0]["text"] == "[…] led us out of Kunduz."


def test_a_strike_is_lifted_by_a_second_person(snapshot: Snapshot, cast: Cast) -> None:
    """Whoever asks does not decide; then the words stand again."""
    testimony = make_testimony(
        statements=[statement_values(_passage(snapshot, "Karim led us out of Kunduz."))]
    )
    publish_whole(testimony)
    strike(source=source_of(snapshot), words="Karim", by=cast.editor, at=NOW, entropy=ENTROPY)
    struck = Strike.objects.get()
    with pytest.raises(NotAsked):
        lift(strike=struck, by=cast.second_editor, at=NOW)
    with pytest.raises(NotAsked):
        ask_to_lift(strike=struck, by=cast.editor, at=NOW, why=" ")
    ask_to_lift(strike=struck, by=cast.editor, at=NOW, why="he agreed to be named")
    with pytest.raises(SecondPersonNeeded):
        lift(strike=struck, by=cast.editor, at=NOW)
    lift(strike=struck, by=cast.second_editor, at=NOW, entropy=ENTROPY)
    assert _shown(testimony)["statements"][0]["text"] == "Karim led us out of Kunduz."
    steps = Review.objects.filter(ref=testimony.ref).values_list("step", flat=True)
    assert {"strike", "lift"} <= {*steps}, "the thread of the record tells both"
    with pytest.raises(AlreadyLifted):
        ask_to_lift(strike=struck, by=cast.editor, at=NOW, why="again")


def test_a_version_that_quoted_the_words_is_erased_though_the_record_quotes_others_now(
    snapshot: Snapshot, cast: Cast
) -> None:
    """What was said before is looked through, not only what is said now."""
    testimony = make_testimony(
        statements=[statement_values(_passage(snapshot, "Karim led us out of Kunduz."))]
    )
    publish_whole(testimony)
    other = make_passage(make_source("Another"), exact="They left.")
    part = InlineChange(
        Statement,
        pk=testimony.statements.get().pk,
        values={"text": "They left.", "source": other.source, "passage": other},
    )
    now = Testimony.objects.get(pk=testimony.pk)
    edit(record=now, changes={}, parts=[part], expected=now.lock_version, by=cast.writer, at=NOW)
    publish_whole(other.source)
    correct(records=handed_in(testimony), by=cast.editor, at=NOW, reason=PublicReason.UPDATE, entropy=ENTROPY)
    assert "Karim" in _everything()
    strike(source=source_of(snapshot), words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    assert "Karim" not in _everything()
    assert _shown(testimony)["statements"][0]["text"] == "They left."


def test_what_was_suspended_meanwhile_does_not_bring_the_words_back(snapshot: Snapshot, cast: Cast) -> None:
    """Its earlier versions go when it returns."""
    testimony = make_testimony(
        statements=[statement_values(_passage(snapshot, "Karim led us out of Kunduz."))]
    )
    publish_whole(testimony)
    suspend(records=[Testimony.objects.get()], by=cast.editor, at=NOW, why="", entropy=ENTROPY)
    strike(source=source_of(snapshot), words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    approve(records=handed_in(testimony), by=cast.second_editor, at=NOW, entropy=ENTROPY)
    assert _shown(testimony)["statements"][0]["text"] == "[…] led us out of Kunduz."
    assert "Karim" not in _everything()


def test_words_that_stand_in_no_passage_are_struck_wherever_they_are_said_to_be_read(
    snapshot: Snapshot, cast: Cast
) -> None:
    """An old quotation that was changed, and old words around a passage that lie elsewhere."""
    back = _passage(snapshot, "We never went back to Kunduz.")
    testimony = make_testimony(statements=[statement_values(back)])
    publish_whole(testimony)
    revision = Revision.objects.get(ref=testimony.ref, in_force=True)
    image: Any = revision.image
    quotation = image["statements"][0]
    quotation["text"], quotation["passage"]["prefix"] = "Karim went back.", "Karim said: "
    with unsealed():
        revision.save(update_fields=["image"])
    strike(source=source_of(snapshot), words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    assert _shown(testimony)["statements"][0]["text"] == "[…] went back."
    assert "Karim" not in _everything()


def test_a_writer_strikes_nothing_and_nobody_strikes_nothing(cast: Cast, snapshot: Snapshot) -> None:
    """The two ways in which a strike is refused."""
    with pytest.raises(NotPermitted):
        strike(source=source_of(snapshot), words="Karim", by=cast.writer, at=NOW)
    with pytest.raises(NoWords):
        strike(source=source_of(snapshot), words=" \u200b ", by=cast.editor, at=NOW)
    assert not Strike.objects.exists()
    assert Source.objects.count() == 1
    assert the_cast() == cast
