"""The records of a packet, as they stand now, in the order of the text."""

from django.db.models import QuerySet
from django.db.models.functions import Substr

from cases.actions.carried import whole_rows_of
from cases.admin.text_columns import BEGINNING, first_words
from cases.models import Packet
from cases.models.record import Record
from cases.vocabulary.state import State


def packets() -> "QuerySet[Packet]":
    """All packets with what tells one from another, and of their texts no more than how they begin."""
    rows = Packet.objects.select_related("source", "begun_by", "text__snapshot").defer("text__content")
    return rows.annotate(beginning=Substr("text__content", 1, BEGINNING))


def members_of(packet: Packet) -> list[Record]:
    """The working rows with what they carry, each once, in a fixed number of queries for each noun."""
    return [*whole_rows_of(packet.members.order_by("position").values_list("ref", flat=True)).values()]


def waiting_of(packet: Packet) -> list[Record]:
    """Those of them about which a second person has to decide."""
    return [row for row in members_of(packet) if row.state == State.IN_REVIEW]


def called(packet: Packet) -> str:
    """What a packet of ``packets`` is called: as its source or its text is, or else by its first words."""
    return _title_of(packet) or first_words(getattr(packet, "beginning", ""))


def _title_of(packet: Packet) -> str:
    if packet.source is not None:
        return str(packet.source.title)
    for told in (packet.told.get("source"), packet.text.snapshot.told):
        title = told.get("title") if isinstance(told, dict) else None
        title = title.get("value") if isinstance(title, dict) else title
        if isinstance(title, str) and title.strip():
            return title.strip()
    return ""
