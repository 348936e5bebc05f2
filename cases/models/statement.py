"""One quotation."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models import spans
from cases.models.constraints import not_empty, one_of, well_formed_ref
from cases.models.fields import LanguageField, PositionField
from cases.models.json_fields import InsertionsField, RedactionsField, TranslatedField, TranslationsField
from cases.models.record import Snapshotted
from cases.vocabulary.absence import Absence
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation
from cases.vocabulary.wording import Wording


class Statement(Snapshotted):
    """One quotation in a testimony or a declaration, as its source gives it.

    Corrections go beside it, never into it.
    """

    noun = Noun.STATEMENT
    own_words = ("credibility_rationale",)
    embeds = ("passage",)
    relations = {
        "contradicts": Relation.CONTRADICTS,
        "corroborates": Relation.CORROBORATES,
        "updates": Relation.UPDATES,
    }

    ref = models.CharField(
        _("reference"), max_length=12, unique=True, editable=False, help_text=_("Public and permanent.")
    )
    testimony = models.ForeignKey(
        "cases.Testimony",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("testimony"),
        help_text=_("Published with it. Empty where it is part of a declaration."),
    )
    declaration = models.ForeignKey(
        "cases.Declaration",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("declaration"),
        help_text=_("Published with it. Empty where it is part of a testimony."),
    )
    position = PositionField(_("position"), default=1, help_text=_("Order in which the quotations are read."))
    speaker = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("speaker"),
        help_text=_(
            "Only where another organisation is quoted; empty means the person of the testimony, "
            "or the organisation of the declaration."
        ),
    )
    text = models.TextField(_("words"), help_text=_("Published, but for the words redacted below."))
    wording = models.CharField(
        _("wording"),
        max_length=12,
        choices=Wording.choices,
        default=Wording.VERBATIM,
        help_text=_(
            "Word for word: compared with the passage. Translated by the desk: the original is shown beside"
            " it. In other words: shown without quotation marks, and never heads a page. Published."
        ),
    )
    lang = LanguageField(
        _("language of the words"), help_text=_("Of the text as published. Decides the reading direction.")
    )
    original_lang = LanguageField(
        _("language spoken"), default=Absence.NOT_STATED, help_text=_("Or not_stated. Published.")
    )
    insertions = InsertionsField(
        _("publisher's insertions"),
        blank=True,
        help_text=_("Words the publisher added. Shown set apart."),
    )
    redactions = RedactionsField(
        _("redactions"),
        blank=True,
        help_text=_("Words kept back, with the reason. Gone from documents, not covered."),
    )
    translations = TranslationsField(
        _("translations"),
        blank=True,
        help_text=_(
            'As [{"lang": "fa-AF", "text": "…", "status": "…", "translator": "…"}]. '
            "Shown beside the original."
        ),
    )
    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        related_name="statements",
        verbose_name=_("source"),
        help_text=_("Where it was read. Published."),
    )
    passage = models.ForeignKey(
        "cases.Passage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("passage"),
        help_text=_("The words it was read in. Without one it cannot be approved."),
    )
    credibility = models.CharField(
        _("credibility"),
        max_length=1,
        choices=Credibility.choices,
        blank=True,
        help_text=_(
            "1 to 6, of these words, whatever the source. Empty for an appeal or a fear, which state no fact."
            " In a declaration: that they were said. Published."
        ),
    )
    credibility_rationale = models.TextField(
        _("why this credibility"), help_text=_("Why this grade, or why none. Published.")
    )
    translated = TranslatedField(
        _("translations of the desk's words"),
        help_text=_(
            "By field and language. Shown to whoever reads in that language, as checked or not; one whose "
            "English was changed since is not shown."
        ),
    )
    contradicts = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="contradicted_by",
        verbose_name=_("contradicts"),
        help_text=_("Shown on both, once both are published."),
    )
    corroborates = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="corroborated_by",
        verbose_name=_("corroborates"),
        help_text=_("In the published data of both, once both are published."),
    )
    updates = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="updated_by",
        verbose_name=_("updates"),
        help_text=_("In the published data of both, once both are published."),
    )

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["testimony", "declaration", "position", "ref"]
        constraints = [
            well_formed_ref(Noun.STATEMENT),
            models.CheckConstraint(
                name="statement_of_one_record",
                condition=models.Q(testimony__isnull=False, declaration__isnull=True)
                | models.Q(testimony__isnull=True, declaration__isnull=False),
                violation_error_message=_(
                    "A quotation is part of a testimony or of a declaration, never of both."
                ),
            ),
            models.CheckConstraint(
                name="statement_lang_stated",
                condition=~models.Q(lang__in=Absence.values),
                violation_error_message=_("Words that stand here are in some language: say which."),
            ),
            one_of(Noun.STATEMENT, "credibility", Credibility.values, blank=True),
            one_of(Noun.STATEMENT, "wording", Wording.values),
            *[
                not_empty(Noun.STATEMENT, field)
                for field in ("text", "lang", "original_lang", "credibility_rationale")
            ],
        ]

    def key(self) -> object:
        owner = self.testimony or self.declaration
        assert owner is not None, "a quotation is part of something"
        return {"ref": self.ref, owner.noun.value: owner.ref}

    def __str__(self) -> str:
        return self.ref

    def derive(self) -> None:
        """Spans that were given as words get their place in the text."""
        for name in ("insertions", "redactions"):
            try:
                setattr(self, name, spans.placed(self.text, getattr(self, name)))
            except ValidationError as fault:
                raise ValidationError({name: fault.messages}) from fault

    def clean(self) -> None:
        """What SQL cannot say: the passage is of the source, and spans lie within the words."""
        if self.passage and self.passage.source_id != self.source_id:
            raise ValidationError({"passage": _("This passage was read in another source.")})
        for name, read in (("insertions", spans.insertions), ("redactions", spans.redactions)):
            try:
                found = list(read(getattr(self, name)))
            except ValidationError:
                continue  # the field itself says so
            try:
                for span in found:
                    spans.check_within(self.text, span)
            except ValidationError as fault:
                raise ValidationError({name: fault.messages}) from fault
