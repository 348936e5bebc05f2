"""As sealed: what leads towards publishing takes nothing up that was changed behind the desk."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from django.db.models import Model, Q
from django.utils.translation import gettext as _

from cases.actions.content import in_runs
from cases.actions.deed import broken_now
from cases.actions.refusal import VerbRefused
from cases.models import Account, Finding, Review, Strike
from cases.models.record import EditableModel, Record, Snapshotted

_BESIDE = ("source", "last_edited_by")
"""Relations to rows that are no part of a record, and that decide who may publish it or what was read."""


class NotAsSealed(VerbRefused):
    """Something was changed, put in or taken away without the desk; an operator has to look at it."""


def require_as_sealed(*rows: EditableModel | Account | Strike) -> None:
    """Raise ``NotAsSealed`` unless each of ``rows`` is, with all that is frozen with it, as it was sealed."""
    for refusal in not_as_sealed(rows).values():
        raise refusal


def not_as_sealed(rows: Sequence[EditableModel | Account | Strike]) -> dict[str, NotAsSealed]:
    """By name, the refusal of each of ``rows`` that is not as it was sealed, with all that is frozen with it.

    That is: its parts and what it embeds, the people behind it, its sources, its reviews and the answers
    that were given for its words. A few questions for each table, however many rows there are.
    """
    named: set[str] = set()
    for model, found in _aggregates(rows).items():
        for pk in broken_now(model, found):
            named |= found[pk]
    return {name: _refusal(name) for name in sorted(named)}


def aggregate(row: EditableModel | Account | Strike) -> dict[type[Model], set[int]]:
    """By model, the numbers of ``row`` and of all that is frozen with it, without what stands beside it."""
    return {model: {*found} for model, found in _aggregates([row], beside=False).items()}


def _refusal(name: str) -> NotAsSealed:
    sentence = _(
        "What is kept of %(record)s is not what was last saved at this desk. Nothing was changed. "
        "Tell whoever looks after this machine; verify says more."
    )
    return NotAsSealed(sentence % {"record": name})


_Found = defaultdict[type[Model], dict[int, set[str]]]


def _aggregates(rows: Sequence[EditableModel | Account | Strike], *, beside: bool = True) -> _Found:
    """By model and number, the names of those of ``rows`` that a row is looked at with."""
    found: _Found = defaultdict(dict)
    waiting: _Found = defaultdict(dict)
    for row in rows:
        waiting[type(row)].setdefault(row.pk, set()).add(str(row))
    while waiting:
        model = next(iter(waiting))
        new = _added(found[model], waiting.pop(model))
        relations = {name: to for name, to in _relations(model) if beside or name not in _BESIDE}
        for name, pk, other in _led_to(model, relations, new):
            into = waiting if name not in _BESIDE else found
            into[relations[name]].setdefault(other, set()).update(new[pk])
    refs = {row.ref for row in rows if isinstance(row, Record)}
    for kept in (Review, Finding) if refs else ():
        for pk, ref in kept._default_manager.filter(Q(("ref__in", refs))).values_list("pk", "ref"):
            found[kept].setdefault(pk, set()).add(ref)
    return found


def _added(known: dict[int, set[str]], more: dict[int, set[str]]) -> dict[int, set[str]]:
    """Put ``more`` into ``known``; what of it is new there. A tree that was bent into a ring has an end."""
    new = {pk: fresh for pk, names in more.items() if (fresh := names - known.get(pk, set()))}
    for pk, names in new.items():
        known.setdefault(pk, set()).update(names)
    return new


def _relations(model: type[Model]) -> Iterator[tuple[str, type[Model]]]:
    """The relations of ``model`` by which something is frozen or written with it, or stands beside it."""
    if not issubclass(model, Snapshotted):
        return
    parts = model.parts if issubclass(model, EditableModel) else ()
    columns = {field.name for field in model._meta.concrete_fields}
    for name in dict.fromkeys([*model.embeds, *parts, *(each for each in _BESIDE if each in columns)]):
        related = model._meta.get_field(name).related_model
        assert isinstance(related, type), "a relation leads to a model"
        yield name, related


def _led_to(
    model: type[Model], relations: Collection[str], pks: Collection[int]
) -> Iterator[tuple[str, int, int]]:
    """Relation, number and related number; what stands in the rows themselves is asked for at once."""
    columns = {field.name for field in model._meta.concrete_fields}
    own = [name for name in relations if name in columns]
    for run in in_runs(pks):
        rows = model._default_manager.filter(pk__in=run).order_by()
        for pk, *others in rows.values_list("pk", *own) if own else ():
            yield from (
                (name, pk, other) for name, other in zip(own, others, strict=True) if other is not None
            )
        for name in relations:
            if name not in columns:
                yield from (
                    (name, pk, other) for pk, other in rows.values_list("pk", name) if other is not None
                )
