"""Areas: how many records of a list a country or province has, or lead from one to another."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.pages.words.number import grouped


@dataclass(frozen=True, slots=True)
class Area:
    """A place, or what stands in for one, with what is counted in it; `url` leads to just these records.

    A movement has the codes of both its places, where from before where to: "AF-KAB PK".
    """

    code: str
    name: str
    count: int
    words: str
    url: str

    @property
    def title(self) -> str:
        """What is said of it where one line must be enough: "Kabul: 12 testimonies"."""
        return _("%(name)s: %(value)s") % {"name": self.name, "value": self.words}

    @property
    def number(self) -> str:
        """The count in the reader's digits."""
        return grouped(self.count)


@dataclass(frozen=True, slots=True)
class Areas:
    """What a layer holds: the countries, or the provinces of one of them, largest first.

    total: the records counted, those without a place among them. coarse: those of which no place within a
    country is known or may be shown. absent: those without any place, by the reason; a country has none.
    elsewhere: those of which one end of a movement is not known or may not be shown. name: what the country
    is called whose provinces they are. inner: the countries within which some place is known.
    """

    areas: tuple[Area, ...]
    total: int
    coarse: int
    absent: tuple[Area, ...] = ()
    elsewhere: int = 0
    name: str = ""
    inner: frozenset[str] = frozenset()
