"""What a folder's corrections ask of this installation, held against what the desk has and what it did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from django.utils.translation import gettext as _

from cases.actions.records import RECORDS
from cases.disclosure.essence import rows_in
from cases.importers.corrections import EVERY, Correction
from cases.importers.fixture import FixtureRow
from cases.importers.written import Written, as_written, same, written_rows
from cases.ledger.edition import Edition
from cases.models import AuditEntry, Passage, Revision, Strike
from cases.models.image import embedded_model, freeze
from cases.models.record import EditableModel, Record, Snapshotted
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.state import State


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the folder that is to be written anew: some fields of it, or all where it is not here yet."""

    written: Written
    fields: tuple[str, ...]
    corrections: tuple[Correction, ...]


@dataclass(slots=True)
class Due:
    """What is to be changed, and by name of a row why something of it is left as it stands."""

    changes: list[Change] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)


def due(dossier: Mapping[str, list[FixtureRow]], corrections: Sequence[Correction]) -> Due:
    """What of `corrections` is not done here yet. Raises BadFixture for one of a row that the folder lacks.

    A field is changed only while it holds what the correction says was there, and never again once an
    approved revision held what the folder says: what stands there afterwards is the desk's.
    """
    rows, found = written_rows(dossier), Due()
    for written, asked in _asked(rows, corrections):
        if (standing := written.standing()) is not None:
            _look_at_fields(written, freeze(standing), asked, found)
        elif new := [each for each in asked if not each.was]:
            _look_at_new(written, new, found)
    kept = dict(_kept_back(found.changes))
    found.left |= kept
    found.changes = [each for each in found.changes if each.written.owner_name not in kept]
    return found


def _asked(
    rows: Mapping[str, Written], corrections: Sequence[Correction]
) -> Iterator[tuple[Written, list[Correction]]]:
    """Each row that is to be corrected, in the order of the files, with what is asked of it."""
    asked: dict[str, list[Correction]] = {name: [] for name in rows}
    for correction in corrections:
        if correction.ref != EVERY and correction.ref not in rows:
            raise correction.row.fault(_("No row of this folder is called so."))
        for name, written in rows.items():
            if correction.ref in (EVERY, name) and (correction.ref == name or _has(written, correction)):
                asked[name].append(correction)
    return ((rows[name], several) for name, several in asked.items() if several)


def _has(written: Written, correction: Correction) -> bool:
    return correction.was.keys() <= written.row.values.keys()


def _look_at_new(written: Written, asked: Sequence[Correction], found: Due) -> None:
    if written.is_part and written.owner_standing() is None:
        return
    if _was_here(written):
        found.left[written.name] = _("It was here, and the desk took it away.")
    elif _is_struck(written):
        found.left[written.name] = _("Words of it are kept back.")
    else:
        found.changes.append(Change(written, (), tuple(asked)))


def _was_here(written: Written) -> bool:
    """Whether anybody ever wrote or read this row: what is gone is not brought back."""
    ref = written.row.key
    return (
        Edition.objects.filter(ref=ref).exists()
        or AuditEntry.objects.filter(ref=ref).exists()
        or any(_approved_images(written))
    )


def _is_struck(written: Written) -> bool:
    """Whether words of a new passage were struck in its source: a strike lies on the copies of its day."""
    if written.model is not Passage:
        return False
    exact = str(written.row.values.get("exact", "")).casefold()
    struck = Strike.objects.in_force().filter(source__ref=written.owner.key).values_list("words", flat=True)
    return any(words.casefold() in exact or exact in words.casefold() for words in struck)


def _look_at_fields(written: Written, image: Document, asked: Sequence[Correction], found: Due) -> None:
    model, changed, reasons = written.model, [], []
    for name in dict.fromkeys(name for correction in asked for name in correction.was):
        stands, wanted = as_written(model, name, image), written.value(name)
        if same(model, name, stands, wanted):
            continue
        fitting = [each for each in asked if name in each.was and same(model, name, stands, each.was[name])]
        if not fitting or _was_carried(written, name, wanted):
            found.left[written.name] = _("%(field)s was changed at the desk.") % {"field": name}
            continue
        changed.append(name)
        reasons += [each for each in fitting if each not in reasons]
    if changed:
        found.changes.append(Change(written, tuple(changed), tuple(reasons)))


def _was_carried(written: Written, name: str, wanted: Json) -> bool:
    """Whether a revision that was ever approved held what the folder says."""
    return any(
        same(written.model, name, as_written(written.model, name, image), wanted)
        for image in _approved_images(written)
    )


def _approved_images(written: Written) -> Iterator[Document]:
    """The row as it stands in each revision that was ever approved and carries it."""
    approved = Revision.objects.filter(image__isnull=False)
    if issubclass(written.model, Record):
        yield from (revision.approved for revision in approved.filter(ref=written.row.key).iterator())
        return
    for revision in approved.filter(record_noun__in=_carriers(written.model)).iterator():
        for image in rows_in(RECORDS[Noun(revision.record_noun)], revision.approved, written.model):
            if written.is_of(image):
                yield image


@cache
def _carriers(model: type[Snapshotted]) -> list[Noun]:
    """The kinds of records whose images can carry rows of `model`."""
    return [noun for noun, record in RECORDS.items() if _carries(record, model)]


def _carries(record: type[Snapshotted], model: type[Snapshotted]) -> bool:
    inner = (embedded_model(record, name) for name in record.embeds)
    return any(each is model or (each is not record and _carries(each, model)) for each in inner)


def _kept_back(changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """The rows that are not touched now, and why: what was taken away stays so, what is worked on is left."""
    for change in changes:
        owner = change.written.owner_standing()
        if isinstance(owner, Record) and (why := _in_the_way(owner)):
            yield change.written.owner_name, why


def _in_the_way(owner: EditableModel) -> str:
    assert isinstance(owner, Record), "only records have a state"
    state = State(owner.state)
    if state in (State.SUSPENDED, State.WITHDRAWN):
        return _("It is %(state)s.") % {"state": state.label}
    if state is not State.APPROVED or owner.differs:
        return _("Somebody is working on it.")
    return ""
