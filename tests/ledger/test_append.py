"""Appending: what an edition holds, and what the ledger refuses to say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from cases.ledger.append import append
from cases.ledger.digest import GENESIS
from cases.ledger.models import Edition, PublicationStatus, Stream
from cases.ledger.published import published_documents
from cases.ledger.refusal import AlreadyPublished, LedgerRefused, NotPublished, RefWithdrawn
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import canonical_json
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_case, a_source, a_testimony
from tests.ledger.saying import NOON, new_edition, publish, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER


def test_an_edition_carries_the_document_and_what_only_the_ledger_knows() -> None:
    say(Action.PUBLISH, a_testimony())
    document = published_documents(PUBLIC)["T-0000000001"]
    assert document == {
        **a_testimony(),
        "version": 1,
        "edition": 1,
        "published": "2026-11-22",
        "updated": "2026-11-22",
        "url": "/testimonies/T-0000000001/",
    }


def test_partners_are_told_no_number() -> None:
    say(Action.PUBLISH, a_source(), audience=PARTNER)
    assert "edition" not in published_documents(PARTNER)["S-0000000001"]


def test_a_case_is_at_its_slug() -> None:
    say(Action.PUBLISH, a_case())
    assert published_documents(PUBLIC)["C-0000000001"]["url"] == "/cases/former-soldiers/"


def test_numbers_are_dense_within_each_stream_alone() -> None:
    publish(1)
    publish(1, audience=PARTNER)
    publish(2)
    assert list(Edition.objects.of(PUBLIC).values_list("number", flat=True)) == [1, 2]
    assert list(Edition.objects.of(PARTNER).values_list("number", flat=True)) == [1]


def test_the_digest_commits_to_nonce_and_canonical_document() -> None:
    append(
        audience=PUBLIC,
        new_editions=[new_edition(Action.PUBLISH, a_source())],
        at=NOON,
        entropy=lambda count: b"n" * count,
    )
    edition = Edition.objects.get()
    assert edition.document is not None
    assert edition.document.encode() == canonical_json(published_documents(PUBLIC)["S-0000000001"])
    assert edition.digest == sha256(b"n" * 32 + edition.document.encode()).hexdigest()


def test_each_edition_names_the_one_before() -> None:
    publish(1)
    publish(2)
    first, second = Edition.objects.of(PUBLIC).after(0)
    assert (first.previous, second.previous) == (GENESIS, first.link)
    assert Stream.objects.get(audience=PUBLIC).digest == second.link


def test_equal_documents_have_different_digests() -> None:
    first = say(Action.PUBLISH, a_source(), audience=PUBLIC)
    second = say(Action.PUBLISH, a_source(), audience=PARTNER)
    assert first.digest != second.digest


def test_the_day_is_that_of_utc() -> None:
    evening = datetime(2026, 11, 22, 22, tzinfo=timezone(timedelta(hours=-5)))
    assert say(Action.PUBLISH, a_source(), at=evening).at.isoformat() == "2026-11-23"


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        say(Action.PUBLISH, a_source(), at=datetime(2026, 11, 22))  # noqa: DTZ001 - it is what is refused


def test_the_first_day_stays_and_the_last_moves() -> None:
    publish()
    say(Action.CORRECT, a_testimony(summary="Corrected."), at=NOON + timedelta(days=3))
    document = published_documents(PUBLIC)["T-0000000001"]
    assert (document["version"], document["published"], document["updated"]) == (
        2,
        "2026-11-22",
        "2026-11-25",
    )


def test_a_suspension_keeps_the_version_and_a_return_takes_the_next() -> None:
    ref = publish()
    suspended = say(Action.SUSPEND, a_testimony())
    assert (suspended.version, suspended.digest, suspended.document) == (1, "", None)
    assert published_documents(PUBLIC) == {}
    assert Edition.objects.get(number=1).document is not None
    assert say(Action.PUBLISH, a_testimony()).version == 2
    assert published_documents(PUBLIC)[ref]["published"] == "2026-11-22"


def test_a_redaction_erases_what_was_said_before_but_not_itself() -> None:
    publish()
    say(Action.CORRECT, a_testimony(summary="Second."))
    say(Action.REDACT, a_testimony(summary="Third."))
    kept = Edition.objects.readable()
    assert [edition.number for edition in kept] == [3]
    assert not Edition.objects.filter(document=None, nonce__isnull=False).exists()


def test_a_withdrawal_erases_every_document_of_its_reference_and_no_other() -> None:
    publish(1)
    publish(2)
    say(Action.CORRECT, a_testimony(1))
    say(Action.WITHDRAW, a_testimony(1))
    assert [edition.ref for edition in Edition.objects.readable()] == ["T-0000000002"]
    assert list(published_documents(PUBLIC)) == ["T-0000000002"]


def test_a_withdrawal_from_the_public_erases_nothing_that_partners_have() -> None:
    publish(1)
    publish(1, audience=PARTNER)
    say(Action.WITHDRAW, a_testimony(1))
    assert list(published_documents(PARTNER)) == ["T-0000000001"]


def test_several_editions_of_one_reference_may_come_at_once() -> None:
    once = [new_edition(action, a_testimony()) for action in (Action.PUBLISH, Action.REDACT, Action.SUSPEND)]
    editions = append(audience=PUBLIC, new_editions=once, at=NOON)
    assert [(edition.number, edition.version) for edition in editions] == [(1, 1), (2, 2), (3, 2)]
    assert [edition.number for edition in Edition.objects.readable()] == [2]


def test_a_withdrawn_reference_is_never_used_again() -> None:
    publish()
    say(Action.WITHDRAW, a_testimony())
    for action in Action:
        with pytest.raises(RefWithdrawn):
            say(action, a_testimony())


@pytest.mark.parametrize("action", [action for action in Action if action is not Action.PUBLISH])
def test_what_was_never_published_can_only_be_published(action: Action) -> None:
    with pytest.raises(NotPublished):
        say(action, a_testimony())


@pytest.mark.parametrize("action", [Action.CORRECT, Action.REPROJECT, Action.SUSPEND])
def test_what_is_suspended_can_only_return_or_be_withdrawn(action: Action) -> None:
    publish()
    say(Action.SUSPEND, a_testimony())
    with pytest.raises(NotPublished):
        say(action, a_testimony())


@pytest.mark.parametrize("action", [Action.PUBLISH, Action.REDACT, Action.WITHDRAW])
def test_what_is_suspended_can_return_whole_or_redacted_or_end(action: Action) -> None:
    ref = publish()
    say(Action.SUSPEND, a_testimony())
    say(action, a_testimony())
    now = PublicationStatus.objects.get(audience=PUBLIC, ref=ref)
    assert (now.is_published, now.is_withdrawn) == (action.carries_document, action is Action.WITHDRAW)


def test_what_is_published_is_not_published_again() -> None:
    publish()
    with pytest.raises(AlreadyPublished):
        publish()


def test_a_reference_stays_what_it_is() -> None:
    publish()
    with pytest.raises(LedgerRefused, match="is a testimony, not a source"):
        say(Action.CORRECT, a_source(ref="T-0000000001"))


def test_a_refusal_leaves_the_stream_as_it_was() -> None:
    publish(1)
    drafts = [new_edition(Action.PUBLISH, a_testimony(2)), new_edition(Action.CORRECT, a_testimony(3))]
    with pytest.raises(NotPublished):
        append(audience=PUBLIC, new_editions=drafts, at=NOON)
    assert Stream.objects.get().number == Edition.objects.count() == PublicationStatus.objects.count() == 1


def test_a_draft_without_its_document_is_refused() -> None:
    whole = new_edition(Action.PUBLISH, a_testimony())
    with pytest.raises(ValueError, match="content belongs"):
        append(
            audience=PUBLIC,
            new_editions=[type(whole)(whole.ref, whole.noun, whole.action, whole.reason)],
            at=NOON,
        )


def test_the_document_of_another_record_is_refused() -> None:
    swapped = replace(new_edition(Action.PUBLISH, a_testimony(1)), ref="T-0000000002")
    with pytest.raises(ValueError, match="another ref"):
        append(audience=PUBLIC, new_editions=[swapped], at=NOON)


def test_only_some_references_can_be_asked_for() -> None:
    for number in (1, 2, 3):
        publish(number)
    assert list(published_documents(PUBLIC, refs=["T-0000000002", "T-0000000009"])) == ["T-0000000002"]
    assert not PublicationStatus.objects.filter(audience=PUBLIC, ref="T-0000000009").exists()


def test_a_batch_costs_no_more_queries_than_one() -> None:
    publish(1)
    assert _queries(10, 11) == _queries(*range(20, 40))


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"version": 0}, "ledger_edition_numbered"),
        ({"audience": "desk"}, "ledger_edition_audience_known"),
        ({"action": "delete"}, "ledger_edition_action_known"),
        ({"reason": "because"}, "ledger_edition_reason_known"),
        ({"noun": "person"}, "ledger_edition_noun_said"),
        ({"digest": ""}, "ledger_edition_document_where_due"),
        ({"action": "suspend"}, "ledger_edition_document_where_due"),
        ({"nonce": None}, "ledger_edition_erased_with_nonce"),
        ({"previous": GENESIS}, "ledger_edition_first_has_no_previous"),
    ],
)
def test_the_database_refuses_nonsense(change: dict[str, object], constraint: str) -> None:
    publish(1)
    edition = Edition.objects.get()
    fields = {
        field.name: getattr(edition, field.name) for field in Edition._meta.fields if field.name != "id"
    }
    sound = fields | {"number": 2, "version": 2, "previous": edition.link}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Edition.objects.create(**(sound | change))


def _queries(*numbers: int) -> int:
    drafts = [new_edition(Action.PUBLISH, a_testimony(number)) for number in numbers]
    with CaptureQueriesContext(connection) as queries:
        append(audience=PUBLIC, new_editions=drafts, at=NOON.astimezone(UTC))
    return len(queries)
