"""What is told of the source of a text: by the editor, or else by the page itself."""

from collections.abc import Mapping
from typing import Final

from cases.models import Packet
from cases.vocabulary.absence import ABSENCES

FROM_PAGE: Final[Mapping[str, str]] = {
    "title": "title",
    "date": "published",
    "publisher": "publisher",
    "authors": "authors",
    "language": "language",
    "address": "address",
}
"""By field of a source, what the page's own markup calls it."""


def source_value(packet: Packet, name: str) -> str:
    """What is known of field `name` of the source of `packet`; several values stand one a line."""
    if packet.source is not None:
        return _on_record(packet.source, name)
    told = packet.told.get("source", {})
    if name in told:
        return str(told[name])
    return given_by_page(packet, name)


def given_by_page(packet: Packet, name: str) -> str:
    """What the page says of itself in field `name`."""
    said = packet.text.snapshot.told.get(FROM_PAGE.get(name, name), {})
    given = said if isinstance(said, list) else [said]
    return "\n".join(str(each["value"]) for each in given if isinstance(each, dict) and each.get("value"))


def _on_record(source: object, name: str) -> str:
    value = getattr(source, name)
    if isinstance(value, list):
        return "\n".join(value)
    return "" if value is None or value in ABSENCES else str(value)
