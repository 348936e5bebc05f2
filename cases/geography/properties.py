"""Properties of features in files of other makers: which of them is the code, and which are names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from cases.vocabulary.place_kind import PlaceKind

Properties: TypeAlias = Mapping[str, object]
"""The properties of one feature as a file has them."""
_KINDS: Final = tuple(PlaceKind)
"""By the number of hyphens in a code."""


@dataclass(frozen=True, slots=True)
class PropertyNames:
    """Where a maker writes what the project calls `code`, `kind`, `parent`, `names` and `label`.

    Of several properties the first counts that says anything; letter case makes no difference.

    code: one of ISO 3166. kind: that of all places of the file; None is read off the code. Without `parent` a
    place lies in what its code begins with. names: properties by language tag. label: those of longitude and
    latitude.
    """

    code: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    kind: PlaceKind | None = None
    parent: tuple[str, ...] = ()
    label: Sequence[tuple[str, str]] = field(default=())

    def read(self, properties: Properties) -> Properties:
        """What the project's own form says of the same place; `code` is None where there is none."""
        told = {name.lower(): value for name, value in properties.items()}
        code = _first(told, self.code)
        kind = self.kind or _KINDS[min((code or "").count("-"), len(_KINDS) - 1)]
        names = {tag: name for tag, each in self.names.items() if (name := _first(told, each))}
        read: dict[str, object] = {"code": code, "kind": kind.value, "names": names, "parent": None}
        if kind is not PlaceKind.COUNTRY:
            read["parent"] = _first(told, self.parent) or (code or "").rpartition("-")[0]
        for longitude, latitude in self.label:
            if isinstance(told.get(longitude), int | float) and isinstance(told.get(latitude), int | float):
                read["label"] = [told[longitude], told[latitude]]
        return read


_NAMES: Final = {"en": ("name_en", "name"), "fa": ("name_fa",), "ur": ("name_ur",)}
_PROVINCES: Final = PropertyNames(
    code=("iso_3166_2",), names=_NAMES, kind=PlaceKind.PROVINCE, label=(("longitude", "latitude"),)
)
# The other code says what is meant also where Natural Earth gives no code or a province's for politics' sake.
_COUNTRIES: Final = PropertyNames(
    code=("iso_a2_eh", "iso_a2"), names=_NAMES, kind=PlaceKind.COUNTRY, label=(("label_x", "label_y"),)
)


def natural_earth(properties: Properties) -> PropertyNames | None:
    """How a feature of Natural Earth is read, of its countries (admin 0) or its provinces (admin 1).

    None where a feature is not one of Natural Earth.
    """
    told = {name.lower() for name in properties}
    if "code" in told:
        return None
    return next((each for each in (_PROVINCES, _COUNTRIES) if not told.isdisjoint(each.code)), None)


def _first(told: Properties, names: Sequence[str]) -> str | None:
    """The first text among some properties; Natural Earth writes -99 where it says nothing."""
    values = (told.get(name.lower()) for name in names)
    texts = (each.strip() for each in values if isinstance(each, str))
    return next((each for each in texts if each.strip("-0123456789")), None)
