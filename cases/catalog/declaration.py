"""Declarations as an audience may read them."""

from collections.abc import Iterator

from django.db import models

from cases.catalog import statement
from cases.catalog.code import code, codes, lineage
from cases.catalog.passage import Passage, names, own_words
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import declaration as published
from cases.documents.label import Labels
from cases.documents.statement import Quotation
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Declaration(DatedRow):
    """What an organisation said, with its quotations."""

    noun = Noun.DECLARATION
    codes = ("case", "actor")

    case = models.CharField(max_length=CODE)
    actor = models.CharField(max_length=CODE)


def project(document: Document) -> Iterator[Projection]:
    """The declaration's own row, then one for each of its statements."""
    declaration = published.Declaration(document)
    official, labels = declaration.person, declaration.labels
    case, actor = code(declaration.case), code(declaration.actor)
    dated = period_columns(declaration.date)
    shared = facet_values(
        {
            "case": [case],
            "actor": [actor],
            "place": lineage(codes(declaration.places), labels, Labels.places),
            "theme": lineage(declaration.themes, labels, Labels.themes),
        }
    )
    of = statement.inherited(
        declaration,
        shown_as=official.name if official else None,
        said_by=document.get(published.Declaration.actor.name),
        case=case,
        dated=dated,
        facet_values=shared,
    )
    quotations = [
        statement.project(quotation, of)
        for quotation in declaration.statements
        if isinstance(quotation, Quotation)
    ]
    about = facet_values(
        {
            "event": [each.ref for each in declaration.events],
            "statistic": [each.ref for each in declaration.statistics],
        }
    )
    yield Projection(
        model=Declaration,
        document=document,
        columns={"case": case, "actor": actor, **dated},
        facet_values=shared.union(about, *(each.facet_values for each in quotations)),
    )
    yield from quotations


def passages(document: Document) -> Iterator[Passage]:
    """What a declaration's reader reads of it, in the order of its page."""
    declaration = published.Declaration(document)
    yield from names(declaration.actor, declaration.person)
    for each in declaration.statements:
        if isinstance(each, Quotation):
            yield from statement.quotation_passages(each)
    yield from own_words(declaration, published.Declaration.title, published.Declaration.summary)
