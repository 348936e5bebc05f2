"""What waits for somebody at the desk."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.actions.records import RECORDS
from cases.actions.review import erasure_requests_by_others, suspended_by
from cases.admin.finding import open_findings
from cases.admin.later_copy import later_copies
from cases.admin.packets.completeness import Completeness, completeness_of
from cases.admin.packets.pile import PacketRow, packet_rows, packets_with
from cases.admin.permissions import may
from cases.admin.row_label import row_label
from cases.admin.shortcoming import short_records
from cases.models import Account, PacketMember, Strike
from cases.models.record import Record
from cases.vocabulary.noun import Noun
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_AT_MOST = 50
_NOBODY_DECIDES = (State.DRAFT, State.RETURNED, State.APPROVED)
"""States in which a difference waits for somebody to hand it in."""


def _unmarked(row: Record) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Item:
    """One record that waits. ``mark``: what is worth knowing of it before it is opened."""

    noun: str
    label: str
    address: str
    since: object
    who: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """Records that wait for the same thing."""

    title: str
    empty: str
    items: list[Item]


def work_list(account: Account, *, site: str, at: datetime) -> list[Pile]:
    """The piles that ``account`` can do something about, oldest record first."""
    piles = []
    if may(account, Verb.APPROVE):
        others = _together(State.IN_REVIEW, ~Q(last_edited_by=account), site, at)
        piles.append(Pile(_("To review"), _("Nothing waits for your review."), others))
    if may(account, Verb.EDIT):
        own = Q(last_edited_by=account) | Q(created_by=account)
        returned = _together(State.RETURNED, own, site, at)
        piles.append(Pile(_("Returned to me"), _("Nothing was returned to you."), returned))
        waiting = _together(State.IN_REVIEW, own, site, at)
        piles.append(Pile(_("Handed in by me"), _("Nothing of yours is in review."), waiting))
        changed = _waiting(Q(differs=True, state__in=_NOBODY_DECIDES), site)
        unchanged = _("What is published is what the desk has.")
        piles.append(Pile(_("Changed since published"), unchanged, changed))
    if may(account, Verb.SUSPEND):
        piles.append(_suspended_by(account, site))
    suspended = _waiting(Q(state=State.SUSPENDED), site)
    piles.append(Pile(_("Suspended"), _("Nothing is suspended."), suspended))
    nowhere = _("No words that are kept back stand elsewhere.")
    piles.append(Pile(_("Words to look at"), nowhere, [*_found(site)]))
    stands = _("Every passage still stands where it was read.")
    piles.append(Pile(_("Words gone from a later copy"), stands, [*_gone()]))
    if may(account, Verb.LIFT):
        asked = [*_asked_to_lift(account, site)]
        piles.append(Pile(_("Strikes to lift"), _("Nobody asks to lift a strike."), asked))
    if may(account, Verb.ERASE):
        asked = [*_asked_to_erase(account, site)]
        piles.append(Pile(_("To erase"), _("Nobody asks to erase what was approved."), asked))
    short = [*items(short_records(at_most=_AT_MOST), site=site)]
    piles.append(Pile(_("Published before a rule"), _("Everything published can be traced."), short))
    return piles


def _found(site: str) -> Iterator[Item]:
    """Words that were struck or renamed, and still stand somewhere; their page takes answers."""
    for finding in open_findings()[:_AT_MOST]:
        yield Item(
            noun=finding.get_kind_display(),
            label=f"{finding.ref}  “{finding.words}”",
            address=reverse(f"{site}:findings"),
            since=finding.at,
            who="",
            mark=finding.field,
        )


def _gone() -> Iterator[Item]:
    """Sources of which a later copy does not hold what was read in an earlier one."""
    for copy in later_copies(waiting=True):
        yield Item(
            noun=str(Noun.SOURCE.label),
            label=copy.source,
            address=copy.address,
            since=copy.made,
            who="",
            mark=copy.said,
        )


def _asked_to_lift(account: Account, site: str) -> Iterator[Item]:
    """Strikes that somebody else asks to lift."""
    asked = Strike.objects.in_force().filter(lift_asked_by__isnull=False).exclude(lift_asked_by=account)
    for strike in asked.select_related("source", "lift_asked_by")[:_AT_MOST]:
        yield Item(
            noun=str(strike._meta.verbose_name),
            label=f"{strike.source.ref}  “{strike.words}”",
            address=reverse(f"{site}:lift", args=[strike.pk]),
            since=strike.lift_asked_at,
            who=str(strike.lift_asked_by),
        )


def _asked_to_erase(account: Account, site: str) -> Iterator[Item]:
    """Withdrawn records of which somebody else asks to erase what was approved."""
    for review in erasure_requests_by_others(account)[:_AT_MOST]:
        yield Item(
            noun=str(Noun(review.record_noun).label),
            label=review.ref,
            address=reverse(f"{site}:erase", args=[review.ref]),
            since=review.at,
            who=str(review.by),
        )


def _suspended_by(account: Account, site: str) -> Pile:
    """What this person suspended and nobody has let come back, wherever it stands on its way."""
    mine = Q(ref__in=suspended_by(account)) & ~Q(state=State.WITHDRAWN)
    return Pile(
        _("Suspended by me"), _("Nothing that you suspended is still away."), _waiting(mine, site, mark=_mark)
    )


def _mark(row: Record) -> str:
    """That a record that somebody suspended is on its way back."""
    return _("handed in to come back") if row.state == State.IN_REVIEW else ""


def _together(state: State, condition: Q, site: str, at: datetime) -> list[Item]:
    """The packets of which a record in ``state`` meets ``condition``, before the records of no packet."""
    condition &= Q(state=state)
    alone = condition & ~Q(ref__in=PacketMember.objects.values("ref"))
    packets = packet_rows(packets_with(condition)[:_AT_MOST])
    complete = completeness_of(packets, state, at=at)
    rows = (_packet(row, complete.get(row.packet.pk)) for row in packets)
    return [*rows, *_waiting(alone, site)][:_AT_MOST]


def _packet(row: PacketRow, complete: Completeness | None) -> Item:
    return Item(
        noun=str(row.packet._meta.verbose_name),
        label=row.label,
        address=row.address,
        since=row.packet.begun_at,
        who=str(row.packet.begun_by),
        mark=f"{row.standing} · {complete}" if complete else row.standing,
    )


def _waiting(condition: Q, site: str, *, mark: Callable[[Record], str] = _unmarked) -> list[Item]:
    found: list[Record] = []
    for model in RECORDS.values():
        rows: QuerySet[Record] = model._default_manager.filter(condition).select_related("last_edited_by")
        found.extend(rows.order_by("last_edited_at")[:_AT_MOST])
    oldest = sorted(found, key=lambda row: row.last_edited_at)[:_AT_MOST]
    return [*items(oldest, site=site, mark=mark)]


def items(rows: Iterable[Record], *, site: str, mark: Callable[[Record], str] = _unmarked) -> Iterator[Item]:
    """``rows`` as they are listed, each with its address at the desk."""
    for row in rows:
        name = f"{site}:{row._meta.app_label}_{row._meta.model_name}_change"
        yield Item(
            noun=str(row._meta.verbose_name),
            label=row_label(row),
            address=reverse(name, args=[row.pk]),
            since=row.last_edited_at,
            who=str(row.last_edited_by),
            mark=mark(row),
        )
