"""Passages: where something was read."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure import snapshot, snapshot_text
from cases.disclosure.builders import embedded
from cases.disclosure.policy import Feed, Policy, desk, feeds
from cases.vocabulary.absence import is_withheld
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun


def _snapshot(feed: Feed) -> Json:
    """The snapshot it can be checked in; null where the source is cited and not captured."""
    image = embedded(feed.values["snapshot"])
    return None if image is None else snapshot.POLICY.render(image, feed.view, feed.labels)


def _text(feed: Feed) -> Json:
    """The text it was compared with; null where nothing could be compared."""
    image = embedded(feed.values["text"])
    return None if image is None else snapshot_text.POLICY.render(image, feed.view, feed.labels)


POLICY = Policy(
    noun=Noun.PASSAGE,
    fields={
        "id": desk(),
        "ref": feeds("ref"),
        "source": desk(_("The record that was read here names its source.")),
        "snapshot": feeds("snapshot"),
        "text": feeds("text"),
        "exact": feeds("exact"),
        "prefix": feeds("prefix"),
        "suffix": feeds("suffix"),
        "start": feeds("start"),
        "locator": feeds("locator"),
    },
    keys={"snapshot": _snapshot, "text": _text},
)


def passage(feed: Feed) -> Json:
    """Builder: the passage embedded in a record, or null where none is recorded."""
    (image,) = (embedded(value) for value in feed.values.values())
    return image if image is None or is_withheld(image) else render(image, feed)


def render(image: Document, feed: Feed) -> Document:
    """The passage as the audience of ``feed`` may read it."""
    return POLICY.render(image, feed.view, feed.labels)
