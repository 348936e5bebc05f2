"""Reviews: each step of a record, with the words of whoever took it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, QuerySet

from cases.actions.deed import note_writes
from cases.models import Account, Review
from cases.models.record import Record
from cases.vocabulary.verb import Verb

DECISIVE: Final = (Verb.APPROVE, Verb.CORRECT, Verb.REDACT, Verb.SUSPEND, Verb.WITHDRAW)
"""The steps that decide whether readers have a record; the last of them holds until the next."""


def keep_reviews(
    rows: Iterable[Record], *, step: Verb, by: Account | None, at: datetime, notes: dict[str, str] | str = ""
) -> None:
    """Keep one step of each of ``rows``. ``by`` is None where the clock did it. notes: for all, or by ref."""
    steps = [
        Review(
            ref=row.ref,
            record_noun=row.noun,
            edit_number=row.lock_version,
            step=step,
            by=by,
            at=at,
            note=notes if isinstance(notes, str) else notes.get(row.ref, ""),
        )
        for row in rows
    ]
    note_writes(Review.objects.bulk_create(steps), new=True)


def thread_of(ref: str) -> list[Review]:
    """Every step of one record, the newest first."""
    return list(Review.objects.filter(ref=ref).select_related("by").order_by("-pk"))


def steps_of(refs: Collection[str], *, since: datetime) -> list[Review]:
    """The steps of several records since then, the newest first; what was done together stands together."""
    steps = Review.objects.filter(ref__in=refs, at__gte=since).select_related("by")
    return list(steps.order_by("-pk"))


def erasure_request(ref: str) -> Review | None:
    """The last step in which somebody asked to erase what was approved of ``ref``; None once it was done."""
    asked = Review.objects.filter(ref=ref, step__in=(Verb.ASK_ERASE, Verb.ERASE)).select_related("by")
    last = asked.order_by("-pk").first()
    return last if last is not None and last.step == Verb.ASK_ERASE else None


def erasure_requests_by_others(account: Account) -> "QuerySet[Review]":
    """The steps in which somebody else than ``account`` asked to erase something that is still there."""
    later = Review.objects.filter(
        ref=OuterRef("ref"), step__in=(Verb.ASK_ERASE, Verb.ERASE), pk__gt=OuterRef("pk")
    )
    asked = Review.objects.filter(~Exists(later), step=Verb.ASK_ERASE).exclude(by=account)
    return asked.select_related("by").order_by("pk")


def suspensions(refs: Collection[str]) -> dict[str, Review]:
    """By reference, the suspension that is the last decisive step of those of ``refs`` where one is."""
    found = _standing_suspensions().filter(ref__in=refs).select_related("by")
    return {review.ref: review for review in found}


def submitted_since(suspended: dict[str, Review]) -> dict[str, Review]:
    """By reference, how each of the ``suspended`` was handed in last since, where it was."""
    since: dict[str, Review] = {}
    if suspended:
        steps = Review.objects.filter(ref__in=suspended, step=Verb.SUBMIT).select_related("by")
        for review in steps.order_by("pk"):
            if review.pk > suspended[review.ref].pk:
                since[review.ref] = review
    return since


def suspended_by(account: Account) -> "QuerySet[Review, str]":
    """References of the records whose last decisive step is a suspension by ``account``."""
    return _standing_suspensions().filter(by=account).values_list("ref", flat=True)


def _standing_suspensions() -> "QuerySet[Review]":
    later = Review.objects.filter(ref=OuterRef("ref"), step__in=DECISIVE, pk__gt=OuterRef("pk"))
    return Review.objects.filter(~Exists(later), step=Verb.SUSPEND).order_by("pk")
