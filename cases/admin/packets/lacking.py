"""What records lack: their own faults, and what an approval would miss beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from cases.actions.completeness import faults_among
from cases.actions.foreseen import foreseen
from cases.admin.fault import fault_lines
from cases.models import Account
from cases.models.record import Record


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that one record lacks, and the page where it is mended."""

    ref: str
    where: str
    sentence: str
    address: str


def lacks_of(rows: Sequence[Record], *, reader: Account, at: datetime) -> dict[str, list[Lack]]:
    """By reference, everything that is missing of ``rows``, of those alone of which something is.

    What waits for review, or stands among ``rows``, counts as if it were approved with the others.
    """
    found: dict[str, list[Lack]] = {}
    addresses = {row.ref: change_address(row) for row in rows}
    for line in fault_lines(rows, reader=reader):
        lack = Lack(line.ref, line.where, line.sentence, addresses[line.ref])
        found.setdefault(line.ref, []).append(lack)
    sound = [row for row in rows if row.ref not in found]
    for ref, sentences in foreseen(sound, at=at).items():
        found[ref] = [Lack(ref, "", sentence, addresses[ref]) for sentence in sentences]
    return found


def refs_lacking(rows: Sequence[Record], *, at: datetime) -> set[str]:
    """Those of ``rows`` of which something is missing, found as ``lacks_of`` finds it."""
    found = {*faults_among(rows)}
    return found | {*foreseen([row for row in rows if row.ref not in found], at=at)}


def change_address(row: Record) -> str:
    """The page of the desk where ``row`` is edited."""
    return reverse(f"desk:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
