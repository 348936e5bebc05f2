"""Whether what was published was made from what was approved: derivations held against revisions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from cases.actions.made_from import image_bytes
from cases.ledger.derivation import Derivation
from cases.ledger.digest import GENESIS
from cases.ledger.edition import Edition
from cases.models import AuditEntry, Revision
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from cases.vocabulary.verb import Verb

AT_ONCE: Final = 200
"""Editions, and as many revisions at most, that are held against each other together."""
_CARRYING: Final = frozenset(action.value for action in Action if action.carries_document)

_Images: TypeAlias = Mapping[tuple[str, int], Document | None]
"""By reference and number the images of some revisions, None of those that were erased."""


def derivation_faults() -> Iterator[str]:
    """A sentence for whatever does not fit between editions, their derivations and approved revisions.

    Editions from before there were derivations have none. Revisions that no edition was made from are not
    looked at, and neither is an end cut off together with its editions: that is found against anchors.
    """
    for audience in STREAMS:
        yield from _Walk(audience).faults()
    yield from _revisions()


def underived_editions() -> int:
    """How many editions with a document are from before there were derivations, and are not looked at."""
    count = 0
    for audience in STREAMS:
        told = Edition.objects.of(audience).filter(action__in=_CARRYING)
        first = Derivation.objects.of(audience).order_by("number").first()
        count += (told if first is None else told.filter(number__lt=first.number)).count()
    return count


@dataclass(slots=True)
class _Walk:
    """Goes from edition to edition of one stream, from the first that has a derivation."""

    audience: Audience
    number: int = 0
    link: str = GENESIS

    def faults(self) -> Iterator[str]:
        first = Derivation.objects.of(self.audience).order_by("number").first()
        if first is None:
            return
        self.number = first.number - 1
        while editions := self._editions():
            yield from self._chunk(editions)
        for row in Derivation.objects.of(self.audience).after(self.number).iterator(chunk_size=AT_ONCE):
            yield _("%(edition)s has a derivation and is not there.") % {"edition": _name(row)}

    def _editions(self) -> dict[int, tuple[str, bool]]:
        """Of the next editions by number: the reference, and whether it has a document or had one."""
        rows = Edition.objects.of(self.audience).after(self.number).values_list("number", "ref", "action")
        return {number: (ref, action in _CARRYING) for number, ref, action in rows[:AT_ONCE]}

    def _chunk(self, editions: Mapping[int, tuple[str, bool]]) -> Iterator[str]:
        last = max(editions)
        rows = list(Derivation.objects.of(self.audience).after(self.number).filter(number__lte=last))
        images = _images(rows)
        for row in rows:
            yield from self._row(row, editions.get(row.number), images)
        derived = {row.number for row in rows}
        for number, (_ref, carries) in editions.items():
            if carries and number not in derived:
                name = f"{self.audience.value} {number}"
                yield _("It is not kept which revision %(edition)s was made from.") % {"edition": name}
        self.number = last

    def _row(self, row: Derivation, edition: tuple[str, bool] | None, images: _Images) -> Iterator[str]:
        told = {"edition": _name(row), "revision": f"{row.ref} r{row.revision}"}
        if row.previous != self.link:
            yield _("The derivation of %(edition)s does not follow the one before it.") % told
        if row.link != row.computed_link():
            yield _("The derivation of %(edition)s was changed.") % told
        self.link = row.link
        if edition != (row.ref, True):
            yield _("%(edition)s has a derivation that does not fit it.") % told
        if (row.ref, row.revision) not in images:
            yield _("%(revision)s is missing, and %(edition)s was made from it.") % told
            return
        image = images[row.ref, row.revision]
        if image is None and row.nonce is not None:
            yield _("%(revision)s was erased, and the nonce for %(edition)s was not.") % told
        if image is not None and not row.commits_to(image_bytes(image)):
            yield _("%(revision)s is not what %(edition)s was made from.") % told


def _name(row: Derivation) -> str:
    return f"{row.audience} {row.number}"


def _images(rows: Iterable[Derivation]) -> _Images:
    """Of the revisions that ``rows`` name, those that are there."""
    named = Q(pk__in=())
    for ref, number in {(row.ref, row.revision) for row in rows}:
        named |= Q(ref=ref, number=number)
    found = Revision.objects.filter(named).values_list("ref", "number", "image")
    return {(ref, number): image for ref, number, image in found.iterator(chunk_size=AT_ONCE)}


def _revisions() -> Iterator[str]:
    """What is wrong with the revisions themselves: which is in force, missing or erased."""
    later = Exists(Revision.objects.filter(ref=OuterRef("ref"), number__gt=OuterRef("number")))
    for row in _lean(Revision.objects.filter(Q(in_force=True) & later | Q(in_force=False) & ~later)):
        yield _("%(revision)s: the last approval is in force, and no other.") % {"revision": row}
    dense = Revision.objects.values("ref").annotate(count=Count("pk"), last=Max("number")).order_by("ref")
    for ref in dense.exclude(count=F("last")).values_list("ref", flat=True).iterator():
        yield _("An approved revision of %(ref)s is missing.") % {"ref": ref}
    erased = Exists(AuditEntry.objects.filter(ref=OuterRef("ref"), verb=Verb.ERASE))
    for row in _lean(Revision.objects.filter(~erased, image__isnull=True)):
        yield _("%(revision)s was erased, and the audit trail does not say by whom.") % {"revision": row}


def _lean(rows: "QuerySet[Revision]") -> Iterator[Revision]:
    return rows.only("ref", "number").order_by("ref", "number").iterator(chunk_size=AT_ONCE)
