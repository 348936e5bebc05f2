"""Attribution: who is said to be responsible, told with who says so or not at all."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from cases.disclosure import briefs
from cases.disclosure.builders import absence, embedded, keys_of, neighbours
from cases.disclosure.passage import render
from cases.disclosure.policy import Builder, Feed, Rule, feeds
from cases.vocabulary.absence import Absence, is_withheld
from cases.vocabulary.attribution import Attribution
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.natural_person import is_person

_WORDS: Final = ("attribution_quoted", "attribution_passage")
KEYS: Final = ("attributed_to", "attributed_by", *_WORDS)
"""The keys of a document that tell of it."""
_TOGETHER: Final = _("Told with who says so, or not at all.")

FIELDS: Final[dict[str, Rule]] = {
    "attributed_to": feeds(*KEYS, why=_TOGETHER),
    "attribution": feeds(*KEYS, why=_TOGETHER),
    "attributed_by": feeds("attributed_by", "attributed_to", *_WORDS, why=_TOGETHER),
    "attribution_quoted": feeds("attribution_quoted", why=_TOGETHER),
    "attribution_passage": feeds(
        *reversed(KEYS), why=_("Where its words are struck, nobody is named any more.")
    ),
}
"""The fields of a record of which somebody says who is responsible."""


def _named(feed: Feed) -> list[Json]:
    """Those said to be responsible whom this audience can read of; a person is none of them."""
    refs = keys_of(feed.values["attributed_to"])
    people = {ref for ref in refs if is_person(feed.view.published.get(ref, {}))}
    return neighbours(briefs.actor, [ref for ref in refs if ref not in people], feed.view)


def _who_says_so(feed: Feed) -> Document | None:
    """The document of whoever says it; None where this audience cannot read of them."""
    for name in ("attributed_by", "claimed_by", "claimed_in"):
        if feed.values.get(name) is not None:
            return feed.view.published.get(str(feed.values[name]))
    return None


def _is_told(feed: Feed) -> bool:
    """Whether this audience is told of it: that nobody is responsible, or at least one who is."""
    word = feed.values["attribution"]
    if _who_says_so(feed) is None or is_withheld(feed.values["attribution_passage"]):
        return False
    return word == Attribution.NOBODY or (word == Attribution.NAMED and bool(_named(feed)))


def _attributed_to(feed: Feed) -> Json:
    """Whom it is attributed to; an empty list only where the source says that nobody is responsible."""
    feed.inference_told = True
    if not _is_told(feed):
        return absence(Absence.NOT_STATED)
    return [] if feed.values["attribution"] == Attribution.NOBODY else _named(feed)


def _attributed_by(feed: Feed) -> Json:
    """The organisation that says so; null where it is somebody who testifies, or where nothing is told."""
    feed.inference_told = True
    document = _who_says_so(feed)
    if document is None or not _is_told(feed) or "name" not in document:
        return None
    return briefs.actor(document)


def _quoted(feed: Feed) -> Json:
    feed.inference_told = True
    return (str(feed.values["attribution_quoted"]) or None) if _is_told(feed) else None


def _passage(feed: Feed) -> Json:
    feed.inference_told = True
    image = embedded(feed.values["attribution_passage"])
    return render(image, feed) if image is not None and _is_told(feed) else None


BUILDERS: Final[Mapping[str, Builder]] = {
    "attributed_to": _attributed_to,
    "attributed_by": _attributed_by,
    "attribution_quoted": _quoted,
    "attribution_passage": _passage,
}
"""How the keys of an attribution are built."""
