"""Where a record stands, and which verbs it accepts there."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

R = TypeVar("R", bound=Record)

BATCH = 500
"""Records that one transaction takes."""


class WrongState(VerbRefused):
    """The record does not stand where the verb could take it on."""


class Changed(VerbRefused):
    """The record was changed since the person who decides looked at it."""


def require_state(record: Record, verb: Verb) -> None:
    """Raise ``WrongState`` unless ``record`` accepts ``verb`` where it stands."""
    if not State(record.state).can(verb):
        raise WrongState(
            _("%(record)s is %(state)s: it is not possible to %(verb)s it.")
            % {"record": record, "state": State(record.state).label, "verb": verb.label}
        )


def locked(records: Sequence[R], verb: Verb) -> list[R]:
    """The rows of ``records`` as they are now, held until the transaction ends.

    Raises ``Changed`` where one was edited since it was loaded, ``WrongState`` where it does not
    accept ``verb``.
    """
    rows: list[R] = []
    for record in sorted(records, key=lambda record: (record.noun, record.pk)):
        row = type(record)._default_manager.select_for_update().get(pk=record.pk)
        if row.lock_version != record.lock_version:
            raise Changed(_("%(record)s was changed since you looked at it. Look again.") % {"record": row})
        require_state(row, verb)
        rows.append(row)
    return rows


def batches(records: Sequence[R]) -> Iterator[list[R]]:
    """``records`` in runs of at most ``BATCH``: one transaction each."""
    waiting = iter(records)
    while batch := list(islice(waiting, BATCH)):
        yield batch
