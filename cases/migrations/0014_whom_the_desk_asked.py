from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0013_some_words_are_not_graded"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="desk_asked_nobody",
            field=models.BooleanField(
                default=False,
                help_text="Published: readers are told that the desk itself has asked nobody for comment. Take it out once it has.",
                verbose_name="the desk asked nobody",
            ),
        ),
    ]
