"""What stands on the bench: texts that are worked on, and errands that are not over or led to nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.admin.errand import why_not
from cases.admin.intake import bench_address
from cases.admin.packets.members import called, packets
from cases.models import Decision, Errand
from cases.vocabulary.errand_state import STEPS, ErrandState
from cases.vocabulary.verdict import Verdict

_AT_MOST: Final = 20
_FAILED_FOR: Final = timedelta(days=3)
"""How long it is shown that nothing came of an errand."""


@dataclass(frozen=True, slots=True)
class BenchItem:
    """One text, or an errand that is to bring one. ``steps`` is 0 where there is nothing to count."""

    title: str
    address: str
    who: str
    since: datetime
    said: str
    fault: str = ""
    step: int = 0
    steps: int = 0


def on_the_bench(*, at: datetime, site: str) -> list[BenchItem]:
    """The errands first, then the texts, the newest of each first; two questions."""
    return [*_errands(at, site), *_packets(site)]


def _errands(at: datetime, site: str) -> Iterator[BenchItem]:
    failed = Q(state=ErrandState.FAILED, at__gt=at - _FAILED_FOR)
    under_way = Q(state__in=[ErrandState.WAITING, ErrandState.FETCHING, ErrandState.READING])
    for errand in Errand.objects.filter(failed | under_way).select_related("by")[:_AT_MOST]:
        fault = why_not(errand)
        yield BenchItem(
            title=errand.address or _("A file that was added"),
            address=reverse(f"{site}:errand", args=[errand.pk]),
            who=str(errand.by),
            since=errand.at,
            said=errand.get_state_display(),
            fault=fault,
            step=0 if fault else ErrandState(errand.state).step,
            steps=0 if fault else STEPS,
        )


def _packets(site: str) -> Iterator[BenchItem]:
    """Texts of which nothing was kept yet, or something accepted waits to be."""
    waiting = Decision.objects.filter(packet=OuterRef("pk"), verdict=Verdict.ACCEPTED, ref="")
    rows = (
        packets()
        .annotate(decided=Count("decisions", distinct=True), kept=Count("members", distinct=True))
        .filter(Q(kept=0) | Exists(waiting))
    )
    for packet in rows[:_AT_MOST]:
        number = packet.decided
        yield BenchItem(
            title=f"“{called(packet)}”",
            address=bench_address(packet, site=site),
            who=str(packet.begun_by),
            since=packet.begun_at,
            said=ngettext("%(number)d decided", "%(number)d decided", number) % {"number": number}
            if number
            else _("nothing decided yet"),
        )
