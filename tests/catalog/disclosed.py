"""One published document of each noun, as disclosure makes it of a record that the factories write."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from cases.ledger.published import published_documents
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from tests.factories import (
    ENTROPY,
    make_actor,
    make_declaration,
    make_event,
    make_statistic,
    make_testimony,
    publish_whole,
)

REVIEWED: Final = Path(__file__).with_name("disclosed.json")
"""What stands there is read, so that a test of the catalog needs no record to have a document."""


_NUMBERED: Final = ("version", "edition", "published", "updated", "url")


def disclosed() -> dict[str, Document]:
    """By noun, the document that readers are told."""
    ENTROPY.restart()
    actor = make_actor()
    publish_whole(actor)
    told = (make_testimony(collected_by=actor), make_statistic(claimed_by=actor), make_event())
    publish_whole(*told, make_declaration(actor=actor))
    documents = published_documents(Audience.PUBLIC).items()
    return {Reference.parse(ref).noun.value: {**document} for ref, document in sorted(documents)}


def told(noun: Noun) -> Document:
    """The same as it was reviewed, before an edition numbers it."""
    documents = cast("Mapping[str, Document]", json.loads(REVIEWED.read_text(encoding="utf-8")))
    return {key: value for key, value in documents[noun.value].items() if key not in _NUMBERED}
