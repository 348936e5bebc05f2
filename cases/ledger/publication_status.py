"""Publication status: what each audience can read of each reference now."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action


class PublicationStatus(models.Model):
    """The last edition of one reference in one stream: a reading aid, provable from the editions."""

    audience = models.CharField(max_length=10, choices=Audience.choices)
    ref = models.CharField(max_length=16)
    noun = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    action = models.CharField(max_length=10, choices=Action.choices)
    number = models.PositiveBigIntegerField()
    published = models.DateField(help_text=_("UTC day of the first edition of the reference."))

    class Meta:
        db_table = "ledger_standing"
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "ref"],
                name="ledger_standing_one_per_ref",
                violation_error_message=_("A record stands in one way with each audience."),
            ),
            models.UniqueConstraint(
                fields=["audience", "number"],
                name="ledger_standing_one_per_number",
                violation_error_message=_("An edition is the last of one record."),
            ),
            models.CheckConstraint(
                condition=models.Q(audience__in=[stream.value for stream in STREAMS]),
                name="ledger_standing_audience_known",
                violation_error_message=_("Only the public and partners have a stream."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.audience} {self.ref}: {self.action}"

    @property
    def is_published(self) -> bool:
        """Whether the audience can read it."""
        return Action(self.action).carries_document

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is gone for good."""
        return self.action == Action.WITHDRAW
