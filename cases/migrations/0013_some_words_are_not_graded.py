from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0012_translated_words"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="statement",
            name="statement_credibility_known",
        ),
        migrations.AlterField(
            model_name="statement",
            name="credibility",
            field=models.CharField(
                blank=True,
                choices=[
                    ("1", "confirmed by other independent sources"),
                    ("2", "probably true"),
                    ("3", "possibly true"),
                    ("4", "doubtful"),
                    ("5", "improbable"),
                    ("6", "truth cannot be judged"),
                ],
                help_text="1 to 6, of these words, whatever the source. Empty for an appeal or a fear, which state no fact. Published.",
                max_length=1,
                verbose_name="credibility",
            ),
        ),
        migrations.AlterField(
            model_name="statement",
            name="credibility_rationale",
            field=models.TextField(
                help_text="Why this grade, or why none. Published.", verbose_name="why this credibility"
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("credibility__in", ["1", "2", "3", "4", "5", "6", ""])),
                name="statement_credibility_known",
                violation_error_message="This is not one of the words the vocabulary knows.",
            ),
        ),
    ]
