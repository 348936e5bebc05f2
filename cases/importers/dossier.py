"""A whole dossier from a folder: drafted as the writer, submitted, approved as the editor, or nothing at all.

Everything goes through the verbs, so a dossier in files passes the same checks as one typed at the desk.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.actions.approve import approve
from cases.actions.deed import deed
from cases.actions.refusal import VerbRefused
from cases.actions.submit import submit
from cases.importers.drafting import Drafting
from cases.importers.files import FILES, DossierFile
from cases.importers.fixture import FixtureRow, read_rows
from cases.models import Account
from cases.models.record import EditableModel, Record

Dossier = dict[str, list[FixtureRow]]
"""The rows of a folder by file name, without its ending."""


def read_dossier(folder: Path) -> Dossier:
    """Every file of the folder, not yet checked against the record. Raises BadFixture."""
    dossier = {file.name: read_rows(folder, file.name) for file in FILES}
    for file in FILES:
        for row in dossier[file.name]:
            if not isinstance(row.values.get(file.key), str):
                raise row.fault(_("It has no %(key)s.") % {"key": file.key})
    return dossier


def already_there(dossier: Dossier) -> set[str]:
    """The references of the dossier that the record knows, whatever became of them since.

    Places, themes, indicators and terms do not count: another dossier may have brought them.
    """
    return {ref for file in FILES if file.key == "ref" for (ref,) in file.known(dossier[file.name])}


def load_dossier(
    *,
    dossier: Dossier,
    folder: Path,
    writer: Account,
    editor: Account,
    at: datetime,
    tell: Callable[[str], None],
    dry_run: bool = False,
) -> None:
    """Publish the dossier: all of it, or nothing. `tell` gets a line for each file.

    `at` is an aware time. dry_run: everything is tried, and nothing of it stays. Raises BadFixture, which
    names the file and the row, or VerbRefused where the approval as a whole is refused.
    """
    with ExitStack() as undo:
        drafting = Drafting(folder=folder, by=writer, at=at, undo=undo)
        with deed():
            drafted = []
            for file in FILES:
                records = list(_draft(file, dossier[file.name], drafting))
                tell(_("%(file)s: %(count)s") % {"file": file.name, "count": len(records)})
                drafted += [record for record in records if isinstance(record, Record)]
            with _told_of([row for file in FILES if file.is_published for row in dossier[file.name]]):
                submit(records=drafted, by=writer, at=at).whole()
                approve(records=drafted, by=editor, at=at).whole()
            transaction.set_rollback(dry_run)
        if not dry_run:
            undo.pop_all()


def _draft(file: DossierFile, rows: list[FixtureRow], drafting: Drafting) -> Iterator[EditableModel]:
    """Draft the rows that the record does not know yet."""
    known = file.known(rows)
    for row in rows:
        if file.names_of(row) not in known:
            with _told_of([row]):
                record = drafting.row(file, row)
            yield record


@contextmanager
def _told_of(rows: list[FixtureRow]) -> Iterator[None]:
    """Say of which of `rows` a refusal speaks: the only one, or the one whose key its sentence names."""
    try:
        yield
    except (VerbRefused, IntegrityError) as error:
        named = rows if len(rows) == 1 else [row for row in rows if row.key in str(error)]
        if not named:
            raise
        raise named[0].fault(str(error)) from error
