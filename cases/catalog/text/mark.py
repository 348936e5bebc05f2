"""Marks: which state of the catalog an index stands for."""

from dataclasses import dataclass

from cases.catalog.version import Version
from cases.vocabulary.audience import Audience


@dataclass(frozen=True, slots=True)
class Mark:
    """The last edition that is applied, by its number and by the key of its row.

    Keys are never given out twice. Where a number has another key, the rows of this catalog are not those
    that were read, though both may follow one ledger to the same edition. 0 and 0 before the first edition.
    """

    number: int = 0
    key: int = 0

    def stands(self, audience: Audience) -> bool:
        """Whether the catalog still has this edition, as the same row."""
        if self == Mark():
            return True
        return Version.objects.of(audience).filter(number=self.number, pk=self.key).exists()


def mark(audience: Audience) -> Mark:
    """Where the catalog of `audience` is now, in one query by key."""
    last = Version.objects.of(audience).order_by("-number").values_list("number", "pk").first()
    return Mark(*last) if last else Mark()
