"""Statements as an audience may read them: the quotations of testimonies and declarations, each a row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.db import models

from cases.catalog.code import code
from cases.catalog.passage import Kind, Passage, names, texts
from cases.catalog.period import PeriodColumns
from cases.catalog.projection import Column, FieldValue, Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import statement as published
from cases.documents.brief import SourceBrief
from cases.documents.person import Person
from cases.documents.record import Record
from cases.documents.statement import Quotation
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path
from cases.vocabulary.wording import Wording

_CARRIED: Final = tuple(
    key.name
    for key in (
        published.Statement.case,
        Record.version,
        Record.edition,
        Record.published,
        Record.updated,
    )
)
"""What a statement's document holds of its owner's."""
_SHOWN_AS: Final = Person.shown_as.name
_SAID_BY: Final = published.Statement.said_by.name


class Statement(DatedRow):
    """One quotation. It comes, changes and goes with its owner, whose version and days it carries."""

    noun = Noun.STATEMENT
    codes = ("case", "source", "publisher")

    owner = models.CharField(max_length=16)
    """The testimony or declaration that it is part of."""
    case = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", "owner", name="statement_of_owner"),
        ]


@dataclass(frozen=True, slots=True)
class Inherited:
    """What every statement of a record has of it: columns, keys of its document, what it is found by."""

    columns: Mapping[str, Column]
    keys: Document
    facet_values: frozenset[FieldValue]


def inherited(
    owner: Record,
    *,
    shown_as: Json,
    said_by: Json = None,
    case: str,
    dated: PeriodColumns,
    facet_values: frozenset[FieldValue],
) -> Inherited:
    """The same for all statements: whose they are, their case and dates, and the edition they came in."""
    data, ref = owner.data, owner.ref
    keys: Document = {
        **{key: data[key] for key in _CARRIED if key in data},
        "noun": Noun.STATEMENT.value,
        owner.noun: ref,
        "person": {_SHOWN_AS: shown_as},
        **({_SAID_BY: said_by} if said_by is not None else {}),
    }
    return Inherited({"owner": ref, "case": case, **dated}, keys, facet_values)


def project(quotation: Quotation, of: Inherited) -> Projection:
    """The row of one quotation of a testimony or a declaration."""
    source = quotation.source
    read_in = code(source)
    publisher, reliability = "", ""
    if isinstance(source, SourceBrief):
        publisher, reliability = code(source.publisher_ref), source.reliability
    ref, owner = quotation.ref, str(of.columns["owner"])
    return Projection(
        model=Statement,
        document={
            **quotation.data,
            **of.keys,
            "url": public_path(Noun.STATEMENT, ref, within=owner),
        },
        columns={**of.columns, "source": read_in, "publisher": publisher},
        facet_values=of.facet_values
        | facet_values(
            {
                "source": [read_in],
                "publisher": [publisher],
                "actor": [code(quotation.speaker)],
                "language": _languages(quotation),
                "credibility": [code(quotation.credibility)],
                "reliability": [reliability],
            }
        ),
    )


def _languages(quotation: Quotation) -> list[str]:
    """The language that is read and, where it is known, the one that was spoken."""
    original = quotation.original_lang
    return [quotation.lang, *([original] if isinstance(original, str) else [])]


def passages(document: Document) -> Iterator[Passage]:
    """What a statement's reader reads of it, in the order of its page."""
    statement = published.Statement(document)
    yield from names(statement.person, statement.said_by)
    yield from quotation_passages(statement)


def quotation_passages(quotation: Quotation) -> Iterator[Passage]:
    """The words of a quotation in every language, and who speaks; the same within its owner."""
    ref, translations = quotation.ref, quotation.translations
    kind = Kind.PROSE if quotation.wording == Wording.PARAPHRASE else Kind.QUOTATION
    yield from texts(kind, quotation.text, lang=quotation.lang, ref=ref)
    for each in translations if isinstance(translations, tuple) else ():
        yield from texts(kind, each.text, lang=each.lang, ref=ref)
    yield from names(quotation.speaker)
