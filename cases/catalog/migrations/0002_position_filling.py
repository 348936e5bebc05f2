"""Which filling of the tables a position stands in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the name of the filling."""

    dependencies = [("catalog", "0001_catalog_tables")]

    operations = [
        migrations.AddField(
            model_name="position",
            name="filling",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Another one each time the tables are filled from nothing, and rows get other keys.",
                max_length=16,
            ),
            preserve_default=False,
        ),
    ]
