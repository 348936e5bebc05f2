"""Labels: the names of places, themes, indicators and terms, as long as something published uses them."""

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.catalog.row import CODE, CatalogManager
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.noun import Noun


class Label(models.Model):
    """The names of one code, as the latest edition that uses it gives them."""

    noun: ClassVar[Noun]
    """Its plural is the key within a document's `labels` that fills this table."""

    audience = models.CharField(max_length=10, choices=Audience.choices)
    code = models.CharField(max_length=CODE)
    names = models.JSONField(help_text=_("Name by language tag."))
    details = models.JSONField(help_text=_("What else is said of it: an indicator's unit and definition."))
    parent = models.CharField(max_length=CODE, blank=True)
    kind = models.CharField(max_length=CODE, blank=True)

    objects: ClassVar[CatalogManager[Self]] = CatalogManager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "code"],
                name="%(app_label)s_%(class)s_one_per_code",
                violation_error_message=_("A code has one label for each audience."),
            ),
            models.CheckConstraint(
                condition=models.Q(audience__in=[stream.value for stream in STREAMS]),
                name="%(app_label)s_%(class)s_audience_known",
                violation_error_message=_("Only the public and partners read the catalog."),
            ),
        ]

    def __str__(self) -> str:
        return self.code


class LabelUse(models.Model):
    """That one document of one audience uses one label. The last use gone, the label goes."""

    audience = models.CharField(max_length=10, choices=Audience.choices)
    table = models.CharField(max_length=20)
    code = models.CharField(max_length=CODE)
    ref = models.CharField(max_length=16)
    edition = models.PositiveBigIntegerField()

    objects: ClassVar[CatalogManager[Self]] = CatalogManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "ref", "table", "code"],
                name="catalog_labeluse_once",
                violation_error_message=_("A document uses a label once."),
            ),
            models.CheckConstraint(
                condition=models.Q(audience__in=[stream.value for stream in STREAMS]),
                name="catalog_labeluse_audience_known",
                violation_error_message=_("Only the public and partners read the catalog."),
            ),
        ]
        indexes = [models.Index("audience", "table", "code", "edition", name="labeluse_latest")]

    def __str__(self) -> str:
        return f"{self.ref} {self.table}:{self.code}"
