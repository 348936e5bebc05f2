"""Where words and figures were read."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of, value_or_absence
from cases.models.fields import AddressField, EdtfField, LanguageField, NameField
from cases.models.json_fields import TextsField
from cases.models.record import Record, record_constraints
from cases.vocabulary.absence import Absence
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation
from cases.vocabulary.term_kind import TermKind


class Source(Record):
    """One publication, order or statement that something was read in or traced to.

    It is not a copy of it: see Snapshot.
    """

    noun = Noun.SOURCE
    own_words = ("title", "description", "reliability_rationale")
    embeds = ("snapshots", "kind")
    coded_before = ("kind",)
    parts = ("passages",)
    file_rank = 5
    file_later = ("snapshots", "passages")
    relations = {"cites": Relation.CITES}
    label_field = "title"

    title = NameField(
        _("title"),
        max_length=300,
        help_text=_("As published; if it had to be concluded, say so under inferences. Published."),
    )
    kind = models.ForeignKey(
        "cases.Term",
        models.PROTECT,
        related_name="+",
        limit_choices_to={"kind": TermKind.SOURCE_KIND.value},
        verbose_name=_("kind"),
        help_text=_("Published."),
    )
    publisher = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
        verbose_name=_("publisher"),
        help_text=_("Who answers for it. Readers weigh every word by this."),
    )
    publisher_absence = models.CharField(
        _("no publisher because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Only where no publisher is named."),
    )
    authors = TextsField(_("authors"), blank=True, help_text=_("Names as published, a list. Published."))
    date = EdtfField(
        _("date"),
        default=Absence.NOT_STATED,
        help_text=_("When it was published, in EDTF: 2023-11, 2021~. Published."),
    )
    address = AddressField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("Where readers can open it. Published. Empty where it has none on the web."),
    )
    language = LanguageField(
        _("language"),
        default=Absence.NOT_STATED,
        help_text=_("Language of the text that was read. Published."),
    )
    rights = models.TextField(
        _("rights"),
        help_text=_("Who holds them and what is allowed. Goes with every exported row that quotes it."),
    )
    reliability = models.CharField(
        _("reliability"),
        max_length=1,
        choices=Reliability.choices,
        help_text=_("A to F, of the source, not of what it says here. Published with every quotation."),
    )
    reliability_rationale = models.TextField(
        _("why this reliability"), help_text=_("Published beside the grade.")
    )
    capture = models.CharField(
        _("capture"),
        max_length=12,
        choices=CaptureState.choices,
        default=CaptureState.CITED_ONLY,
        help_text=_(
            "Whether the desk holds the whole, an excerpt, or only the citation. Published, so that "
            "readers know what can be checked."
        ),
    )
    cites = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="cited_by",
        verbose_name=_("cites"),
        help_text=_(
            "Figures that travel through one source are not independent of it: this decides the count"
            " of independent origins."
        ),
    )
    own_monitoring = models.BooleanField(
        _("own monitoring"), default=False, help_text=_("It reports what it observed itself. Published.")
    )
    related_reading = TextsField(
        _("related reading"),
        blank=True,
        help_text=_("Titles it names, a list. Published as titles only."),
    )
    description = models.TextField(
        _("note for readers"), blank=True, help_text=_("Published on the page of the source.")
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title", "ref"]
        constraints = [
            *record_constraints(Noun.SOURCE),
            value_or_absence(Noun.SOURCE, "publisher"),
            one_of(Noun.SOURCE, "reliability", Reliability.values),
            one_of(Noun.SOURCE, "capture", CaptureState.values),
            *[
                not_empty(Noun.SOURCE, field)
                for field in ("title", "date", "language", "rights", "reliability_rationale")
            ],
        ]

    def clean(self) -> None:
        """What a source is called by itself is quoted, never translated as words of the desk."""
        if "title" in (self.translated or {}) and "title" not in (self.inferred or {}):
            raise ValidationError(
                {
                    "translated": _(
                        "The title is the source's own. Only one that the desk made, with a reason under "
                        "inferences, is translated."
                    )
                }
            )
