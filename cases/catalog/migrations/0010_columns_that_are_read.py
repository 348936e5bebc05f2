"""What no list, page, export or sitemap reads stands in the document alone."""

from django.db import migrations, models

_CODE = models.CharField(max_length=120, blank=True)
_TEXT = models.TextField(blank=True)

_UNREAD = [
    ("actor", "country", _CODE),
    ("actor", "kind", _CODE),
    ("event", "kind", _CODE),
    ("event", "title", _TEXT),
    ("source", "capture", _CODE),
    ("source", "country", _CODE),
    ("source", "kind", _CODE),
    ("source", "reliability", _CODE),
    ("statement", "credibility", _CODE),
    ("statement", "language", _CODE),
    ("statement", "speaker", _TEXT),
    ("statistic", "credibility", _CODE),
    ("statistic", "deadline", models.DateField(null=True)),
    ("statistic", "high", models.BigIntegerField(null=True)),
    ("statistic", "low", models.BigIntegerField(null=True)),
    ("statistic", "unit", _TEXT),
    ("testimony", "affiliation", _CODE),
    ("testimony", "age_band", _CODE),
    ("testimony", "credibility", _CODE),
    ("testimony", "origin", _CODE),
    ("testimony", "sex", _CODE),
]


class Migration(migrations.Migration):
    """Drops columns. Nothing is lost: every row has its document, and a rebuild fills what a way back adds.

    That a text may be blank changes no table; it lets the way back add the column to rows that are there.
    """

    dependencies = [
        ("catalog", "0009_labels_of_streams"),
    ]

    operations = [
        operation
        for model, name, field in _UNREAD
        for operation in (
            migrations.AlterField(model_name=model, name=name, field=field.clone()),
            migrations.RemoveField(model_name=model, name=name),
        )
    ]
