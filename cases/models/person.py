"""People who give testimony, as the record may speak of them."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of, value_or_absence, well_formed_ref
from cases.models.fields import NameField
from cases.models.record import EditableModel
from cases.vocabulary.absence import ABSENCES, Absence
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.naming import Naming
from cases.vocabulary.noun import Noun
from cases.vocabulary.sex import Sex
from cases.vocabulary.term_kind import TermKind


class Person(EditableModel):
    """One testimony-giver under the name they are shown by.

    It is not their identity: no legal name or contact is kept here.
    """

    noun = Noun.PERSON
    embeds = ("role", "affiliation")
    coded_before = ("role", "affiliation")
    parts = ("consents",)
    file_rank = 6

    ref = models.CharField(
        _("reference"),
        max_length=12,
        unique=True,
        editable=False,
        help_text=_("Used at the desk instead of a name. Never published."),
    )
    shown_as = NameField(
        _("shown as"),
        max_length=120,
        help_text=_("The only name readers see. For a pseudonym, nothing that points to the person."),
    )
    naming = models.CharField(
        _("naming"),
        max_length=12,
        choices=Naming.choices,
        help_text=_(
            "What kind of name is shown. Published. A real name needs its own consent, or a public source."
        ),
    )
    public_figure = models.BooleanField(
        _("public figure"), default=False, help_text=_("Spoke in a public office. Published.")
    )
    role = models.ForeignKey(
        "cases.Term",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kind": TermKind.ROLE.value},
        verbose_name=_("role"),
        help_text=_("Published, and filtered by."),
    )
    role_absence = models.CharField(
        _("no role because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Only where no role is named; left empty, it is not stated."),
    )
    role_note = models.CharField(
        _("role in words"),
        max_length=120,
        blank=True,
        help_text=_("As the source words it. Published: no rank or unit beside a province."),
    )
    rank = models.CharField(
        _("rank"),
        max_length=64,
        default=Absence.NOT_STATED,
        help_text=_(
            "Or not_stated. Published of public figures only: rank and province together are a name."
        ),
    )
    unit = models.CharField(
        _("unit"),
        max_length=120,
        default=Absence.NOT_STATED,
        help_text=_("Or not_stated. Published of public figures only."),
    )
    affiliation = models.ForeignKey(
        "cases.Term",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kind": TermKind.AFFILIATION.value},
        verbose_name=_("affiliation"),
        help_text=_("Published."),
    )
    affiliation_absence = models.CharField(
        _("no affiliation because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Only where no affiliation is named; left empty, it is not stated."),
    )
    age_band = models.CharField(
        _("age band"),
        max_length=12,
        choices=AgeBand.choices,
        default=AgeBand.NOT_STATED,
        help_text=_("Published."),
    )
    sex = models.CharField(
        _("sex"), max_length=12, choices=Sex.choices, default=Sex.NOT_STATED, help_text=_("Published.")
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["ref"]
        constraints = [
            well_formed_ref(Noun.PERSON),
            *[not_empty(Noun.PERSON, field) for field in ("shown_as", "rank", "unit")],
            one_of(Noun.PERSON, "naming", Naming.values),
            *[value_or_absence(Noun.PERSON, field) for field in ("role", "affiliation")],
            one_of(Noun.PERSON, "age_band", AgeBand.values),
            one_of(Noun.PERSON, "sex", Sex.values),
        ]

    @classmethod
    def before(cls, image: Document) -> Mapping[str, Json]:
        """Before there were terms one word said what somebody was, or why that is not told."""
        said = {f"{name}_absence": image.get(name) for name in cls.coded_before}
        return {
            name: word if isinstance(word, str) and word in ABSENCES else "" for name, word in said.items()
        }

    def clean(self) -> None:
        """What follows from what was typed is there before the row is checked."""
        self.derive()

    def derive(self) -> None:
        """Where neither a value nor a reason is given, it is not stated; a value says that it is."""
        for name in ("role", "affiliation"):
            absence = getattr(self, f"{name}_absence")
            if getattr(self, f"{name}_id") is None:
                setattr(self, f"{name}_absence", absence or Absence.NOT_STATED)
            elif absence in (Absence.NOT_STATED, Absence.UNKNOWN):
                setattr(self, f"{name}_absence", "")
