"""Bytes that the desk holds of a source."""

from collections.abc import Collection
from hashlib import file_digest
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.models.fields import DayField, PrivateFileField
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun
from cases.vocabulary.snapshot_kind import SnapshotKind


class Snapshot(EditableModel):
    """One capture of a whole source, or an excerpt that the desk made of it.

    The bytes stay private to the desk.
    """

    noun = Noun.SNAPSHOT
    _file_kept: str | None = None

    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="snapshots",
        verbose_name=_("source"),
        help_text=_("What this is a copy of. Empty while a text is read that is on record nowhere yet."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=8,
        choices=SnapshotKind.choices,
        help_text=_("Published: an excerpt is never shown as a capture of the whole."),
    )
    content = PrivateFileField(
        _("content"),
        max_length=200,
        help_text=_("Never leaves the desk. Its fingerprint is published."),
    )
    sha256 = models.CharField(
        _("SHA-256"),
        max_length=64,
        db_index=True,
        editable=False,
        help_text=_("Fingerprint of the content, published with every passage read in it."),
    )
    media_type = models.CharField(
        _("media type"), max_length=100, default="text/plain", help_text=_("Desk only.")
    )
    made_on = DayField(_("made on"), help_text=_("Day the copy was made. Published."))
    made_how = models.CharField(
        _("made how"), max_length=200, help_text=_("Which words or pages, by what means. Published.")
    )

    told = models.JSONField(
        _("what the page says of itself"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Title, authors, day, publisher as its own markup gives them. Desk only."),
    )

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ["made_on", "sha256"]
        constraints = [
            one_of(Noun.SNAPSHOT, "kind", SnapshotKind.values),
            models.UniqueConstraint(
                "source",
                "sha256",
                name="snapshot_once_per_source",
                violation_error_message=_("This content is already kept for this source."),
            ),
            models.UniqueConstraint(
                "sha256",
                condition=models.Q(source__isnull=True),
                name="snapshot_once_without_source",
                violation_error_message=_("This content is already kept."),
            ),
            models.CheckConstraint(
                name="snapshot_sha256_well_formed",
                condition=models.Q(Exact(Length("sha256"), 64)),
                violation_error_message=_("A SHA-256 fingerprint has 64 characters."),
            ),
        ]

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **kwargs: Any
    ) -> Self:
        """The row as it is kept, and which file it holds there: that need not be read to be known."""
        row = super().from_db(db, field_names, values, **kwargs)
        row._file_kept = row.__dict__.get("content")
        return row

    def derive(self) -> None:
        """The fingerprint is that of the bytes, and the bytes stay what they were.

        A file of many megabytes is read for it once: not again where something else of the row is changed.
        """
        if not self.content:
            raise ValidationError({"content": _("Add the file that is kept.")})
        stored = self.content._committed  # type: ignore[attr-defined]  # that it is no file just given
        if stored and self.content.name == self._file_kept:
            return
        with self.content.open("rb") as held:
            digest = file_digest(held, "sha256").hexdigest()
        if not self._state.adding and digest != self.sha256:
            raise ValidationError({"content": _("A snapshot is never changed. Keep another one.")})
        self.sha256 = digest

    def key(self) -> object:
        return self.sha256
