"""Answer: say why words that were found may stand where they are."""

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed, note_writes
from cases.actions.permission import NotPermitted
from cases.actions.records import find_record
from cases.actions.refusal import VerbRefused
from cases.actions.withheld_words import Unanswered
from cases.models import Account, Finding
from cases.models.record import Record
from cases.vocabulary.role import Role, permits
from cases.vocabulary.verb import Verb

ANSWER = "answer"
"""Its name on the audit trail: it is no verb on a record, and changes nothing for readers."""


class NoReason(VerbRefused):
    """Nobody could check later why the words were left."""


@deed()
def finding_for(record: Record, words: Unanswered, *, at: datetime) -> Finding:
    """The entry on which an answer for ``words`` of ``record``, as it stands now, is written."""
    finding, _new = Finding.objects.get_or_create(
        ref=record.ref,
        version=0,
        field=words.field,
        words=words.words,
        digest=words.digest,
        defaults={"kind": words.kind, "at": at},
    )
    return finding


@deed()
def answer(*, findings: Collection[Finding], by: Account, at: datetime, why: str) -> None:
    """Note why the words of ``findings`` may stand. It holds until the text around them changes.

    Raises ``NotPermitted`` for who may neither write nor strike; ``NoReason`` where none is given.
    """
    role = Role(by.role)
    if not by.is_active or not (permits(role, Verb.EDIT) or permits(role, Verb.STRIKE)):
        raise NotPermitted(
            _("The role %(role)s may not %(verb)s.") % {"role": role.label, "verb": _("answer for words")}
        )
    if not why.strip():
        raise NoReason(_("Say why these words may stand: whoever approves the record reads it."))
    note_writes(findings)
    for finding in findings:
        finding.answered_by, finding.answered_at, finding.why = by, at, why.strip()
        finding.save()
        record_audit(
            by=by, at=at, verb=ANSWER, about=find_record(finding.ref), fields=[finding.field], why=why
        )
