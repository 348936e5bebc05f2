"""What was corrected in a dossier's files since others loaded them, and the reason that readers are told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.correct import REASONS
from cases.importers.fixture import FixtureRow, read_rows
from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import PublicReason

FILE: Final = "corrections"
EVERY: Final = "*"
"""In place of a reference: every row of the folder that has the fields."""
_NAMES: Final = frozenset({"ref", "was", "reason", "why"})


@dataclass(frozen=True, slots=True, eq=False)
class Correction:
    """One row of `corrections.json`.

    ref: of a record or of a row nested in one; of a row without a reference its file and code, as
    `indicators/people-returned`; or `EVERY`. was: by field, what stood there before; empty where the row
    itself is new. reason: told in public, one of those a correction can tell. why: the true reason, kept at
    the desk.
    """

    row: FixtureRow
    ref: str
    was: Mapping[str, Json]
    reason: PublicReason
    why: str


def read_corrections(folder: Path) -> list[Correction]:
    """The corrections of the folder, in the order written; none without such a file. Raises BadFixture."""
    if not (folder / f"{FILE}.json").exists():
        return []
    return [_correction(row) for row in read_rows(folder, FILE)]


def _correction(written: FixtureRow) -> Correction:
    values = written.values
    ref, was, why = values.get("ref"), values.get("was", {}), values.get("why")
    row = replace(written, key=str(ref or ""))
    if unknown := sorted(values.keys() - _NAMES):
        raise row.fault(_("There is no field %(field)s.") % {"field": ", ".join(unknown)})
    if not isinstance(ref, str) or not isinstance(why, str) or not why.strip() or not isinstance(was, dict):
        raise row.fault(_("A correction says of which row it is, what was there before, and why."))
    if values.get("reason") not in {reason.value for reason in REASONS}:
        raise row.fault(_("Choose what readers are told: an error, new information, or safety."))
    return Correction(row, ref, was, PublicReason(str(values["reason"])), why)
