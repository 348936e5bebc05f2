"""What waits for somebody at the desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.actions.review import erasure_requests_by_others, suspended_by
from cases.admin.finding import open_findings
from cases.admin.later_copy import later_copies
from cases.admin.permissions import may
from cases.admin.shortcoming import short_records
from cases.admin.waiting import AT_MOST, Item, items, waiting, waiting_together
from cases.models import Account, Strike
from cases.models.record import Record
from cases.vocabulary.noun import Noun
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_NOBODY_DECIDES = (State.DRAFT, State.RETURNED, State.APPROVED)
"""States in which a difference waits for somebody to hand it in."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What waits for the same thing: as much of it as is listed, and how much there is beside."""

    title: str
    empty: str
    items: list[Item]
    more: int = 0

    @property
    def count(self) -> int:
        """How many wait."""
        return len(self.items) + self.more


def work_list(account: Account, *, site: str, at: datetime) -> list[Pile]:
    """The piles that ``account`` can do something about, oldest record first."""
    piles = []
    if may(account, Verb.APPROVE):
        others = waiting_together(State.IN_REVIEW, ~Q(last_edited_by=account), site, at)
        piles.append(Pile(_("To review"), _("Nothing waits for your review."), *others))
    if may(account, Verb.EDIT):
        own = Q(last_edited_by=account) | Q(created_by=account)
        returned = waiting_together(State.RETURNED, own, site, at)
        piles.append(Pile(_("Returned to me"), _("Nothing was returned to you."), *returned))
        handed_in = waiting_together(State.IN_REVIEW, own, site, at)
        piles.append(Pile(_("Handed in by me"), _("Nothing of yours is in review."), *handed_in))
        changed = waiting(Q(differs=True, state__in=_NOBODY_DECIDES), site)
        unchanged = _("What is published is what the desk has.")
        piles.append(Pile(_("Changed since published"), unchanged, *changed))
    if may(account, Verb.SUSPEND):
        piles.append(_suspended_by(account, site))
    suspended = waiting(Q(state=State.SUSPENDED), site)
    piles.append(Pile(_("Suspended"), _("Nothing is suspended."), *suspended))
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
    short = [*items(short_records(at_most=AT_MOST), site=site)]
    piles.append(Pile(_("Published before a rule"), _("Everything published can be traced."), short))
    return piles


def _found(site: str) -> Iterator[Item]:
    """Words that were struck or renamed, and still stand somewhere; their page takes answers."""
    for finding in open_findings()[:AT_MOST]:
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
    for strike in asked.select_related("source", "lift_asked_by")[:AT_MOST]:
        yield Item(
            noun=str(strike._meta.verbose_name),
            label=f"{strike.source.ref}  “{strike.words}”",
            address=reverse(f"{site}:lift", args=[strike.pk]),
            since=strike.lift_asked_at,
            who=str(strike.lift_asked_by),
        )


def _asked_to_erase(account: Account, site: str) -> Iterator[Item]:
    """Withdrawn records of which somebody else asks to erase what was approved."""
    for review in erasure_requests_by_others(account)[:AT_MOST]:
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
        _("Suspended by me"),
        _("Nothing that you suspended is still away."),
        *waiting(mine, site, mark=_mark),
    )


def _mark(row: Record) -> str:
    """That a record that somebody suspended is on its way back."""
    return _("handed in to come back") if row.state == State.IN_REVIEW else ""
