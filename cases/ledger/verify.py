"""Verifying: walks a stream from its first edition and finds what was changed behind the ledger's back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Max, TextChoices
from django.utils.translation import gettext_lazy as _

from cases.catalog.position import Head
from cases.ledger.digest import GENESIS
from cases.ledger.edition import Edition
from cases.ledger.publication_status import PublicationStatus
from cases.ledger.stream import Stream
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action


class FaultKind(TextChoices):
    """The ways in which a stream can be found wrong."""

    GAP = "gap", _("an edition is missing or out of order before this one")
    CHAIN = "chain", _("it does not follow from the edition before it")
    LINK = "link", _("what it says of itself was changed")
    DOCUMENT = "document", _("its document is not the one that was committed to")
    MISSING = "missing", _("its document is gone without a redaction or a withdrawal")
    NOT_ERASED = "not_erased", _("its document should have been erased")
    REUSED = "reused", _("its reference had been withdrawn")
    HEAD = "head", _("the stream does not end where its head says")
    STANDING = "standing", _("where its reference stands is noted wrongly")
    ANCHOR = "anchor", _("it is not the edition that was seen under this number before")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing found wrong: the stream, the number of the edition concerned, and what it is."""

    audience: Audience
    number: int
    kind: FaultKind

    def __str__(self) -> str:
        return f"{self.audience.value} {self.number}: {self.kind.label}"


class _Stands(NamedTuple):
    """Where a reference stands: what its last edition says, and the day of its first."""

    number: int
    version: int
    action: str
    noun: str
    published: date


@dataclass(slots=True)
class _Walk:
    """What is known while going from edition to edition."""

    last_erasure: dict[str, int]
    number: int = 0
    link: str = ""
    standing: dict[str, "_Stands"] = field(default_factory=dict)

    def step(self, edition: Edition) -> Iterator[FaultKind]:
        """What is wrong with the next edition; moves on to it."""
        if edition.number != self.number + 1:
            yield FaultKind.GAP
        if edition.previous != (self.link or GENESIS):
            yield FaultKind.CHAIN
        if edition.link != edition.computed_link():
            yield FaultKind.LINK
        stood = self.standing.get(edition.ref)
        if stood is not None and stood.action == Action.WITHDRAW:
            yield FaultKind.REUSED
        yield from self._document(edition)
        self.number, self.link = edition.number, edition.link
        published = edition.at if stood is None else stood.published
        self.standing[edition.ref] = _Stands(
            edition.number, edition.version, edition.action, edition.noun, published
        )

    def _document(self, edition: Edition) -> Iterator[FaultKind]:
        must_be_gone = edition.number < self.last_erasure.get(edition.ref, 0)
        if edition.document is not None:
            if must_be_gone:
                yield FaultKind.NOT_ERASED
            if not edition.matches_digest():
                yield FaultKind.DOCUMENT
        elif edition.carries_document and not must_be_gone:
            yield FaultKind.MISSING


def verify(audience: Audience, *, anchors: Iterable[Head] = ()) -> list[Fault]:
    """Everything that is wrong with one stream, in the order of its numbers; empty for an intact one.

    Edited, missing, swapped and reordered editions break the chain. What no chain can show, an end cut off
    together with its head or a history rewritten as a whole, is found against `anchors`: heads that were
    noted elsewhere before, such as the position of a catalog that followed.
    """
    walk = _Walk(last_erasure=_last_erasures(audience))
    expected = {anchor.number: anchor.digest for anchor in anchors if anchor.number}
    faults: list[Fault] = []
    for edition in Edition.objects.of(audience).order_by("number", "pk").iterator(chunk_size=2000):
        faults += [Fault(audience, edition.number, kind) for kind in walk.step(edition)]
        if expected.pop(edition.number, edition.link) != edition.link:
            faults.append(Fault(audience, edition.number, FaultKind.ANCHOR))
    head = Stream.objects.filter(audience=audience).values_list("number", "digest").first() or (0, "")
    if head != (walk.number, walk.link):
        faults.append(Fault(audience, head[0], FaultKind.HEAD))
    faults += [Fault(audience, number, FaultKind.ANCHOR) for number in sorted(expected)]
    return faults + list(_standings(audience, walk))


def _last_erasures(audience: Audience) -> dict[str, int]:
    """For each reference that was redacted or withdrawn, the number of the last edition that did so."""
    erasing = [action.value for action in Action if action.erases_earlier]
    found = Edition.objects.of(audience).filter(action__in=erasing).values_list("ref").annotate(Max("number"))
    return dict(found)


def _standings(audience: Audience, walk: _Walk) -> Iterator[Fault]:
    rows = PublicationStatus.objects.filter(audience=audience).values_list("ref", *_Stands._fields)
    noted = {ref: _Stands(*values) for ref, *values in rows}
    for ref in sorted(noted.keys() | walk.standing.keys()):
        if noted.get(ref) != walk.standing.get(ref):
            yield Fault(audience, (walk.standing.get(ref) or noted[ref]).number, FaultKind.STANDING)
