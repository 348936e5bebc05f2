"""Cases as an audience may read them."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.catalog.passage import Kind, Passage, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, terms
from cases.catalog.row import CODE, DatedRow
from cases.documents.values import code, codes, items, lineage
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
    yield Projection(
        model=Case,
        document=document,
        columns={
            **{key: code(document.get(key)) for key in ("slug", "title")},
            **period_columns(document.get("period")),
        },
        terms=terms(
            {
                "case": codes(document.get("slug")),
                "place": lineage(document, "places", codes(document.get("places"))),
                "theme": lineage(document, "themes", codes(document.get("themes"))),
                "source": [code(reply.get("source")) for reply in items(document, "replies")],
            }
        ),
    )


def passages(document: Document) -> Iterator[Passage]:
    """What a case's reader reads of it, in the order of its page."""
    yield from texts(Kind.PROSE, document.get("title"), document.get("summary"))
