"""Facet values: what a row can be found by when a field has several values, or a value has ancestors."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.catalog.row import CatalogManager
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.noun import IN_ROWS


class FacetValue(models.Model):
    """One value of one field of one row: a theme or one of its ancestors, a place or its country, a language.

    It is there exactly as long as the row it leads to, so that counting facet values counts what may be read.
    """

    audience = models.CharField(max_length=10, choices=Audience.choices)
    noun = models.CharField(max_length=20, choices=[(noun.value, noun.label) for noun in IN_ROWS])
    ref = models.CharField(max_length=16)
    field = models.CharField(max_length=40)
    value = models.TextField()

    objects: ClassVar[CatalogManager[Self]] = CatalogManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                # By record first: what is published goes to one place of the index, not to many.
                fields=["audience", "ref", "noun", "field", "value"],
                name="catalog_facetvalue_once",
                violation_error_message=_("A row is found by a value once."),
            ),
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="catalog_facetvalue_audience_known",
                violation_error_message=_("Only the public and partners read the catalog."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.field}={self.value}"
