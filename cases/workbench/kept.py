"""Kept: which records came of a text already."""

from django.urls import reverse

from cases.actions.records import rows_of
from cases.models import Packet
from cases.vocabulary.state import State
from cases.workbench.last_look import Kept


def kept_of(packet: Packet) -> list[Kept]:
    """The records of `packet` in its order, in a question for each kind of record."""
    refs = packet.members.values_list("ref", flat=True)
    return [
        Kept(
            label=f"{row._meta.verbose_name}: {getattr(row, row.label_field, '') or row.ref}",
            address=reverse(f"desk:cases_{row._meta.model_name}_change", args=[row.pk]),
            state=str(State(row.state).label),
        )
        for row in rows_of(refs).values()
    ]
