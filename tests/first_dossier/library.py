"""The published documents of one audience, and the accounts that publish them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cases.catalog.models import Actor, Case, Declaration, Event, Source, Statement, Statistic, Testimony
from cases.models import Account
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.role import Role

TABLES = (Actor, Case, Declaration, Event, Source, Statement, Statistic, Testimony)


@dataclass(frozen=True)
class Library:
    """What one audience reads."""

    documents: tuple[Document, ...]

    @classmethod
    def of(cls, audience: Audience) -> "Library":
        return cls(
            tuple(row.data for table in TABLES for row in table._default_manager.filter(audience=audience))
        )

    def all(self, noun: Noun) -> list[Document]:
        return [document for document in self.documents if document["noun"] == noun]

    def quotations(self) -> list[Document]:
        """The statements of testimonies."""
        return [each for each in self.all(Noun.STATEMENT) if "testimony" in each]

    def one(self, noun: Noun, **values: Json) -> Document:
        (found,) = [
            document
            for document in self.all(noun)
            if all(document[name] == value for name, value in values.items())
        ]
        return found

    def testimony(self, shown_as: str) -> Document:
        (found,) = [each for each in self.all(Noun.TESTIMONY) if part(each, "person")["shown_as"] == shown_as]
        return found

    def source(self, publisher: str) -> Document:
        (found,) = [
            each
            for each in self.all(Noun.SOURCE)
            if isinstance(each["publisher"], dict) and each["publisher"].get("name") == publisher
        ]
        return found


def part(document: Document, name: str) -> Document:
    """An object inside a document."""
    value = document[name]
    assert isinstance(value, dict), f"{name} is {value!r}"
    return value


def parts(document: Document, name: str) -> list[Document]:
    """A list of objects inside a document."""
    value = document[name]
    assert isinstance(value, list)
    return [member for member in value if isinstance(member, dict)]


def spans(statement: Document) -> list[tuple[int, int]]:
    """The publisher's insertions in a quotation, as start and end."""
    insertions = statement["insertions"]
    assert isinstance(insertions, list)
    return [(int(str(start)), int(str(end))) for start, end in map(_pair, insertions)]


def _pair(value: Json) -> list[Json]:
    assert isinstance(value, list)
    return value


def values_within(value: Json) -> Iterator[Json]:
    """The value and everything inside it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for member in inner:
        yield from values_within(member)


def inferences(document: Document) -> dict[str, Json]:
    """The fields of a document that the desk concluded, with the reasons: beside a field, or in its date."""
    beside = document.get("inferred", {})
    found = dict(beside) if isinstance(beside, dict) else {}
    for name, value in document.items():
        if isinstance(value, dict) and "edtf" in value and "inferred" in value:
            found[name] = value["inferred"]
    return found


def first_run_accounts(at: datetime) -> None:
    """The accounts of a machine's first start."""
    for role in (Role.WRITER, Role.EDITOR):
        Account.objects.create_account(
            username=role.value, password="not used here", role=role, at=at, first_run=True
        )
