"""What was approved before a field was there is disclosed as before, and nobody has to look at it again."""

import json

import pytest

from cases.actions.derived import derivation_faults
from cases.actions.differences import differs
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.ledger.derivation import Derivation
from cases.ledger.published import published_documents
from cases.models import Person, Revision, Source, Statistic
from cases.models.image import as_of_now, freeze
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    make_actor,
    make_event,
    make_passage,
    make_person,
    make_source,
    make_statistic,
    publish_whole,
)
from tests.ledger.unsealing import unsealed

pytestmark = pytest.mark.django_db(transaction=True)
ADDED = ("attribution", "attributed_to", "attributed_by", "attribution_quoted", "attribution_passage")


def of_before(record: Record, *names: str, **said: str) -> None:
    """Let what was approved of the record lack some fields, and say others as it was said before."""
    revision = Revision.objects.get(ref=record.ref, in_force=True)
    assert revision.image is not None
    for name in names:
        del revision.image[name]
    revision.image |= said
    with unsealed():
        revision.save(update_fields=["image"])


@pytest.mark.parametrize("make", [make_statistic, make_event])
def test_a_neighbour_that_changes_takes_nothing_away(make: object, cast: Cast) -> None:
    """The source's publisher is suspended: the record is worked out anew, and stays."""
    assert callable(make)
    publisher = make_actor("The Herald")
    record = make(source=make_source(publisher=publisher))
    publish_whole(record, publisher)
    before = published_documents(Audience.PUBLIC, [record.ref])[record.ref]
    of_before(record, *ADDED)
    suspend(records=[publisher], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    after = published_documents(Audience.PUBLIC, [record.ref])[record.ref]
    assert "Herald" not in json.dumps(after)
    assert after["attributed_to"] == before["attributed_to"] == {"unknown": "not stated"}


def test_an_individual_of_before_is_a_person(cast: Cast) -> None:
    """The mark came later than the kind that said so, and what was approved says it by that alone."""
    parent = make_actor("The Herald")
    editor = make_actor("Its editor", kind="individual", natural_person=True, parent=parent)
    publish_whole(editor, parent)
    of_before(editor, "natural_person", kind="individual")
    suspend(records=[parent], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    document = published_documents(Audience.PUBLIC, [editor.ref])[editor.ref]
    assert "Herald" not in json.dumps(document)
    assert (document["kind"], document["natural_person"]) == ("individual", True)


def test_words_are_struck_in_what_was_approved_before(cast: Cast) -> None:
    source = make_source()
    passage = make_passage(source, exact="Karim says that 37 men fell.")
    event = make_event(source=source, passage=passage, quoted="Karim says that 37 men fell.")
    publish_whole(event)
    of_before(event, *ADDED)
    strike(source=Source.objects.get(), words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    document = published_documents(Audience.PUBLIC, [event.ref])[event.ref]
    assert "Karim" not in json.dumps(document)
    assert "37 men" in json.dumps(document)


def test_it_is_no_difference_that_a_field_was_added() -> None:
    figure = make_statistic()
    publish_whole(figure)
    of_before(figure, *ADDED)
    assert not differs(Statistic.objects.get())


def test_what_is_said_anew_is_committed_to_as_it_is_stored(cast: Cast) -> None:
    """What a field of now begins with is filled in for reading: the ledger commits to the bytes of before."""
    publisher = make_actor("The Herald")
    figure = make_statistic(source=make_source(publisher=publisher))
    publish_whole(figure, publisher)
    of_before(figure, *ADDED)
    changed_behind = [*derivation_faults()]
    assert [fault for fault in changed_behind if figure.ref in fault] == changed_behind != []
    suspend(records=[publisher], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    assert Derivation.objects.filter(ref=figure.ref).count() == 2 * len(changed_behind)
    assert [*derivation_faults()] == changed_behind


def test_what_lacks_nothing_is_given_back_as_it_is() -> None:
    image = freeze(make_statistic())
    assert as_of_now(Statistic, image) is image
    indicator = image["indicator"]
    assert isinstance(indicator, dict)
    without = {**image, "indicator": {name: value for name, value in indicator.items() if name != "unit"}}
    inner = as_of_now(Statistic, without)["indicator"]
    assert isinstance(inner, dict)
    assert inner["unit"] == ""
    lacking = without["indicator"]
    assert isinstance(lacking, dict)
    assert "unit" not in lacking


@pytest.mark.parametrize(
    ("said", "absence"), [("withheld", "withheld"), ("not_stated", "not_stated"), ("former-soldier", "")]
)
def test_one_word_said_what_somebody_was_or_why_that_is_not_told(said: str, absence: str) -> None:
    now = freeze(make_person("Sohrab"))
    before = {name: value for name, value in now.items() if not name.endswith("_absence")}
    read = as_of_now(Person, {**before, "role": said})
    assert (read["role"], read["role_absence"]) == (said, absence)
