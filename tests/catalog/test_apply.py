"""Applying editions, one after the other, once each."""

import json
from dataclasses import replace

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from cases.catalog import models as catalog
from cases.catalog.apply import DivergedError, GapError, apply, apply_all, wipe
from cases.catalog.entry import Entry
from cases.catalog.position import Head, head
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_quotation, a_source, a_statistic, a_testimony, entry
from tests.catalog.tables import tables

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER


def test_a_published_document_can_be_read_as_it_was_written() -> None:
    published = entry(1, a_testimony())
    assert apply(published) is True
    row = catalog.Testimony.objects.of(PUBLIC).get()
    assert row.document == published.document
    assert row.data["summary"] == "Threatened at several addresses."
    assert (row.version, row.edition, row.updated.isoformat()) == (1, 1, "2026-11-22")
    assert head(PUBLIC) == Head(1, published.digest)


def test_applying_twice_changes_nothing() -> None:
    first, second = entry(1, a_testimony()), entry(2, a_statistic())
    apply(first)
    apply(second)
    before = tables()
    assert apply(second) is False
    assert apply(first) is False
    assert tables() == before


def test_a_gap_is_refused_and_leaves_everything_as_it_was() -> None:
    apply(entry(1, a_testimony()))
    before = tables()
    with pytest.raises(GapError):
        apply(entry(3, a_statistic()))
    assert tables() == before


def test_another_history_under_the_same_number_is_refused() -> None:
    first = entry(1, a_testimony())
    apply(first)
    with pytest.raises(DivergedError):
        apply(replace(first, digest="f" * 64))


def test_what_cannot_be_projected_leaves_everything_as_it_was() -> None:
    apply(entry(1, a_testimony()))
    before = tables()
    with pytest.raises(ValueError, match="a document's value"):
        apply(entry(2, a_testimony(2, residence=["PK"])))
    assert tables() == before


def test_the_audiences_are_kept_apart() -> None:
    apply(entry(1, a_testimony(1), audience=PARTNER))
    apply(entry(1, a_testimony(2), audience=PUBLIC))
    assert catalog.Testimony.objects.of(PUBLIC).get().ref == "T-0000000002"
    assert catalog.Testimony.objects.of(PARTNER).get().ref == "T-0000000001"
    assert not catalog.FacetValue.objects.of(PUBLIC).filter(ref="T-0000000001").exists()


def test_a_correction_replaces_the_row_and_keeps_the_old_version() -> None:
    apply(entry(1, a_testimony(summary="Old words.")))
    apply(entry(2, a_testimony(summary="New words."), action=Action.CORRECT, version=2))
    row = catalog.Testimony.objects.of(PUBLIC).get()
    assert (row.version, row.data["summary"]) == (2, "New words.")
    assert _summaries() == [
        "Old words.",
        "New words.",
    ]


def test_a_statement_that_a_correction_drops_is_gone() -> None:
    apply(entry(1, a_testimony(statements=[a_quotation(1), a_quotation(2)])))
    apply(entry(2, a_testimony(statements=[a_quotation(2)]), action=Action.CORRECT, version=2))
    assert [row.ref for row in catalog.Statement.objects.of(PUBLIC)] == ["Q-0000000002"]
    assert not catalog.FacetValue.objects.filter(ref="Q-0000000001").exists()


def test_a_redaction_erases_the_earlier_versions_and_keeps_the_current_one() -> None:
    apply(entry(1, a_testimony(summary="A name.")))
    apply(entry(2, a_testimony(summary="A second name."), action=Action.CORRECT, version=2))
    apply(entry(3, a_testimony(summary="No name."), action=Action.REDACT, version=3))
    assert _summaries() == [None, None, "No name."]
    assert catalog.Testimony.objects.get().data["summary"] == "No name."


def test_a_withdrawal_leaves_a_tombstone_and_nothing_else() -> None:
    apply(entry(1, a_source()))
    apply(entry(2, a_testimony(summary="Withdrawn words.")))
    apply(entry(3, a_testimony(), action=Action.WITHDRAW))
    assert not catalog.Testimony.objects.exists()
    assert not catalog.Statement.objects.exists()
    assert {use.ref for use in catalog.LabelUse.objects.all()} == {"S-0000000001"}
    assert {facet_value.ref for facet_value in catalog.FacetValue.objects.all()} == {"S-0000000001"}
    tombstone = catalog.Version.objects.of(PUBLIC).last_of("T-0000000001")
    assert tombstone is not None
    assert (tombstone.action, tombstone.document, tombstone.number) == ("withdraw", None, 3)
    assert "Withdrawn" not in repr(tables())


def test_a_suspension_hides_every_version_until_the_return() -> None:
    first = entry(1, a_testimony(summary="First."))
    apply(first)
    apply(entry(2, a_testimony(), action=Action.SUSPEND))
    assert "First." not in repr(tables())
    returned = entry(3, a_testimony(summary="Back."), version=2, restored=((1, first.document or ""),))
    apply(returned)
    assert _summaries() == ["First.", None, "Back."]
    assert catalog.Testimony.objects.get().version == 2


def test_an_edition_whose_document_was_erased_since_shows_nothing() -> None:
    apply(replace(entry(1, a_testimony()), document=None))
    assert not catalog.Testimony.objects.exists()
    assert catalog.Version.objects.get().document is None


def test_several_at_once_give_what_one_after_the_other_would() -> None:
    story = [
        entry(1, a_testimony(1)),
        entry(2, a_testimony(2, summary="First.")),
        entry(3, a_testimony(2, summary="Second."), action=Action.REDACT, version=2),
        entry(4, a_source()),
        entry(5, a_testimony(1), action=Action.WITHDRAW),
    ]
    assert [apply(each) for each in story] == [True] * 5
    one_by_one = tables()
    wipe(PUBLIC)
    assert apply_all(story[:2]) == 2
    assert apply_all(story) == 3
    assert tables() == one_by_one


def test_several_at_once_are_applied_all_or_none() -> None:
    before = tables()
    with pytest.raises(ValueError, match="a document's value"):
        apply_all([entry(1, a_testimony(1)), entry(2, a_testimony(2, residence=["PK"]))])
    with pytest.raises(GapError):
        apply_all([entry(1, a_testimony(1)), entry(3, a_testimony(2))])
    with pytest.raises(GapError):
        apply_all([entry(1, a_testimony(1)), entry(2, a_testimony(2), audience=PARTNER)])
    assert apply_all([]) == 0
    assert tables() == before


def test_several_at_once_cost_no_more_queries_than_few() -> None:
    with CaptureQueriesContext(connections["catalog"]) as few:
        apply_all([entry(number, a_testimony(number)) for number in range(1, 4)])
    with CaptureQueriesContext(connections["catalog"]) as many:
        apply_all([entry(number, a_testimony(number)) for number in range(4, 40)])
    assert len(many) <= len(few)


def test_wiping_one_audience_leaves_the_other() -> None:
    apply(entry(1, a_testimony(), audience=PUBLIC))
    apply(entry(1, a_statistic(), audience=PARTNER))
    wipe(PUBLIC)
    assert head(PUBLIC) == Head(0, "")
    assert not catalog.Version.objects.of(PUBLIC).exists()
    assert catalog.Statistic.objects.of(PARTNER).exists()


def test_applying_costs_the_same_however_much_is_published() -> None:
    for number in range(1, 4):
        apply(entry(number, a_testimony(number)))
    first = _queries(entry(4, a_testimony(4)))
    for number in range(5, 25):
        apply(entry(number, a_testimony(number)))
    assert _queries(entry(25, a_testimony(25))) == first


def _summaries() -> list[object]:
    """What each version says, oldest first, None where there is nothing to read."""
    documents = catalog.Version.objects.in_order().values_list("document", flat=True)
    return [json.loads(document)["summary"] if document else None for document in documents]


def _queries(edition: Entry) -> int:
    with CaptureQueriesContext(connections["catalog"]) as queries:
        apply(edition)
    return len(queries)
