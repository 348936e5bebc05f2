"""A folder of JSON files, one per noun, read into rows that know where they stand."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from django.utils.translation import gettext as _

from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import BadReference, Reference


class BadFixture(Exception):
    """A file cannot be taken over. The message is a translated sentence naming the file and the row."""


@dataclass(frozen=True, slots=True)
class FixtureRow:
    """One record as written in a file: `values` by field name, relations by reference or code.

    key: the public reference or the code that the row gives itself, empty where it has neither.
    """

    file: str
    number: int
    key: str
    values: Mapping[str, Json]

    @classmethod
    def written(cls, file: str, number: int, member: Json) -> "FixtureRow":
        """The row as it stands in `file`. Raises BadFixture for what is not a row."""
        if not isinstance(member, dict):
            place = {"file": file, "row": number}
            raise BadFixture(_("%(file)s, row %(row)s is not a row.") % place)
        return cls(file, number, str(member.get("ref") or member.get("code") or ""), member)

    @property
    def place(self) -> str:
        """Where an editor finds it: file, row (the first is 1) and key."""
        name = {"file": self.file, "row": self.number, "key": self.key or "?"}
        return _("%(file)s, row %(row)s (%(key)s)") % name

    def ref(self, noun: Noun) -> str:
        """The public reference that the row gives itself. Raises BadFixture unless it is one of `noun`."""
        try:
            if Reference.parse(self.key).noun is noun:
                return self.key
        except BadReference:
            pass
        raise self.fault(_("It has no reference of this kind of record."))

    def fault(self, sentence: str) -> BadFixture:
        """The error that says what is wrong in this row."""
        return BadFixture(f"{self.place}: {sentence}")

    def children(self, name: str) -> "list[FixtureRow]":
        """The rows nested under `name`, none where there is none. Raises BadFixture if they are not rows."""
        nested = self.values.get(name, [])
        if not isinstance(nested, list):
            raise self.fault(_("%(field)s is not a list.") % {"field": name})
        file = f"{self.file}, {self.key}, {name}"
        return [FixtureRow.written(file, number, member) for number, member in enumerate(nested, start=1)]

    def only(self, *, but: tuple[str, ...]) -> "FixtureRow":
        """The same row without the fields named in `but`."""
        rest = {name: value for name, value in self.values.items() if name not in but}
        return replace(self, values=rest)


def read_rows(folder: Path, name: str) -> list[FixtureRow]:
    """The rows of `folder/name.json`, in the order written. Raises BadFixture."""
    path = folder / f"{name}.json"
    try:
        document = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_no_name_twice)
    except OSError as error:
        raise BadFixture(_("%(file)s cannot be read.") % {"file": path}) from error
    except ValueError as error:
        problem = {"file": path.name, "problem": error}
        raise BadFixture(_("%(file)s is not JSON as expected: %(problem)s") % problem) from error
    if not isinstance(document, list):
        raise BadFixture(_("%(file)s is not a list of rows.") % {"file": path.name})
    return [FixtureRow.written(path.name, number, member) for number, member in enumerate(document, start=1)]


def _no_name_twice(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """An object; a name written twice is refused, as the first value would be lost without a word."""
    names = [name for name, _value in pairs]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(", ".join(sorted(twice)) + " stands twice")
    return dict(pairs)
