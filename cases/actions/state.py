"""Where a record stands, and which verbs it accepts there."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.models.record import Record
from cases.vocabulary.noun import EDITIONED
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

R = TypeVar("R", bound=Record)

BATCH = 500
"""Records that one transaction takes."""


class WrongState(VerbRefused):
    """The record does not stand where the verb could take it on."""


class Gone(VerbRefused):
    """The record is not in the database any more."""


class Changed(VerbRefused):
    """The record was changed since the person who decides looked at it."""


def require_state(record: Record, verb: Verb) -> None:
    """Raise ``WrongState`` unless ``record`` accepts ``verb`` where it stands."""
    if not State(record.state).can(verb):
        raise WrongState(
            _("%(record)s is %(state)s: it is not possible to %(verb)s it.")
            % {"record": record, "state": State(record.state).label, "verb": verb.label}
        )


def lock_rows(records: Sequence[R], verb: Verb) -> list[R]:
    """The rows of ``records`` as they are now, held until the transaction ends.

    Raises ``Gone`` where one is not there any more, ``Changed`` where one was edited since it was loaded,
    ``WrongState`` where it does not accept ``verb``.
    """
    return [lock_row(record, verb) for record in in_lock_order(records)]


def lock_row(record: R, verb: Verb, *, waits: bool = True) -> R:
    """The row of one record, as ``lock_rows`` has it. waits: for whoever holds it; where not, it is gone."""
    rows = type(record)._default_manager.select_for_update(skip_locked=not waits)
    row = rows.filter(pk=record.pk).first()
    if row is None:
        raise Gone(_("%(record)s is not there any more.") % {"record": record})
    if row.lock_version != record.lock_version:
        raise Changed(_("%(record)s was changed since you looked at it. Look again.") % {"record": row})
    require_state(row, verb)
    return row


def in_lock_order(records: Iterable[R]) -> list[R]:
    """``records``, each once, in the one order in which rows are held: no two people wait for each other."""
    return list({(record.noun, record.pk): record for record in sorted(records, key=_turn)}.values())


def _turn(record: Record) -> tuple[str, int]:
    return record.noun, record.pk


def needed_first(records: Iterable[R]) -> list[R]:
    """``records``, each once, in the order of ``EDITIONED``: those that others refer to first."""
    rank = {noun: place for place, noun in enumerate(EDITIONED)}
    return sorted(in_lock_order(records), key=lambda record: (rank[record.noun], record.pk))


def batches(records: Sequence[R]) -> Iterator[list[R]]:
    """``records`` in runs of at most ``BATCH``: one transaction each."""
    waiting = iter(records)
    while batch := list(islice(waiting, BATCH)):
        yield batch
