"""What of an image disclosure can read: two images that agree in it disclose alike."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from django.db.models import Model

from cases.disclosure.registry import POLICIES
from cases.models.image import embedded_model
from cases.models.record import Record, Snapshotted
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.translated import TRANSLATED, fitting

_OF_A_RECORD: Final = frozenset({"widest_audience", "inferred"})
_DECIDING: Final[Mapping[Noun, frozenset[str]]] = {
    Noun.TESTIMONY: frozenset({"risk_review_on"}),
    # Consents are found by it.
    Noun.PERSON: frozenset({"ref"}),
    Noun.STATEMENT: frozenset({"position"}),
    # What is struck is found by them.
    Noun.PASSAGE: frozenset({"source"}),
    Noun.SNAPSHOT_TEXT: frozenset({"snapshot"}),
}
"""Fields that no audience reads, and that decide what it reads of others; of every record, two more do."""


def essence(model: type[Snapshotted], image: Document) -> Document:
    """``image``, of a row of ``model``, without notes, bookkeeping and whatever else disclosure never reads.

    Rows and keys in it stand in an order that depends on nothing else than themselves.
    """
    of_all = _OF_A_RECORD if issubclass(model, Record) else frozenset[str]()
    deciding = _DECIDING.get(model.noun, frozenset()) | of_all
    found = {
        name: _inner(model, name, image[name])
        for name, rule in POLICIES[model.noun].fields.items()
        if name in image and name != TRANSLATED and (rule.keys or name in deciding)
    }
    translated = fitting(image)
    return found | {TRANSLATED: {**translated}} if translated else found


def _inner(model: type[Snapshotted], name: str, value: Json) -> Json:
    if name in model.embeds:
        related = embedded_model(model, name)
        if isinstance(value, list):
            return sorted((essence(related, row) for row in _images(value)), key=_standing)
        return essence(related, value) if isinstance(value, dict) else value
    if model._meta.get_field(name).many_to_many and isinstance(value, list):
        return sorted(value, key=_standing)
    return value


def rows_in(model: type[Snapshotted], image: Document, wanted: type[Model]) -> Iterator[Document]:
    """The images of rows of ``wanted`` that ``image``, of a row of ``model``, embeds, however deep."""
    for name in model.embeds:
        related, value = embedded_model(model, name), image.get(name)
        for row in _images(value if isinstance(value, list) else [value]):
            if related is wanted:
                yield row
            yield from rows_in(related, row, wanted)


def _standing(value: Json) -> str:
    """What a row or a key is sorted by: all that it says, whatever oddities it holds."""
    return json.dumps(value, sort_keys=True)


def _images(values: list[Json]) -> Iterator[Document]:
    return (value for value in values if isinstance(value, dict))
