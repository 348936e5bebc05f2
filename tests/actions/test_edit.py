"""Changing the working row: what readers see stays, and no edit is lost."""

import pytest

from cases.actions.edit import EditConflict, edit
from cases.actions.writing import InlineChange, Invalid, StillUsed
from cases.models import AuditEntry, Passage, Source, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.factories import (
    NOW,
    Cast,
    days,
    make_passage,
    make_person,
    make_source,
    make_term,
    make_theme,
    publish,
)
from tests.factories.statement import statement_values
from tests.scenarios import a_published_dossier, a_published_testimony, everything_said

pytestmark = pytest.mark.django_db


def test_editing_what_is_published_changes_no_byte_for_anybody(cast: Cast) -> None:
    dossier = a_published_dossier()
    before = [everything_said(audience) for audience in STREAMS]
    for record in dossier.records():
        current = now(record)
        edit(
            record=current,
            changes=_other_words(current),
            expected=current.lock_version,
            by=cast.writer,
            at=days(1),
        )
        assert now(record).state == State.DRAFT
    edit(
        record=dossier.person,
        changes={"shown_as": "Rahmat", "role": make_term("other")},
        expected=dossier.person.lock_version,
        by=cast.writer,
        at=days(1),
    )
    place = dossier.testimony.residence
    assert place is not None
    edit(record=place, changes={"names": {"en": "Elsewhere"}}, expected=1, by=cast.writer, at=days(1))
    assert [everything_said(audience) for audience in STREAMS] == before


def test_what_was_frozen_is_told_even_if_a_neighbour_makes_it_be_told_again(cast: Cast) -> None:
    testimony = a_published_testimony()
    current = now(testimony)
    edit(record=current, changes={"summary": "Not approved."}, expected=1, by=cast.writer, at=days(1))
    source = testimony.statements.get().source
    edit(
        record=source,
        changes={"title": "A better title"},
        expected=source.lock_version,
        by=cast.writer,
        at=NOW,
    )
    publish(source)
    said = everything_said(Audience.PUBLIC)
    assert said[-1][1:3] == (testimony.ref, "reproject")
    assert "A better title" in str(said[-1][4])
    assert "Not approved." not in str(said)


def test_the_second_save_is_refused_and_shows_both(cast: Cast) -> None:
    source = make_source()
    edit(record=source, changes={"title": "Hers"}, expected=1, by=cast.writer, at=NOW)
    audited = AuditEntry.objects.count()
    with pytest.raises(EditConflict, match="changed by writer") as refused:
        edit(record=source, changes={"title": "His"}, expected=1, by=cast.editor, at=NOW)
    assert isinstance(refused.value.current, Source)
    assert refused.value.current.title == "Hers"
    assert refused.value.yours == {"title": "His"}
    kept = Source.objects.get(pk=source.pk)
    assert (kept.title, kept.lock_version, kept.last_edited_by) == ("Hers", 2, cast.writer)
    assert AuditEntry.objects.count() == audited


def test_places_and_people_are_kept_from_each_other_too(cast: Cast) -> None:
    for row in (make_theme(), make_person()):
        edit(record=row, changes={"notes": "Hers."}, expected=1, by=cast.writer, at=NOW)
        with pytest.raises(EditConflict):
            edit(record=row, changes={"notes": "His."}, expected=1, by=cast.editor, at=NOW)


def test_an_edit_that_is_refused_leaves_the_edit_number(cast: Cast) -> None:
    source = make_source()
    with pytest.raises(Invalid):
        edit(record=source, changes={"date": "last winter"}, expected=1, by=cast.writer, at=NOW)
    assert now(source).lock_version == 1


def test_only_the_fields_that_changed_are_on_the_trail(cast: Cast) -> None:
    source, theme = make_source(), make_theme()
    edit(record=source, changes={"title": "Another", "kind": source.kind}, expected=1, by=cast.writer, at=NOW)
    assert AuditEntry.objects.order_by("-number")[0].fields == ["title"]
    case = a_published_testimony().case
    edit(record=case, changes={"themes": [theme], "title": case.title}, expected=1, by=cast.writer, at=NOW)
    assert AuditEntry.objects.order_by("-number")[0].fields == ["themes"]


def test_a_part_is_changed_in_place_and_taken_out(cast: Cast) -> None:
    testimony = a_published_testimony()
    statement = testimony.statements.get()
    change = InlineChange(type(statement), pk=statement.pk, values={"credibility": "4"})
    edited = edit(record=testimony, changes={}, parts=[change], expected=1, by=cast.writer, at=NOW)
    assert edited.statements.get().credibility == "4"
    assert AuditEntry.objects.order_by("-number")[0].fields == ["statement.credibility"]
    gone = InlineChange(type(statement), pk=statement.pk, delete=True)
    edited = edit(record=testimony, changes={}, parts=[gone], expected=2, by=cast.writer, at=NOW)
    assert not edited.statements.exists()


def test_a_part_of_another_record_cannot_be_reached(cast: Cast) -> None:
    one, other = a_published_testimony(), a_published_testimony(make_person("Rahmat"))
    foreign = other.statements.get()
    with pytest.raises(type(foreign).DoesNotExist):
        edit(
            record=one,
            changes={},
            parts=[InlineChange(type(foreign), pk=foreign.pk, values={"text": "Changed."})],
            expected=1,
            by=cast.writer,
            at=NOW,
        )


def test_a_passage_that_is_quoted_cannot_be_taken_out(cast: Cast) -> None:
    passage = make_passage()
    source = now(passage.source)
    a_published_testimony()
    Testimony.objects.get().statements.update(passage=passage, source=passage.source)
    with pytest.raises(StillUsed):
        edit(
            record=source,
            changes={},
            parts=[InlineChange(Passage, pk=passage.pk, delete=True)],
            expected=source.lock_version,
            by=cast.writer,
            at=NOW,
        )


def test_a_new_quotation_gets_a_reference_of_its_own(cast: Cast) -> None:
    testimony = a_published_testimony()
    part = InlineChange(type(testimony.statements.get()), values=statement_values(make_passage()))
    edited = edit(record=testimony, changes={}, parts=[part, part], expected=1, by=cast.writer, at=NOW)
    assert len({statement.ref for statement in edited.statements.all()}) == 3


def _other_words(record: Record) -> dict[str, object]:
    """A change to the words of `record` that readers would see."""
    for name in ("title", "summary", "as_worded", "name"):
        if hasattr(record, name):
            return {name: "Other words", "notes": "Looked at again."}
    raise AssertionError(f"{record} has no words")
