"""Plans: how many records of each kind are made, from which seed, and on which day they are published."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

AT: Final = datetime(2026, 7, 1, tzinfo=UTC)
"""When the records are published, whenever they are written, so that a seed gives one chain of digests."""


@dataclass(frozen=True, slots=True)
class Plan:
    """So many testimonies, with as many organisations, sources, figures and declarations as go with them."""

    testimonies: int
    seed: int

    def __post_init__(self) -> None:
        if self.testimonies < 1:
            raise ValueError("there is at least one testimony to be made")

    @property
    def actors(self) -> int:
        """Organisations: 40, fewer for few testimonies."""
        return min(40, 2 + self.testimonies // 10)

    @property
    def sources(self) -> int:
        """Sources: 5,000, fewer for few testimonies."""
        return min(5_000, 2 + self.testimonies // 2)

    @property
    def reports(self) -> int:
        """Sources that others may cite: one in twenty."""
        return 1 + self.sources // 20

    @property
    def statistics(self) -> int:
        """Figures: one for a hundred testimonies, never more than 1,000."""
        return min(1_000, 2 + self.testimonies // 100)

    @property
    def declarations(self) -> int:
        """Declarations: one for two hundred testimonies, never more than 500."""
        return min(500, 1 + self.testimonies // 200)

    @property
    def editions(self) -> int:
        """All records, the case among them: how long each stream gets."""
        beside = self.actors + self.sources + 1 + self.statistics + self.declarations
        return beside + self.testimonies
