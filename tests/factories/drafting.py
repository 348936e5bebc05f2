"""How factories write: through the verbs, as the writer, at NOW."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from cases.actions.draft import draft
from cases.actions.edit import edit
from cases.actions.writing import InlineChange
from cases.models.record import EditableModel, Snapshotted
from tests.factories.cast import the_cast
from tests.factories.clock import NOW
from tests.factories.entropy import ENTROPY

K = TypeVar("K", bound=EditableModel)
F = TypeVar("F", bound=Snapshotted)


def drafted(
    model: type[K],
    values: Mapping[str, object],
    *,
    parts: Sequence[InlineChange] = (),
    ref: str | None = None,
) -> K:
    """A row of `model`, drafted by the writer."""
    return draft(
        model=model, values=values, parts=parts, by=the_cast().writer, at=NOW, ref=ref, entropy=ENTROPY
    )


def added(parent: EditableModel, model: type[F], values: Mapping[str, object]) -> F:
    """A new part of `parent`, added by the writer in an edit of what the parent is now."""
    current = type(parent)._default_manager.get(pk=parent.pk)
    before = set(model._default_manager.values_list("pk", flat=True))
    edit(
        record=current,
        changes={},
        parts=[InlineChange(model, values=values)],
        expected=current.lock_version,
        by=the_cast().writer,
        at=NOW,
        entropy=ENTROPY,
    )
    return model._default_manager.exclude(pk__in=before).get()


def absences(model: type[EditableModel], values: Mapping[str, object]) -> dict[str, object]:
    """For each relation of `model` that has no value: that it is not stated."""
    names = [field.name for field in model._meta.concrete_fields if field.name.endswith("_absence")]
    return {name: "" if values.get(name.removesuffix("_absence")) else "not_stated" for name in names}
