"""Errands: asked for by somebody, taken by a worker, ended; each step only from the state before it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from cases.actions.permission import require_permission
from cases.actions.refusal import VerbRefused
from cases.models import Account, Errand, Packet, Snapshot
from cases.vocabulary.errand_state import OVER, UNDER_WAY, ErrandState
from cases.vocabulary.verb import Verb

MOST_TRIES: Final = 3
LIMIT: Final = timedelta(minutes=3)
"""In which an errand that was taken ends, or whoever took it is gone: twice what the two steps may take."""
KEPT: Final = timedelta(days=14)
"""How long it is known what became of an errand."""
LONGEST_ADDRESS: Final = 2_000
"""Characters of an address that is fetched."""


class AddressTooLong(VerbRefused):
    """No page is asked for by so long an address."""


def ask_errand(*, by: Account, at: datetime, address: str = "", snapshot: Snapshot | None = None) -> Errand:
    """An address to be fetched, or a kept file to be read: one that waits for a worker.

    Raises ``NotPermitted``; ``AddressTooLong``.
    """
    require_permission(by, Verb.DRAFT)
    if len(address) > LONGEST_ADDRESS:
        told = _("The address is longer than %(most)d characters. Save the page and add it as a file.")
        raise AddressTooLong(told % {"most": LONGEST_ADDRESS})
    return Errand.objects.create(address=address, snapshot=snapshot, by=by, at=at)


def take_errand(pk: int, *, at: datetime) -> Errand | None:
    """Take an errand that waits; None where it does not, or not any more. Being taken counts as a try."""
    waiting = Errand.objects.filter(pk=pk, state=ErrandState.WAITING)
    with_file = waiting.filter(snapshot__isnull=False)
    taken = with_file.update(state=ErrandState.READING, begun_at=at, tries=F("tries") + 1) or waiting.update(
        state=ErrandState.FETCHING, begun_at=at, tries=F("tries") + 1
    )
    return Errand.objects.select_related("snapshot", "by").get(pk=pk) if taken else None


def note_fetched(errand: Errand, snapshot: Snapshot) -> None:
    """Note what was kept of the address; next it is read."""
    _from(errand).update(snapshot=snapshot, state=ErrandState.READING)


def end_errand(errand: Errand, packet: Packet) -> None:
    """Note that it is done, and what came of it."""
    _from(errand).update(state=ErrandState.DONE, packet=packet)


def fail_errand(errand: Errand, *, fault: str, answered: int | None = None) -> None:
    """Note why it was not done."""
    _from(errand).update(state=ErrandState.FAILED, fault=fault, answered=answered)


def put_back(errand: Errand) -> bool:
    """Have it wait for another try; False where it was tried often enough, or somebody stopped it."""
    again = _from(errand).filter(tries__lt=MOST_TRIES)
    return bool(again.update(state=ErrandState.WAITING))


def stop_errand(errand: Errand, *, by: Account) -> bool:
    """Stop it where it is; whether it was not over yet. Raises ``NotPermitted``."""
    require_permission(by, Verb.DRAFT)
    return bool(Errand.objects.filter(pk=errand.pk).exclude(state__in=OVER).update(state=ErrandState.STOPPED))


def is_stopped(errand: Errand) -> bool:
    """Whether somebody stopped it meanwhile."""
    return not _from(errand).exists()


def abandoned(*, at: datetime) -> Sequence[Errand]:
    """The errands that were taken and never ended: whoever took them is gone."""
    return list(Errand.objects.filter(state__in=UNDER_WAY, begun_at__lt=at - LIMIT))


def forget_errands(*, at: datetime) -> None:
    """Forget errands that were over long ago; what they led to stays."""
    Errand.objects.filter(state__in=OVER, at__lt=at - KEPT).delete()


def _from(errand: Errand) -> QuerySet[Errand]:
    """The errand, as long as whoever took it has it in hand."""
    return Errand.objects.filter(pk=errand.pk, state__in=UNDER_WAY, begun_at=errand.begun_at)
