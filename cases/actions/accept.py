"""Sealing by an operator: everything once, when sealing begins; later a row that somebody looked into."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils.translation import gettext as _

from cases.actions.as_sealed import aggregate
from cases.actions.audit import record_audit
from cases.actions.content import AT_ONCE, SEALED
from cases.actions.deed import accept_rows, broken_now, deed
from cases.actions.refusal import VerbRefused
from cases.actions.sealing import Key, append_seals, begin, has_begun
from cases.actions.seals import SEAL_ALL, name_of_row
from cases.actions.writing import FRESH, Entropy
from cases.models import AuditEntry
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import BadReference, Reference

ACCEPT: Final = "accept"
"""Its name on the audit trail: it is no verb on a record, and changes nothing for readers."""


class AlreadySealed(VerbRefused):
    """Sealing began before; what stands now was not necessarily saved at the desk."""


class NothingToAccept(VerbRefused):
    """There is no such row, or it is as it was sealed."""


class NoReason(VerbRefused):
    """Nobody could check later why the rows were accepted."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What an entry of the trail is about."""

    noun: Noun
    name: str

    def __str__(self) -> str:
        return self.name


@deed()
def seal_all(*, at: datetime, entropy: Entropy = FRESH) -> int:
    """Begin to seal: every row as it is now. Returns how many.

    Raises ``AlreadySealed``, also where seals were and are gone.
    """
    if has_begun() or AuditEntry.objects.filter(verb=SEAL_ALL).exists():
        raise AlreadySealed(_("The record was sealed before; verify says whether it is as it was."))
    entry = record_audit(by=None, at=at, verb=SEAL_ALL, about=_Named(Noun.SEAL, "all"))
    begin(entry.number)
    count = 0
    for noun, model in SEALED.items():
        pks = model._default_manager.order_by("pk").values_list("pk", flat=True).iterator()
        while run := list(islice(pks, AT_ONCE)):
            append_seals({(noun, pk): entry.number for pk in run}, entropy=entropy)
            count += len(run)
    return count


@deed()
def accept(*, names: Sequence[str], at: datetime, why: str) -> list[str]:
    """Seal what ``names`` say as it is now, or as gone. Returns the names of the rows that were sealed anew.

    names: a reference, for a record with all that is frozen with it; or kind and number of one row, as
    verify gives them. why: what whoever accepts it found out. Raises ``NoReason``, ``NothingToAccept``.
    """
    if not why.strip():
        raise NoReason(_("Say what you found out: whoever verifies later reads it."))
    found = [key for name in names for key in _broken(name)]
    for noun, pk in found:
        record_audit(by=None, at=at, verb=ACCEPT, about=_Named(noun, name_of_row(noun, pk)), why=why)
    accept_rows(found)
    return [name_of_row(noun, pk) for noun, pk in found]


def _broken(name: str) -> list[Key]:
    keys = [
        (noun, pk) for noun, pks in _rows_called(name).items() for pk in sorted(broken_now(SEALED[noun], pks))
    ]
    if not keys:
        raise NothingToAccept(
            _("Nothing of %(name)s is otherwise than it was sealed, or it is not there.") % {"name": name}
        )
    return keys


def _rows_called(name: str) -> dict[Noun, set[int]]:
    """The rows that ``name`` stands for. Raises ``NothingToAccept``."""
    noun, colon, number = name.partition(":")
    if colon and noun in SEALED and number.isdecimal():
        return {Noun(noun): {int(number)}}
    row = _row_called(name)
    if row is None:
        raise NothingToAccept(
            _("%(name)s is no reference, and no kind and number as verify gives them.") % {"name": name}
        )
    return dict(_by_noun(row))


def _row_called(ref: str) -> EditableModel | None:
    try:
        model = SEALED[Reference.parse(ref).noun]
        row = model._default_manager.only("pk").get(Q(("ref", ref)))
    except (BadReference, KeyError, ObjectDoesNotExist):
        return None
    return row if isinstance(row, EditableModel) else None


def _by_noun(row: EditableModel) -> Iterator[tuple[Noun, set[int]]]:
    for model, pks in aggregate(row).items():
        noun = Noun(getattr(model, "noun"))  # noqa: B009 - every model of the record has one
        if noun in SEALED:
            yield noun, pks
