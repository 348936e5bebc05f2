"""Texts of snapshots, strikes on them, places that revisions read, findings and shortcomings."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_record"),
    ]

    operations = [
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("struck", "words that were struck elsewhere"),
                            ("renamed", "a name that is no longer shown"),
                            ("withheld", "a value that the record withholds"),
                        ],
                        editable=False,
                        help_text="Desk only.",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        db_index=True,
                        editable=False,
                        help_text="Reference of the record in which the words stand.",
                        max_length=12,
                        verbose_name="record",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="An earlier published version, by its number; 0 for the record as it stands.",
                        verbose_name="version",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        editable=False,
                        help_text="Where in the record. Desk only.",
                        max_length=120,
                        verbose_name="field",
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        editable=False, help_text="Never leaves the desk.", verbose_name="words"
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        editable=False,
                        help_text="SHA-256 of the field's text: where it changes, the answer no longer stands.",
                        max_length=64,
                        verbose_name="fingerprint",
                    ),
                ),
                ("at", models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="found")),
                (
                    "answered_at",
                    models.DateTimeField(
                        editable=False, help_text="Desk only.", null=True, verbose_name="answered"
                    ),
                ),
                (
                    "why",
                    models.TextField(
                        blank=True,
                        editable=False,
                        help_text="Never leaves the desk.",
                        verbose_name="why they may stand",
                    ),
                ),
            ],
            options={
                "verbose_name": "finding",
                "verbose_name_plural": "findings",
                "ordering": ["at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "source_ref",
                    models.CharField(
                        db_index=True,
                        editable=False,
                        help_text="Reference of the source.",
                        max_length=12,
                        verbose_name="source",
                    ),
                ),
                (
                    "passage_ref",
                    models.CharField(
                        db_index=True,
                        editable=False,
                        help_text="Reference of the passage.",
                        max_length=12,
                        verbose_name="passage",
                    ),
                ),
                (
                    "text_sha256",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="Fingerprint of the kept text; empty where the passage stands in none.",
                        max_length=64,
                        verbose_name="text",
                    ),
                ),
                (
                    "start",
                    models.PositiveIntegerField(
                        editable=False,
                        help_text="Characters from the beginning of the text.",
                        null=True,
                        verbose_name="starts at",
                    ),
                ),
                (
                    "end",
                    models.PositiveIntegerField(
                        editable=False,
                        help_text="The character after the last one.",
                        null=True,
                        verbose_name="ends at",
                    ),
                ),
                (
                    "redacted",
                    models.BooleanField(
                        db_index=True,
                        default=False,
                        editable=False,
                        help_text="Words of a quotation read there are kept back: whatever else reads them loses them too.",
                        verbose_name="redacted",
                    ),
                ),
            ],
            options={
                "verbose_name": "reading",
                "verbose_name_plural": "readings",
                "ordering": ["revision", "passage_ref"],
            },
        ),
        migrations.CreateModel(
            name="Shortcoming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Reference of the record.",
                        max_length=12,
                        unique=True,
                        verbose_name="record",
                    ),
                ),
                (
                    "revision",
                    models.PositiveIntegerField(
                        editable=False,
                        help_text="Number of the revision that was examined.",
                        verbose_name="revision",
                    ),
                ),
                (
                    "faults",
                    models.JSONField(
                        default=list,
                        editable=False,
                        help_text="A field and a rule each. Desk only.",
                        verbose_name="what is missing",
                    ),
                ),
                (
                    "short",
                    models.BooleanField(
                        db_index=True,
                        default=False,
                        editable=False,
                        help_text="Desk only.",
                        verbose_name="falls short",
                    ),
                ),
            ],
            options={
                "verbose_name": "shortcoming",
                "verbose_name_plural": "shortcomings",
                "ordering": ["ref"],
            },
        ),
        migrations.CreateModel(
            name="SnapshotText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "lock_version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Rises with every edit; a save that started from an older one is refused.",
                        verbose_name="edit number",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="created"),
                ),
                (
                    "last_edited_at",
                    models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="last edited"),
                ),
                (
                    "notes",
                    models.TextField(
                        blank=True,
                        help_text="Never shown outside the desk.",
                        verbose_name="notes of the desk",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("extracted", "taken from the kept file"),
                            ("transcribed", "typed by somebody who read or heard it"),
                        ],
                        help_text="Published: readers are told whether a person typed it.",
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                (
                    "content",
                    models.TextField(
                        help_text="Never leaves the desk, but for the passages that are quoted from it.",
                        verbose_name="text",
                    ),
                ),
                (
                    "sha256",
                    models.CharField(
                        editable=False,
                        help_text="Fingerprint of the text in UTF-8, published with every passage read in it.",
                        max_length=64,
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "made_by",
                    models.CharField(
                        blank=True,
                        help_text="Who typed it, or which program took it from the file. Never leaves the desk.",
                        max_length=120,
                        verbose_name="made by",
                    ),
                ),
                (
                    "made_how",
                    models.CharField(
                        blank=True,
                        help_text="Such as: typed from the recording. Published. Names nobody who is at risk.",
                        max_length=200,
                        verbose_name="made how",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of a snapshot",
                "verbose_name_plural": "texts of snapshots",
                "ordering": ["snapshot", "sha256"],
            },
        ),
        migrations.CreateModel(
            name="Strike",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "start",
                    models.PositiveIntegerField(
                        editable=False,
                        help_text="Characters from the beginning of the text. Desk only.",
                        null=True,
                        verbose_name="starts at",
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        editable=False,
                        help_text="What is kept back. Never leaves the desk.",
                        verbose_name="words",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("safety", "withheld for safety"),
                            ("consent", "withheld because the person did not agree to it"),
                            ("rights", "withheld because of the rights of others"),
                        ],
                        editable=False,
                        help_text="Readers are told this much, and no more.",
                        max_length=16,
                        verbose_name="reason",
                    ),
                ),
                (
                    "why",
                    models.TextField(
                        blank=True,
                        editable=False,
                        help_text="The true reason. Never leaves the desk.",
                        verbose_name="why",
                    ),
                ),
                ("at", models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="struck")),
                (
                    "lift_asked_at",
                    models.DateTimeField(
                        editable=False, help_text="Desk only.", null=True, verbose_name="asked to lift"
                    ),
                ),
                (
                    "lift_why",
                    models.TextField(
                        blank=True,
                        editable=False,
                        help_text="Never leaves the desk.",
                        verbose_name="why lift it",
                    ),
                ),
                (
                    "lifted_at",
                    models.DateTimeField(
                        editable=False, help_text="Desk only.", null=True, verbose_name="lifted"
                    ),
                ),
            ],
            options={
                "verbose_name": "strike",
                "verbose_name_plural": "strikes",
                "ordering": ["-at", "-id"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="passage",
            name="passage_offset_with_snapshot",
        ),
        migrations.RemoveConstraint(
            model_name="review",
            name="review_step_known",
        ),
        migrations.AddField(
            model_name="actor",
            name="differs",
            field=models.BooleanField(
                db_index=True,
                default=False,
                editable=False,
                help_text="Something in it, or in a person, a passage or a label below it, is not published yet.",
                verbose_name="differs from what is published",
            ),
        ),
        migrations.AddField(
            model_name="case",
            name="differs",
            field=models.BooleanField(
                db_index=True,
                default=False,
                editable=False,
                help_text="Something in it, or in a person, a passage or a label below it, is not published yet.",
                verbose_name="differs from what is published",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="differs",
            field=models.BooleanField(
                db_index=True,
                default=False,
                editable=False,
                help_text="Something in it, or in a person, a passage or a label below it, is not published yet.",
                verbose_name="differs from what is published",
            ),
        ),
        migrations.AddField(
            model_name="passage",
            name="locator",
            field=models.CharField(
                blank=True,
                help_text="Where it stands in a print, a scan or a recording: p. 12, 00:14:05. Published.",
                max_length=64,
                verbose_name="page or time",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="differs",
            field=models.BooleanField(
                db_index=True,
                default=False,
                editable=False,
                help_text="Something in it, or in a person, a passage or a label below it, is not published yet.",
                verbose_name="differs from what is published",
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="wording",
            field=models.CharField(
                choices=[
                    ("verbatim", "word for word"),
                    ("translation", "translated by the desk"),
                    ("paraphrase", "in other words"),
                ],
                default="verbatim",
                help_text="Word for word: compared with the passage. Translated by the desk: the original is shown beside it. In other words: shown without quotation marks, and never heads a page. Published.",
                max_length=12,
                verbose_name="wording",
            ),
        ),
        migrations.AddField(
            model_name="statistic",
            name="differs",
            field=models.BooleanField(
                db_index=True,
                default=False,
                editable=False,
                help_text="Something in it, or in a person, a passage or a label below it, is not published yet.",
                verbose_name="differs from what is published",
            ),
        ),
        migrations.AddField(
            model_name="testimony",
            name="differs",
            field=models.BooleanField(
                db_index=True,
                default=False,
                editable=False,
                help_text="Something in it, or in a person, a passage or a label below it, is not published yet.",
                verbose_name="differs from what is published",
            ),
        ),
        migrations.AlterField(
            model_name="passage",
            name="start",
            field=models.PositiveIntegerField(
                blank=True,
                editable=False,
                help_text="Characters from the beginning of the text, found by the desk. Empty without one.",
                null=True,
                verbose_name="starts at",
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="by",
            field=models.ForeignKey(
                editable=False,
                help_text="Desk only. Empty where the clock did it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="step",
            field=models.CharField(
                choices=[
                    ("submit", "submit for review"),
                    ("return", "return to the writer"),
                    ("approve", "approve and publish"),
                    ("correct", "approve a correction"),
                    ("redact", "approve and erase earlier versions"),
                    ("suspend", "suspend"),
                    ("withdraw", "withdraw"),
                    ("strike", "strike words"),
                    ("ask_lift", "ask to lift a strike"),
                    ("lift", "lift a strike"),
                ],
                editable=False,
                help_text="Desk only.",
                max_length=12,
                verbose_name="step",
            ),
        ),
        migrations.AlterField(
            model_name="statement",
            name="insertions",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Words the publisher added. Shown set apart.",
                verbose_name="publisher's insertions",
            ),
        ),
        migrations.AlterField(
            model_name="statement",
            name="redactions",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Words kept back, with the reason. Gone from documents, not covered.",
                verbose_name="redactions",
            ),
        ),
        migrations.AlterField(
            model_name="statement",
            name="text",
            field=models.TextField(
                help_text="Published, but for the words redacted below.", verbose_name="words"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "step__in",
                        [
                            "submit",
                            "return",
                            "approve",
                            "correct",
                            "redact",
                            "suspend",
                            "withdraw",
                            "strike",
                            "ask_lift",
                            "lift",
                        ],
                    )
                ),
                name="review_step_known",
                violation_error_message="This is not one of the words the vocabulary knows.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("wording__in", ["verbatim", "translation", "paraphrase"])),
                name="statement_wording_known",
                violation_error_message="This is not one of the words the vocabulary knows.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statistic",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("low__isnull", True), ("low__lte", 9007199254740991), _connector="OR"),
                    models.Q(("high__isnull", True), ("high__lte", 9007199254740991), _connector="OR"),
                ),
                name="statistic_numbers_travel",
                violation_error_message="A figure is no greater than 9007199254740991.",
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="answered_by",
            field=models.ForeignKey(
                editable=False,
                help_text="Desk only.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="answered by",
            ),
        ),
        migrations.AddField(
            model_name="reading",
            name="revision",
            field=models.ForeignKey(
                editable=False,
                help_text="Desk only.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="readings",
                to="cases.revision",
                verbose_name="revision",
            ),
        ),
        migrations.AddConstraint(
            model_name="shortcoming",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref", ""), _negated=True),
                name="shortcoming_ref_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="shortcoming",
            constraint=models.CheckConstraint(
                condition=models.Q(("revision__gte", 1)),
                name="shortcoming_of_a_revision",
                violation_error_message="The first revision is number one.",
            ),
        ),
        migrations.AddField(
            model_name="snapshottext",
            name="created_by",
            field=models.ForeignKey(
                editable=False,
                help_text="Desk only.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="created by",
            ),
        ),
        migrations.AddField(
            model_name="snapshottext",
            name="last_edited_by",
            field=models.ForeignKey(
                editable=False,
                help_text="Cannot approve this record: a second person must.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last edited by",
            ),
        ),
        migrations.AddField(
            model_name="snapshottext",
            name="snapshot",
            field=models.ForeignKey(
                help_text="What this text was taken or typed from.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="texts",
                to="cases.snapshot",
                verbose_name="snapshot",
            ),
        ),
        migrations.AddField(
            model_name="passage",
            name="text",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The text of the snapshot in which the words stand; empty where none can be compared.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="passages",
                to="cases.snapshottext",
                verbose_name="text",
            ),
        ),
        migrations.AddConstraint(
            model_name="passage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("text__isnull", True),
                    models.Q(("snapshot__isnull", False), ("start__isnull", False), ("text__isnull", False)),
                    _connector="OR",
                ),
                name="passage_place_in_text",
                violation_error_message="A passage in a text says in which snapshot, and where it starts.",
            ),
        ),
        migrations.AddConstraint(
            model_name="passage",
            constraint=models.CheckConstraint(
                condition=models.Q(("snapshot__isnull", False), ("start__isnull", True), _connector="OR"),
                name="passage_offset_with_snapshot",
                violation_error_message="A passage that stands in no snapshot starts nowhere in it.",
            ),
        ),
        migrations.AddField(
            model_name="strike",
            name="by",
            field=models.ForeignKey(
                editable=False,
                help_text="Desk only.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="struck by",
            ),
        ),
        migrations.AddField(
            model_name="strike",
            name="lift_asked_by",
            field=models.ForeignKey(
                editable=False,
                help_text="Somebody else has to agree before the words are shown again.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="asked to lift by",
            ),
        ),
        migrations.AddField(
            model_name="strike",
            name="lifted_by",
            field=models.ForeignKey(
                editable=False,
                help_text="Desk only.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="lifted by",
            ),
        ),
        migrations.AddField(
            model_name="strike",
            name="source",
            field=models.ForeignKey(
                editable=False,
                help_text="Where the words were read. Desk only.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="strikes",
                to="cases.source",
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="strike",
            name="text",
            field=models.ForeignKey(
                editable=False,
                help_text="The kept text it lies on; empty where nothing of the source can be compared.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="strikes",
                to="cases.snapshottext",
                verbose_name="text",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["struck", "renamed", "withheld"])),
                name="finding_kind_known",
                violation_error_message="This is not one of the words the vocabulary knows.",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref", ""), _negated=True),
                name="finding_ref_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("field", ""), _negated=True),
                name="finding_field_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="finding_words_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("digest", ""), _negated=True),
                name="finding_digest_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.UniqueConstraint(
                fields=("ref", "version", "field", "words", "digest"),
                name="finding_once",
                violation_error_message="These words are already listed there.",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at__isnull", True), ("answered_by__isnull", True), ("why", "")),
                    models.Q(
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                        models.Q(("why", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="finding_answered_whole",
                violation_error_message="An answer has its author, its time and its reason.",
            ),
        ),
        migrations.AddIndex(
            model_name="reading",
            index=models.Index(fields=["text_sha256", "start"], name="reading_place"),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.CheckConstraint(
                condition=models.Q(("source_ref", ""), _negated=True),
                name="reading_source_ref_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.CheckConstraint(
                condition=models.Q(("passage_ref", ""), _negated=True),
                name="reading_passage_ref_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.UniqueConstraint(
                fields=("revision", "passage_ref"),
                name="reading_once_per_revision",
                violation_error_message="A revision reads a passage once.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("end__isnull", True), ("start__isnull", True), ("text_sha256", "")),
                    models.Q(
                        models.Q(("text_sha256", ""), _negated=True),
                        ("end__gt", models.F("start")),
                        ("start__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="reading_place_whole",
                violation_error_message="A place in a text has a beginning and an end.",
            ),
        ),
        migrations.AddConstraint(
            model_name="snapshottext",
            constraint=models.CheckConstraint(
                condition=models.Q(("origin__in", ["extracted", "transcribed"])),
                name="snapshot_text_origin_known",
                violation_error_message="This is not one of the words the vocabulary knows.",
            ),
        ),
        migrations.AddConstraint(
            model_name="snapshottext",
            constraint=models.CheckConstraint(
                condition=models.Q(("content", ""), _negated=True),
                name="snapshot_text_content_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="snapshottext",
            constraint=models.UniqueConstraint(
                models.F("snapshot"),
                models.F("sha256"),
                name="snapshot_text_once_per_snapshot",
                violation_error_message="This text is already kept for this snapshot.",
            ),
        ),
        migrations.AddConstraint(
            model_name="snapshottext",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(django.db.models.functions.text.Length("sha256"), 64)
                ),
                name="snapshot_text_sha256_well_formed",
                violation_error_message="A SHA-256 fingerprint has 64 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="strike",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="strike_words_not_empty",
                violation_error_message="This may not be empty; say not stated where it is not.",
            ),
        ),
        migrations.AddConstraint(
            model_name="strike",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason__in", ["safety", "consent", "rights"])),
                name="strike_reason_known",
                violation_error_message="This is not one of the words the vocabulary knows.",
            ),
        ),
        migrations.AddConstraint(
            model_name="strike",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("start__isnull", True), ("text__isnull", True)),
                    models.Q(("start__isnull", False), ("text__isnull", False)),
                    _connector="OR",
                ),
                name="strike_place_in_text",
                violation_error_message="A strike on a text says where it starts; one without a text cannot.",
            ),
        ),
        migrations.AddConstraint(
            model_name="strike",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("lift_asked_at__isnull", True), ("lift_asked_by__isnull", True)),
                    models.Q(("lift_asked_at__isnull", False), ("lift_asked_by__isnull", False)),
                    _connector="OR",
                ),
                name="strike_lift_asked_whole",
                violation_error_message="Whoever asks to lift a strike does so at a time.",
            ),
        ),
        migrations.AddConstraint(
            model_name="strike",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("lifted_at__isnull", True), ("lifted_by__isnull", True)),
                    models.Q(
                        ("lift_asked_by__isnull", False),
                        ("lifted_at__isnull", False),
                        ("lifted_by__isnull", False),
                        models.Q(("lifted_by", models.F("lift_asked_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="strike_lifted_by_second_person",
                violation_error_message="A strike is lifted by somebody else than the one who asked for it.",
            ),
        ),
    ]
