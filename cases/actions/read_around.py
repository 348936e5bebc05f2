"""What lies where the words of a record were read, whoever reads them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from cases.actions.readings import ReadPlace, readings
from cases.actions.records import RECORDS
from cases.actions.redacted_words import redacting_in
from cases.actions.same_place import read_near
from cases.disclosure.essence import rows_in
from cases.disclosure.struck import Struck
from cases.models import Revision, Snapshot, Strike
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class ReadAround:
    """What stands at the places that one image reads, or just beside them.

    strikes: those in force. redacting: the approved revisions whose quotations keep words of the same sources
    back. spoken: the other testimonies that were read there, by reference and place.
    """

    strikes: tuple[Struck, ...] = ()
    redacting: tuple[Revision, ...] = ()
    spoken: tuple[tuple[str, ReadPlace], ...] = ()


def read_around(noun: Noun, image: Document) -> ReadAround:
    """What lies at the places that ``image`` reads."""
    ref, places = str(image["ref"]), readings(image)
    if not places and noun is not Noun.SOURCE:
        return ReadAround()
    near = ((other, of, place) for other, of, place in read_near(places) if other != ref)
    return ReadAround(
        strikes=tuple(_strikes(noun, image, places)),
        redacting=tuple(redacting_in(_sources(noun, image, places))),
        spoken=tuple((other, place) for other, of, place in near if of == Noun.TESTIMONY.value),
    )


def _strikes(noun: Noun, image: Document, places: Iterable[ReadPlace]) -> list[Struck]:
    snapshots, texts = _fingerprints(noun, image), {place.text for place in places if place.text}
    sources = _sources(noun, image, places)
    standing = Strike.objects.in_force().filter(
        Q(text__snapshot__sha256__in=snapshots)
        | Q(text__sha256__in=texts)
        | Q(text__isnull=True, source__ref__in=sources)
    )
    return [struck(each) for each in standing.select_related("text__snapshot", "source")]


def _sources(noun: Noun, image: Document, places: Iterable[ReadPlace]) -> set[str]:
    """The sources that ``image`` reads; a source reads itself."""
    own = {str(image["ref"])} if noun is Noun.SOURCE else set[str]()
    return {place.source for place in places} | own


def struck(strike: Strike) -> Struck:
    """One strike as disclosure knows it."""
    text = strike.text
    start = strike.start or 0
    return Struck(
        source=strike.source.ref,
        snapshot=text.snapshot.sha256 if text else "",
        text=text.sha256 if text else "",
        start=start,
        end=start + len(strike.words) if text else 0,
        words=strike.words,
        reason=WithheldReason(strike.reason),
    )


def _fingerprints(noun: Noun, image: Document) -> set[str]:
    """SHA-256 of every snapshot that ``image`` shows or reads in."""
    return {str(snapshot["sha256"]) for snapshot in rows_in(RECORDS[noun], image, Snapshot)}
