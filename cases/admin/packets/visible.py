"""What becomes visible to whom, of all records of a packet together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.admin.document_lines import lines
from cases.admin.foreseen_documents import ByAudience
from cases.disclosure.refusal import Refusal
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import EDITIONED, Noun


@dataclass(frozen=True, slots=True)
class Visible:
    """What is shown to everybody, what partners read besides, and what nobody reads; each in words.

    closer: fields of which partners read more than the public.
    """

    everybody: tuple[str, ...]
    partners: tuple[str, ...]
    closer: tuple[str, ...]
    nobody: tuple[str, ...]


def visible(rows: Sequence[Record], foreseen: Mapping[str, ByAudience]) -> Visible:
    """What ``rows`` show once they are approved, and what stays at the desk."""
    public = _shown(rows, foreseen, Audience.PUBLIC)
    partner = _shown(rows, foreseen, Audience.PARTNER)
    besides = [row for row in rows if row.ref in partner and row.ref not in public]
    nowhere = [row for row in rows if row.ref not in partner and row.ref not in public]
    closer = {
        field: None
        for row in rows
        if row.ref in public and row.ref in partner
        for field in _closer(Noun(row.noun), public[row.ref], partner[row.ref])
    }
    return Visible(
        everybody=_counted([row for row in rows if row.ref in public], public),
        partners=_counted(besides, partner),
        closer=tuple(closer),
        nobody=(*_counted(nowhere, {}), *_kept_at_the_desk(rows)),
    )


def _shown(
    rows: Iterable[Record], foreseen: Mapping[str, ByAudience], audience: Audience
) -> dict[str, Document]:
    found = {row.ref: foreseen[row.ref][audience].after for row in rows if foreseen[row.ref]}
    return {ref: after for ref, after in found.items() if not isinstance(after, Refusal)}


def _closer(noun: Noun, public: Document, partner: Document) -> Iterable[str]:
    """The fields of which partners read something else."""
    theirs, ours = lines(noun, partner), lines(noun, public)
    return (line.field for path, line in theirs.items() if path not in ours or ours[path].value != line.value)


def _counted(rows: Sequence[Record], documents: Mapping[str, Document]) -> tuple[str, ...]:
    """How many records of each noun, and how many quotations stand in them."""
    counts = {noun: sum(Noun(row.noun) is noun for row in rows) for noun in EDITIONED}
    quoted = sum(_quotations(documents.get(row.ref, {})) for row in rows)
    words = [_several(noun, count) for noun, count in counts.items() if count]
    if quoted:
        words.append(ngettext("%(count)d quotation", "%(count)d quotations", quoted) % {"count": quoted})
    return tuple(words)


def _quotations(document: Document) -> int:
    statements = document.get("statements")
    return len(statements) if isinstance(statements, list) else 0


def _several(noun: Noun, count: int) -> str:
    told = {"count": count}
    words = {
        Noun.SOURCE: ngettext("%(count)d source", "%(count)d sources", count),
        Noun.ACTOR: ngettext("%(count)d actor", "%(count)d actors", count),
        Noun.CASE: ngettext("%(count)d case", "%(count)d cases", count),
        Noun.EVENT: ngettext("%(count)d event", "%(count)d events", count),
        Noun.STATISTIC: ngettext("%(count)d figure", "%(count)d figures", count),
        Noun.TESTIMONY: ngettext("%(count)d testimony", "%(count)d testimonies", count),
        Noun.DECLARATION: ngettext("%(count)d declaration", "%(count)d declarations", count),
    }
    return words.get(noun, f"%(count)d {noun.label}") % told


def _kept_at_the_desk(rows: Sequence[Record]) -> tuple[str, ...]:
    """What is written on the records and for nobody else to read."""
    risks = sum(bool(getattr(row, "risk_assessment", "")) for row in rows)
    notes = sum(bool(row.notes) for row in rows)
    found = [_("the kept text, but for the words that are quoted from it")]
    if risks:
        words = ngettext("%(count)d risk assessment", "%(count)d risk assessments", risks)
        found.append(words % {"count": risks})
    if notes:
        found.append(ngettext("%(count)d note", "%(count)d notes", notes) % {"count": notes})
    return tuple(found)
