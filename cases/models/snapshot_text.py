"""What can be read in the bytes that the desk holds."""

from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun
from cases.vocabulary.text import normalised
from cases.vocabulary.text_origin import TextOrigin


class SnapshotText(EditableModel):
    """One text of one snapshot: taken from its bytes, or typed by somebody who read or heard them.

    Passages point into it, and quotations are compared with it. It is normalised once, when it enters, and
    never changes afterwards: positions in it cannot drift.
    """

    noun = Noun.SNAPSHOT_TEXT
    hashed = ("content",)

    snapshot = models.ForeignKey(
        "cases.Snapshot",
        models.PROTECT,
        related_name="texts",
        verbose_name=_("snapshot"),
        help_text=_("What this text was taken or typed from."),
    )
    origin = models.CharField(
        _("origin"),
        max_length=12,
        choices=TextOrigin.choices,
        help_text=_("Published: readers are told whether a person typed it."),
    )
    content = models.TextField(
        _("text"), help_text=_("Never leaves the desk, but for the passages that are quoted from it.")
    )
    sha256 = models.CharField(
        _("SHA-256"),
        max_length=64,
        db_index=True,
        editable=False,
        help_text=_("Fingerprint of the text in UTF-8, published with every passage read in it."),
    )
    made_by = models.CharField(
        _("made by"),
        max_length=120,
        blank=True,
        help_text=_("Who typed it, or which program took it from the file. Never leaves the desk."),
    )
    made_how = models.CharField(
        _("made how"),
        max_length=200,
        blank=True,
        help_text=_("Such as: typed from the recording. Published. Names nobody who is at risk."),
    )

    class Meta:
        verbose_name = _("text of a snapshot")
        verbose_name_plural = _("texts of snapshots")
        ordering = ["snapshot", "sha256"]
        constraints = [
            one_of(Noun.SNAPSHOT_TEXT, "origin", TextOrigin.values),
            not_empty(Noun.SNAPSHOT_TEXT, "content"),
            models.UniqueConstraint(
                "snapshot",
                "sha256",
                name="snapshot_text_once_per_snapshot",
                violation_error_message=_("This text is already kept for this snapshot."),
            ),
            models.CheckConstraint(
                name="snapshot_text_sha256_well_formed",
                condition=models.Q(Exact(Length("sha256"), 64)),
                violation_error_message=_("A SHA-256 fingerprint has 64 characters."),
            ),
        ]

    def derive(self) -> None:
        """The text is as it was normalised on its way in, and stays so."""
        self.content = normalised(self.content)
        digest = sha256(self.content.encode()).hexdigest()
        if not self._state.adding and digest != self.sha256:
            raise ValidationError({"content": _("A kept text is never changed. Keep another one.")})
        self.sha256 = digest

    def key(self) -> object:
        return self.sha256
