"""Documents: what the API sends of one thing found, as stored or cut down to some of its fields."""

from collections.abc import Sequence
from typing import TypeAlias

import orjson

from cases.catalog.label import Label
from cases.filters.catalog_row import CatalogRow
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

AnyDocument: TypeAlias = orjson.Fragment | Document
"""A stored document to be spliced, or a part of one."""


def document_of(noun: Noun, found: CatalogRow, *, only: Sequence[str] = ()) -> AnyDocument:
    """The document of `found`, or its fields named in `only`, in the order of the document."""
    if isinstance(found, Label):
        document = _of_label(noun, found)
    elif only:
        document = orjson.loads(found.document)
    else:
        return orjson.Fragment(found.document)
    return {name: value for name, value in document.items() if not only or name in only}


def _of_label(noun: Noun, label: Label) -> Document:
    """What has no edition of its own is what the documents that use it say of it."""
    return {
        "code": label.code,
        "noun": noun.value,
        "names": label.names,
        "parent": label.parent or None,
        "kind": label.kind or None,
        **label.details,
    }
