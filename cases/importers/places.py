"""Places from a file of shapes: names to the record, outlines to where every process finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.deed import deed
from cases.actions.draft import draft
from cases.geography import geojson
from cases.geography.geojson import BadGeography, Misfit, as_geojson, look_through, read_shapes
from cases.geography.properties import PropertyNames
from cases.geography.shape import Shape
from cases.models import Account, Place
from cases.vocabulary.place_kind import PlaceKind

PROGRESS_EVERY: Final = 500
"""Places between two lines of progress."""
MOST_BYTES: Final = 200_000_000
"""Size of the largest file that places are taken of; those that are written of it are a tenth at most."""
TOLD: Final = 20
"""Faults of a refused file that are told one by one."""
_ORDER: Final = {kind: rank for rank, kind in enumerate(PlaceKind)}
_WIDER: Final = {PlaceKind.PROVINCE: PlaceKind.COUNTRY, PlaceKind.DISTRICT: PlaceKind.PROVINCE}


@dataclass(frozen=True, slots=True)
class ImportedPlaces:
    """Codes of new places, and of those whose names the record keeps as it has them; the files written.

    left_out: why each of the features that were left out does not fit, as sentences.
    """

    new: tuple[str, ...]
    kept: tuple[str, ...]
    files: tuple[str, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choosing:
    """What is taken of a file, and how it is read.

    properties: where it says what; None for the project's own form and for Natural Earth's. countries: only
    these, and what lies in them; None for all. leave_out: what does not fit is left out, and not refused.
    """

    properties: PropertyNames | None = None
    countries: frozenset[str] | None = None
    leave_out: bool = False


EVERYTHING: Final = Choosing()


def import_places(
    path: Path,
    *,
    into: Path,
    by: Account,
    at: datetime,
    tell: Callable[[str], None],
    dry_run: bool = False,
    choosing: Choosing = EVERYTHING,
) -> ImportedPlaces:
    """Bring in every place of a file, or none: a second time nothing is new.

    into: the folder of shapes. at: an aware time. dry_run: everything is tried and nothing is kept. A place
    that the record has already keeps its words there; its shape is replaced. Raises BadGeography for a file
    that cannot be taken over, VerbRefused where a verb refuses.
    """
    known = {place.code: place for place in Place.objects.select_related("parent")}
    shapes, left_out = _fitting(path, known, choosing)
    new = [shape for shape in shapes if shape.code not in known]
    files = _by_country(shapes, into)
    with deed():
        for number, shape in enumerate(new, 1):
            known[shape.code] = _drafted(shape, known, by=by, at=at)
            if number % PROGRESS_EVERY == 0:
                tell(_("%(done)s of %(total)s places") % {"done": number, "total": len(new)})
        if dry_run:
            transaction.set_rollback(True)
    # The record is there first: shapes without a place show nothing, and the next import writes them again.
    if not dry_run:
        for name, text in files.items():
            _write(into / name, text)
    fresh = {shape.code for shape in new}
    kept = (each.code for each in shapes if each.code not in fresh)
    return ImportedPlaces(tuple(sorted(fresh)), tuple(sorted(kept)), tuple(files), tuple(left_out))


def _fitting(path: Path, known: Mapping[str, Place], choosing: Choosing) -> tuple[list[Shape], list[str]]:
    """The places of a file that fit, wider ones first, and why others do not.

    Raises BadGeography where none fits, and where something does not that is not to be left out.
    """
    read: list[Shape] = []
    misfits: list[str] = []
    for each in look_through(
        path, properties=choosing.properties, countries=choosing.countries, most_bytes=MOST_BYTES
    ):
        if isinstance(each, Misfit):
            misfits.append(each.sentence)
        else:
            read.append(each)
    fitting: dict[str, Shape] = {}
    for shape in sorted(read, key=lambda each: (_ORDER[each.kind], each.code)):
        if fault := _fault(shape, fitting, known):
            misfits.append(f"{path.name}: {fault}")
        else:
            fitting[shape.code] = shape
    if misfits and not (choosing.leave_out and fitting):
        rest = len(misfits) - TOLD
        more = [_("There are %(n)s more such faults.") % {"n": rest}] if rest > 0 else []
        raise BadGeography("\n".join([*misfits[:TOLD], *more]))
    if not fitting:
        raise BadGeography(_("%(file)s has none of the places that were asked for.") % {"file": path.name})
    return [*fitting.values()], misfits


def _fault(shape: Shape, here: Mapping[str, Shape], known: Mapping[str, Place]) -> str:
    """Why a place does not lie in one of the next wider kind, here or in the record; "" where it does."""
    words = {"code": shape.code, "parent": shape.parent}
    wider = here.get(shape.parent) or known.get(shape.parent)
    if shape.parent and wider is None:
        return _("%(code)s lies in %(parent)s, which is nowhere.") % words
    if shape.parent and wider is not None and wider.kind != _WIDER[shape.kind]:
        return _("%(code)s lies in %(parent)s, which is not of the next wider kind.") % words
    if shape.code in known and _stands_elsewhere(shape, known[shape.code]):
        return _("the record has %(code)s as another kind or elsewhere.") % words
    return ""


def _stands_elsewhere(shape: Shape, place: Place) -> bool:
    return (shape.kind, shape.parent) != (place.kind, place.parent.code if place.parent else "")


def _drafted(shape: Shape, known: Mapping[str, Place], *, by: Account, at: datetime) -> Place:
    values = {
        "code": shape.code,
        "kind": shape.kind,
        "parent": known[shape.parent] if shape.parent else None,
        "names": dict(shape.names),
    }
    return draft(model=Place, values=values, by=by, at=at)


def _by_country(shapes: Iterable[Shape], folder: Path) -> dict[str, str]:
    """The files of the folder that change: one a country, with what it held before and is not replaced."""
    found: dict[str, dict[str, Shape]] = {}
    for shape in shapes:
        name = f"{shape.code[:2]}.geojson"
        if name not in found:
            before = read_shapes(folder / name) if (folder / name).exists() else []
            found[name] = {each.code: each for each in before}
        found[name][shape.code] = shape
    files = {name: as_geojson(held[code] for code in sorted(held)) for name, held in found.items()}
    for name, text in files.items():
        if len(text.encode()) > geojson.MOST_BYTES:
            most = {"file": name, "most": geojson.MOST_BYTES // 1_000_000}
            raise BadGeography(_("%(file)s would be too large: at most %(most)s MB.") % most)
    return files


def _write(path: Path, text: str) -> None:
    """Put `text` in the place of a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    whole = Path(file.name)
    whole.chmod(0o644)
    whole.replace(path)
