"""What else was read at the same place of a source."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from django.db.models import Q

from cases.actions.readings import ReadPlace
from cases.models import Reading
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES

_AROUND = 200
"""Characters that a passage may carry before and after its own words."""
_AT_ONCE = 50
"""Places that one question asks about."""
_COLUMNS = (
    "revision__ref",
    "revision__record_noun",
    "source_ref",
    "passage_ref",
    "text_sha256",
    "start",
    "end",
)


def read_near(places: Iterable[ReadPlace]) -> Iterator[tuple[str, str, ReadPlace]]:
    """Reference, noun and place of whatever a revision in force reads at ``places`` or just beside them."""
    waiting = iter(places)
    while batch := list(islice(waiting, _AT_ONCE)):
        at = Q(passage_ref__in=[place.passage for place in batch])
        for place in batch:
            if place.text:
                first, last = max(0, place.start - _AROUND), place.end + _AROUND
                at |= Q(text_sha256=place.text, start__lt=last, end__gt=first)
        for row in Reading.objects.filter(at, revision__in_force=True).values_list(*_COLUMNS):
            yield row[0], row[1], ReadPlace(row[2], row[3], row[4], row[5] or 0, row[6] or 0)


def reading_with_testimonies(refs: Collection[str]) -> set[str]:
    """The records that read where one of ``refs``, as far as these are testimonies, is quoted from."""
    spoken = [ref for ref in refs if ref.startswith(PREFIXES[Noun.TESTIMONY])]
    if not spoken:
        return set()
    own = Reading.objects.filter(revision__ref__in=spoken, revision__in_force=True)
    places = [
        ReadPlace(row[2], row[3], row[4], row[5] or 0, row[6] or 0) for row in own.values_list(*_COLUMNS)
    ]
    return {ref for ref, _noun, _place in read_near(places)} - {*refs}
