"""Cases as an audience may read them."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.catalog.code import code, codes, lineage
from cases.catalog.passage import Passage, own_words
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import case as published
from cases.documents.label import Labels
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


class Case(DatedRow):
    """What gathers testimonies, statistics, events and the requests for a reply."""

    noun = Noun.CASE

    slug = models.CharField(max_length=CODE)
    title = models.TextField()

    class Meta(DatedRow.Meta):
        constraints = [
            *DatedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["audience", "slug"],
                name="catalog_case_one_per_slug",
                violation_error_message=_("Another case of this audience has this address."),
            ),
        ]


def project(document: Document) -> Iterator[Projection]:
    """The case's row."""
    case = published.Case(document)
    labels = case.labels
    yield Projection(
        model=Case,
        document=document,
        columns={"slug": case.slug, "title": case.title, **period_columns(case.period)},
        facet_values=facet_values(
            {
                "case": [case.slug],
                "place": lineage(codes(case.places), labels, Labels.places),
                "theme": lineage(case.themes, labels, Labels.themes),
                "source": [code(reply.source) for reply in case.replies],
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What a case's reader reads of it, in the order of its page."""
    case = published.Case(document)
    yield from own_words(case, published.Case.title, published.Case.summary)
