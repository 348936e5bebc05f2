"""Builders of document keys that several nouns share."""

from collections.abc import Callable
from typing import Final, cast

from cases.disclosure.policy import Feed
from cases.disclosure.view import View
from cases.vocabulary.absence import ABSENCES, Absence, Unknown, Withheld, WithheldReason
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.precision import DatePrecision, PlacePrecision
from cases.vocabulary.relation import Relation
from cases.vocabulary.translated import INFERRED, TRANSLATED

_PRECISIONS: Final = frozenset(PlacePrecision.values)


def absence(word: str) -> Json:
    """The JSON of an absence the desk recorded; null where the field does not apply."""
    if word in (Absence.NOT_APPLICABLE, ""):
        return None
    if word == Absence.WITHHELD:
        return Withheld(WithheldReason.SAFETY).as_json()
    return Unknown(Absence(word)).as_json()


def word(feed: Feed) -> Json:
    """A word of the vocabulary, or the reason why there is none."""
    (value,) = feed.values.values()
    return absence(str(value)) if value == "" or value in ABSENCES else value


def term(feed: Feed) -> Json:
    """The code of an embedded term, or why there is none; its names go to the labels.

    What was approved before terms were rows holds the code, or the word of the absence, itself.
    """
    value, *why = feed.values.values()
    if isinstance(value, dict):
        return feed.labels.use_term(value, feed.view.audience)
    said = str((why[0] if why else None) or "") if value is None else str(value)
    return absence(said) if said == "" or said in ABSENCES else said


def embedded(value: Json) -> Document | None:
    """An embedded image, or nothing."""
    return value if isinstance(value, dict) else None


def images(value: Json) -> list[Document]:
    """A list of embedded images."""
    return [cast("Document", member) for member in value] if isinstance(value, list) else []


def keys_of(value: Json) -> list[str]:
    """A list of references or codes."""
    return [str(member) for member in value] if isinstance(value, list) else []


def date(feed: Feed) -> Json:
    """A date object shown as exactly as the record has it, with the reason where it was inferred."""
    (text,) = feed.values.values()
    return dated(feed, str(text), DatePrecision.DAY)


def dated(feed: Feed, text: str, precision: DatePrecision) -> Json:
    """A date object shown no more exactly than ``precision``.

    A reason is told only with the date it explains.
    """
    feed.inference_told = True
    if text == "" or text in ABSENCES:
        return absence(text)
    if precision is DatePrecision.WITHHELD:
        return Withheld(WithheldReason.PRECISION).as_json()
    known = Edtf.parse(text)
    shown = known.coarsen(precision)
    reason = feed.inferred if shown.text == known.text else ""
    told = shown.as_json(inferred=reason)
    return (
        told | {TRANSLATED: {INFERRED: feed.inferred_elsewhere}}
        if reason and feed.inferred_elsewhere
        else told
    )


def place(feed: Feed, image: Json, word_of_absence: str, precision: PlacePrecision) -> Json:
    """The code of a place shown no more exactly than ``precision``; its name goes to the labels."""
    known = embedded(image)
    if known is None:
        return absence(word_of_absence)
    shown: Document | None = known
    while shown is not None and _rank(shown) > precision.rank:
        shown = embedded(shown["parent"])
    feed.inference_told = shown is not known
    return Withheld(WithheldReason.PRECISION).as_json() if shown is None else feed.labels.use("places", shown)


def _rank(image: Document) -> int:
    """How much a place shows, on the scale of ``PlacePrecision``; a district is as exact as it gets."""
    kind = image["kind"]
    return (PlacePrecision(str(kind)) if kind in _PRECISIONS else PlacePrecision.EXACT).rank


def themes(feed: Feed) -> Json:
    """Codes of embedded themes, in order; their names go to the labels."""
    return _codes(feed, "themes")


def places(feed: Feed) -> Json:
    """Codes of embedded places, in order, or not stated; their names go to the labels."""
    return _codes(feed, "places") or absence(Absence.NOT_STATED)


def _codes(feed: Feed, kind: str) -> list[Json]:
    (value,) = feed.values.values()
    return [*sorted(feed.labels.use(kind, image) for image in images(value))]


def cases(feed: Feed) -> Json:
    """Slugs of the cases that gather this record, as far as they are published."""
    refs = [mention.ref for mention in feed.view.mentions if mention.relation is Relation.GATHERS]
    return neighbours(lambda case: case["slug"], refs, feed.view)


def neighbour(brief: Callable[[Document], Json], ref: Json, view: View) -> Json:
    """What another record's own document lets this one say of it, if this audience can read it."""
    document = view.published.get(str(ref))
    return Withheld(WithheldReason.NOT_PUBLISHED).as_json() if document is None else brief(document)


def neighbours(brief: Callable[[Document], Json], refs: list[str], view: View) -> list[Json]:
    """Briefs of those of ``refs`` that this audience can read; of the others not even their number."""
    return [brief(view.published[ref]) for ref in sorted(set(refs)) if ref in view.published]
