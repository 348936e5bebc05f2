"""Rows that were written before events, sources and actors were found by their kind are made anew.

A catalog whose last edition is none of the ledger's is rebuilt by whoever follows the ledger next; until that is done
readers have the rows of before.
"""

from typing import Any

from django.db import migrations

NOT_OF_THE_LEDGER = "0" * 64


def belong_to_no_history(apps: Any, schema_editor: Any) -> None:
    positions = apps.get_model("catalog", "Position").objects.using(schema_editor.connection.alias)
    positions.filter(number__gte=1).update(digest=NOT_OF_THE_LEDGER)


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0014_measure"),
    ]

    operations = [
        migrations.RunPython(belong_to_no_history, migrations.RunPython.noop),
    ]
