"""Organisations: who publishes, who claims, who is accused, who is asked."""

from collections.abc import Mapping

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.models.fields import NameField
from cases.models.json_fields import NamesField
from cases.models.record import Record, record_constraints
from cases.vocabulary.actor_scope import ActorScope
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.natural_person import is_person
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import TermKind


class Actor(Record):
    """One organisation. It is never a person at risk."""

    noun = Noun.ACTOR
    own_words = ("description",)
    embeds = ("country", "kind")
    coded_before = ("kind",)
    file_rank = 4
    label_field = "name"

    name = NameField(
        _("name"), max_length=200, help_text=_("Published, in English, wherever this organisation is named.")
    )
    names = NamesField(_("names"), help_text=_("By language, English among them. Published."))
    kind = models.ForeignKey(
        "cases.Term",
        models.PROTECT,
        related_name="+",
        limit_choices_to={"kind": TermKind.ACTOR_KIND.value},
        verbose_name=_("kind"),
        help_text=_("Published."),
    )
    natural_person = models.BooleanField(
        _("a person"),
        default=False,
        help_text=_("No person is named as responsible for anything. Published."),
    )
    scope = models.CharField(
        _("scope"),
        max_length=16,
        choices=ActorScope.choices,
        help_text=_(
            "Of one country, international, or not stated. Published with every source of this publisher."
        ),
    )
    country = models.ForeignKey(
        "cases.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
        help_text=_("Only where the scope is one country."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
        help_text=_("Published once both are."),
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("One neutral sentence. Published.")
    )

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        ordering = ["name"]
        constraints = [
            *record_constraints(Noun.ACTOR),
            not_empty(Noun.ACTOR, "name"),
            models.CheckConstraint(
                name="actor_country_follows_scope",
                condition=Q(scope=ActorScope.COUNTRY, country__isnull=False)
                | Q(scope__in=[ActorScope.INTERNATIONAL, ActorScope.NOT_STATED], country__isnull=True),
                violation_error_message=_("Name the country exactly where the scope is one country."),
            ),
        ]

    @classmethod
    def before(cls, image: Document) -> Mapping[str, Json]:
        """What was approved of an individual before there was the mark is that of a person."""
        return {"natural_person": is_person(image)}
