"""What was published was made from what was approved, or it is found."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from cases.actions.correct import correct
from cases.actions.derived import derivation_faults, underived_editions
from cases.actions.edit import edit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.ledger.models import Derivation, Edition
from cases.ledger.verify import verify
from cases.models import Revision, Source, Testimony
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action, PublicReason
from tests.catalog.documents import a_testimony
from tests.factories import ENTROPY, NOW, Cast, handed_in, make_actor, publish
from tests.ledger.saying import say
from tests.ledger.unsealing import unsealed
from tests.scenarios import a_published_dossier, a_published_testimony, a_witness_withdraws_consent

pytestmark = pytest.mark.django_db

PUBLIC: Final = Audience.PUBLIC


def _faults() -> list[str]:
    return list(derivation_faults())


def _corrected(title: str, cast: Cast) -> Source:
    """The source of a published testimony, published again under another title."""
    source = Source.objects.get()
    edit(record=source, changes={"title": title}, expected=source.lock_version, by=cast.writer, at=NOW)
    correct(records=handed_in(source), by=cast.editor, at=NOW, reason=PublicReason.ERROR, entropy=ENTROPY)
    return source


def _revise(**values: object) -> None:
    Revision.objects.filter(number=1, record_noun="source").update(**values)


def test_every_edition_with_a_document_has_one_and_nothing_else_does(cast: Cast) -> None:
    a_published_dossier()
    a_witness_withdraws_consent()
    suspend(records=[Source.objects.order_by("pk")[0]], by=cast.guardian, at=NOW, why="Doubt.")
    assert _faults() == []
    for audience in STREAMS:
        told = Edition.objects.of(audience).exclude(action__in=["suspend", "withdraw"])
        derived = Derivation.objects.of(audience)
        assert {*derived.values_list("number", "ref")} == {*told.values_list("number", "ref")}


def test_a_neighbours_document_is_made_from_the_revision_in_force(cast: Cast) -> None:
    """A correction makes the testimony anew, from the approval that it had already."""
    testimony = a_published_testimony()
    source = _corrected("Another title", cast)
    made = {(row.ref, row.revision) for row in Derivation.objects.of(PUBLIC)}
    assert made == {(source.ref, 1), (source.ref, 2), (testimony.ref, 1), (testimony.case.ref, 1)}
    assert Derivation.objects.of(PUBLIC).filter(ref=testimony.ref).count() == 2
    assert _faults() == []


def test_nothing_of_it_moves_the_links_of_the_stream(cast: Cast) -> None:
    """Whoever sees the public stream cannot tell whether, or from what, its editions were made."""
    a_published_testimony()
    edition = Edition.objects.of(PUBLIC).order_by("number")[0]
    with unsealed():
        Derivation.objects.all().delete()
    assert edition.link == edition.computed_link()
    assert verify(PUBLIC) == []


@pytest.mark.usefixtures("unsealed")
def test_a_changed_revision_is_found_and_so_is_what_an_innocent_correction_publishes(cast: Cast) -> None:
    testimony = a_published_testimony()
    revision = Revision.objects.get(ref=testimony.ref)
    revision.approved["summary"] = "Forged."
    revision.save(update_fields=["image"])
    found = [fault for fault in _faults() if f"{testimony.ref} r1 is not what" in fault]
    assert len(found) == len(STREAMS)
    _corrected("Another title", cast)
    assert [fault for fault in _faults() if f"{testimony.ref} r1 is not what" in fault] == found
    assert _faults() == found, "the commitments of before stand against the forged words"


def _first_in_force_again() -> None:
    Revision.objects.filter(record_noun="source").update(in_force=False)
    _revise(in_force=True)


TAMPERINGS: Final[dict[str, tuple[Callable[[], Any], str]]] = {
    "image": (lambda: _revise(image={"title": "Forged"}), "is not what"),
    "emptied": (lambda: _revise(image=None), "the audit trail does not say by whom"),
    "renumbered": (lambda: _revise(number=9), "is missing, and"),
    "flipped": (
        lambda: Revision.objects.filter(number=2).update(in_force=False),
        "the last approval is in force, and no other",
    ),
    "old one in force": (
        _first_in_force_again,
        "the last approval is in force, and no other",
    ),
    "removed": (lambda: _revise(ref="S-0000000000"), "An approved revision of"),
    "digest": (lambda: Derivation.objects.filter(number=2).update(digest="f" * 64), "was changed"),
    "revision": (lambda: Derivation.objects.filter(number=2).update(revision=9), "was changed"),
    "ref": (lambda: Derivation.objects.filter(number=2).update(ref="S-0000000000"), "does not fit it"),
    "link": (lambda: Derivation.objects.filter(number=2).update(link="f" * 64), "was changed"),
    "previous": (lambda: Derivation.objects.filter(number=2).update(previous="f" * 64), "does not follow"),
    "nonce": (lambda: Derivation.objects.filter(number=2).update(nonce=b"x" * 32), "is not what"),
    "nonce gone": (lambda: Derivation.objects.filter(number=2).update(nonce=None), "is not what"),
    "hole": (lambda: Derivation.objects.filter(number=2).delete(), "It is not kept"),
    "first": (lambda: Derivation.objects.filter(number=1).delete(), "does not follow"),
    "end": (lambda: Derivation.objects.filter(number__gte=4).delete(), "It is not kept"),
    "beyond": (lambda: Derivation.objects.filter(number=4).update(number=99), "is not there"),
}


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_whatever_is_changed_is_found(tampering: str, cast: Cast) -> None:
    a_published_testimony()
    _corrected("Another title", cast)
    assert _faults() == []
    tamper, said = TAMPERINGS[tampering]
    tamper()
    assert any(said in fault for fault in _faults()), _faults()


@pytest.mark.usefixtures("unsealed")
def test_a_lost_revision_is_found(cast: Cast) -> None:
    a_published_testimony()
    source = _corrected("Another title", cast)
    Revision.objects.filter(ref=source.ref, number=1).delete()
    assert f"An approved revision of {source.ref} is missing." in _faults()


def test_editions_from_before_have_none_and_what_follows_must() -> None:
    say(Action.PUBLISH, a_testimony(1))
    say(Action.CORRECT, a_testimony(1))
    assert _faults() == []
    assert underived_editions() == 2
    publish(make_actor())
    assert underived_editions() == 2
    assert Derivation.objects.of(PUBLIC).get().number == 3
    assert _faults() == []
    say(Action.CORRECT, a_testimony(1))
    assert _faults() == ["It is not kept which revision public 4 was made from."]


def test_it_walks_many_with_as_many_questions_a_chunk(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr("cases.actions.derived.AT_ONCE", 2)
    publish(*[make_actor() for _number in range(6)])
    withdraw(records=[Testimony.objects.get(pk=a_published_testimony().pk)], by=cast.guardian, at=NOW, why="")
    chunks = sum(-(-Edition.objects.of(audience).count() // 2) + 1 for audience in STREAMS)
    with django_assert_max_num_queries(3 * chunks + 2 * len(STREAMS) + 3):
        assert _faults() == []
