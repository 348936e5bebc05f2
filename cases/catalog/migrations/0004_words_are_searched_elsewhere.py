"""Words are read from the documents into the text index; no query looks for them in a column."""

from django.db import migrations


class Migration(migrations.Migration):
    """Drops the folded words of every row."""

    dependencies = [("catalog", "0003_lists_ask_the_index")]

    operations = [
        migrations.RemoveField(model_name="actor", name="text"),
        migrations.RemoveField(model_name="case", name="text"),
        migrations.RemoveField(model_name="event", name="text"),
        migrations.RemoveField(model_name="source", name="text"),
        migrations.RemoveField(model_name="statement", name="text"),
        migrations.RemoveField(model_name="statistic", name="text"),
        migrations.RemoveField(model_name="testimony", name="text"),
    ]
