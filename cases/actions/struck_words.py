"""Which words the audience of a document may not read, wherever they were read."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias

from cases.actions.read_around import ReadAround
from cases.actions.readings import ReadPlace, passages
from cases.actions.redacted_words import redactions_in
from cases.disclosure.struck import Struck
from cases.ledger.publication_status import PublicationStatus
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document

Readable: TypeAlias = Callable[[Collection[str]], Iterable[str]]
"""Which of some references an audience can read."""


def struck_for(
    image: Document, around: ReadAround, audience: Audience, readable: Readable
) -> tuple[Struck, ...]:
    """What is struck at the places that ``image`` reads, and what was taken away there with a testimony.

    Strikes count for every audience; a testimony counts where this audience was told of it and can read it
    no more, and no testimony that it can read quotes the same place. around: what lies there. readable: which
    of some references this audience would read.
    """
    gone = _taken_away(image, around.spoken, audience, readable)
    return (*around.strikes, *redactions_in(around.redacting, audience), *gone)


def _taken_away(
    image: Document, spoken: Collection[tuple[str, ReadPlace]], audience: Audience, readable: Readable
) -> list[Struck]:
    """The places of testimonies that were told to ``audience`` and are not any more."""
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
