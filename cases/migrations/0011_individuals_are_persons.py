"""Whoever was recorded as an individual is a person, whom nothing names as responsible."""

from typing import Any

from django.db import migrations


def mark(apps: Any, _editor: Any) -> None:
    """Mark them. Whatever else an editor finds to be a person is marked at the desk."""
    apps.get_model("cases", "Actor").objects.filter(kind="individual").update(natural_person=True)


class Migration(migrations.Migration):
    """One column of some rows; there is nothing to take back, since the column goes with it."""

    dependencies = [("cases", "0010_attribution")]

    operations = [migrations.RunPython(mark, migrations.RunPython.noop)]
