"""Verifying: whatever is changed behind the ledger's back is found."""

import pytest

from cases.catalog.position import Head
from cases.ledger.models import Edition, PublicationStatus, Stream
from cases.ledger.verify import Fault, FaultKind, verify
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.ledger.saying import publish, say
from tests.ledger.test_rebuild import tell_a_story

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC = Audience.PUBLIC


@pytest.fixture
def story() -> None:
    """Five testimonies, of which the third was withdrawn."""
    for number in range(1, 6):
        publish(number)
    say(Action.WITHDRAW, a_testimony(3))


def kinds(*anchors: Head) -> set[FaultKind]:
    return {fault.kind for fault in verify(PUBLIC, anchors=anchors)}


def test_an_intact_ledger_has_no_fault_whatever_was_done() -> None:
    tell_a_story()
    assert [verify(audience) for audience in STREAMS] == [[], []]


def test_a_stream_that_has_not_begun_is_intact() -> None:
    assert verify(PUBLIC) == []


@pytest.mark.usefixtures("story", "unsealed")
@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"document": "{}"}, FaultKind.DOCUMENT),
        ({"nonce": b"x" * 32}, FaultKind.DOCUMENT),
        ({"document": None, "nonce": None}, FaultKind.MISSING),
        ({"digest": "f" * 64}, FaultKind.LINK),
        ({"reason": "error"}, FaultKind.LINK),
        ({"action": "correct"}, FaultKind.LINK),
        ({"at": "2020-01-01"}, FaultKind.LINK),
        ({"version": 9}, FaultKind.LINK),
        ({"noun": "source"}, FaultKind.LINK),
        ({"ref": "T-0000000009"}, FaultKind.LINK),
        ({"link": "f" * 64}, FaultKind.LINK),
        ({"previous": "f" * 64}, FaultKind.CHAIN),
        ({"number": 99}, FaultKind.GAP),
    ],
)
def test_an_edited_edition_is_found(change: dict[str, object], kind: FaultKind) -> None:
    Edition.objects.filter(number=2).update(**change)
    assert kind in kinds()


@pytest.mark.usefixtures("story", "unsealed")
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
def test_a_deleted_edition_is_found(number: int) -> None:
    Edition.objects.filter(number=number).delete()
    assert kinds()


@pytest.mark.usefixtures("story", "unsealed")
def test_two_editions_that_changed_places_are_found() -> None:
    for number, moved in ((2, 99), (4, 2), (99, 4)):
        Edition.objects.filter(number=number).update(number=moved)
    assert FaultKind.LINK in kinds()


@pytest.mark.usefixtures("story", "unsealed")
def test_two_documents_that_changed_places_are_found() -> None:
    first, second = Edition.objects.filter(number__in=[1, 2]).order_by("number")
    Edition.objects.filter(number=1).update(document=second.document, nonce=second.nonce)
    Edition.objects.filter(number=2).update(document=first.document, nonce=first.nonce)
    assert {fault.number for fault in verify(PUBLIC)} == {1, 2}


@pytest.mark.usefixtures("story", "unsealed")
def test_an_end_cut_off_is_found() -> None:
    Edition.objects.filter(number__gt=4).delete()
    assert FaultKind.HEAD in kinds()


@pytest.mark.usefixtures("story", "unsealed")
def test_an_end_cut_off_together_with_its_head_is_found_against_an_anchor() -> None:
    seen = Stream.objects.get(audience=PUBLIC)
    fourth = Edition.objects.get(number=4)
    Edition.objects.filter(number__gt=4).delete()
    PublicationStatus.objects.filter(number__gt=4).delete()
    Stream.objects.update(number=4, digest=fourth.link)
    assert FaultKind.ANCHOR in kinds(Head(seen.number, seen.digest))


@pytest.mark.usefixtures("story", "unsealed")
def test_a_history_rewritten_as_a_whole_is_found_against_an_anchor() -> None:
    seen = Head(2, Edition.objects.get(number=2).link)
    link = "0" * 64
    for edition in Edition.objects.of(PUBLIC).after(0):
        edition.previous, edition.reason = link, "update"
        edition.link = link = edition.computed_link()
        edition.save()
    Stream.objects.update(digest=link)
    assert kinds() == set()
    assert kinds(seen) == {FaultKind.ANCHOR}


@pytest.mark.usefixtures("story")
def test_an_anchor_that_holds_is_no_fault() -> None:
    seen = [Head(0, ""), *(Head(edition.number, edition.link) for edition in Edition.objects.all())]
    assert kinds(*seen) == set()


@pytest.mark.usefixtures("story", "unsealed")
def test_a_document_that_should_be_gone_is_found() -> None:
    Edition.objects.filter(number=3).update(document="{}", nonce=b"x" * 32)
    assert FaultKind.NOT_ERASED in kinds()


@pytest.mark.usefixtures("story", "unsealed")
def test_an_edition_after_the_withdrawal_is_found() -> None:
    withdrawn = Edition.objects.get(number=6)
    again = Edition(**{field.name: getattr(withdrawn, field.name) for field in Edition._meta.fields})
    again.pk, again.number, again.action, again.previous = None, 7, "suspend", withdrawn.link
    again.link = again.computed_link()
    again.save()
    assert FaultKind.REUSED in kinds()


@pytest.mark.usefixtures("story")
def test_a_standing_that_does_not_follow_from_the_editions_is_found() -> None:
    PublicationStatus.objects.filter(ref="T-0000000003").update(action=Action.PUBLISH)
    assert verify(PUBLIC) == [Fault(PUBLIC, 6, FaultKind.STANDING)]


@pytest.mark.usefixtures("story")
def test_a_standing_of_nothing_is_found() -> None:
    PublicationStatus.objects.filter(ref="T-0000000001").update(ref="T-0000000009")
    assert [fault.kind for fault in verify(PUBLIC)] == [FaultKind.STANDING] * 2


def test_a_fault_names_stream_and_number() -> None:
    assert str(Fault(PUBLIC, 6, FaultKind.LINK)).startswith("public 6: ")
