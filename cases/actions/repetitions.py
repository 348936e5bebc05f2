"""Repetitions: where documents that somebody can still read repeat words that are to be kept back."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from hashlib import sha256

from django.db.models import Exists, OuterRef

from cases.actions.deed import deed
from cases.evidence.repeated import repeats
from cases.ledger.edition import Edition, EditionQuerySet
from cases.ledger.publication_status import PublicationStatus
from cases.models import Finding
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.finding import FindingKind

_WORD = re.compile(r"\w+")
_NAMES_NOTHING = frozenset({"ref", "url", "noun", "sha256", "state", "lang", "dir", "labels"})
"""Keys that hold codes, addresses, fingerprints, or names that belong to places and themes."""


def find_repetitions(
    *, words: str, kind: FindingKind, at: datetime, but: Collection[str] = ()
) -> list[Finding]:
    """List every place of a readable document, of any version and audience, that repeats ``words``.

    It takes nothing away and refuses nothing: whoever looks at the list decides. but: records that need no
    look. Returns the new entries; a place that is listed already, answered or not, is not listed again.
    """
    made: list[Finding] = []
    for audience in STREAMS:
        for ref, version, document in _holding(audience, words):
            if ref in but:
                continue
            for field, text in texts_of(document):
                if repeats(words, text):
                    place = {"ref": ref, "version": version, "field": field, "digest": fingerprint(text)}
                    found, new = _listed(place, words=words, kind=kind, at=at)
                    made += [found] if new else []
    return made


@deed()
def _listed(
    place: Mapping[str, object], *, words: str, kind: FindingKind, at: datetime
) -> tuple[Finding, bool]:
    return Finding.objects.get_or_create(**place, words=words, defaults={"kind": kind, "at": at})


def still_readable(findings: Collection[Finding]) -> list[Finding]:
    """Those of ``findings`` whose words can still be read where they were found, in that same text."""
    refs = {finding.ref for finding in findings}
    standing: set[tuple[str, int, str, str]] = set()
    for audience in STREAMS:
        for ref, version, document in _readable(audience, refs):
            standing |= {(ref, version, field, fingerprint(text)) for field, text in texts_of(document)}
    return [each for each in findings if (each.ref, each.version, each.field, each.digest) in standing]


def fingerprint(text: str) -> str:
    """SHA-256 of ``text``: an answer stands as long as the text does."""
    return sha256(text.encode()).hexdigest()


def texts_of(value: Json, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value of a document, with its place, as ``statements.Q-….translations.fa-AF.text``."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, member in value.items():
            if name not in _NAMES_NOTHING:
                yield from texts_of(member, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for number, member in enumerate(value, start=1):
            yield from texts_of(member, f"{path}.{_name_of(member, number)}")


def _name_of(member: Json, number: int) -> str:
    """What tells one member of a list from another, when they are reordered too."""
    if isinstance(member, dict):
        return str(member.get("ref") or member.get("lang") or number)
    return str(number)


def _holding(audience: Audience, words: str) -> Iterator[tuple[str, int, Document]]:
    """Documents that may repeat ``words``: those that hold the longest of them."""
    longest = max(_WORD.findall(words), key=len, default=words)
    yield from _documents(audience, Edition.objects.of(audience).filter(document__icontains=longest))


def _readable(audience: Audience, refs: Collection[str]) -> Iterator[tuple[str, int, Document]]:
    yield from _documents(audience, Edition.objects.of(audience).filter(ref__in=refs))


def _documents(audience: Audience, editions: EditionQuerySet) -> Iterator[tuple[str, int, Document]]:
    """Reference, version (0 for the current one) and document."""
    standing = PublicationStatus.objects.filter(audience=audience, number=OuterRef("number"))
    rows = editions.readable().annotate(current=Exists(standing))
    for ref, version, current, document in rows.values_list(
        "ref", "version", "current", "document"
    ).iterator():
        if document:
            yield ref, 0 if current else version, json.loads(document)
