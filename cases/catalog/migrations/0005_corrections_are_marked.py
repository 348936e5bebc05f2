"""Corrections are few among many editions: they are marked, so that telling them reads no other."""

from django.db import migrations, models

_TOLD = ["correct", "redact", "suspend", "withdraw"]
_MARK = (
    "UPDATE catalog_version SET told = number WHERE action IN ('correct', 'redact', 'suspend', 'withdraw')"
)


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
        migrations.RunSQL(_MARK, migrations.RunSQL.noop),
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
