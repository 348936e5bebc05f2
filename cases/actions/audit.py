"""The audit trail: one chained entry for each thing done."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from typing import Final, Protocol

from cases.models import Account, AuditEntry
from cases.vocabulary.canonical import Json, canonical_json
from cases.vocabulary.noun import Noun

LONGEST_REF: Final = 64
"""Characters of a reference that an entry has room for."""


class Named(Protocol):
    """Something that an entry is about: of which kind, and as text what it goes by."""

    @property
    def noun(self) -> Noun:
        """Its kind."""


def record_audit(
    *,
    by: Account | None,
    at: datetime,
    verb: str,
    about: Named,
    fields: Iterable[str] = (),
    why: str = "",
) -> AuditEntry:
    """Append an entry: names of fields, never their values.

    ``by`` is None when the clock did it, or a command on the server, which says so in ``why``.
    """
    previous = _last_locked()
    entry = AuditEntry(
        number=previous.number + 1 if previous else 1,
        at=at,
        by=by,
        verb=verb,
        record_noun=about.noun,
        ref=str(about)[:LONGEST_REF],
        fields=sorted(fields),
        why=why,
        previous=previous.digest if previous else "",
    )
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    return entry


def _last_locked() -> AuditEntry | None:
    """The last entry, while nobody else can append: whoever appends holds the first entry's row."""
    AuditEntry.objects.select_for_update().filter(number=1).first()
    return AuditEntry.objects.order_by("-number").first()


def digest_of(entry: AuditEntry) -> str:
    """SHA-256 in hexadecimal of the canonical JSON of everything in ``entry`` but the digest itself."""
    content: list[Json] = [
        entry.previous,
        entry.number,
        entry.at.isoformat(),
        entry.by_id,
        str(entry.verb),
        str(entry.record_noun),
        entry.ref,
        list(entry.fields),
        entry.why,
    ]
    return sha256(canonical_json(content)).hexdigest()


def audit_faults() -> list[str]:
    """What is wrong with the chain: a sentence for each entry that was changed, removed or put in."""
    faults: list[str] = []
    number, digest = 0, ""
    for entry in AuditEntry.objects.order_by("number").iterator():
        if entry.number != number + 1:
            faults.append(f"audit entry {number + 1} is missing")
        elif entry.previous != digest:
            faults.append(f"audit entry {entry.number} does not follow the one before it")
        if digest_of(entry) != entry.digest:
            faults.append(f"audit entry {entry.number} was changed")
        number, digest = entry.number, entry.digest
    return faults
