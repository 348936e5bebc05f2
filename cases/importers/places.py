"""Places from a file of shapes: names to the record, outlines to where every process finds them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.deed import deed
from cases.actions.draft import draft
from cases.geography.geojson import BadGeography, as_geojson, read_shapes
from cases.geography.shape import Shape
from cases.models import Account, Place
from cases.vocabulary.place_kind import PlaceKind

PROGRESS_EVERY: Final = 500
"""Places between two lines of progress."""
_ORDER: Final = {kind: rank for rank, kind in enumerate(PlaceKind)}
_WIDER: Final = {PlaceKind.PROVINCE: PlaceKind.COUNTRY, PlaceKind.DISTRICT: PlaceKind.PROVINCE}


@dataclass(frozen=True, slots=True)
class ImportedPlaces:
    """Codes of new places, and of those whose names the record keeps as it has them; the files written."""

    new: tuple[str, ...]
    kept: tuple[str, ...]
    files: tuple[str, ...]


def import_places(
    path: Path, *, into: Path, by: Account, at: datetime, tell: Callable[[str], None], dry_run: bool = False
) -> ImportedPlaces:
    """Bring in every place of a file, or none: a second time nothing is new.

    into: the folder of shapes. at: an aware time. dry_run: everything is tried and nothing is kept. A place
    that the record has already keeps its words there; its shape is replaced. Raises BadGeography for a file
    that cannot be taken over, VerbRefused where a verb refuses.
    """
    shapes = sorted(read_shapes(path), key=lambda each: (_ORDER[each.kind], each.code))
    known = {place.code: place for place in Place.objects.select_related("parent")}
    _check_tree(shapes, known, path.name)
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
    return ImportedPlaces(tuple(sorted(fresh)), tuple(sorted(kept)), tuple(files))


def _check_tree(shapes: Collection[Shape], known: Mapping[str, Place], file: str) -> None:
    """Every place lies in one of the next wider kind, here or in the record, and as the record has it."""
    here = {shape.code: shape.kind for shape in shapes}
    for shape in shapes:
        words = {"file": file, "code": shape.code, "parent": shape.parent}
        wider = here.get(shape.parent) or (known[shape.parent].kind if shape.parent in known else None)
        if shape.parent and wider is None:
            raise BadGeography(_("%(file)s: %(code)s lies in %(parent)s, which is nowhere.") % words)
        if shape.parent and wider != _WIDER[shape.kind]:
            raise BadGeography(
                _("%(file)s: %(code)s lies in %(parent)s, which is not of the next wider kind.") % words
            )
        if shape.code in known and _stands_elsewhere(shape, known[shape.code]):
            raise BadGeography(_("%(file)s: the record has %(code)s as another kind or elsewhere.") % words)


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
    return {name: as_geojson(held[code] for code in sorted(held)) for name, held in found.items()}


def _write(path: Path, text: str) -> None:
    """Put `text` in the place of a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    whole = Path(file.name)
    whole.chmod(0o644)
    whole.replace(path)
