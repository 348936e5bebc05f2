"""Snapshots: fingerprints of what the desk keeps, never its bytes."""

from typing import Final

from cases.documents import kinds
from cases.documents.part import Part
from cases.vocabulary.snapshot_kind import SnapshotKind

SHA256: Final = "87b6ca5b06fbc3b05aabeb6d267703b77dfc339651746b44d1d0ca8303f24f2a"


class Snapshot(Part):
    """The fingerprint of a copy that the desk keeps; the copy itself is not published."""

    kind = kinds.word("What the copy is.", SnapshotKind, example="excerpt")
    sha256 = kinds.text(
        "SHA-256 of its bytes, in 64 hexadecimal digits; withheld where it could give away words that are.",
        example=SHA256,
    ).or_withheld()
    made = kinds.day("When it was made.", example="2026-11-22")
    note = kinds.text(
        "How it was made.",
        example="Excerpt made by the desk: the quoted words, one quotation a line, in the order of the "
        "article. The article itself is not captured.",
    ).or_null()
