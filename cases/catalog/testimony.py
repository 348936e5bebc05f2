"""Testimonies as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog import statement
from cases.catalog.passage import Kind, Passage, names, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, terms
from cases.catalog.row import CODE, DatedRow
from cases.documents.values import code, codes, items, lineage, part
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
    person = part(document, "person")
    places = terms(
        {
            field: lineage(document, "places", codes(document.get(name)))
            for field, name in (("residence", "residence"), ("origin", "origin"))
        }
    )
    shared = places | terms(
        {
            "case": codes(document.get("case")),
            "theme": lineage(document, "themes", codes(document.get("themes"))),
            "place": {place for _, place in places},
            "actor": codes(document.get("collected_by")),
        }
    )
    quotations = [
        statement.project(testimony=document, quotation=quotation, inherited=shared)
        for quotation in items(document, "statements")
        if "ref" in quotation  # one whose source was withdrawn leaves only the reason
    ]
    yield Projection(
        model=Testimony,
        document=document,
        columns={
            "case": code(document.get("case")),
            **{name: code(person.get(name)) for name in ("shown_as", "naming", "role")},
            **{name: code(document.get(name)) for name in ("residence", "basis", "collected_by")},
            **period_columns(document.get("date"), document.get("reported")),
        },
        terms=shared.union(
            terms({"language": codes(document.get("languages"))}),
            *(each.terms for each in quotations),
        ),
    )
    yield from quotations


def passages(document: Document) -> Iterator[Passage]:
    """What a testimony's reader reads of it, in the order of its page."""
    yield from names(document.get("person"))
    for each in items(document, "statements"):
        yield from statement.quotation_passages(each)
    yield from texts(Kind.PROSE, document.get("summary"))
    yield from names(document.get("collected_by"))
