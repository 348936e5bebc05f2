"""The audit trail: one chained entry for each thing done."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from hashlib import sha256
from secrets import token_bytes
from typing import Final, Protocol

from cases.models import Account, AuditEntry
from cases.models.audit_entry import NONCE_BYTES
from cases.vocabulary.canonical import Json, canonical_json
from cases.vocabulary.noun import Noun
from cases.vocabulary.verb import Verb

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
    entropy: Callable[[int], bytes] = token_bytes,
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
    if why:
        entry.nonce = entropy(NONCE_BYTES)
        entry.commitment = commitment_of(entry)
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    return entry


def _last_locked() -> AuditEntry | None:
    """The last entry, while nobody else can append: whoever appends holds the first entry's row."""
    AuditEntry.objects.select_for_update().filter(number=1).first()
    return AuditEntry.objects.order_by("-number").first()


def commitment_of(entry: AuditEntry) -> str:
    """SHA-256 in hexadecimal of nonce ‖ reason: what stays of a reason that is erased."""
    return sha256(bytes(entry.nonce or b"") + entry.why.encode()).hexdigest()


def erase_reasons(ref: str, *, but_for: Collection[str]) -> None:
    """Erase why things were done to the record ``ref``, but for what the verbs ``but_for`` did.

    Reasons of before there were commitments stay: the chain holds their words.
    """
    entries = AuditEntry.objects.filter(ref=ref).exclude(commitment="").exclude(verb__in=but_for)
    entries.update(why="", nonce=None)


def digest_of(entry: AuditEntry) -> str:
    """SHA-256 in hexadecimal of the canonical JSON of everything in ``entry`` that is never erased.

    Of a reason that is its commitment; of one from before there were commitments, its words.
    """
    content: list[Json] = [
        entry.previous,
        entry.number,
        entry.at.isoformat(),
        entry.by_id,
        str(entry.verb),
        str(entry.record_noun),
        entry.ref,
        list(entry.fields),
        entry.commitment or entry.why,
    ]
    return sha256(canonical_json(content)).hexdigest()


def audit_faults() -> list[str]:
    """What is wrong with the chain: a sentence for each entry that was changed, removed or put in."""
    faults: list[str] = []
    number, digest = 0, ""
    erased: dict[str, int] = {}
    erasing: set[str] = set()
    for entry in AuditEntry.objects.order_by("number").iterator():
        if entry.number != number + 1:
            faults.append(f"audit entry {number + 1} is missing")
        elif entry.previous != digest:
            faults.append(f"audit entry {entry.number} does not follow the one before it")
        if digest_of(entry) != entry.digest or not _keeps_its_reason(entry):
            faults.append(f"audit entry {entry.number} was changed")
        elif entry.commitment and entry.nonce is None:
            erased.setdefault(entry.ref, entry.number)
        if entry.verb == Verb.ERASE:
            erasing.add(entry.ref)
        number, digest = entry.number, entry.digest
    gone = sorted(erased[ref] for ref in erased.keys() - erasing)
    return faults + [f"the reason of audit entry {each} is gone, and nobody erased it" for each in gone]


def _keeps_its_reason(entry: AuditEntry) -> bool:
    """Whether the reason is the one that was committed to, or was erased together with its nonce."""
    if not entry.commitment:
        return entry.nonce is None
    return entry.why == "" if entry.nonce is None else commitment_of(entry) == entry.commitment
