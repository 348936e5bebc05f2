"""Snapshots."""

from django.core.files.base import ContentFile

from cases.models import Snapshot, Source
from tests.factories.clock import TODAY
from tests.factories.drafting import drafted
from tests.factories.source import make_source

TEXT = b"They came at night. We left in the morning."


def make_snapshot(source: Source | None = None, *, text: bytes = TEXT, **overrides: object) -> Snapshot:
    """An excerpt of a source, typed by the desk."""
    values = {
        "source": source or make_source(),
        "kind": "excerpt",
        "content": ContentFile(text, name="excerpt.txt"),
        "made_on": TODAY,
        "made_how": "Typed from the printed page.",
    }
    return drafted(Snapshot, values | overrides)


def source_of(snapshot: Snapshot) -> Source:
    """What ``snapshot`` is a copy of; of a text that is on record nowhere yet there is none."""
    assert snapshot.source is not None
    return snapshot.source
