"""Digests (SHA-256, FIPS 180-4): what commits to a document, and what chains an edition to those before."""

from datetime import date
from hashlib import sha256
from typing import Final

from cases.vocabulary.canonical import Json, canonical_json

GENESIS: Final = "0" * 64
"""What the first edition of a stream names as the one before it."""
NONCE_BYTES: Final = 32


def commitment(nonce: bytes, document: bytes) -> str:
    """SHA-256 of nonce ‖ canonical JSON, in hexadecimal.

    Whoever has both can prove what was said; without the nonce a guess at the document cannot be confirmed.
    """
    return sha256(nonce + document).hexdigest()


def chain_link(
    *,
    previous: str,
    audience: str,
    number: int,
    ref: str,
    noun: str,
    version: int,
    action: str,
    reason: str,
    at: date,
    digest: str,
) -> str:
    """SHA-256 of the canonical JSON array of everything in an edition that is never erased, in hexadecimal.

    `previous` is the link of the edition before, `digest` the document's commitment, "" where there is none.
    Words of closed lists are taken as they stand: one that is in no list has a link, and not the right one.
    """
    kept: list[Json] = [
        previous,
        audience,
        number,
        ref,
        noun,
        version,
        action,
        reason,
        at.isoformat(),
        digest,
    ]
    return sha256(canonical_json(kept)).hexdigest()


def derivation_link(
    *, previous: str, audience: str, number: int, ref: str, revision: int, digest: str
) -> str:
    """SHA-256 of the canonical JSON array of everything in a derivation that is never erased, in hexadecimal.

    `previous` is the link of the derivation before, `number` that of its edition, `digest` the image's
    commitment.
    """
    kept: list[Json] = [previous, audience, number, ref, revision, digest]
    return sha256(canonical_json(kept)).hexdigest()
