"""Terms, and beside each column of codes a relation to one. What moves between them comes next."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_CODES = [
    ("actor", "kind"),
    ("event", "kind"),
    ("source", "kind"),
    ("person", "role"),
    ("person", "affiliation"),
]
_ABSENCES = [
    ("not_stated", "not stated"),
    ("unknown", "unknown"),
    ("withheld", "withheld"),
    ("not_applicable", "not applicable"),
]


def _term():
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="cases.term",
    )


def _by_account(verbose_name, help_text):
    return models.ForeignKey(
        editable=False,
        help_text=help_text,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
        verbose_name=verbose_name,
    )


class Migration(migrations.Migration):
    """A column of codes may be empty from here on: the way back adds it to rows that are there."""

    dependencies = [("cases", "0014_whom_the_desk_asked")]

    operations = [
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "lock_version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Rises with every edit; a save that started from an older one is refused.",
                        verbose_name="edit number",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="created"),
                ),
                (
                    "last_edited_at",
                    models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="last edited"),
                ),
                (
                    "notes",
                    models.TextField(
                        blank=True,
                        help_text="Never shown outside the desk.",
                        verbose_name="notes of the desk",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("role", "role of a person"),
                            ("affiliation", "affiliation of a person"),
                            ("event_kind", "kind of event"),
                            ("source_kind", "kind of source"),
                            ("actor_kind", "kind of actor"),
                        ],
                        help_text="What it says something about: choose it once.",
                        max_length=12,
                        verbose_name="used for",
                    ),
                ),
                (
                    "code",
                    models.SlugField(
                        help_text="Stands in published documents and in public addresses: choose it once. "
                        "A term that should have another is merged into one that has it.",
                        max_length=64,
                        verbose_name="code",
                    ),
                ),
                (
                    "names",
                    models.JSONField(
                        default=dict,
                        help_text="By language. Published with whatever uses this term.",
                        verbose_name="names",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        blank=True,
                        help_text="Which published list it comes from, with its code there. Never published.",
                        max_length=200,
                        verbose_name="taken from",
                    ),
                ),
                (
                    "retired",
                    models.BooleanField(
                        default=False,
                        help_text="It is offered no more. Whatever carries it keeps it, and readers see no difference.",
                        verbose_name="retired",
                    ),
                ),
                (
                    "was",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Codes that were merged into it; published to those who could read them before.",
                        verbose_name="earlier codes",
                    ),
                ),
                ("created_by", _by_account("created by", "Desk only.")),
                (
                    "last_edited_by",
                    _by_account("last edited by", "Cannot approve this record: a second person must."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="What carried it carries that one now, and readers see so with its next approval.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="cases.term",
                        verbose_name="merged into",
                    ),
                ),
            ],
            options={
                "verbose_name": "term",
                "verbose_name_plural": "terms",
                "ordering": ["kind", "code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        name="term_code_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["role", "affiliation", "event_kind", "source_kind", "actor_kind"],
                            )
                        ),
                        name="term_kind_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.UniqueConstraint(
                        fields=("kind", "code"),
                        name="term_one_per_code",
                        violation_error_message="There is a term with this code already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="term_not_merged_into_itself",
                        violation_error_message="A term cannot be merged into itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into__isnull", True), ("retired", True), _connector="OR"),
                        name="term_merged_is_retired",
                        violation_error_message="A term that was merged into another is retired.",
                    ),
                ],
            },
        ),
        *[
            migrations.RemoveConstraint(model_name=model, name=f"{model}_{name}_known")
            for model, name in _CODES
        ],
        *[
            migrations.AlterField(
                model_name=model, name=name, field=models.CharField(blank=True, default="", max_length=24)
            )
            for model, name in _CODES
        ],
        *[
            migrations.AddField(model_name=model, name=f"{name}_term", field=_term())
            for model, name in _CODES
        ],
        *[
            migrations.AddField(
                model_name="person",
                name=f"{name}_absence",
                field=models.CharField(
                    blank=True,
                    choices=_ABSENCES,
                    default="",
                    help_text=f"Only where no {name} is named; left empty, it is not stated.",
                    max_length=16,
                    verbose_name=f"no {name} because",
                ),
            )
            for name in ("role", "affiliation")
        ],
    ]
