"""The columns of codes go, and the relations take their names."""

import django.db.models.deletion
from django.db import migrations, models

_KINDS = [("actor", "actor_kind"), ("event", "event_kind"), ("source", "source_kind")]
_OF_PEOPLE = [("role", "Published, and filtered by."), ("affiliation", "Published.")]
_CODES = [*((model, "kind") for model, _kind in _KINDS), *(("person", name) for name, _help in _OF_PEOPLE)]
_ABSENCES = ["not_stated", "unknown", "withheld", "not_applicable"]


def _term(kind, verbose_name, help_text, **options):
    return models.ForeignKey(
        help_text=help_text,
        limit_choices_to={"kind": kind},
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="cases.term",
        verbose_name=verbose_name,
        **options,
    )


def _or_why_not(name):
    return models.CheckConstraint(
        condition=models.Q(
            models.Q((f"{name}__isnull", False), (f"{name}_absence", "")),
            models.Q((f"{name}__isnull", True), (f"{name}_absence__in", _ABSENCES)),
            _connector="OR",
        ),
        name=f"person_{name}_or_why_not",
        violation_error_message="Choose a value, or say why there is none; not both.",
    )


class Migration(migrations.Migration):
    dependencies = [("cases", "0016_codes_become_terms")]

    operations = [
        *[migrations.RemoveField(model_name=model, name=name) for model, name in _CODES],
        *[
            migrations.RenameField(model_name=model, old_name=f"{name}_term", new_name=name)
            for model, name in _CODES
        ],
        *[
            migrations.AlterField(model_name=model, name="kind", field=_term(kind, "kind", "Published."))
            for model, kind in _KINDS
        ],
        *[
            migrations.AlterField(
                model_name="person", name=name, field=_term(name, name, help_text, blank=True, null=True)
            )
            for name, help_text in _OF_PEOPLE
        ],
        *[
            migrations.AlterField(
                model_name="person",
                name=f"{name}_absence",
                field=models.CharField(
                    blank=True,
                    choices=[(word, word.replace("_", " ")) for word in _ABSENCES],
                    help_text=f"Only where no {name} is named; left empty, it is not stated.",
                    max_length=16,
                    verbose_name=f"no {name} because",
                ),
            )
            for name, _help in _OF_PEOPLE
        ],
        *[
            migrations.AddConstraint(model_name="person", constraint=_or_why_not(name))
            for name, _help in _OF_PEOPLE
        ],
    ]
