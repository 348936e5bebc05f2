"""Who may see which field: decided for every one, and reviewed in `fields.json`."""

import json
from pathlib import Path

import pytest

from cases.disclosure.registry import POLICIES
from cases.ledger.published import published_documents
from cases.vocabulary.audience import STREAMS, Audience
from tests.scenarios import a_published_dossier

REVIEWED = Path(__file__).parent / "fields.json"
ADDED = {"noun", "url", "labels", "inferred", "translated", "version", "edition", "published", "updated"}
"""Keys that belong to every document, whatever its fields."""

Table = dict[str, dict[str, dict[str, list[str]]]]


def table() -> Table:
    """By noun, field and audience: the keys of the document that the field may feed."""
    return {
        noun.value: {
            name: {
                audience.value: [key for key in rule.keys if rule.feeds(key, audience)]
                for audience in STREAMS
            }
            for name, rule in policy.fields.items()
        }
        for noun, policy in sorted(POLICIES.items())
    }


def test_nothing_is_fed_that_was_not_reviewed() -> None:
    assert table() == json.loads(REVIEWED.read_text()), (
        "A field or its audience changed. Review it, then write the new table: python -m tests.write_reviewed"
    )


def test_the_public_is_fed_nothing_that_partners_are_not() -> None:
    for noun, fields in table().items():
        for name, fed in fields.items():
            assert set(fed[Audience.PUBLIC]) <= set(fed[Audience.PARTNER]), f"{noun}.{name}"


def test_what_decides_over_people_feeds_nothing() -> None:
    desk_only = ("account", "audit_entry", "consent", "dependency", "review", "revision")
    for noun in (*desk_only, "custody", "packet", "packet_member", "decision", "errand", "sighting"):
        assert not any(any(fed.values()) for fed in table()[noun].values()), noun
    for noun, fields in table().items():
        for name in ("id", "notes", "state", "lock_version", "created_by", "created_at", "last_edited_by"):
            assert not any(fields.get(name, {}).values()), f"{noun}.{name}"


@pytest.mark.django_db
def test_documents_hold_the_keys_of_the_table_and_no_others() -> None:
    a_published_dossier()
    for audience in STREAMS:
        for document in published_documents(audience).values():
            fields = table()[str(document["noun"])]
            fed = {key for by_audience in fields.values() for key in by_audience[audience]}
            assert document.keys() - ADDED == fed - ADDED, document["noun"]
