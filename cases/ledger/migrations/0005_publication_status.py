from django.db import migrations


class Migration(migrations.Migration):
    """The model has another name; its table stays what it was, with its triggers and its rows."""

    dependencies = [
        ("ledger", "0004_standings_of_streams"),
    ]

    operations = [
        migrations.AlterModelTable(name="standing", table="ledger_standing"),
        migrations.RenameModel(old_name="Standing", new_name="PublicationStatus"),
    ]
