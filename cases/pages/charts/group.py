"""Groups: the figures of a list by what they count, all on one axis of orders of magnitude."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cases.documents.comparable import comparable
from cases.documents.statistic import Statistic
from cases.pages.charts.chart import Mark, mark
from cases.pages.charts.figure import (
    StatisticItem,
    compare_words,
    definition,
    statistic_item,
    superseded,
    unit,
)
from cases.pages.charts.overview import downloads
from cases.pages.charts.scale import Tick, by_decades
from cases.pages.charts.share import Part, part
from cases.pages.words.icons import WithIcons
from cases.pages.words.label import label
from cases.pages.words.link import Link
from cases.pages.words.told import told_value
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Member:
    """A figure of a group, how it is drawn, and where it is compared.

    `compare` is None where nothing else is alike, or where a figure above leads there already.
    """

    item: StatisticItem
    counted: Value
    mark: Mark | Part
    compare: Link | None


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of a page that count one thing: its name, its definition, and its unit."""

    heading: str
    definition: str
    unit: Value
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Groups(WithIcons):
    """The figures of a page: the ticks of the one axis, the axis in words, and the groups on it.

    `shares` stand on no axis, in groups of their own.
    """

    ticks: tuple[Tick, ...]
    words: str
    groups: tuple[Group, ...]
    shares: tuple[Group, ...] = ()

    @property
    def downloads(self) -> tuple[Link, ...]:
        """The chart of the page as a table and as pictures."""
        groups = (*self.groups, *self.shares)
        return downloads([each.item.ref for group in groups for each in group.members])

    @property
    def told(self) -> list[str]:
        """What the desk says in it: of each group its definition, of each figure what was counted."""
        groups = (*self.groups, *self.shares)
        counted = [member.counted.text for group in groups for member in group.members]
        return [*(group.definition for group in groups), *counted]

    @property
    def icons(self) -> set[str]:
        """The marks that are drawn."""
        drawn = {member.mark.glyph for group in self.groups for member in group.members}
        return drawn - {""}


def groups(documents: Sequence[Document], *, alike: Mapping[str, int]) -> Groups:
    """The figures of a page, groups in the order in which each indicator first comes.

    `alike` says how many published figures share what is needed to compare them, by that text.
    """
    statistics = [Statistic(each) for each in documents]
    items = {each.ref: each for each in map(statistic_item, statistics)}
    first = {comparable(each.data): each.ref for each in reversed(statistics)}
    scale = by_decades([item.figure for item in items.values() if item.figure.share is None])
    by_indicator: dict[tuple[bool, str], list[Statistic]] = {}
    for each in statistics:
        by_indicator.setdefault((each.share is not None, each.indicator), []).append(each)

    def member(statistic: Statistic) -> Member:
        item, key = items[statistic.ref], comparable(statistic.data)
        several = alike.get(key, 0)
        leads = several > 1 and first[key] == item.ref
        return Member(
            item=item,
            counted=told_value(statistic, Statistic.counted),
            mark=part(item.figure, past=superseded(statistic))
            if item.figure.share
            else mark(item.figure, scale, past=superseded(statistic)),
            compare=Link(compare_words(several), f"{item.url}compared/") if leads else None,
        )

    made = [
        (shares, _group(indicator, each[0], tuple(member(one) for one in each)))
        for (shares, indicator), each in by_indicator.items()
    ]
    return Groups(
        scale.ticks,
        scale.words,
        tuple(group for shares, group in made if not shares),
        tuple(group for shares, group in made if shares),
    )


def _group(indicator: str, first: Statistic, members: tuple[Member, ...]) -> Group:
    name = label(first.labels.indicators, indicator)
    return Group(
        heading=name[:1].upper() + name[1:],
        definition=definition(first),
        unit=unit(first),
        members=members,
    )
