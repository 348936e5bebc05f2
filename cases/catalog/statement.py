"""Statements as an audience may read them: the quotations of testimonies, each a row of its own."""

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
from cases.documents.statement import Quotation
from cases.documents.testimony import Testimony
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path
from cases.vocabulary.wording import Wording

_CARRIED: Final = tuple(
    key.name
    for key in (
        Testimony.case,
        Testimony.version,
        Testimony.edition,
        Testimony.published,
        Testimony.updated,
    )
)
"""What a statement's document holds of its testimony's."""
_SHOWN_AS: Final = Person.shown_as.name


class Statement(DatedRow):
    """One quotation. It comes, changes and goes with its testimony, whose version and days it carries."""

    noun = Noun.STATEMENT
    codes = ("case", "source", "publisher")

    testimony = models.CharField(max_length=16)
    case = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", "testimony", name="statement_of_testimony"),
        ]


@dataclass(frozen=True, slots=True)
class Inherited:
    """What every statement of a testimony has of it: columns, keys of its document, what it is found by."""

    columns: Mapping[str, Column]
    keys: Document
    facet_values: frozenset[FieldValue]


def inherited(
    testimony: Testimony,
    person: Person,
    *,
    case: str,
    dated: PeriodColumns,
    facet_values: frozenset[FieldValue],
) -> Inherited:
    """The same for all statements: whose they are, their case and dates, and the edition they came in."""
    data, owner = testimony.data, testimony.ref
    keys: Document = {
        **{key: data[key] for key in _CARRIED if key in data},
        "noun": Noun.STATEMENT.value,
        "testimony": owner,
        "person": {_SHOWN_AS: person.data.get(_SHOWN_AS)},
    }
    return Inherited({"testimony": owner, "case": case, **dated}, keys, facet_values)


def project(quotation: Quotation, of: Inherited) -> Projection:
    """The row of one quotation of a testimony."""
    source = quotation.source
    read_in = code(source)
    publisher, reliability = "", ""
    if isinstance(source, SourceBrief):
        publisher, reliability = code(source.publisher_ref), source.reliability
    ref, owner = quotation.ref, str(of.columns["testimony"])
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
    yield from names(statement.person)
    yield from quotation_passages(statement)


def quotation_passages(quotation: Quotation) -> Iterator[Passage]:
    """The words of a quotation in every language, and who speaks; the same within its testimony."""
    ref, translations = quotation.ref, quotation.translations
    kind = Kind.PROSE if quotation.wording == Wording.PARAPHRASE else Kind.QUOTATION
    yield from texts(kind, quotation.text, lang=quotation.lang, ref=ref)
    for each in translations if isinstance(translations, tuple) else ():
        yield from texts(kind, each.text, lang=each.lang, ref=ref)
    yield from names(quotation.speaker)
