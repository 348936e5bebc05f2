"""Appending: the only writer of the ledger."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Final

from django.db import transaction

from cases.catalog.scrub import scrub
from cases.ledger.derivation import derive
from cases.ledger.digest import GENESIS, NONCE_BYTES, commitment
from cases.ledger.edition import Edition
from cases.ledger.new_edition import MadeFrom, NewEdition
from cases.ledger.publication_status import PublicationStatus
from cases.ledger.refusal import check
from cases.ledger.stream import Stream
from cases.ledger.synthetic import refuse_mixing
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, canonical_json
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path

DATABASE: Final = "default"


def append(
    *,
    audience: Audience,
    new_editions: Sequence[NewEdition],
    at: datetime,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> list[Edition]:
    """Append `new_editions` in their order to one stream and return their editions; all of them or none.

    `at` is an aware time, kept as its UTC day; `entropy(byte_count)` gives the nonces. What each was made
    from is kept beside its edition. A redaction erases the earlier documents of its reference, a withdrawal
    all of them, in the same transaction. Call it within the transaction that changes the record. Raises
    LedgerRefused for what does not fit the ledger, ValueError for one that does not fit itself or a time
    without zone.
    """
    if at.tzinfo is None:
        raise ValueError("an edition's time has a zone")
    day = at.astimezone(UTC).date()
    with transaction.atomic(using=DATABASE):
        stream = _lock(audience)
        standings = _standings(audience, new_editions)
        editions = [_next(stream, standings, new, day=day, entropy=entropy) for new in new_editions]
        refuse_mixing([edition.document for edition in editions if edition.document])
        Edition.objects.bulk_create(editions)
        derive(audience, _made(editions, new_editions), entropy=entropy)
        _erase(editions)
        stream.save()
        _keep(standings.values())
    return editions


def _lock(audience: Audience) -> Stream:
    """The stream's head, held until the transaction ends."""
    Stream.objects.get_or_create(audience=audience)
    return Stream.objects.select_for_update().get(audience=audience)


def _standings(audience: Audience, new_editions: Iterable[NewEdition]) -> dict[str, PublicationStatus]:
    refs = {new.ref for new in new_editions}
    return {each.ref: each for each in PublicationStatus.objects.filter(audience=audience, ref__in=refs)}


def _keep(standings: Iterable[PublicationStatus]) -> None:
    new = [each for each in standings if each.pk is None]
    PublicationStatus.objects.bulk_update(
        [each for each in standings if each.pk is not None], ["version", "action", "number"]
    )
    PublicationStatus.objects.bulk_create(new)


def _next(
    stream: Stream,
    standings: dict[str, PublicationStatus],
    new: NewEdition,
    *,
    day: date,
    entropy: Callable[[int], bytes],
) -> Edition:
    """The edition that follows the stream's head, not yet saved; moves the head and the standing on."""
    check(new, standings.get(new.ref))
    standing = standings.setdefault(
        new.ref,
        PublicationStatus(audience=stream.audience, ref=new.ref, noun=new.noun, version=0, published=day),
    )
    standing.number = stream.number + 1
    standing.action = new.action
    standing.version += new.action.carries_document
    edition = Edition(
        audience=stream.audience,
        number=standing.number,
        ref=new.ref,
        noun=new.noun,
        version=standing.version,
        action=new.action,
        reason=new.reason,
        at=day,
        previous=stream.digest or GENESIS,
    )
    if new.content is not None:
        _enclose(edition, _document(new.content, edition, published=standing.published), entropy(NONCE_BYTES))
    edition.link = edition.computed_link()
    stream.number, stream.digest = edition.number, edition.link
    return edition


def _document(content: Document, edition: Edition, *, published: date) -> Document:
    """`content` with what only the ledger knows. Partners learn no number: it would count what others got."""
    noun = Noun(edition.noun)
    numbered: Document = {"edition": edition.number} if edition.audience == Audience.PUBLIC else {}
    return {
        **{name: value for name, value in content.items() if name != "edition"},
        **numbered,
        "ref": edition.ref,
        "noun": noun.value,
        "version": edition.version,
        "published": published.isoformat(),
        "updated": edition.at.isoformat(),
        "url": public_path(noun, str(content["slug"]) if noun is Noun.CASE else edition.ref),
    }


def _enclose(edition: Edition, document: Document, nonce: bytes) -> None:
    """Put document and nonce into the edition, and commit to them."""
    text = canonical_json(document)
    edition.document, edition.nonce = text.decode(), nonce
    edition.digest = commitment(nonce, text)


def _made(editions: Sequence[Edition], new_editions: Sequence[NewEdition]) -> list[tuple[Edition, MadeFrom]]:
    pairs = zip(editions, new_editions, strict=True)
    return [(edition, new.made_from) for edition, new in pairs if new.made_from is not None]


def _erase(editions: Sequence[Edition]) -> None:
    """Destroy the documents and nonces that `editions` make unreadable, in the database's files too."""
    erasing = [edition for edition in editions if edition.erases_earlier]
    for edition in erasing:
        Edition.objects.of(Audience(edition.audience)).readable().filter(
            ref=edition.ref, number__lt=edition.number
        ).update(document=None, nonce=None)
    if erasing:
        transaction.on_commit(partial(scrub, DATABASE), using=DATABASE, robust=True)
