"""Facets: the options of each parameter, counted exactly as if that parameter were not narrowed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from cases.catalog.index.facet_counts import highest
from cases.filters.address import toggled
from cases.filters.group import ABSENCES, Group, OfGrade
from cases.filters.option_labels import Names, OptionLabel, labels
from cases.filters.query import Query

_ABSENT: Final = tuple(code for code, _label in ABSENCES)


@dataclass(frozen=True, slots=True)
class Option:
    """One value: its label for a reader, how many records carry it, and how deep it lies in wider ones."""

    value: str
    label: str
    count: int
    chosen: bool
    depth: int
    query: Query
    parameter: str

    @property
    def address(self) -> str:
        """The address that toggles it."""
        known = self.query.filterset.filters
        return toggled(self.query.params, self.parameter, self.value, known=known)


@dataclass(frozen=True, slots=True)
class Facet:
    """The options of the parameter `name`: all `total` of them, or the first few."""

    name: str
    label: str
    options: tuple[Option, ...]
    total: int


def facets(
    query: Query, *, most: int | None = None, whole: str = "", only: Collection[str] | None = None
) -> list[Facet]:
    """The facets of a list, in the order of its parameters; one that offers nothing is left out.

    `only` names the parameters to be counted, where not all are wanted.

    At most `most` options of each are given beside the chosen and the absent ones, all of them for the
    parameter `whole`. The number of queries depends on the parameters alone, not on records or options.
    """
    groups = {name: each for name, each in query.filterset.groups.items() if only is None or name in only}
    counted = _counted(query, groups)
    values = {
        name: _shown(group, counted[name], query.filterset.chosen(name), None if name == whole else most)
        for name, group in groups.items()
    }
    read = _labels(query, groups, values)
    return [
        Facet(
            name=name,
            label=str(group.label),
            options=tuple(_options(query, name, values[name], counted[name], read[group.names])),
            total=len(counted[name]) + sum(value not in counted[name] for value in values[name]),
        )
        for name, group in groups.items()
        if values[name]
    ]


def _counted(query: Query, groups: Mapping[str, Group]) -> dict[str, Mapping[str, int]]:
    """The counts of each group's values; a whole grade is counted only where it is chosen."""
    selection = query.selection
    counted = dict(query.engine.count_values(selection, {name: group.held for name, group in groups.items()}))
    for name, group in groups.items():
        if isinstance(group, OfGrade):
            whole = (value for value in query.filterset.chosen(name) if len(value) > 1)
            counts = {value: _alone(query, name, group, value) for value in whole}
            counted[name] = {**counted[name], **counts}
    return counted


def _alone(query: Query, name: str, group: Group, value: str) -> int:
    """How many records there were if `value` were the only one chosen in its group."""
    others = query.selection.without(name)
    return query.engine.count(
        replace(others, conditions=(*others.conditions, group.condition(name, [value])))
    )


def _shown(group: Group, counts: Mapping[str, int], chosen: Collection[str], most: int | None) -> list[str]:
    """The values to offer: a closed list in its own order, others by falling count, absences last."""
    stated = _foremost(counts, most)
    beside = [value for value in chosen if value not in stated and value not in _ABSENT]
    if places := _places(group):
        stated = sorted([*stated, *beside], key=lambda value: places.get(value, 0))
    elif beside:
        stated = sorted([*stated, *beside], key=lambda value: (-counts.get(value, 0), value))
    return [*stated, *(code for code in _ABSENT if code in counts or code in chosen)]


@cache
def _places(group: Group) -> Mapping[str, int]:
    """Where each value of a closed list stands in it; there are as many groups as the code declares."""
    return {code: place for place, (code, _label) in enumerate(group.choices)}


def _foremost(counts: Mapping[str, int], most: int | None) -> list[str]:
    """The values of the highest counts, the highest first, `most` at most, without sorting the others."""
    values = counts if most is None else highest(counts, most + len(_ABSENT))
    stated = [value for value in values if value not in _ABSENT]
    return sorted(stated, key=lambda value: (-counts[value], value))[:most]


def _labels(
    query: Query, groups: Mapping[str, Group], values: Mapping[str, Collection[str]]
) -> Mapping[Names, Mapping[str, OptionLabel]]:
    """The labels of all values, each table being read once for all the groups that need it."""
    wanted: dict[Names, set[str]] = {}
    for name, group in groups.items():
        wanted.setdefault(group.names, set()).update(values[name])
    return labels(query.filterset.audience, wanted)


def _options(
    query: Query,
    name: str,
    values: Sequence[str],
    counts: Mapping[str, int],
    read: Mapping[str, OptionLabel],
) -> Iterator[Option]:
    """The values as options, each behind the wider one that it lies in."""
    group, chosen = query.filterset.groups[name], query.filterset.chosen(name)
    for value, depth in _nested(values, {value: named.parent for value, named in read.items()}):
        label = read[value].label if value in read else group.word(value)
        yield Option(value, label, counts.get(value, 0), value in chosen, depth, query, name)


def _nested(values: Sequence[str], parents: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The values with their depth, those that lie in another one behind it; otherwise their order stays."""
    if not any(parents.values()):
        yield from ((value, 0) for value in values)
        return
    inner: dict[str, list[str]] = {}
    for value in values:
        parent = parents.get(value, "")
        inner.setdefault(parent if parent in values else "", []).append(value)
    waiting = [(value, 0) for value in reversed(inner.get("", []))]
    while waiting:
        value, depth = waiting.pop()
        yield value, depth
        waiting += ((each, depth + 1) for each in reversed(inner.get(value, [])))
