"""The base classes of the record: what revisions copy, what editors write, what is published."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of, well_formed_ref
from cases.models.json_fields import ReasonsField, TranslatedField
from cases.models.soundness import meets_all, of_a_kind, references
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation
from cases.vocabulary.state import State


class Snapshotted(models.Model):
    """A row that approved revisions carry a copy of.

    ``embeds`` names the relations whose rows an image copies whole; of every other it copies the key.
    ``coded_before`` names relations to terms that were columns of codes once: older seals and images know the
    code alone.
    ``hashed`` names long columns that an image leaves out: their fingerprint stands in it.
    ``relations`` says of relations to other records what they state; every other one only names them.
    ``own_words`` names the columns that the desk itself writes for readers, and that are translated.
    ``label_field`` is the column that stands beside the reference in lists of the desk, where it tells
    nothing of a person that the desk protects.
    """

    noun: ClassVar[Noun]
    embeds: ClassVar[tuple[str, ...]] = ()
    coded_before: ClassVar[tuple[str, ...]] = ()
    hashed: ClassVar[tuple[str, ...]] = ()
    relations: ClassVar[Mapping[str, Relation]] = {}
    own_words: ClassVar[tuple[str, ...]] = ()
    label_field: ClassVar[str] = ""
    _refers_to: Mapping[str, object] = MappingProxyType({})

    class Meta:
        abstract = True

    def key(self) -> object:
        """What stands for this row in the image of another:

        its public reference or code, never its database number.
        """
        return getattr(self, "ref", None) or getattr(self, "code", None) or getattr(self, "slug", None)

    @classmethod
    def before(cls, image: Document) -> Mapping[str, Json]:
        """By field that ``image``, of a row of before, lacks, what such a row had; of others the default."""
        return {}

    def derive(self) -> None:
        """Set the columns that follow from others; called before the row is checked.

        Raises ``ValidationError``.
        """

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **kwargs: Any
    ) -> Self:
        """The row as it is kept, and what it refers to there: that exists, the database sees to it."""
        row = super().from_db(db, field_names, values, **kwargs)
        row._refers_to = {name: row.__dict__.get(name) for name in references(cls).values()}
        return row

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Check each field, without a question for a row that is known to exist. Raises ``ValidationError``.

        It is known to where it is the one that was kept, or at hand; of some kind it is only at hand.
        """
        known = [name for name, column in references(type(self)).items() if self._is_known(name, column)]
        fit = [
            name for name, (column, holds) in of_a_kind(type(self)).items() if self._fits(name, column, holds)
        ]
        super().clean_fields(exclude={*(exclude or ()), *known, *fit})

    def _is_known(self, name: str, column: str) -> bool:
        pk = getattr(self, column)
        kept = pk is not None and self._refers_to.get(column) == pk
        return kept or self._at_hand(name, column) is not None

    def _fits(self, name: str, column: str, holds: Mapping[str, object]) -> bool:
        other = self._at_hand(name, column)
        return other is not None and all(getattr(other, each) == value for each, value in holds.items())

    def _at_hand(self, name: str, column: str) -> models.Model | None:
        """The row that it refers to, where that is loaded, and kept."""
        other = self._state.fields_cache.get(name)
        kept = other is not None and other.pk == getattr(self, column) and not other._state.adding
        return other if kept else None

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Ask the database for all checks at once, and for each by itself only where one fails.

        A row has up to some forty, and Django asks a question for each. Raises ``ValidationError``.
        """
        if not meets_all(self, frozenset(exclude or ())):
            super().validate_constraints(exclude=exclude)

    def __str__(self) -> str:
        return str(self.key())


class EditableModel(Snapshotted):
    """A row that editors write through the verbs, and cannot overwrite for each other.

    ``parts`` names the reverse relations that are written together with this row. Of a dossier's folder,
    ``file_rank`` says where the file of such rows comes, behind those whose rows it names, 0 where there is
    none; ``file_parts`` names the relations whose rows are nested in a row of it and written with it,
    ``file_later`` those that can be written only once the row stands.
    """

    parts: ClassVar[tuple[str, ...]] = ()
    file_rank: ClassVar[int] = 0
    file_parts: ClassVar[tuple[str, ...]] = ()
    file_later: ClassVar[tuple[str, ...]] = ()

    lock_version = models.PositiveIntegerField(
        _("edit number"),
        default=1,
        editable=False,
        help_text=_("Rises with every edit; a save that started from an older one is refused."),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
        help_text=_("Desk only."),
    )
    created_at = models.DateTimeField(_("created"), editable=False, help_text=_("Desk only."))
    last_edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("last edited by"),
        help_text=_("Cannot approve this record: a second person must."),
    )
    last_edited_at = models.DateTimeField(_("last edited"), editable=False, help_text=_("Desk only."))
    notes = models.TextField(_("notes of the desk"), blank=True, help_text=_("Never shown outside the desk."))

    class Meta:
        abstract = True


class Record(EditableModel):
    """A row that is published as a document of its own, under a public reference that never changes."""

    ref = models.CharField(
        _("reference"),
        max_length=12,
        unique=True,
        editable=False,
        help_text=_("Public and permanent. Random: it tells nothing."),
    )
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=State.choices,
        default=State.DRAFT,
        editable=False,
        help_text=_(
            "Where the desk's work on it stands. What is typed changes nothing for readers until approval."
        ),
    )
    widest_audience = models.CharField(
        _("widest audience"),
        max_length=8,
        choices=[
            (Audience.PUBLIC.value, Audience.PUBLIC.label),
            (Audience.PARTNER.value, Audience.PARTNER.label),
        ],
        default=Audience.PUBLIC,
        help_text=_(
            "Partners only: on approval partners receive it, and readers never learn that it exists."
        ),
    )
    differs = models.BooleanField(
        _("differs from what is published"),
        default=False,
        db_index=True,
        editable=False,
        help_text=_("Something in it, or in a person, a passage or a label below it, is not published yet."),
    )
    inferred = ReasonsField(
        _("inferences"),
        help_text=_(
            "What the source does not say and the desk concluded: a field and its reason. Shown beside it."
        ),
    )
    translated = TranslatedField(
        _("translations of the desk's words"),
        help_text=_(
            "By field and language. Shown to whoever reads in that language, as checked or not; one whose "
            "English was changed since is not shown."
        ),
    )

    class Meta:
        abstract = True

    def key(self) -> object:
        return self.ref


def record_constraints(noun: Noun) -> list[models.BaseConstraint]:
    """The constraints that every record of ``noun`` carries."""
    return [
        well_formed_ref(noun),
        one_of(noun, "state", State.values),
        one_of(noun, "widest_audience", [Audience.PUBLIC.value, Audience.PARTNER.value]),
        models.CheckConstraint(
            name=f"{noun.value}_edit_number_positive",
            condition=Q(lock_version__gte=1),
            violation_error_message=_("The edit number starts at one."),
        ),
    ]
