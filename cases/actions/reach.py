"""Whether an approval reaches the audiences a record is meant for."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from cases.actions.publication import Outcome
from cases.actions.refusal import VerbRefused
from cases.disclosure.refusal import RefusalReason
from cases.ledger.publication_status import PublicationStatus
from cases.ledger.synthetic import MadeUpBesideReal
from cases.models import Declaration, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import STREAMS, Audience


class ApprovalRefused(VerbRefused):
    """Disclosure would show nothing of a record to the audience it is meant for. Nothing was approved."""


class WithdrawnForGood(VerbRefused):
    """An audience was told that the record is gone for good; it cannot come back under its reference."""


class LedgerOfMadeUpRecords(VerbRefused):
    """What a program made up, for measuring, would stand beside what is real. Nothing was approved."""


@contextmanager
def one_kind_of_records() -> Iterator[None]:
    """Say in a verb's words that the ledger keeps made-up records and real ones apart."""
    try:
        yield
    except MadeUpBesideReal as mixed:
        raise LedgerOfMadeUpRecords(
            _(
                "Made-up records never stand beside real ones: "
                "set DOSSIER_VAR to a new folder, or name other databases."
            )
        ) from mixed


def require_shown(row: Record, outcome: Outcome) -> None:
    """Every audience the record is meant for can read it now; otherwise approving it would be a mistake."""
    for (audience, ref), refusal in outcome.refused.items():
        if ref == row.ref and refusal.reason is not RefusalReason.AUDIENCE:
            raise ApprovalRefused(
                _("%(record)s cannot be shown to the audience “%(audience)s”: %(why)s.")
                % {"record": row, "audience": Audience(audience).label, "why": refusal}
            )
    if isinstance(row, Testimony | Declaration):
        _require_sources(row)


def _require_sources(row: Testimony | Declaration) -> None:
    """No quotation would be shown as taken away by its source when that source was never published."""
    refs = {statement.source.ref for statement in row.statements.select_related("source")}
    for audience in intended_audiences(row):
        statuses = PublicationStatus.objects.filter(audience=audience, ref__in=refs)
        unread = refs - {status.ref for status in statuses if status.is_published}
        if unread:
            raise ApprovalRefused(
                _("%(record)s quotes %(source)s, which “%(audience)s” cannot read: publish it first.")
                % {"record": row, "source": min(unread), "audience": audience.label}
            )


def intended_audiences(row: Record) -> list[Audience]:
    """The audiences that are to read ``row``."""
    return [audience for audience in STREAMS if audience.includes(Audience(row.widest_audience))]


def require_not_withdrawn(row: Record) -> None:
    """No audience that the record is meant for was told that it is gone for good."""
    for status in PublicationStatus.objects.filter(ref=row.ref, audience__in=intended_audiences(row)):
        if status.is_withdrawn:
            raise WithdrawnForGood(
                _("%(record)s was withdrawn from the audience “%(audience)s” for good.")
                % {"record": row, "audience": Audience(status.audience).label}
            )
