"""One testimony from a public source, and nothing beside it but what it needs."""

from cases.models import Person, Testimony
from tests.factories import make_passage, make_source, make_testimony, publish_whole


def a_published_testimony(person: Person | None = None) -> Testimony:
    """Approved together with its case and its source, and read by everybody."""
    testimony = make_testimony(passage=make_passage(make_source()), person=person)
    publish_whole(testimony)
    return Testimony.objects.get(pk=testimony.pk)
