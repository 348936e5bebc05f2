"""The head: the last edition that the public was told, by which whoever follows is a witness."""

from typing import Final

from cases.catalog.position import Head
from cases.documents.key import Component
from cases.documents.kinds import digest, whole
from cases.vocabulary.canonical import Document

DIGEST: Final = "5f1b6f7a2f0a2f0f6a6f1c8a0d1b7f3e9f6a4f4f0f3a8d2c7b1e5d9c3a7f1b2d"
HEAD: Final = Component(
    "Head",
    "The end of what was said. Whoever notes it can show later that this was said, and in this order: every "
    "history that goes on from it gives the same digest for this edition.",
    {
        "edition": whole(
            "The number of the last edition; 0 before the first.", unit="editions of all records", example=38
        ),
        "digest": digest(
            "SHA-256 over that edition and all before it, in 64 hexadecimal digits; null before the first.",
            example=DIGEST,
        ).or_null(),
    },
)


def as_head(head: Head) -> Document:
    """The head as it is sent."""
    return {"edition": head.number, "digest": head.digest or None}
