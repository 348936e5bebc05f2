"""Snapshots: fingerprints of what the desk keeps, never its bytes."""

from typing import Final

from cases.documents import kinds
from cases.documents.part import Part
from cases.vocabulary.snapshot_kind import SnapshotKind

SHA256: Final = "2e8d442054364900a8dc1a102ce4cfa10acb08d6f8ba48b88a05f35bc700aa21"


class Snapshot(Part):
    """The fingerprint of a copy that the desk keeps; the copy itself is not published."""

    kind = kinds.word("What the copy is.", SnapshotKind, example="excerpt")
    sha256 = kinds.text(
        "SHA-256 of its bytes, in 64 hexadecimal digits; withheld where it could give away words that are.",
        example=SHA256,
    ).or_withheld()
    made = kinds.day("When it was made.", example="2026-11-30")
    note = kinds.text(
        "How it was made.",
        example="Excerpt made by the desk: the quoted words, one quotation a line, in the order of the "
        "article. The article itself is not captured.",
    ).or_null()
