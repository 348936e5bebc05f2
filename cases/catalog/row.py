"""Rows: one published thing as one audience may read it."""

from functools import cached_property
from typing import ClassVar, Final, Self, TypeVar

import orjson
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

CODE: Final = 120
"""Characters that a code (a slug, a reference, a place, a word of a closed list) may take."""

AnyModel_co = TypeVar("AnyModel_co", bound=models.Model, covariant=True)


class OfAudience(models.QuerySet[AnyModel_co]):
    """Rows of any catalog table; every reading begins by saying who reads."""

    def of(self, audience: Audience) -> Self:
        """What `audience` may read: its own rows, never another's."""
        return self.filter(audience=audience)

    def by_number(self, audience: Audience) -> Self:
        """The same, to be narrowed by the rows' own numbers (their primary keys).

        SQLite keeps no statistics of itself: given the choice it takes an index that begins with the audience
        and looks through all that the audience may read. Compared so, the audience is no start of an index.
        """
        return self.alias(reader=Coalesce("audience", Value(""))).filter(reader=audience)


class CatalogManager(models.Manager[AnyModel_co]):
    """Where every reading of a catalog table begins."""

    def get_queryset(self) -> OfAudience[AnyModel_co]:
        """All rows; only what writes the catalog has a use for them."""
        return OfAudience(self.model, using=self._db)

    def of(self, audience: Audience) -> OfAudience[AnyModel_co]:
        """What `audience` may read."""
        return self.get_queryset().of(audience)

    def by_number(self, audience: Audience) -> OfAudience[AnyModel_co]:
        """What `audience` may read, to be narrowed by number."""
        return self.get_queryset().by_number(audience)


class Row(models.Model):
    """One published record in the words disclosure chose for one audience.

    The columns repeat parts of the document so that they can be filtered and sorted. A code column holds the
    value's code, "unknown" or "withheld" where the document says so, and "" where the field does not apply.
    """

    noun: ClassVar[Noun]
    codes: ClassVar[tuple[str, ...]] = ()
    """The columns of codes that records are narrowed and counted by."""
    orders: ClassVar[tuple[tuple[str, ...], ...]] = (("-edition", "ref"),)
    """The total orders of the noun's list: columns that are never null, "-" before those that descend."""

    audience = models.CharField(max_length=10, choices=Audience.choices)
    ref = models.CharField(max_length=16)
    version = models.PositiveIntegerField()
    edition = models.PositiveBigIntegerField(
        help_text=_("Number in the audience's stream. Partners are never told theirs.")
    )
    published = models.DateField()
    updated = models.DateField()
    document = models.TextField(help_text=_("The canonical JSON of the edition, byte for byte."))

    objects: ClassVar[CatalogManager[Self]] = CatalogManager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "ref"],
                name="%(app_label)s_%(class)s_one_row_per_ref",
                violation_error_message=_("An audience reads one version of a record at a time."),
            ),
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="%(app_label)s_%(class)s_audience_known",
                violation_error_message=_("Only the public and partners read the catalog."),
            ),
            models.CheckConstraint(
                condition=Q(edition__gte=1, version__gte=1),
                name="%(app_label)s_%(class)s_numbered",
                violation_error_message=_("Editions and versions are numbered from 1."),
            ),
        ]

    def __str__(self) -> str:
        return self.ref

    @cached_property
    def data(self) -> Document:
        """The document, read."""
        data: Document = orjson.loads(self.document)
        return data


class DatedRow(Row):
    """A row that happened, was said or was counted at some time.

    `earliest` and `latest` are both null where the date is unknown or withheld; an open side holds NO_START
    or NO_END. The sort columns are never null, so that a page can continue after any of them; unknown dates
    come last in both directions.
    """

    orders = (("-sort_latest", "ref"), ("sort_earliest", "ref"), *Row.orders)

    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    sort_latest = models.DateField(help_text=_("Sorts newest first: the latest day, or year 1."))
    sort_earliest = models.DateField(help_text=_("Sorts oldest first: the earliest day, or year 9999."))

    class Meta(Row.Meta):
        abstract = True
        constraints = [
            *Row.Meta.constraints,
            models.CheckConstraint(
                condition=Q(earliest__isnull=True, latest__isnull=True) | Q(earliest__lte=F("latest")),
                name="%(app_label)s_%(class)s_dates_in_order",
                violation_error_message=_(
                    "A period ends no earlier than it begins, or is unknown on both sides."
                ),
            ),
        ]
        indexes = [
            models.Index("audience", F("sort_latest").desc(), "ref", name="%(class)s_newest"),
        ]
