"""Testimonies as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog import statement
from cases.catalog.code import code, codes, lineage
from cases.catalog.passage import Passage, names, own_words
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import testimony as published
from cases.documents.label import Labels
from cases.documents.person import Person
from cases.documents.statement import Quotation
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Testimony(DatedRow):
    """What one person told, with its quotations; dated when it was given, else when it was reported."""

    noun = Noun.TESTIMONY
    codes = ("case", "role", "naming", "basis", "collected_by")
    orders = (*DatedRow.orders, ("shown_as", "ref"), ("residence", "ref"))

    case = models.CharField(max_length=CODE)
    shown_as = models.TextField()
    naming = models.CharField(max_length=CODE)
    role = models.CharField(max_length=CODE)
    residence = models.CharField(max_length=CODE)
    basis = models.CharField(max_length=CODE)
    collected_by = models.CharField(max_length=CODE)

    class Meta(DatedRow.Meta):
        verbose_name_plural = "testimonies"


def project(document: Document) -> Iterator[Projection]:
    """The testimony's own row, then one for each of its statements."""
    testimony = published.Testimony(document)
    person = testimony.person
    case, residence = code(testimony.case), code(testimony.residence)
    collected_by = code(testimony.collected_by)
    dated = period_columns(testimony.date, testimony.reported)
    labels = testimony.labels
    lived = lineage([residence], labels, Labels.places)
    born = lineage([code(testimony.origin)], labels, Labels.places)
    shared = facet_values(
        {
            "residence": lived,
            "origin": born,
            "place": lived | born,
            "case": [case],
            "theme": lineage(testimony.themes, labels, Labels.themes),
            "actor": [collected_by],
        }
    )
    of = statement.inherited(
        testimony, shown_as=person.data.get(Person.shown_as.name), case=case, dated=dated, facet_values=shared
    )
    quotations = [
        statement.project(quotation, of)
        for quotation in testimony.statements
        if isinstance(quotation, Quotation)  # one whose source was withdrawn leaves only the reason
    ]
    yield Projection(
        model=Testimony,
        document=document,
        columns={
            "case": case,
            "shown_as": code(person.shown_as),
            "naming": code(person.naming),
            "role": code(person.role),
            "residence": residence,
            "basis": code(testimony.basis),
            "collected_by": collected_by,
            **dated,
        },
        facet_values=shared.union(
            facet_values({"language": codes(testimony.languages)}),
            *(each.facet_values for each in quotations),
        ),
    )
    yield from quotations


def passages(document: Document) -> Iterator[Passage]:
    """What a testimony's reader reads of it, in the order of its page."""
    testimony = published.Testimony(document)
    yield from names(testimony.person)
    for each in testimony.statements:
        if isinstance(each, Quotation):
            yield from statement.quotation_passages(each)
    yield from own_words(testimony, published.Testimony.summary)
    yield from names(testimony.collected_by)
