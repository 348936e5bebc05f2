"""What a row can be found by is called a facet value: a term is a word of the desk's vocabulary."""

from django.db import migrations, models

_ONCE = models.UniqueConstraint(
    fields=("audience", "ref", "noun", "field", "value"),
    name="catalog_facetvalue_once",
    violation_error_message="A row is found by a value once.",
)
_AUDIENCE = models.CheckConstraint(
    condition=models.Q(("audience__in", ["public", "partner"])),
    name="catalog_facetvalue_audience_known",
    violation_error_message="Only the public and partners read the catalog.",
)


class Migration(migrations.Migration):
    """The table keeps its rows: only names change."""

    dependencies = [
        ("catalog", "0010_columns_that_are_read"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="term", name="catalog_term_once"),
        migrations.RemoveConstraint(model_name="term", name="catalog_term_audience_known"),
        migrations.RenameModel(old_name="Term", new_name="FacetValue"),
        migrations.AddConstraint(model_name="facetvalue", constraint=_ONCE),
        migrations.AddConstraint(model_name="facetvalue", constraint=_AUDIENCE),
    ]
