"""Where words that are kept back stand elsewhere is listed, and waits for an answer."""

import pytest

from cases.actions.answer import NoReason, answer
from cases.actions.edit import edit
from cases.actions.permission import NotPermitted
from cases.actions.rename import hand_in_renamed, suspend_renamed, under_old_name
from cases.actions.repetitions import still_readable
from cases.actions.strike import strike
from cases.actions.withheld_words import unanswered
from cases.ledger.published import published_documents
from cases.models import Finding, Person, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    make_passage,
    make_person,
    make_place,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
)
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db(transaction=True)


def _now(record: Record) -> Record:
    return type(record)._default_manager.get(pk=record.pk)


def _changed(record: Record, cast: Cast, **changes: object) -> Record:
    now = _now(record)
    return edit(record=now, changes=changes, expected=now.lock_version, by=cast.writer, at=NOW)


def test_the_same_words_elsewhere_are_listed_and_the_strike_waits_for_none(cast: Cast) -> None:
    """A summary, a title of another source, an earlier version: nothing of it is taken away."""
    source, other = make_source(), make_source("Karim remembers")
    testimony = make_testimony(
        statements=[statement_values(make_passage(source, exact="They killed Karim there."))],
        summary="Tells of a man called Karim.",
    )
    figure = make_statistic(
        passage=make_passage(other, exact="at least 218 killings"), limitations="karim’s count."
    )
    publish_whole(testimony, figure)
    strike(source=source, words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    listed = {(found.ref, found.field) for found in Finding.objects.all()}
    assert (testimony.ref, "summary") in listed
    assert (figure.ref, "limitations") in listed
    assert (other.ref, "title") in listed
    assert not any(field.startswith("statements") for ref, field in listed if ref == testimony.ref)
    assert {found.kind for found in Finding.objects.all()} == {"struck"}


def test_an_answer_stands_until_the_text_around_the_words_changes(cast: Cast) -> None:
    """Then the words are found again."""
    source = make_source()
    testimony = make_testimony(
        statements=[statement_values(make_passage(source, exact="They killed Karim there."))],
        summary="Karim is a common name.",
    )
    publish_whole(testimony)
    strike(source=source, words="Karim", by=cast.guardian, at=NOW, entropy=ENTROPY)
    (finding,) = still_readable([*Finding.objects.filter(ref=testimony.ref, field="summary")])
    with pytest.raises(NoReason):
        answer(findings=[finding], by=cast.writer, at=NOW, why=" ")
    with pytest.raises(NotPermitted):
        answer(findings=[finding], by=cast.administrator, at=NOW, why="It is a common name.")
    answer(findings=[finding], by=cast.writer, at=NOW, why="It is a common name.")
    assert unanswered(_now(testimony)) == []
    _changed(testimony, cast, summary="Karim was his name.")
    (again,) = unanswered(_now(testimony))
    assert (again.field, again.words) == ("summary", "Karim")


def test_what_the_record_withholds_is_found_in_what_it_shows(cast: Cast) -> None:
    """Place, rank, unit and day, in free text and around a passage."""
    person = make_person("A soldier", naming="pseudonym", rank="captain", unit="third brigade")
    passage = make_passage(make_source(), exact="They came at night.", prefix="In Kunduz: ")
    testimony = make_testimony(
        person=person,
        statements=[statement_values(passage)],
        origin=make_place("AF-KDZ", names={"en": "Kunduz", "fa-AF": "کندز"}),
        origin_public="country",
        date="2023-11-07",
        date_precision="month",
        summary="A Captain of the third brigade tells of the night of 7 November.",
    )
    found = {(each.field.rpartition(".")[2], each.words) for each in unanswered(testimony)}
    assert found == {
        ("summary", "captain"),
        ("summary", "third brigade"),
        ("summary", "7 November"),
        ("prefix", "Kunduz"),
    }


def test_what_the_record_shows_anyway_is_not_asked_about(cast: Cast) -> None:
    """A province that may be shown, the rank of a public figure, a day that is told."""
    person = make_person("A general", rank="general", public_figure=True)
    testimony = make_testimony(
        person=person,
        origin=make_place("AF-KDZ", names={"en": "Kunduz"}),
        origin_public="province",
        date="2023-11-07",
        date_precision="day",
        summary="A general from Kunduz tells of 7 November 2023.",
    )
    assert unanswered(testimony) == []


def test_a_changed_name_lists_what_is_published_under_the_old_one(cast: Cast) -> None:
    """Handed in, and published under the new one by a second person, in one step each."""
    person = make_person("Fahim Karimi", naming="full_name")
    testimony = make_testimony(person=person, summary="Fahim Karimi tells of a night.")
    publish_whole(testimony)
    _changed(testimony, cast, notes="Seen.")
    now = Person.objects.get()
    edit(
        record=now,
        changes={"shown_as": "A former soldier", "naming": "pseudonym"},
        expected=now.lock_version,
        by=cast.writer,
        at=NOW,
    )
    person = Person.objects.get()
    (listed,) = under_old_name(person)
    assert (listed.testimony.ref, listed.name) == (testimony.ref, "Fahim Karimi")
    assert Finding.objects.filter(ref=testimony.ref, field="summary", kind="renamed").exists()
    hand_in_renamed(person=person, by=cast.writer, at=NOW)
    assert Testimony.objects.get().state == "in_review"


def test_a_changed_name_suspends_what_is_published_under_the_old_one(cast: Cast) -> None:
    """At once, by one person."""
    person = make_person("Fahim Karimi", naming="full_name")
    testimony = make_testimony(person=person)
    publish_whole(testimony)
    now = Person.objects.get()
    edit(record=now, changes={"shown_as": "F."}, expected=now.lock_version, by=cast.writer, at=NOW)
    suspend_renamed(person=Person.objects.get(), by=cast.guardian, at=NOW, why="a name", entropy=ENTROPY)
    assert published_documents(Audience.PUBLIC, [testimony.ref]) == {}
