"""Drafting one row of a dossier, with what is nested in it."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.writing import InlineChange
from cases.importers.due import Change
from cases.importers.excerpt import check_passage, excerpt_bytes
from cases.importers.files import DossierFile
from cases.importers.fixture import FixtureRow
from cases.importers.links import field_values
from cases.importers.written import Written
from cases.models import Account, Passage, Snapshot, Source, Testimony
from cases.models.record import EditableModel, Snapshotted
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Drafting:
    """Who drafts, when, and from which folder; `undo` takes back what no database rolls back: kept files."""

    folder: Path
    by: Account
    at: datetime
    undo: ExitStack

    def row(self, file: DossierFile, row: FixtureRow) -> EditableModel:
        """Draft `row` and what is nested in it. Raises BadFixture or what the verbs raise."""
        values = field_values(file.model, row.only(but=("ref", *file.parts, *file.later)))
        if file.model is Testimony:
            values |= self._risk_days()
        parts = [
            _new_part(model, child) for name, model in file.parts.items() for child in row.children(name)
        ]
        ref = row.ref(file.model.noun) if file.key == "ref" else None
        record = draft(model=file.model, values=values, parts=parts, by=self.by, at=self.at, ref=ref)
        if isinstance(record, Source):
            return self._with_passages(record, row)
        return record

    def _risk_days(self) -> dict[str, object]:
        """The assessment in the files is made anew by whoever loads them, and holds for twelve months."""
        today = self.at.astimezone(UTC).date()
        return {"risk_assessed_on": today, "risk_review_on": a_year_after(today)}

    def anew(
        self, standing: EditableModel, changes: Sequence[Change]
    ) -> tuple[dict[str, object], list[InlineChange]]:
        """What of `standing` and of the rows within it is written anew: values for its fields, and its parts.

        A copy of a source that new passages were read in is kept first. Raises BadFixture, or what the verbs
        raise.
        """
        own: dict[str, object] = {}
        parts = []
        for change in changes:
            written = change.written
            if not written.is_part:
                own |= field_values(written.model, written.only(change.fields))
            elif change.fields:
                values = field_values(written.model, written.only(change.fields))
                row = written.standing()
                parts.append(InlineChange(written.model, pk=row.pk if row else None, values=values))
            elif isinstance(standing, Source):
                parts.append(self._passage(written.row, self._kept(standing, written)))
            else:
                parts.append(_new_part(written.model, written.row))
        return own, parts

    def _kept(self, source: Source, written: Written) -> dict[str, Snapshot]:
        """The copies of `source` by SHA-256, and the one that a new passage of it was read in."""
        kept = {each.sha256: each for each in source.snapshots.all()}
        for child in written.owner.children("snapshots"):
            digest = child.values.get("sha256")
            if digest == written.row.values.get("snapshot") and digest not in kept:
                kept[str(digest)] = self._snapshot(source, child)
        return kept

    def _snapshot(self, source: Source, child: FixtureRow) -> Snapshot:
        content = excerpt_bytes(self.folder, child)
        values = field_values(Snapshot, child.only(but=("file", "sha256")))
        values |= {"source": source, "content": ContentFile(content, name=str(child.values["file"]))}
        snapshot = draft(model=Snapshot, values=values, by=self.by, at=self.at)
        self.undo.callback(snapshot.content.delete, save=False)
        return snapshot

    def _with_passages(self, source: Source, row: FixtureRow) -> Source:
        """`source` with its copies and its passages; those read in a copy must stand there."""
        snapshots = (self._snapshot(source, child) for child in row.children("snapshots"))
        kept = {snapshot.sha256: snapshot for snapshot in snapshots}
        parts = [self._passage(child, kept) for child in row.children("passages")]
        if not parts:
            return source
        return edit(
            record=source, changes={}, parts=parts, expected=source.lock_version, by=self.by, at=self.at
        )

    def _passage(self, child: FixtureRow, kept: Mapping[str, Snapshot]) -> InlineChange:
        values = field_values(Passage, child.only(but=("ref", "snapshot")))
        digest = child.values.get("snapshot")
        if digest is not None:
            if digest not in kept:
                raise child.fault(_("Its source has no snapshot with this SHA-256."))
            snapshot = kept[str(digest)]
            check_passage(child, snapshot.texts.values_list("content", flat=True))
            values["snapshot"] = snapshot
        return InlineChange(Passage, values=values, ref=child.ref(Noun.PASSAGE))


def _new_part(model: type[Snapshotted], child: FixtureRow) -> InlineChange:
    return InlineChange(
        model, values=field_values(model, child.only(but=("ref",))), ref=child.ref(model.noun)
    )


def a_year_after(day: date) -> date:
    """The same day of the next year; 28 February after a leap day."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)
