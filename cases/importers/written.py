"""The rows of a folder by the names that corrections give them, and what they became in the record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from django.db.models import Field, ForeignKey, ManyToManyField, Model

from cases.importers.files import FILES, DossierFile
from cases.importers.fixture import FixtureRow
from cases.models.record import EditableModel, Snapshotted
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.translated import TRANSLATED, english, every, fingerprint

NOTED_BY_VERBS: Final = frozenset({"of", "checked"})
"""What verbs add to a translation: which words it translates, and whether somebody checked it."""


@dataclass(frozen=True, slots=True)
class Written:
    """One row of a folder. `owner` is the row of its file: itself, or the one that it is nested in."""

    name: str
    model: type[Snapshotted]
    row: FixtureRow
    file: DossierFile
    owner: FixtureRow

    @property
    def is_part(self) -> bool:
        """Whether it is nested in another."""
        return self.row is not self.owner

    @property
    def owner_name(self) -> str:
        """The name of the row that it is nested in; its own where it is in none."""
        return named(self.file, self.owner)

    def standing(self) -> Snapshotted | None:
        """The row of the record that it became, if it is there."""
        return _standing(self.model, self._names())

    def owner_standing(self) -> EditableModel | None:
        """The row of the record that it is written with."""
        found = _standing(self.file.model, _names(self.file.named_by, self.owner))
        return found if isinstance(found, EditableModel) else None

    def is_of(self, image: Document) -> bool:
        """Whether an image is one of the row that it became."""
        return all(str(image.get(name)) == told for name, told in self._names().items())

    def _names(self) -> dict[str, str]:
        return _names(("ref",) if self.is_part else self.file.named_by, self.row)

    def only(self, names: Iterable[str]) -> FixtureRow:
        """The row with these fields alone, each as `value` has it.

        Translations are bound to the English words of the folder: beside others that the desk put in their
        place they are not shown.
        """
        values = {name: self.value(name) for name in names}
        for name, _tag, one in every(values.get(TRANSLATED)):
            one.setdefault("of", fingerprint(english(self.row.values, name)))
        return replace(self.row, values=values)

    def value(self, name: str) -> Json:
        """What the folder says under `name`; where it says nothing, what the record then has."""
        return self.row.values[name] if name in self.row.values else empty(self.model, name)


def written_rows(dossier: Mapping[str, list[FixtureRow]]) -> dict[str, Written]:
    """Every row of the folder that can be corrected, by its name."""
    return {each.name: each for file in FILES for row in dossier[file.name] for each in _rows(file, row)}


def named(file: DossierFile, row: FixtureRow) -> str:
    """What a row of `file` goes by: its reference, or its file and code."""
    return row.key if file.key == "ref" else f"{file.name}/{'.'.join(file.names_of(row))}"


def _rows(file: DossierFile, row: FixtureRow) -> Iterator[Written]:
    yield Written(named(file, row), file.model, row, file, row)
    for name, model in {**file.parts, **file.later}.items():
        for child in row.children(name):
            if "ref" in child.values:
                yield Written(child.key, model, child, file, row)


def empty(model: type[Model], name: str) -> Json:
    """What a field that nobody wrote holds, as a file would say it."""
    field = model._meta.get_field(name)
    if isinstance(field, ManyToManyField):
        return []
    assert isinstance(field, Field), "what stands in a file is a column"
    default: Json = None if isinstance(field, ForeignKey) else field.get_default()
    return default


def as_written(model: type[Model], name: str, image: Document) -> Json:
    """What an image of a row of `model` holds under `name`, as a file would say it."""
    value = image.get(name)
    if model._meta.get_field(name).many_to_many and isinstance(value, list):
        return sorted((_key(each) for each in value), key=str)
    return _key(value) if model._meta.get_field(name).is_relation else value


def same(model: type[Model], name: str, stands: Json, wanted: Json) -> bool:
    """Whether what stands there is what a file says. What verbs note within a value does not count."""
    if model._meta.get_field(name).many_to_many and isinstance(wanted, list):
        return stands == sorted(wanted, key=str)
    return _holds(stands, wanted)


def _holds(stands: Json, wanted: Json) -> bool:
    if isinstance(stands, dict) and isinstance(wanted, dict):
        noted = stands.keys() - wanted.keys()
        return (
            not wanted.keys() - stands.keys()
            and noted <= NOTED_BY_VERBS
            and all(_holds(stands[name], wanted[name]) for name in wanted)
        )
    return stands == wanted


def _key(value: Json) -> Json:
    """What an embedded row goes by; of a row that is only named, the name."""
    if isinstance(value, dict):
        return value.get("ref") or value.get("code") or value.get("sha256")
    return value


def _names(fields: Iterable[str], row: FixtureRow) -> dict[str, str]:
    """What tells a row from others, by field: its reference, or its code, that of a term with its kind."""
    return {name: str(row.values.get(name)) for name in fields}


def _standing(model: type[Model], names: Mapping[str, str]) -> Snapshotted | None:
    found = model._default_manager.filter(**names).first()
    return found if isinstance(found, Snapshotted) else None
