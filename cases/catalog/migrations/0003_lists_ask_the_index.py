"""Lists are put in order by the index in memory; these indexes served nothing else."""

from django.db import migrations


class Migration(migrations.Migration):
    """Drops what only sorted lists."""

    dependencies = [("catalog", "0002_position_filling")]

    operations = [
        migrations.RemoveIndex(model_name="actor", name="actor_by_name"),
        migrations.RemoveIndex(model_name="case", name="case_oldest"),
        migrations.RemoveIndex(model_name="case", name="case_updated"),
        migrations.RemoveIndex(model_name="event", name="event_oldest"),
        migrations.RemoveIndex(model_name="event", name="event_updated"),
        migrations.RemoveIndex(model_name="source", name="source_oldest"),
        migrations.RemoveIndex(model_name="source", name="source_updated"),
        migrations.RemoveIndex(model_name="statement", name="statement_oldest"),
        migrations.RemoveIndex(model_name="statement", name="statement_updated"),
        migrations.RemoveIndex(model_name="statistic", name="statistic_oldest"),
        migrations.RemoveIndex(model_name="statistic", name="statistic_updated"),
        migrations.RemoveIndex(model_name="testimony", name="testimony_oldest"),
        migrations.RemoveIndex(model_name="testimony", name="testimony_updated"),
    ]
