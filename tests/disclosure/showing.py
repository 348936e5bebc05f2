"""Showing a row to an audience, with the neighbours that this audience can read."""

from collections.abc import Iterable

from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import disclose
from cases.disclosure.view import Mention, View
from cases.models.image import freeze
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.consent import Purpose
from tests.factories import TODAY
from tests.scenarios import part


def view_of(
    audience: Audience,
    *neighbours: Record,
    consents: Iterable[Purpose] = (),
    mentions: Iterable[Mention] = (),
) -> View:
    """A view in which `neighbours` are published, each shown as if it had no neighbours itself."""
    published: dict[str, Document] = {}
    for record in neighbours:
        document = disclose(noun=record.noun, image=freeze(record), view=View(audience, TODAY))
        assert not isinstance(document, Refusal), f"{record} cannot be a neighbour: {document}"
        published[record.ref] = document
    return View(
        audience=audience,
        today=TODAY,
        published=published,
        consents=frozenset(consents),
        mentions=tuple(mentions),
        cites={ref: frozenset() for ref, document in published.items() if document["noun"] == "source"},
    )


def outcome(record: Record, view: View) -> Document | Refusal:
    """What the audience of `view` gets of `record` as it is now."""
    current = type(record)._default_manager.get(pk=record.pk)
    return disclose(noun=current.noun, image=freeze(current), view=view)


def shown_of(record: Record, view: View, *path: str | int) -> Json:
    """The part of its document that lies at `path`."""
    document = outcome(record, view)
    assert not isinstance(document, Refusal), f"{record} is kept back: {document}"
    return part(document, *path)
