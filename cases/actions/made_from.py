"""What a document was made from, as the ledger commits to it."""

import json

from cases.ledger.new_edition import MadeFrom
from cases.models import Revision
from cases.vocabulary.canonical import Document, canonical_json


def made_from(revision: Revision) -> MadeFrom:
    """The revision as something that a document was made from; its image is not erased."""
    assert revision.image is not None, "what was approved is there"
    return MadeFrom(revision.number, image_bytes(revision.image))


def image_bytes(image: Document) -> bytes:
    """The canonical bytes of an image, also of an odd one: committing to it stands in nobody's way."""
    try:
        return canonical_json(image)
    except (TypeError, UnicodeEncodeError):
        return json.dumps(image, sort_keys=True, separators=(",", ":")).encode()
