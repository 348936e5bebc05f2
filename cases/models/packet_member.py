"""Which records came of one text."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.vocabulary.noun import Noun


class PacketMember(models.Model):
    """One record of a packet, by its reference, in the order of the text."""

    noun = Noun.PACKET_MEMBER
    sealed = False  # a list of the desk; its records are sealed

    packet = models.ForeignKey(
        "cases.Packet",
        models.CASCADE,
        editable=False,
        related_name="members",
        verbose_name=_("packet"),
        help_text=_("Desk only."),
    )
    ref = models.CharField(
        _("record"),
        max_length=12,
        db_index=True,
        editable=False,
        help_text=_("Reference of the record. Desk only."),
    )
    position = models.PositiveIntegerField(
        _("position"), editable=False, help_text=_("Place in the packet, from one.")
    )

    class Meta:
        verbose_name = _("record of a packet")
        verbose_name_plural = _("records of packets")
        ordering = ["packet", "position", "id"]
        constraints = [
            not_empty(Noun.PACKET_MEMBER, "ref"),
            models.UniqueConstraint(
                fields=["packet", "ref"],
                name="packet_member_once",
                violation_error_message=_("This record is in the packet already."),
            ),
            models.CheckConstraint(
                name="packet_member_position_from_one",
                condition=Q(position__gte=1),
                violation_error_message=_("The first one is number one."),
            ),
        ]

    def __str__(self) -> str:
        return self.ref
