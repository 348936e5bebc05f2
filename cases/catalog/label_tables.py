"""Label tables: kept to the labels that published documents use, in the words of the latest of them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final, TypeAlias

from cases.catalog.inserting import insert
from cases.catalog.label import Label, LabelUse
from cases.catalog.tables import LABEL_MODELS
from cases.catalog.version import Version
from cases.documents.label import IndicatorLabel, PlaceLabel, TermLabel
from cases.documents.record import Record
from cases.documents.values import part
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document

Use: TypeAlias = tuple[str, str]
"""A label table and a code in it."""

_LABELS: Final = Record.labels.name
_PLACE_IN_TREE: Final = frozenset({PlaceLabel.parent.name, PlaceLabel.kind.name})
_DETAILS: Final = frozenset(
    key.name
    for key in (IndicatorLabel.unit, IndicatorLabel.definition, IndicatorLabel.translated, TermLabel.was)
)


def drop_uses(audience: Audience, refs: Collection[str]) -> set[Use]:
    """Forget which labels the documents of `refs` used, and say which they were."""
    uses = LabelUse.objects.of(audience).filter(ref__in=refs)
    dropped = set(uses.values_list("table", "code").distinct())
    if dropped:
        uses.delete()
    return dropped


def add_uses(audience: Audience, documents: Iterable[tuple[str, int, Document]]) -> dict[Use, Document]:
    """Note which labels some documents use; returns each label as the last of them has it.

    Each document comes with its reference and its edition, in the order of editions. Raises KeyError for a
    label table that the catalog does not have.
    """
    said: dict[Use, Document] = {}
    uses: list[tuple[str | int, ...]] = []
    for ref, edition, document in documents:
        for use, label in uses_of(document):
            said[use] = label
            uses.append((audience.value, ref, *use, edition))
    insert(LabelUse, ("audience", "ref", "table", "code", "edition"), uses)
    return said


def uses_of(document: Document) -> Iterator[tuple[Use, Document]]:
    """The labels that a document uses, as it has them. Raises KeyError for a table that there is not."""
    labels = part(document, _LABELS)
    for table in sorted(labels):
        if table not in LABEL_MODELS:
            raise KeyError(table)
        for each in sorted(part(labels, table)):
            yield (table, each), part(part(labels, table), each)


def update_labels(audience: Audience, *, dropped: AbstractSet[Use], said: Mapping[Use, Document]) -> None:
    """Bring labels to what the latest edition in use says, and drop those that nothing uses.

    `said` is what the newest editions of all say, `dropped` what earlier documents used until now. A label is
    a function of the documents that stand, not of the order in which they came, so that nothing of a
    withdrawn document stays behind in a name.
    """
    standing: dict[Use, Document | None] = {use: _last_said(audience, use) for use in dropped - said.keys()}
    for table, model in LABEL_MODELS.items():
        labels = {code: label for (of, code), label in {**standing, **said}.items() if of == table}
        if labels:
            _write(audience, model, labels)


def _last_said(audience: Audience, use: Use) -> Document | None:
    """A label as the latest edition that uses it has it, None where nothing uses it any more."""
    table, each = use
    last = LabelUse.objects.of(audience).filter(table=table, code=each).order_by("-edition").first()
    return part(part(part(_document(audience, last.edition), _LABELS), table), each) if last else None


def _write(audience: Audience, model: type[Label], labels: Mapping[str, Document | None]) -> None:
    """Make the rows of some codes say what `labels` does; None is a label to be dropped."""
    rows = model._default_manager.filter(audience=audience, code__in=labels)
    known = {row.code: row for row in rows}
    new = []
    for each, label in sorted(labels.items()):
        row = known.get(each)
        if label is None:
            if row:
                row.delete()
        elif row is None:
            new.append(model(audience=audience, code=each, **columns_of(label)))
        elif any(getattr(row, name) != value for name, value in columns_of(label).items()):
            model._default_manager.filter(pk=row.pk).update(**columns_of(label))
    if new:
        model._default_manager.bulk_create(new)


def columns_of(label: Document) -> Document:
    """What the row of a label holds."""
    placed = PlaceLabel(label)  # a theme and an indicator lack some of its keys, which are empty then
    return {
        "names": {key: name for key, name in label.items() if key not in _PLACE_IN_TREE | _DETAILS},
        "details": {key: label[key] for key in _DETAILS if key in label},
        "parent": placed.parent or "",
        "kind": placed.kind,
    }


def _document(audience: Audience, number: int) -> Document:
    text = Version.objects.of(audience).get(number=number).document
    return json.loads(text) if text else {}
