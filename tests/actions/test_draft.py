"""Beginning a record: nobody outside the desk learns of it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.actions.draft import draft
from cases.actions.writing import InlineChange, Invalid
from cases.ledger.edition import Edition
from cases.models import AuditEntry, Case, Consent, Person, Source, Statement, Theme
from cases.vocabulary.reference import PREFIXES
from cases.vocabulary.state import State
from tests.factories import NOW, TODAY, Cast, make_case, make_event, make_source

pytestmark = pytest.mark.django_db


def test_a_draft_is_stamped_and_published_nowhere(cast: Cast) -> None:
    case = make_case()
    assert (case.state, case.lock_version) == (State.DRAFT, 1)
    assert case.created_by == case.last_edited_by == cast.writer
    assert case.created_at == case.last_edited_at == NOW
    assert not Edition.objects.exists()


def test_a_fresh_reference_is_drawn_from_the_randomness_passed_in(cast: Cast) -> None:
    drawn: list[int] = []

    def always_the_same(size: int) -> bytes:
        drawn.append(size)
        return bytes(size)

    case = draft(
        model=Case,
        values={"title": "A", "slug": "a", "summary": "A.", "period": "2021"},
        by=cast.writer,
        at=NOW,
        entropy=always_the_same,
    )
    assert case.ref == f"{PREFIXES[case.noun]}-0000000000"
    with pytest.raises(Invalid, match="taken"):
        draft(
            model=Case,
            values={"title": "B", "slug": "b", "summary": "B.", "period": "2021"},
            by=cast.writer,
            at=NOW,
            entropy=always_the_same,
        )
    assert len(drawn) > 2, "a collision is tried again"


def test_a_reference_that_is_known_is_kept_and_given_once(cast: Cast) -> None:
    values = {"shown_as": "Fahim", "naming": "pseudonym"}
    assert (
        draft(model=Person, values=values, by=cast.writer, at=NOW, ref="P-7K3M9Q2XAB").ref == "P-7K3M9Q2XAB"
    )
    with pytest.raises(Invalid, match="taken"):
        draft(model=Person, values=values, by=cast.writer, at=NOW, ref="P-7K3M9Q2XAB")


@pytest.mark.parametrize(
    "values",
    [
        {"state": "approved"},
        {"ref": "S-7K3M9Q2XAB"},
        {"lock_version": 7},
        {"created_by": None},
        {"last_edited_at": NOW},
        {"nonsense": 1},
    ],
    ids=str,
)
def test_bookkeeping_is_not_written_by_hand(values: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        make_source("An article", **values)
    assert not Source.objects.exists()


def test_a_row_that_is_named_has_to_be_there(cast: Cast) -> None:
    """One in hand is; a number that stands for none is found out, in a new row and in one that is kept."""
    event = make_event()
    with pytest.raises(Invalid, match="not a valid choice"):
        make_event(case=Case(pk=event.case.pk + 1))
    event.case_id += 1
    with pytest.raises(ValidationError, match="not a valid choice"):
        event.full_clean()
    with CaptureQueriesContext(connection) as asked:
        type(event).objects.get(pk=event.pk).clean_fields()
    assert not [each for each in asked if 'FROM "cases_case"' in each["sql"]], "the database sees to that"


def test_parts_are_written_with_their_parent_or_not_at_all(cast: Cast) -> None:
    consent = {"purpose": "translate", "given_on": TODAY, "manner": "spoken", "language": "ps"}
    person = {"shown_as": "Fahim", "naming": "pseudonym"}
    with pytest.raises(Invalid):
        draft(
            model=Person, values=person, parts=[InlineChange(Consent, values=consent)], by=cast.writer, at=NOW
        )
    assert not Person.objects.exists()
    assert not AuditEntry.objects.exists()
    sound = InlineChange(Consent, values=consent | {"review_on": TODAY.replace(year=TODAY.year + 1)})
    row = draft(model=Person, values=person, parts=[sound], by=cast.writer, at=NOW)
    assert row.consents.get().recorded_by == cast.writer


def test_what_is_no_part_of_a_record_is_not_written_with_it(cast: Cast) -> None:
    with pytest.raises(TypeError):
        draft(
            model=Theme,
            values={"code": "a", "names": {"en": "A"}},
            parts=[InlineChange(Statement)],
            by=cast.writer,
            at=NOW,
        )
