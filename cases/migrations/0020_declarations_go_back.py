"""On the way back, quotations of declarations go with the declarations: there they would be nobody's."""

from django.db import migrations


def stay(apps, schema_editor):
    """Nothing is changed on the way there."""


def take_away(apps, schema_editor):
    """Take the quotations away that no testimony holds."""
    statements = apps.get_model("cases", "Statement").objects.using(schema_editor.connection.alias)
    statements.filter(testimony=None).delete()


class Migration(migrations.Migration):
    """Data only."""

    dependencies = [("cases", "0019_share")]

    operations = [migrations.RunPython(stay, take_away)]
