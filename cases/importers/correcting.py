"""Corrections of a loaded dossier: edited as the writer, handed in, approved as the editor, record by record.

A record that the verbs refuse is left as it stands, and the others are corrected without it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.actions.approve import approve
from cases.actions.correct import correct
from cases.actions.deed import deed
from cases.actions.edit import edit
from cases.actions.publication import Outcome, reasons_left
from cases.actions.records import RECORDS, rows_of
from cases.actions.refusal import VerbRefused
from cases.actions.submit import submit
from cases.importers.carried import shared_row, worked_on
from cases.importers.corrections import Correction
from cases.importers.drafting import Drafting
from cases.importers.due import Change, Due
from cases.importers.files import FILES
from cases.importers.fixture import BadFixture, FixtureRow
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.state import State

Dossier = Mapping[str, list[FixtureRow]]


class _Left(Exception):
    """Some rows cannot be corrected. ``why``: by name."""

    def __init__(self, why: Mapping[str, str]) -> None:
        super().__init__()
        self.why = why


@dataclass(frozen=True, slots=True)
class Correcting:
    """Who corrects which dossier, and when. dry_run: everything is tried, and nothing of it stays."""

    dossier: Dossier
    folder: Path
    writer: Account
    editor: Account
    at: datetime
    dry_run: bool = False


def correct_dossier(of: Correcting, found: Due, *, tell: Callable[[str], None]) -> None:
    """Correct what is due, as far as the verbs allow. `tell` gets a line for each row, done or left."""
    refused: dict[str, str] = {}
    told: list[str] = []
    while True:
        chosen = [each for each in found.changes if each.written.owner_name not in refused]
        try:
            with ExitStack() as undo:
                with deed():
                    drafting = Drafting(folder=of.folder, by=of.writer, at=of.at, undo=undo)
                    told = _Attempt(of, drafting, chosen, refused).run() if chosen else []
                    transaction.set_rollback(of.dry_run)
                if not of.dry_run:
                    undo.pop_all()
            break
        except _Left as some:
            refused |= some.why
    left = found.left | refused
    for line in (*told, *(_("%(row)s is left: %(why)s") % {"row": row, "why": left[row]} for row in left)):
        tell(line)


@dataclass(slots=True)
class _Attempt:
    """One try at all of `changes` together; raises `_Left` for what stands in the way of some."""

    of: Correcting
    drafting: Drafting
    changes: Sequence[Change]
    left: Mapping[str, str]
    new: list[Record] = field(default_factory=list)
    corrected: dict[str, tuple[Correction, ...]] = field(default_factory=dict)

    def run(self) -> list[str]:
        """What was done, a line for each row."""
        before = set(self._differing())
        lines = []
        if any(not each.fields and not each.written.is_part for each in self.changes):
            self._labels()
        for owner, changes in self._by_owner().items():
            try:
                self._write(owner, changes)
            except (VerbRefused, BadFixture, IntegrityError) as refusal:
                raise _Left({owner: str(refusal)}) from refusal
            lines.append(_line(owner, changes))
        self._carriers(before)
        self._approve()
        return lines

    def _by_owner(self) -> dict[str, list[Change]]:
        """The changes of each row of a file, in the order in which records can name each other."""
        owners: dict[str, list[Change]] = {}
        for file in FILES:
            for change in self.changes:
                if change.written.file is file:
                    owners.setdefault(change.written.owner_name, []).append(change)
        return owners

    def _labels(self) -> None:
        """What new records may name, and has no reference of its own: places, themes, indicators, terms."""
        for file in (each for each in FILES if each.key != "ref"):
            rows = self.of.dossier[file.name]
            known = file.known(rows)
            for row in rows:
                if file.names_of(row) not in known:
                    self.drafting.row(file, row)

    def _write(self, owner: str, changes: Sequence[Change]) -> None:
        written = changes[0].written
        standing = written.owner_standing()
        corrections = tuple(dict.fromkeys(one for each in changes for one in each.corrections))
        if standing is None:
            record = self.drafting.row(written.file, written.owner)
            if isinstance(record, Record):
                self.new.append(record)
            return
        own, parts = self.drafting.anew(standing, changes)
        edit(
            record=standing,
            changes=own,
            parts=parts,
            expected=standing.lock_version,
            by=self.of.writer,
            at=self.of.at,
        )
        self.corrected[owner] = corrections

    def _carriers(self, before: set[str]) -> None:
        """Records that nobody changed, and whose documents carry a row that was: they are corrected too."""
        refs = self._refs()
        reasons = tuple(dict.fromkeys(one for several in self.corrected.values() for one in several))
        self.corrected = {ref: why for ref, why in self.corrected.items() if ref in refs}
        self.corrected |= {ref: reasons for ref in self._differing() if ref not in {*before, *self.left}}

    def _differing(self) -> Iterator[str]:
        """The approved records of the dossier that are not as they are published."""
        for model in RECORDS.values():
            rows = model._default_manager.filter(ref__in=self._refs(), differs=True, state=State.APPROVED)
            yield from rows.values_list("ref", flat=True)

    def _refs(self) -> set[str]:
        return {row.key for file in FILES if file.is_published for row in self.of.dossier[file.name]}

    def _approve(self) -> None:
        of = self.of
        corrected = [*rows_of(self.corrected).values()]
        self._require_approved_words([*corrected, *self.new])
        self._do(partial(submit, by=of.writer, at=of.at), [*corrected, *self.new])
        for (reason, why), refs in self._told().items():
            told = partial(correct, by=of.editor, at=of.at, reason=reason, why=why, seen={})
            self._do(told, [*rows_of(refs).values()])
        self._do(
            partial(approve, by=of.editor, at=of.at, seen={}),
            [*rows_of(row.ref for row in self.new).values()],
        )

    def _require_approved_words(self, rows: Sequence[Record]) -> None:
        """Nothing that somebody at the desk is still working on is published with what carries it."""
        standing = (each.written.standing() for each in self.changes)
        found = worked_on(rows, but={shared_row(row) for row in standing if row is not None})
        if found:
            why = _("It carries %(row)s, and somebody is working on that.")
            raise _Left({ref: why % {"row": name} for ref, name in found.items()})

    def _told(self) -> dict[tuple[PublicReason, str], list[str]]:
        """The records to be corrected, by what readers and the desk are told of why."""
        groups: dict[tuple[PublicReason, str], list[str]] = {}
        for ref, corrections in self.corrected.items():
            reasons = [each.reason for each in corrections]
            reason = max(reasons, key=_weight)
            groups.setdefault((reason, " ".join(each.why for each in corrections)), []).append(ref)
        return groups

    def _do(self, verb: Callable[..., Outcome], rows: Sequence[Record]) -> None:
        if not rows:
            return
        try:
            left = verb(records=rows).left
        except VerbRefused as refusal:
            left = reasons_left(refusal) or {row.ref: str(refusal) for row in rows}
        if left:
            raise _Left(left)


def _weight(reason: PublicReason) -> int:
    """Where a record is corrected for several reasons, readers are told the gravest."""
    return (PublicReason.UPDATE, PublicReason.ERROR, PublicReason.SAFETY_OR_REQUEST).index(reason)


def _line(owner: str, changes: Sequence[Change]) -> str:
    """What is told of one row: its fields, those of rows within it by their references, and why."""
    fields = [
        f"{each.written.name} {name}".strip() if each.written.is_part else name
        for each in changes
        for name in each.fields or ("",)
    ]
    corrections = dict.fromkeys(one for each in changes for one in each.corrections)
    told = {"row": owner, "fields": ", ".join(filter(None, fields)) or _("new")}
    why = " ".join(f"{each.why} ({each.reason.label})" for each in corrections)
    return _("%(row)s (%(fields)s): %(why)s") % {**told, "why": why}
