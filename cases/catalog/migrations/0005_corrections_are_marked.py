"""Corrections are few among many editions: they are marked, so that telling them reads no other."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_TOLD = ["correct", "redact", "suspend", "withdraw"]


def mark(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Mark those that were told before there was a mark."""
    versions = apps.get_model("catalog", "Version").objects.using(editor.connection.alias)
    versions.filter(action__in=_TOLD).update(told=models.F("number"))


class Migration(migrations.Migration):
    """Adds the mark, fills it, and lets the database refuse any other."""

    dependencies = [("catalog", "0004_words_are_searched_elsewhere")]

    operations = [
        migrations.AddField(
            model_name="version",
            name="told",
            field=models.PositiveBigIntegerField(
                null=True,
                help_text="The number once more, where the edition is told as a correction.",
            ),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop, elidable=False),
        migrations.AddIndex(
            model_name="version",
            index=models.Index("audience", "told", name="version_told"),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.CheckConstraint(
                condition=models.Q(told__isnull=True) | models.Q(told=models.F("number"), action__in=_TOLD),
                name="catalog_version_told_by_its_number",
                violation_error_message="Only a correction is told as one, under its own number.",
            ),
        ),
    ]
