"""Drafting one row of a dossier, with what is nested in it."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.writing import InlineChange
from cases.importers.excerpt import check_passage, excerpt_bytes
from cases.importers.files import DossierFile
from cases.importers.fixture import FixtureRow
from cases.importers.links import field_values
from cases.models import Account, Passage, Snapshot, Source, Testimony
from cases.models.record import EditableModel
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
            InlineChange(
                model, values=field_values(model, child.only(but=("ref",))), ref=child.ref(model.noun)
            )
            for name, model in file.parts.items()
            for child in row.children(name)
        ]
        ref = row.ref(file.model.noun) if file.key == "ref" else None
        record = draft(model=file.model, values=values, parts=parts, by=self.by, at=self.at, ref=ref)
        if isinstance(record, Source):
            return self._with_passages(record, row, self._snapshots(record, row))
        return record

    def _risk_days(self) -> dict[str, object]:
        """The assessment in the files is made anew by whoever loads them, and holds for twelve months."""
        today = self.at.astimezone(UTC).date()
        return {"risk_assessed_on": today, "risk_review_on": a_year_after(today)}

    def _snapshots(self, source: Source, row: FixtureRow) -> dict[str, Snapshot]:
        """The kept copies of `source`, by SHA-256."""
        kept = {}
        for child in row.children("snapshots"):
            content = excerpt_bytes(self.folder, child)
            values = field_values(Snapshot, child.only(but=("file", "sha256")))
            values |= {"source": source, "content": ContentFile(content, name=str(child.values["file"]))}
            snapshot = draft(model=Snapshot, values=values, by=self.by, at=self.at)
            assert isinstance(snapshot, Snapshot), "drafting a snapshot gives one"
            self.undo.callback(snapshot.content.delete, save=False)
            kept[snapshot.sha256] = snapshot
        return kept

    def _with_passages(self, source: Source, row: FixtureRow, kept: dict[str, Snapshot]) -> Source:
        """`source` with its passages; those read in a snapshot must stand there."""
        parts = []
        for child in row.children("passages"):
            values = field_values(Passage, child.only(but=("ref", "snapshot")))
            digest = child.values.get("snapshot")
            if digest is not None:
                if digest not in kept:
                    raise child.fault(_("Its source has no snapshot with this SHA-256."))
                snapshot = kept[str(digest)]
                check_passage(child, snapshot.texts.values_list("content", flat=True))
                values["snapshot"] = snapshot
            parts.append(InlineChange(Passage, values=values, ref=child.ref(Noun.PASSAGE)))
        if not parts:
            return source
        return edit(
            record=source, changes={}, parts=parts, expected=source.lock_version, by=self.by, at=self.at
        )


def a_year_after(day: date) -> date:
    """The same day of the next year; 28 February after a leap day."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)
