"""What audiences were told, read from the ledger."""

from cases.ledger.edition import Edition
from cases.ledger.published import published_documents
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json


def reads(audience: Audience, record: Record) -> Document | None:
    """The document of `record` that `audience` can read now."""
    return published_documents(audience, [record.ref]).get(record.ref)


def told(audience: Audience, record: Record) -> list[str]:
    """The actions of the editions of `record` in one stream, oldest first."""
    editions = Edition.objects.filter(audience=audience, ref=record.ref).order_by("number")
    return list(editions.values_list("action", flat=True))


def everything_said(audience: Audience) -> list[tuple[int, str, str, str, str | None]]:
    """Number, reference, action, reason and text of every edition of one stream."""
    editions = Edition.objects.filter(audience=audience).order_by("number")
    return list(editions.values_list("number", "ref", "action", "reason", "document"))


def shown(audience: Audience, record: Record, *path: str | int) -> Json:
    """The part of the document of `record` that lies at `path`: names of keys, and numbers in lists."""
    document = reads(audience, record)
    assert document is not None, f"{audience} cannot read {record}"
    return part(document, *path)


def part(value: Json, *path: str | int) -> Json:
    """The part of `value` that lies at `path`."""
    for step in path:
        if isinstance(step, str):
            assert isinstance(value, dict), f"no {step} in {value!r}"
            value = value[step]
        else:
            assert isinstance(value, list), f"no {step} in {value!r}"
            value = value[step]
    return value
