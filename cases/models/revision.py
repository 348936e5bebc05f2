"""What was approved, frozen."""

from functools import cache

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from cases.models.image import as_of_now
from cases.models.record import Snapshotted
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation


class Revision(models.Model):
    """One approved state of one record, frozen with everything it embeds:

    the only input that disclosure reads.
    """

    noun = Noun.REVISION

    ref = models.CharField(
        _("record"), max_length=12, editable=False, help_text=_("Reference of the record.")
    )
    record_noun = models.CharField(
        _("kind of record"), max_length=16, editable=False, help_text=_("Desk only.")
    )
    number = models.PositiveIntegerField(
        _("number"), editable=False, help_text=_("First, second, … approval of this record. Desk only.")
    )
    image = models.JSONField(
        _("image"),
        null=True,
        editable=False,
        help_text=_(
            "The approved content, everything included. Desk only: audiences get what disclosure makes of it."
            " Empty once the record was withdrawn and erased."
        ),
    )
    in_force = models.BooleanField(
        _("in force"),
        default=True,
        editable=False,
        help_text=_("The latest approval; older ones explain the past."),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("approved by"),
        help_text=_("Desk only."),
    )
    approved_at = models.DateTimeField(_("approved"), editable=False, help_text=_("Desk only."))

    class Meta:
        verbose_name = _("approved revision")
        verbose_name_plural = _("approved revisions")
        ordering = ["ref", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["ref", "number"],
                name="revision_numbered_once",
                violation_error_message=_("Each approval of a record has a number of its own."),
            ),
            models.UniqueConstraint(
                fields=["ref"],
                condition=Q(in_force=True),
                name="revision_one_in_force",
                violation_error_message=_("One approval of a record is in force, the latest."),
            ),
            models.CheckConstraint(
                name="revision_image_held_or_erased",
                condition=Q(image__isnull=True) | ~Q(image=Value(None, models.JSONField())),
                violation_error_message=_("What was approved is kept as it was, or erased."),
            ),
            models.CheckConstraint(
                name="revision_number_positive",
                condition=Q(number__gte=1),
                violation_error_message=_("The first revision is number one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ref} r{self.number}"

    @property
    def approved(self) -> Document:
        """The image of a revision that was not erased, with what its model has been given since.

        It says of a field that was added later what rows of before say there; ``image`` is what is stored.
        """
        assert self.image is not None, "what was approved is there"
        model = _model_of(self.record_noun)
        return self.image if model is None else as_of_now(model, self.image)


@cache
def _model_of(noun: str) -> type[Snapshotted] | None:
    """The model whose rows are of this noun; None where there is none any more."""
    models_of_ours = apps.get_app_config("cases").get_models()
    found = (each for each in models_of_ours if issubclass(each, Snapshotted) and each.noun == noun)
    return next(found, None)


class Dependency(models.Model):
    """One record that a revision speaks of:

    when that one changes for an audience, this one's document may.
    """

    noun = Noun.DEPENDENCY
    sealed = False  # covered with the revision that it was read off

    revision = models.ForeignKey(
        Revision,
        models.CASCADE,
        related_name="depends_on",
        editable=False,
        verbose_name=_("revision"),
        help_text=_("Desk only."),
    )
    ref = models.CharField(
        _("depends on"),
        max_length=12,
        db_index=True,
        editable=False,
        help_text=_("Reference of the other record."),
    )
    relation = models.CharField(
        _("relation"),
        max_length=16,
        choices=Relation.choices,
        editable=False,
        help_text=_("Some relations are shown on both sides."),
    )

    class Meta:
        verbose_name = _("dependency")
        verbose_name_plural = _("dependencies")
        ordering = ["revision", "ref", "relation"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "ref", "relation"],
                name="dependency_stated_once",
                violation_error_message=_("A revision states once how it depends on another record."),
            )
        ]

    def __str__(self) -> str:
        return self.ref
