"""Which words the audience of a document may not read, wherever they were read."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias

from django.db.models import Q

from cases.actions.readings import ReadPlace, passages, readings
from cases.actions.records import RECORDS
from cases.actions.redacted_words import redactions_at
from cases.actions.same_place import read_near
from cases.disclosure.essence import rows_in
from cases.disclosure.struck import Struck
from cases.ledger.publication_status import PublicationStatus
from cases.models import Snapshot, Strike
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

Readable: TypeAlias = Callable[[Collection[str]], Iterable[str]]
"""Which of some references an audience can read."""


def struck_for(noun: Noun, image: Document, audience: Audience, readable: Readable) -> tuple[Struck, ...]:
    """What is struck at the places that ``image`` reads, and what was taken away there with a testimony.

    Strikes count for every audience; a testimony counts where this audience was told of it and can read it
    no more, and no testimony that it can read quotes the same place. readable: which of some references
    this audience would read.
    """
    places = readings(image)
    if not places and noun is not Noun.SOURCE:
        return ()
    gone = _taken_away(str(image["ref"]), image, places, audience, readable)
    return (*_strikes(noun, image, places), *redactions_at(_sources(noun, image, places), audience), *gone)


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


def _taken_away(
    ref: str, image: Document, places: list[ReadPlace], audience: Audience, readable: Readable
) -> list[Struck]:
    """The places of testimonies that were told to ``audience`` and are not any more."""
    spoken = [
        (other, place)
        for other, noun, place in read_near(places)
        if noun == Noun.TESTIMONY.value and other != ref
    ]
    if not spoken:
        return []
    others = {other for other, _place in spoken}
    told = set(
        PublicationStatus.objects.filter(audience=audience, ref__in=others).values_list("ref", flat=True)
    )
    shown = set(readable(others))
    still = [place for other, place in spoken if other in shown]
    gone = [place for other, place in spoken if other in told - shown]
    return [_let_go(place, image) for place in gone if not any(place.meets(other) for other in still)]


def _let_go(place: ReadPlace, image: Document) -> Struck:
    words = next(
        (str(passage["exact"]) for passage in passages(image) if passage["ref"] == place.passage), ""
    )
    return Struck(
        source=place.source,
        snapshot="",
        text=place.text,
        start=place.start,
        end=place.end,
        words=words,
        reason=WithheldReason.SAFETY,
        hidden=False,
    )
