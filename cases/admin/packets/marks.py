"""Marks: what a reviewer chose on the page of a packet, and the records as they were looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.actions.correct import REASONS
from cases.actions.review_packet import Mark
from cases.admin.looked_at import edits_looked_at
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason

APPROVE: Final = "approve"
RETURN: Final = "return"
LATER: Final = "later"
COMPLETE: Final = "complete"
SUBMIT: Final = "submit"


@dataclass(frozen=True, slots=True)
class Marks:
    """What was posted: by reference the choice, the note to the writer, and the reason readers are told."""

    verb: str = ""
    note: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)
    again: Mapping[str, int] = field(default_factory=dict)
    complete: frozenset[str] = frozenset()

    @classmethod
    def posted(cls, sent: QueryDict) -> "Marks":
        """The marks of a form. Raises ``Http404`` for what no form of ours sends."""
        seen = edits_looked_at(sent.get("seen", ""))
        return cls(
            verb=sent.get("verb", ""),
            note=sent.get("note", "").strip(),
            chosen={ref: sent.get(f"r-{ref}", "") for ref in seen},
            notes={ref: sent.get(f"n-{ref}", "").strip() for ref in seen},
            reasons={ref: sent.get(f"why-{ref}", "") for ref in seen},
            seen=seen,
            again=edits_looked_at(sent.get("again", "")),
            complete=frozenset(filter(None, sent.get("complete", "").split(","))),
        )

    def choice(self, ref: str) -> str:
        """What is done to one record; a record that was not chosen for anything stays."""
        chosen = self.chosen.get(ref, "")
        if self.verb == RETURN:
            return RETURN
        if self.verb == COMPLETE and not chosen and ref in self.complete:
            return APPROVE
        return chosen

    def faults(self) -> dict[str, str]:
        """What is missing of the marks themselves, by reference; under "" of all of them together."""
        if self.verb == SUBMIT:
            return {}
        returned = [ref for ref in self.seen if self.choice(ref) == RETURN]
        silent = [ref for ref in returned if not self.why(ref)]
        if silent and self.verb == RETURN:
            return {"": _("Say in the note what should be done, so that the writer can mend it.")}
        if not any(self.choice(ref) in (APPROVE, RETURN) for ref in self.seen):
            return {"": _("Nothing is marked yet. Mark a record, or approve all that are complete.")}
        return dict.fromkeys(silent, _("Say what should be done, so that the writer can mend it."))

    def why(self, ref: str) -> str:
        """What the writer of a returned record reads: its own note, else the one to all where all go back."""
        return self.notes.get(ref, "") or (self.note if self.verb == RETURN else "")

    def of(self, rows: Sequence[Record]) -> list[Mark]:
        """The marks for the verb, each record at the edit that was looked at."""
        marks = []
        for row in rows:
            choice = self.choice(row.ref)
            if row.ref in self.seen and choice in (APPROVE, RETURN):
                row.lock_version = self.seen[row.ref]
                marks.append(Mark(row, choice == APPROVE, self.why(row.ref), self._reason(row.ref)))
        return marks

    def along(self) -> dict[str, int]:
        """What may be approved along, at the edit that was looked at: whatever nobody puts off."""
        return {ref: edit for ref, edit in self.seen.items() if self.choice(ref) != LATER}

    def _reason(self, ref: str) -> PublicReason:
        told = self.reasons.get(ref, "")
        return PublicReason(told) if told in {reason.value for reason in REASONS} else REASONS[0]
