"""Comparisons: what readers of one audience, or all, would find otherwise, by kind."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.admin.word_diff import Mark

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONG: Final = 12
"""Changes that are folded away on the page of a record."""
KINDS: "Final[dict[str, StrOrPromise]]" = {
    "number": gettext_lazy("Numbers that change"),
    "new": gettext_lazy("Becomes visible"),
    "gone": gettext_lazy("Is taken away"),
    "changed": gettext_lazy("Changes"),
    "withheld": gettext_lazy("Withheld"),
}
"""The kinds of changes, in the order in which they are told, by their titles."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line that readers would find otherwise.

    marks: word by word, where both sides share words. captured: it says how words were captured that stand
    in another line.
    """

    part: str
    field: str
    before: str
    after: str
    marks: tuple[Mark, ...] = ()
    captured: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one kind: ``number``, ``new``, ``gone``, ``changed`` or ``withheld``."""

    kind: str
    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """What stands over them."""
        return str(KINDS[self.kind])


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one audience, or all of them, would read otherwise.

    published: whether it reads something of the record now. refusal: why it would read nothing of it.
    """

    audiences: str
    published: bool
    refusal: str
    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """The lines that change."""
        return sum(len(group.changes) for group in self.groups if group.kind != "withheld")

    @property
    def told(self) -> tuple[Group, ...]:
        """What changes, without how it was captured."""
        kept = (
            Group(group.kind, tuple(each for each in group.changes if not each.captured))
            for group in self.groups
        )
        return tuple(group for group in kept if group.changes)

    @property
    def captured(self) -> tuple[Change, ...]:
        """How it was captured."""
        return tuple(each for group in self.groups for each in group.changes if each.captured)

    def of(self, kind: str) -> tuple[Change, ...]:
        """Its changes of one kind."""
        return next((group.changes for group in self.groups if group.kind == kind), ())


@dataclass(frozen=True, slots=True)
class ComparedRecord:
    """One record as it stands against what is published of it. failed: something odd in it prevents that."""

    label: str
    comparisons: tuple[Comparison, ...]
    failed: bool = False

    @property
    def count(self) -> int:
        """The lines that change for somebody."""
        return sum(comparison.count for comparison in self.comparisons)

    @property
    def long(self) -> bool:
        """Whether it is folded away."""
        return self.count > LONG

    @property
    def summary(self) -> str:
        """How much changes, on one line."""
        if self.failed:
            return _("it could not be compared; why is in the log of the program")
        if not any(comparison.published for comparison in self.comparisons):
            return _("not published yet")
        if not self.count and not any(comparison.refusal for comparison in self.comparisons):
            return _("nothing changes for readers")
        return ngettext("%(count)d change", "%(count)d changes", self.count) % {"count": self.count}
