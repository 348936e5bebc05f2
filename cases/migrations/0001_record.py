"""The tables of the record.

Every constraint is part of the table from the start: SQLite makes a table anew for each one added later.
"""

import django.contrib.auth.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        help_text="Seen by colleagues on the audit trail, never by readers or partners.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="user name",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("writer", "writer"),
                            ("editor", "editor"),
                            ("guardian", "guardian"),
                            ("administrator", "administrator"),
                        ],
                        help_text="Decides which verbs the desk accepts from this person. An administrator can publish nothing.",
                        max_length=16,
                        verbose_name="role",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Off: this person can no longer sign in, from the next request on.",
                        verbose_name="active",
                    ),
                ),
                (
                    "first_run",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Trusted as a second person on a local machine only.",
                        verbose_name="made at the first start",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        editable=False,
                        help_text="For seven days, whoever made the account is no second person to it.",
                        verbose_name="created",
                    ),
                ),
                (
                    "role_set_at",
                    models.DateTimeField(
                        editable=False,
                        help_text="For seven days, whoever set the role is no second person to the account.",
                        verbose_name="role set",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="Cannot be this person's second person for seven days.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "role_set_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="Cannot be this person's second person for seven days.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="role set by",
                    ),
                ),
            ],
            options={
                "verbose_name": "account",
                "verbose_name_plural": "accounts",
                "ordering": ["username"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["writer", "editor", "guardian", "administrator"])),
                        name="account_role_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
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
                    "code",
                    models.CharField(
                        help_text="ISO 3166-1 or 3166-2, as AF or AF-KAB. Part of public addresses.",
                        max_length=16,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("country", "country"), ("province", "province"), ("district", "district")],
                        help_text="Decides what is left when a place is coarsened.",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "names",
                    models.JSONField(
                        default=dict,
                        help_text="By language. Published with whatever uses this place.",
                        verbose_name="names",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown instead of this place where only the wider one may be known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="cases.place",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        name="place_code_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["country", "province", "district"])),
                        name="place_kind_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "country"), ("parent__isnull", True)),
                            models.Q(models.Q(("kind", "country"), _negated=True), ("parent__isnull", False)),
                            _connector="OR",
                        ),
                        name="place_country_has_no_parent",
                        violation_error_message="A country stands alone; every other place is part of a wider one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Actor",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Public and permanent. Random: it tells nothing.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("returned", "returned to the writer"),
                            ("approved", "approved"),
                            ("suspended", "suspended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        help_text="Where the desk's work on it stands. What readers see changes only on approval.",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "widest_audience",
                    models.CharField(
                        choices=[("public", "the public"), ("partner", "partner organisations")],
                        default="public",
                        help_text="Partners only: on approval partners receive it, and readers never learn that it exists.",
                        max_length=8,
                        verbose_name="widest audience",
                    ),
                ),
                (
                    "inferred",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the source does not say and the desk concluded: a field and its reason. Shown beside it.",
                        verbose_name="inferences",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="Published, in English, wherever this organisation is named.",
                        max_length=200,
                        verbose_name="name",
                    ),
                ),
                (
                    "names",
                    models.JSONField(
                        default=dict,
                        help_text="By language, English among them. Published.",
                        verbose_name="names",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("un_mission", "United Nations mission"),
                            ("intergovernmental", "intergovernmental organisation"),
                            ("state", "state"),
                            ("ministry", "ministry"),
                            ("de_facto_authority", "de facto authority"),
                            ("armed_force", "armed force"),
                            ("media", "media"),
                            ("ngo", "non-governmental organisation"),
                            ("individual", "individual"),
                            ("other", "other"),
                        ],
                        help_text="Published.",
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("country", "of one country"),
                            ("international", "international"),
                            ("not_stated", "not stated"),
                        ],
                        help_text="Of one country, international, or not stated. Published with every source of this publisher.",
                        max_length=16,
                        verbose_name="scope",
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        blank=True, help_text="One neutral sentence. Published.", verbose_name="description"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="Published once both are.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="cases.actor",
                        verbose_name="part of",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only where the scope is one country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.place",
                        verbose_name="country",
                    ),
                ),
            ],
            options={
                "verbose_name": "actor",
                "verbose_name_plural": "actors",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "A-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="actor_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "in_review", "returned", "approved", "suspended", "withdrawn"],
                            )
                        ),
                        name="actor_state_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("widest_audience__in", ["public", "partner"])),
                        name="actor_widest_audience_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lock_version__gte", 1)),
                        name="actor_edit_number_positive",
                        violation_error_message="The edit number starts at one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="actor_name_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "un_mission",
                                    "intergovernmental",
                                    "state",
                                    "ministry",
                                    "de_facto_authority",
                                    "armed_force",
                                    "media",
                                    "ngo",
                                    "individual",
                                    "other",
                                ],
                            )
                        ),
                        name="actor_kind_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("country__isnull", False), ("scope", "country")),
                            models.Q(
                                ("country__isnull", True), ("scope__in", ["international", "not_stated"])
                            ),
                            _connector="OR",
                        ),
                        name="actor_country_follows_scope",
                        violation_error_message="Name the country exactly where the scope is one country.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.PositiveBigIntegerField(
                        editable=False,
                        help_text="Dense: a gap means that an entry was removed.",
                        unique=True,
                        verbose_name="number",
                    ),
                ),
                ("at", models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="at")),
                (
                    "verb",
                    models.CharField(
                        editable=False, help_text="Desk only.", max_length=24, verbose_name="verb"
                    ),
                ),
                (
                    "record_noun",
                    models.CharField(
                        editable=False, help_text="Desk only.", max_length=16, verbose_name="kind of record"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        db_index=True,
                        editable=False,
                        help_text="Reference or code of the record.",
                        max_length=64,
                        verbose_name="record",
                    ),
                ),
                (
                    "fields",
                    models.JSONField(
                        default=list,
                        editable=False,
                        help_text="Names of the fields that changed.",
                        verbose_name="fields",
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
                (
                    "previous",
                    models.CharField(
                        editable=False,
                        help_text="Empty for the first entry.",
                        max_length=64,
                        verbose_name="digest before",
                    ),
                ),
                (
                    "digest",
                    models.CharField(
                        editable=False,
                        help_text="SHA-256 over this entry and the digest before.",
                        max_length=64,
                        verbose_name="digest",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only. Empty where the clock did it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
            ],
            options={
                "verbose_name": "audit entry",
                "verbose_name_plural": "audit trail",
                "ordering": ["-number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", 1), ("previous", "")),
                            models.Q(("number__gt", 1), models.Q(("previous", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="audit_entry_first_has_no_previous",
                        violation_error_message="Only the first entry has none before it.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Theme",
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
                    "code",
                    models.SlugField(
                        help_text="Part of public addresses: choose it once.",
                        max_length=64,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "names",
                    models.JSONField(
                        default=dict,
                        help_text="By language. Published with whatever uses this theme.",
                        verbose_name="names",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whoever filters by the wider theme finds this one too.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="cases.theme",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme",
                "verbose_name_plural": "themes",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        name="theme_code_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="theme_not_its_own_parent",
                        violation_error_message="A theme cannot be part of itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Indicator",
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
                    "code",
                    models.SlugField(
                        help_text="Part of public addresses: choose it once.",
                        max_length=64,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "names",
                    models.JSONField(
                        default=dict,
                        help_text="By language. Published with whatever uses this indicator.",
                        verbose_name="names",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="What one of them is: people, killings, arrests. Never summed across units.",
                        max_length=64,
                        verbose_name="unit",
                    ),
                ),
                (
                    "definition",
                    models.TextField(
                        help_text="What is counted and what is not. Published with every figure.",
                        verbose_name="definition",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whoever filters figures by this theme finds them. Published.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="cases.theme",
                        verbose_name="theme",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        name="indicator_code_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit", ""), _negated=True),
                        name="indicator_unit_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("definition", ""), _negated=True),
                        name="indicator_definition_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Used at the desk instead of a name. Never published.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "shown_as",
                    models.CharField(
                        help_text="The only name readers see. For a pseudonym, nothing that points to the person.",
                        max_length=120,
                        verbose_name="shown as",
                    ),
                ),
                (
                    "naming",
                    models.CharField(
                        choices=[
                            ("pseudonym", "pseudonym"),
                            ("single_name", "single name, as published"),
                            ("full_name", "full name"),
                        ],
                        help_text="What kind of name is shown. Published. A real name needs its own consent, or a public source.",
                        max_length=12,
                        verbose_name="naming",
                    ),
                ),
                (
                    "public_figure",
                    models.BooleanField(
                        default=False,
                        help_text="Spoke in a public office. Published.",
                        verbose_name="public figure",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("former-soldier", "former soldier"),
                            ("former-officer", "former officer"),
                            ("former-commander", "former commander"),
                            ("former-police", "former police officer"),
                            ("former-intelligence", "former intelligence officer"),
                            ("former-official", "former official"),
                            ("relative", "relative"),
                            ("other", "other"),
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                        ],
                        default="not_stated",
                        help_text="Published, and filtered by.",
                        max_length=24,
                        verbose_name="role",
                    ),
                ),
                (
                    "role_note",
                    models.CharField(
                        blank=True,
                        help_text="As the source words it. Published: no rank or unit beside a province.",
                        max_length=120,
                        verbose_name="role in words",
                    ),
                ),
                (
                    "rank",
                    models.CharField(
                        default="not_stated",
                        help_text="Or not_stated. Published of public figures only: rank and province together are a name.",
                        max_length=64,
                        verbose_name="rank",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        default="not_stated",
                        help_text="Or not_stated. Published of public figures only.",
                        max_length=120,
                        verbose_name="unit",
                    ),
                ),
                (
                    "affiliation",
                    models.CharField(
                        choices=[
                            ("army", "army"),
                            ("special-forces", "special forces"),
                            ("national-police", "national police"),
                            ("intelligence-service", "intelligence service"),
                            ("civil-administration", "civil administration"),
                            ("other", "other"),
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                        ],
                        default="not_stated",
                        help_text="Published, and filtered by.",
                        max_length=24,
                        verbose_name="affiliation",
                    ),
                ),
                (
                    "age_band",
                    models.CharField(
                        choices=[
                            ("under-18", "under 18"),
                            ("18-29", "18 to 29"),
                            ("30-44", "30 to 44"),
                            ("45-59", "45 to 59"),
                            ("60-plus", "60 or over"),
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                        ],
                        default="not_stated",
                        help_text="Published.",
                        max_length=12,
                        verbose_name="age band",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        choices=[
                            ("female", "female"),
                            ("male", "male"),
                            ("other", "other"),
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                        ],
                        default="not_stated",
                        help_text="Published.",
                        max_length=12,
                        verbose_name="sex",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ["ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "P-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="person_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("shown_as", ""), _negated=True),
                        name="person_shown_as_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rank", ""), _negated=True),
                        name="person_rank_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit", ""), _negated=True),
                        name="person_unit_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("naming__in", ["pseudonym", "single_name", "full_name"])),
                        name="person_naming_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "former-soldier",
                                    "former-officer",
                                    "former-commander",
                                    "former-police",
                                    "former-intelligence",
                                    "former-official",
                                    "relative",
                                    "other",
                                    "not_stated",
                                    "unknown",
                                    "withheld",
                                ],
                            )
                        ),
                        name="person_role_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "affiliation__in",
                                [
                                    "army",
                                    "special-forces",
                                    "national-police",
                                    "intelligence-service",
                                    "civil-administration",
                                    "other",
                                    "not_stated",
                                    "unknown",
                                    "withheld",
                                ],
                            )
                        ),
                        name="person_affiliation_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "age_band__in",
                                [
                                    "under-18",
                                    "18-29",
                                    "30-44",
                                    "45-59",
                                    "60-plus",
                                    "not_stated",
                                    "unknown",
                                    "withheld",
                                ],
                            )
                        ),
                        name="person_age_band_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sex__in", ["female", "male", "other", "not_stated", "unknown", "withheld"])
                        ),
                        name="person_sex_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("publish_text", "publish the words"),
                            ("publish_name", "publish the name"),
                            ("share_partners", "share with partner organisations"),
                            ("share_courts", "share with courts and asylum lawyers"),
                            ("translate", "translate"),
                            ("recontact", "contact the person again"),
                        ],
                        help_text="The one use it allows.",
                        max_length=16,
                        verbose_name="purpose",
                    ),
                ),
                ("given_on", models.DateField(help_text="Desk only.", verbose_name="given on")),
                (
                    "manner",
                    models.CharField(
                        choices=[
                            ("written", "in writing"),
                            ("recorded_voice", "recorded voice"),
                            ("spoken", "spoken, noted by the recorder"),
                            ("message", "by message"),
                        ],
                        help_text="Desk only.",
                        max_length=16,
                        verbose_name="how it was given",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        help_text="In which language it was explained and given. Desk only.",
                        max_length=35,
                        verbose_name="language",
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        blank=True,
                        help_text="Where the proof is kept; not the proof itself. Desk only.",
                        max_length=200,
                        verbose_name="evidence",
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        blank=True,
                        help_text="From this day on it no longer counts, and what rests on it is suspended.",
                        null=True,
                        verbose_name="expires on",
                    ),
                ),
                (
                    "review_on",
                    models.DateField(
                        help_text="From this day on it no longer counts until it is renewed, and what rests on it is suspended.",
                        verbose_name="ask again by",
                    ),
                ),
                (
                    "withdrawn_on",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Set by withdrawing the consent: what rests on it is withdrawn at once.",
                        null=True,
                        verbose_name="withdrawn on",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Who agreed.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consents",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "consent",
                "verbose_name_plural": "consents",
                "ordering": ["person", "purpose", "given_on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "purpose__in",
                                [
                                    "publish_text",
                                    "publish_name",
                                    "share_partners",
                                    "share_courts",
                                    "translate",
                                    "recontact",
                                ],
                            )
                        ),
                        name="consent_purpose_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("manner__in", ["written", "recorded_voice", "spoken", "message"])
                        ),
                        name="consent_manner_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("review_on__gt", models.F("given_on"))),
                        name="consent_review_after_given",
                        violation_error_message="The day to ask again comes after the day it was given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_on__isnull", True),
                            ("expires_on__gt", models.F("given_on")),
                            _connector="OR",
                        ),
                        name="consent_expires_after_given",
                        violation_error_message="A consent expires after the day it was given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on__isnull", True),
                            ("withdrawn_on__gte", models.F("given_on")),
                            _connector="OR",
                        ),
                        name="consent_withdrawn_after_given",
                        violation_error_message="A consent cannot be withdrawn before it was given.",
                    ),
                    models.UniqueConstraint(
                        models.F("person"),
                        models.F("purpose"),
                        condition=models.Q(("withdrawn_on__isnull", True)),
                        name="consent_one_open_per_purpose",
                        violation_error_message="There is already a consent for this purpose; renew or withdraw that one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Public and permanent. Random: it tells nothing.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("returned", "returned to the writer"),
                            ("approved", "approved"),
                            ("suspended", "suspended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        help_text="Where the desk's work on it stands. What readers see changes only on approval.",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "widest_audience",
                    models.CharField(
                        choices=[("public", "the public"), ("partner", "partner organisations")],
                        default="public",
                        help_text="Partners only: on approval partners receive it, and readers never learn that it exists.",
                        max_length=8,
                        verbose_name="widest audience",
                    ),
                ),
                (
                    "inferred",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the source does not say and the desk concluded: a field and its reason. Shown beside it.",
                        verbose_name="inferences",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="As published; if it had to be concluded, say so under inferences. Published.",
                        max_length=300,
                        verbose_name="title",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news_report", "news report"),
                            ("report", "report"),
                            ("order", "order"),
                            ("statement", "public statement"),
                            ("account", "account"),
                            ("interview", "interview"),
                            ("court_document", "court document"),
                            ("other", "other"),
                        ],
                        help_text="Published.",
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                (
                    "publisher_absence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                            ("not_applicable", "not applicable"),
                        ],
                        help_text="Only where no publisher is named.",
                        max_length=16,
                        verbose_name="no publisher because",
                    ),
                ),
                (
                    "authors",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Names as published, a list. Published.",
                        verbose_name="authors",
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        default="not_stated",
                        help_text="When it was published, in EDTF: 2023-11, 2021~. Published.",
                        max_length=64,
                        verbose_name="date",
                    ),
                ),
                (
                    "address",
                    models.URLField(
                        blank=True,
                        help_text="Where readers can open it. Published. Empty where it has none on the web.",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="not_stated",
                        help_text="Language of the text that was read. Published.",
                        max_length=35,
                        verbose_name="language",
                    ),
                ),
                (
                    "rights",
                    models.TextField(
                        help_text="Who holds them and what is allowed. Goes with every exported row that quotes it.",
                        verbose_name="rights",
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "completely reliable"),
                            ("B", "usually reliable"),
                            ("C", "fairly reliable"),
                            ("D", "not usually reliable"),
                            ("E", "unreliable"),
                            ("F", "reliability cannot be judged"),
                        ],
                        help_text="A to F, of the source, not of what it says here. Published with every quotation.",
                        max_length=1,
                        verbose_name="reliability",
                    ),
                ),
                (
                    "reliability_rationale",
                    models.TextField(
                        help_text="Published beside the grade.", verbose_name="why this reliability"
                    ),
                ),
                (
                    "capture",
                    models.CharField(
                        choices=[
                            ("captured", "captured"),
                            ("excerpted", "excerpt only, not captured as a whole"),
                            ("cited_only", "cited, not captured"),
                        ],
                        default="cited_only",
                        help_text="Whether the desk holds the whole, an excerpt, or only the citation. Published, so that readers know what can be checked.",
                        max_length=12,
                        verbose_name="capture",
                    ),
                ),
                (
                    "own_monitoring",
                    models.BooleanField(
                        default=False,
                        help_text="It reports what it observed itself. Published.",
                        verbose_name="own monitoring",
                    ),
                ),
                (
                    "related_reading",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Titles it names, a list. Published as titles only.",
                        verbose_name="related reading",
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        blank=True,
                        help_text="Published on the page of the source.",
                        verbose_name="note for readers",
                    ),
                ),
                (
                    "cites",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Figures that travel through one source are not independent of it: this decides the count of independent origins.",
                        related_name="cited_by",
                        to="cases.source",
                        verbose_name="cites",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for it. Readers weigh every word by this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="cases.actor",
                        verbose_name="publisher",
                    ),
                ),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "ordering": ["title", "ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "S-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="source_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "in_review", "returned", "approved", "suspended", "withdrawn"],
                            )
                        ),
                        name="source_state_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("widest_audience__in", ["public", "partner"])),
                        name="source_widest_audience_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lock_version__gte", 1)),
                        name="source_edit_number_positive",
                        violation_error_message="The edit number starts at one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("publisher__isnull", False), ("publisher_absence", "")),
                            models.Q(
                                ("publisher__isnull", True),
                                (
                                    "publisher_absence__in",
                                    ["not_stated", "unknown", "withheld", "not_applicable"],
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="source_publisher_or_why_not",
                        violation_error_message="Choose a value, or say why there is none; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "news_report",
                                    "report",
                                    "order",
                                    "statement",
                                    "account",
                                    "interview",
                                    "court_document",
                                    "other",
                                ],
                            )
                        ),
                        name="source_kind_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reliability__in", ["A", "B", "C", "D", "E", "F"])),
                        name="source_reliability_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("capture__in", ["captured", "excerpted", "cited_only"])),
                        name="source_capture_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="source_title_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("date", ""), _negated=True),
                        name="source_date_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language", ""), _negated=True),
                        name="source_language_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rights", ""), _negated=True),
                        name="source_rights_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reliability_rationale", ""), _negated=True),
                        name="source_reliability_rationale_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Case",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Public and permanent. Random: it tells nothing.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("returned", "returned to the writer"),
                            ("approved", "approved"),
                            ("suspended", "suspended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        help_text="Where the desk's work on it stands. What readers see changes only on approval.",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "widest_audience",
                    models.CharField(
                        choices=[("public", "the public"), ("partner", "partner organisations")],
                        default="public",
                        help_text="Partners only: on approval partners receive it, and readers never learn that it exists.",
                        max_length=8,
                        verbose_name="widest audience",
                    ),
                ),
                (
                    "inferred",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the source does not say and the desk concluded: a field and its reason. Shown beside it.",
                        verbose_name="inferences",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="Published, as the heading of the case. Names no person at risk.",
                        max_length=200,
                        verbose_name="title",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Public address of the case: choose it once, and put no person's name in it.",
                        max_length=80,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        help_text="Two or three neutral sentences. Published.", verbose_name="summary"
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        help_text="EDTF, open at an end where it goes on: 2021-08/.. Published.",
                        max_length=64,
                        verbose_name="period",
                    ),
                ),
                (
                    "actors",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Organisations with a part in this case. Shown on both, once both are published.",
                        related_name="cases",
                        to="cases.actor",
                        verbose_name="actors",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "places",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Published.",
                        related_name="+",
                        to="cases.place",
                        verbose_name="places",
                    ),
                ),
                (
                    "sources",
                    models.ManyToManyField(
                        blank=True,
                        help_text="What was read for this case. Shown on both, once both are published.",
                        related_name="cases",
                        to="cases.source",
                        verbose_name="sources",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Published.",
                        related_name="+",
                        to="cases.theme",
                        verbose_name="themes",
                    ),
                ),
            ],
            options={
                "verbose_name": "case",
                "verbose_name_plural": "cases",
                "ordering": ["title", "ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "C-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="case_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "in_review", "returned", "approved", "suspended", "withdrawn"],
                            )
                        ),
                        name="case_state_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("widest_audience__in", ["public", "partner"])),
                        name="case_widest_audience_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lock_version__gte", 1)),
                        name="case_edit_number_positive",
                        violation_error_message="The edit number starts at one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="case_title_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug", ""), _negated=True),
                        name="case_slug_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("summary", ""), _negated=True),
                        name="case_summary_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("period", ""), _negated=True),
                        name="case_period_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                        db_index=True,
                        editable=False,
                        help_text="Reference of the record it is about.",
                        max_length=12,
                        verbose_name="record",
                    ),
                ),
                (
                    "record_noun",
                    models.CharField(
                        editable=False, help_text="Desk only.", max_length=16, verbose_name="kind of record"
                    ),
                ),
                (
                    "edit_number",
                    models.PositiveIntegerField(
                        editable=False, help_text="The edit that was looked at.", verbose_name="edit number"
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("submit", "submit for review"),
                            ("return", "return to the writer"),
                            ("approve", "approve and publish"),
                            ("correct", "approve a correction"),
                            ("redact", "redact"),
                        ],
                        editable=False,
                        help_text="Desk only.",
                        max_length=12,
                        verbose_name="step",
                    ),
                ),
                ("at", models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="at")),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        editable=False,
                        help_text="What the colleague wrote. Desk only.",
                        verbose_name="note",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
            ],
            options={
                "verbose_name": "review",
                "verbose_name_plural": "reviews",
                "ordering": ["-at", "-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("step__in", ["submit", "return", "approve", "correct", "redact"])
                        ),
                        name="review_step_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Revision",
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
                        verbose_name="record",
                    ),
                ),
                (
                    "record_noun",
                    models.CharField(
                        editable=False, help_text="Desk only.", max_length=16, verbose_name="kind of record"
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(
                        editable=False,
                        help_text="First, second, … approval of this record. Desk only.",
                        verbose_name="number",
                    ),
                ),
                (
                    "image",
                    models.JSONField(
                        editable=False,
                        help_text="The approved content, everything included. Desk only: audiences get what disclosure makes of it.",
                        verbose_name="image",
                    ),
                ),
                (
                    "in_force",
                    models.BooleanField(
                        default=True,
                        editable=False,
                        help_text="The latest approval; older ones explain the past.",
                        verbose_name="in force",
                    ),
                ),
                (
                    "approved_at",
                    models.DateTimeField(editable=False, help_text="Desk only.", verbose_name="approved"),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="approved by",
                    ),
                ),
            ],
            options={
                "verbose_name": "approved revision",
                "verbose_name_plural": "approved revisions",
                "ordering": ["ref", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("ref", "number"),
                        name="revision_numbered_once",
                        violation_error_message="Each approval of a record has a number of its own.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("in_force", True)),
                        fields=("ref",),
                        name="revision_one_in_force",
                        violation_error_message="One approval of a record is in force, the latest.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)),
                        name="revision_number_positive",
                        violation_error_message="The first revision is number one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Dependency",
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
                        db_index=True,
                        editable=False,
                        help_text="Reference of the other record.",
                        max_length=12,
                        verbose_name="depends on",
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("names", "names"),
                            ("gathers", "gathers"),
                            ("cites", "cites"),
                            ("contradicts", "contradicts"),
                            ("corroborates", "corroborates"),
                            ("updates", "updates"),
                            ("supersedes", "supersedes"),
                            ("overlaps", "overlaps"),
                        ],
                        editable=False,
                        help_text="Some relations are shown on both sides.",
                        max_length=16,
                        verbose_name="relation",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="depends_on",
                        to="cases.revision",
                        verbose_name="revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "dependency",
                "verbose_name_plural": "dependencies",
                "ordering": ["revision", "ref", "relation"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("revision", "ref", "relation"),
                        name="dependency_stated_once",
                        violation_error_message="A revision states once how it depends on another record.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Snapshot",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("capture", "capture of the whole source"),
                            ("excerpt", "excerpt made by the desk"),
                        ],
                        help_text="Published: an excerpt is never shown as a capture of the whole.",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "content",
                    models.FileField(
                        help_text="Never leaves the desk. Its fingerprint is published.",
                        max_length=200,
                        upload_to="",
                        verbose_name="content",
                    ),
                ),
                (
                    "sha256",
                    models.CharField(
                        editable=False,
                        help_text="Fingerprint of the content, published with every passage read in it.",
                        max_length=64,
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "media_type",
                    models.CharField(
                        default="text/plain",
                        help_text="Desk only.",
                        max_length=100,
                        verbose_name="media type",
                    ),
                ),
                (
                    "made_on",
                    models.DateField(help_text="Day the copy was made. Published.", verbose_name="made on"),
                ),
                (
                    "made_how",
                    models.CharField(
                        help_text="Which words or pages, by what means. Published.",
                        max_length=200,
                        verbose_name="made how",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="What this is a copy of.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snapshots",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "snapshot",
                "verbose_name_plural": "snapshots",
                "ordering": ["made_on", "sha256"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["capture", "excerpt"])),
                        name="snapshot_kind_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.UniqueConstraint(
                        models.F("source"),
                        models.F("sha256"),
                        name="snapshot_once_per_source",
                        violation_error_message="This content is already kept for this source.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Exact(
                                django.db.models.functions.text.Length("sha256"), 64
                            )
                        ),
                        name="snapshot_sha256_well_formed",
                        violation_error_message="A SHA-256 fingerprint has 64 characters.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passage",
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
                        help_text="Anchor on the page of the source.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "exact",
                    models.TextField(
                        help_text="As they stand in the source. Published with whatever was read here.",
                        verbose_name="exact words",
                    ),
                ),
                (
                    "prefix",
                    models.CharField(
                        blank=True,
                        help_text="A few, to find the place again. Published.",
                        max_length=200,
                        verbose_name="words before",
                    ),
                ),
                (
                    "suffix",
                    models.CharField(
                        blank=True,
                        help_text="A few, to find the place again. Published.",
                        max_length=200,
                        verbose_name="words after",
                    ),
                ),
                (
                    "start",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Characters from the beginning of the snapshot. Empty without one.",
                        null=True,
                        verbose_name="starts at",
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        blank=True,
                        help_text="The copy it can be checked in. Empty where the source is cited and not captured; readers are told.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="cases.snapshot",
                        verbose_name="snapshot",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="Where it was read.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "passage",
                "verbose_name_plural": "passages",
                "ordering": ["source", "start", "ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "G-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="passage_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("exact", ""), _negated=True),
                        name="passage_exact_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("snapshot__isnull", True), ("start__isnull", True)),
                            models.Q(("snapshot__isnull", False), ("start__isnull", False)),
                            _connector="OR",
                        ),
                        name="passage_offset_with_snapshot",
                        violation_error_message="A passage in a snapshot says where it starts; a passage without one cannot.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RightOfReply",
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
                        help_text="Anchor on the page of the case.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "asked_on",
                    models.CharField(
                        default="not_stated",
                        help_text="EDTF, or not stated. Published.",
                        max_length=64,
                        verbose_name="asked on",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        default="not_stated",
                        help_text="By letter, call, message; or not_stated. Published.",
                        max_length=200,
                        verbose_name="how",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("no_response", "did not respond"),
                            ("declined", "declined to answer"),
                            ("answered", "answered"),
                            ("pending", "answer awaited"),
                        ],
                        help_text="Published.",
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "answer",
                    models.TextField(
                        blank=True,
                        help_text="In their words. Only where they answered. Published.",
                        verbose_name="answer",
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True,
                        help_text="How the source reports it, word for word. Published.",
                        max_length=300,
                        verbose_name="as worded",
                    ),
                ),
                (
                    "asked",
                    models.ForeignKey(
                        help_text="Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="asked whom",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        help_text="Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="asked by",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        help_text="Shown on this case.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="cases.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="The words it was read in. Published.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.passage",
                        verbose_name="passage",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="Where this was read.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "right of reply",
                "verbose_name_plural": "rights of reply",
                "ordering": ["case", "ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "R-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="right_of_reply_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ["no_response", "declined", "answered", "pending"])
                        ),
                        name="right_of_reply_outcome_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "answered"), models.Q(("answer", ""), _negated=True)),
                            models.Q(models.Q(("outcome", "answered"), _negated=True), ("answer", "")),
                            _connector="OR",
                        ),
                        name="right_of_reply_answer_when_answered",
                        violation_error_message="Give the answer exactly where there was one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Testimony",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Public and permanent. Random: it tells nothing.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("returned", "returned to the writer"),
                            ("approved", "approved"),
                            ("suspended", "suspended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        help_text="Where the desk's work on it stands. What readers see changes only on approval.",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "widest_audience",
                    models.CharField(
                        choices=[("public", "the public"), ("partner", "partner organisations")],
                        default="public",
                        help_text="Partners only: on approval partners receive it, and readers never learn that it exists.",
                        max_length=8,
                        verbose_name="widest audience",
                    ),
                ),
                (
                    "inferred",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the source does not say and the desk concluded: a field and its reason. Shown beside it.",
                        verbose_name="inferences",
                    ),
                ),
                (
                    "collected_by_absence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                            ("not_applicable", "not applicable"),
                        ],
                        help_text="Published.",
                        max_length=16,
                        verbose_name="no collector because",
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        default="not_stated",
                        help_text="When it was told, as exactly as known. Published only as exactly as the next field allows.",
                        max_length=64,
                        verbose_name="date",
                    ),
                ),
                (
                    "date_precision",
                    models.CharField(
                        choices=[
                            ("day", "the day"),
                            ("month", "the month"),
                            ("year", "the year"),
                            ("withheld", "withheld"),
                        ],
                        default="month",
                        help_text="The most that readers and partners learn of the date.",
                        max_length=8,
                        verbose_name="date shown as",
                    ),
                ),
                (
                    "reported",
                    models.CharField(
                        default="not_stated",
                        help_text="Date of the source. Stands in for sorting and filtering where the date is not stated, and says so.",
                        max_length=64,
                        verbose_name="reported",
                    ),
                ),
                (
                    "residence_absence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                            ("not_applicable", "not applicable"),
                        ],
                        help_text="Published in words.",
                        max_length=16,
                        verbose_name="no residence because",
                    ),
                ),
                (
                    "residence_public",
                    models.CharField(
                        choices=[
                            ("exact", "the exact place"),
                            ("province", "the province"),
                            ("country", "the country"),
                            ("withheld", "withheld"),
                        ],
                        default="country",
                        help_text="The most that readers learn of where this person lives.",
                        max_length=8,
                        verbose_name="residence for the public",
                    ),
                ),
                (
                    "residence_partner",
                    models.CharField(
                        choices=[
                            ("exact", "the exact place"),
                            ("province", "the province"),
                            ("country", "the country"),
                            ("withheld", "withheld"),
                        ],
                        default="country",
                        help_text="The most that partners learn of where this person lives.",
                        max_length=8,
                        verbose_name="residence for partners",
                    ),
                ),
                (
                    "origin_absence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                            ("not_applicable", "not applicable"),
                        ],
                        help_text="Published in words.",
                        max_length=16,
                        verbose_name="no origin because",
                    ),
                ),
                (
                    "origin_public",
                    models.CharField(
                        choices=[
                            ("exact", "the exact place"),
                            ("province", "the province"),
                            ("country", "the country"),
                            ("withheld", "withheld"),
                        ],
                        default="country",
                        help_text="The most that readers learn of where this person is from.",
                        max_length=8,
                        verbose_name="origin for the public",
                    ),
                ),
                (
                    "origin_partner",
                    models.CharField(
                        choices=[
                            ("exact", "the exact place"),
                            ("province", "the province"),
                            ("country", "the country"),
                            ("withheld", "withheld"),
                        ],
                        default="country",
                        help_text="The most that partners learn of where this person is from.",
                        max_length=8,
                        verbose_name="origin for partners",
                    ),
                ),
                (
                    "interview_absence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                            ("not_applicable", "not applicable"),
                        ],
                        help_text="Published in words.",
                        max_length=16,
                        verbose_name="no interview because",
                    ),
                ),
                (
                    "interview_public",
                    models.CharField(
                        choices=[
                            ("exact", "the exact place"),
                            ("province", "the province"),
                            ("country", "the country"),
                            ("withheld", "withheld"),
                        ],
                        default="country",
                        help_text="The most that readers learn of where it was told.",
                        max_length=8,
                        verbose_name="interview for the public",
                    ),
                ),
                (
                    "interview_partner",
                    models.CharField(
                        choices=[
                            ("exact", "the exact place"),
                            ("province", "the province"),
                            ("country", "the country"),
                            ("withheld", "withheld"),
                        ],
                        default="country",
                        help_text="The most that partners learn of where it was told.",
                        max_length=8,
                        verbose_name="interview for partners",
                    ),
                ),
                (
                    "languages",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Tags of the languages spoken, a list; empty means not stated. Published.",
                        verbose_name="languages",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        help_text="One or two neutral sentences. Published.", verbose_name="summary"
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("consent", "consent of the person"),
                            ("public_source", "republished from a public source"),
                            ("official_statement", "official statement"),
                        ],
                        help_text="Why it may be published. With consent, it is gone the moment the consent is. Published.",
                        max_length=20,
                        verbose_name="basis",
                    ),
                ),
                (
                    "risk_assessment",
                    models.TextField(
                        help_text="What publication may do to this person and their family. Never leaves the desk.",
                        verbose_name="risk assessment",
                    ),
                ),
                ("risk_assessed_on", models.DateField(help_text="Desk only.", verbose_name="assessed on")),
                (
                    "risk_review_on",
                    models.DateField(
                        help_text="From this day on it is suspended until the risk is assessed again.",
                        verbose_name="assess again by",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        help_text="Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="testimonies",
                        to="cases.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "collected_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Which organisation heard it. Published; never the name of an interviewer or interpreter.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="collected by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "interview",
                    models.ForeignKey(
                        blank=True,
                        help_text="As exactly as known. Published only as the precision allows.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.place",
                        verbose_name="where it was told",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        help_text="As exactly as known. Published only as the precision allows.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.place",
                        verbose_name="where from",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Who speaks. Published as the name they are shown by.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="testimonies",
                        to="cases.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "residence",
                    models.ForeignKey(
                        blank=True,
                        help_text="As exactly as known. Published only as the precision allows.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.place",
                        verbose_name="where now",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Published.",
                        related_name="+",
                        to="cases.theme",
                        verbose_name="themes",
                    ),
                ),
            ],
            options={
                "verbose_name": "testimony",
                "verbose_name_plural": "testimonies",
                "ordering": ["ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "T-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="testimony_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "in_review", "returned", "approved", "suspended", "withdrawn"],
                            )
                        ),
                        name="testimony_state_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("widest_audience__in", ["public", "partner"])),
                        name="testimony_widest_audience_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lock_version__gte", 1)),
                        name="testimony_edit_number_positive",
                        violation_error_message="The edit number starts at one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("collected_by__isnull", False), ("collected_by_absence", "")),
                            models.Q(
                                ("collected_by__isnull", True),
                                (
                                    "collected_by_absence__in",
                                    ["not_stated", "unknown", "withheld", "not_applicable"],
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="testimony_collected_by_or_why_not",
                        violation_error_message="Choose a value, or say why there is none; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("residence__isnull", False), ("residence_absence", "")),
                            models.Q(
                                ("residence__isnull", True),
                                (
                                    "residence_absence__in",
                                    ["not_stated", "unknown", "withheld", "not_applicable"],
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="testimony_residence_or_why_not",
                        violation_error_message="Choose a value, or say why there is none; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("origin__isnull", False), ("origin_absence", "")),
                            models.Q(
                                ("origin__isnull", True),
                                (
                                    "origin_absence__in",
                                    ["not_stated", "unknown", "withheld", "not_applicable"],
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="testimony_origin_or_why_not",
                        violation_error_message="Choose a value, or say why there is none; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("interview__isnull", False), ("interview_absence", "")),
                            models.Q(
                                ("interview__isnull", True),
                                (
                                    "interview_absence__in",
                                    ["not_stated", "unknown", "withheld", "not_applicable"],
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="testimony_interview_or_why_not",
                        violation_error_message="Choose a value, or say why there is none; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("date", ""), _negated=True),
                        name="testimony_date_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reported", ""), _negated=True),
                        name="testimony_reported_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("summary", ""), _negated=True),
                        name="testimony_summary_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("risk_assessment", ""), _negated=True),
                        name="testimony_risk_assessment_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("residence_public__in", ["exact", "province", "country", "withheld"])
                        ),
                        name="testimony_residence_public_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("residence_partner__in", ["exact", "province", "country", "withheld"])
                        ),
                        name="testimony_residence_partner_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("origin_public__in", ["exact", "province", "country", "withheld"])
                        ),
                        name="testimony_origin_public_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("origin_partner__in", ["exact", "province", "country", "withheld"])
                        ),
                        name="testimony_origin_partner_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("interview_public__in", ["exact", "province", "country", "withheld"])
                        ),
                        name="testimony_interview_public_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("interview_partner__in", ["exact", "province", "country", "withheld"])
                        ),
                        name="testimony_interview_partner_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["consent", "public_source", "official_statement"])),
                        name="testimony_basis_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("date_precision__in", ["day", "month", "year", "withheld"])),
                        name="testimony_date_precision_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("risk_review_on__gt", models.F("risk_assessed_on"))),
                        name="testimony_risk_review_after_assessment",
                        violation_error_message="The next assessment comes after the last one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statistic",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Public and permanent. Random: it tells nothing.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("returned", "returned to the writer"),
                            ("approved", "approved"),
                            ("suspended", "suspended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        help_text="Where the desk's work on it stands. What readers see changes only on approval.",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "widest_audience",
                    models.CharField(
                        choices=[("public", "the public"), ("partner", "partner organisations")],
                        default="public",
                        help_text="Partners only: on approval partners receive it, and readers never learn that it exists.",
                        max_length=8,
                        verbose_name="widest audience",
                    ),
                ),
                (
                    "inferred",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the source does not say and the desk concluded: a field and its reason. Shown beside it.",
                        verbose_name="inferences",
                    ),
                ),
                (
                    "as_worded",
                    models.CharField(
                        help_text="Word for word. Published, always beside the number.",
                        max_length=300,
                        verbose_name="as worded",
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly as stated"),
                            ("at_least", "at least"),
                            ("more_than", "more than"),
                            ("about", "about"),
                            ("at_most", "at most"),
                            ("fewer_than", "fewer than"),
                            ("between", "between"),
                            ("order", "order of magnitude"),
                        ],
                        help_text="How firmly the number was stated. Published before every number.",
                        max_length=12,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "low",
                    models.BigIntegerField(
                        blank=True,
                        help_text="Lower number as worded; empty where it is open.",
                        null=True,
                        verbose_name="low",
                    ),
                ),
                (
                    "high",
                    models.BigIntegerField(
                        blank=True,
                        help_text="Upper number as worded; empty where it is open.",
                        null=True,
                        verbose_name="high",
                    ),
                ),
                (
                    "counted",
                    models.CharField(
                        help_text="Whom or what exactly. Published.", max_length=300, verbose_name="counted"
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        help_text="When it happened, EDTF. Empty where no period applies. Published.",
                        max_length=64,
                        verbose_name="period",
                    ),
                ),
                (
                    "deadline",
                    models.CharField(
                        blank=True,
                        help_text="Empty where none applies. Published.",
                        max_length=64,
                        verbose_name="deadline",
                    ),
                ),
                (
                    "as_of",
                    models.CharField(
                        blank=True,
                        help_text="The day the count stood so. Empty where it does not apply. Published.",
                        max_length=64,
                        verbose_name="as of",
                    ),
                ),
                (
                    "claimed_by_absence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_stated", "not stated"),
                            ("unknown", "unknown"),
                            ("withheld", "withheld"),
                            ("not_applicable", "not applicable"),
                        ],
                        help_text="Only where neither is given. Published.",
                        max_length=16,
                        verbose_name="nobody because",
                    ),
                ),
                (
                    "claim_note",
                    models.CharField(
                        blank=True,
                        help_text="Such as: the order is Pakistan's. Published.",
                        max_length=300,
                        verbose_name="about the claimant",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "confirmed by other independent sources"),
                            ("2", "probably true"),
                            ("3", "possibly true"),
                            ("4", "doubtful"),
                            ("5", "improbable"),
                            ("6", "truth cannot be judged"),
                        ],
                        help_text="1 to 6, of this figure, whatever the source. Published.",
                        max_length=1,
                        verbose_name="credibility",
                    ),
                ),
                (
                    "verification",
                    models.CharField(
                        choices=[
                            ("verified", "verified"),
                            ("documented", "documented"),
                            ("credible_reports", "credible reports"),
                            ("alleged", "alleged"),
                            ("unverified", "unverified"),
                            ("refuted", "refuted"),
                        ],
                        help_text="Never higher than the origin's own. Published.",
                        max_length=20,
                        verbose_name="verification",
                    ),
                ),
                (
                    "method_note",
                    models.TextField(
                        blank=True,
                        help_text="How it was counted, if known. Published.",
                        verbose_name="method",
                    ),
                ),
                (
                    "limitations",
                    models.TextField(
                        help_text="What the figure does not hold. Published beside it.",
                        verbose_name="limitations",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        help_text="Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statistics",
                        to="cases.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "claimed_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The organisation that says so. Published.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="cases.actor",
                        verbose_name="claimed by",
                    ),
                ),
                (
                    "contradicts",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Shown on both, side by side.",
                        related_name="contradicted_by",
                        to="cases.statistic",
                        verbose_name="contradicts",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        help_text="What is counted. Figures are compared only within it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statistics",
                        to="cases.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "origins",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The sources it goes back to; none means the source it was read in. Copies of one report count once.",
                        related_name="+",
                        to="cases.source",
                        verbose_name="origins",
                    ),
                ),
                (
                    "overlaps",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Figures that count some of the same. Never summed with them.",
                        to="cases.statistic",
                        verbose_name="overlaps",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="The words it was read in. Without one it cannot be approved.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statistics",
                        to="cases.passage",
                        verbose_name="passage",
                    ),
                ),
                (
                    "places",
                    models.ManyToManyField(
                        blank=True,
                        help_text="None means not stated. Published.",
                        related_name="+",
                        to="cases.place",
                        verbose_name="places",
                    ),
                ),
                (
                    "repeats",
                    models.ForeignKey(
                        blank=True,
                        help_text="The figure this one copies. It can then be no better verified than that one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeated_by",
                        to="cases.statistic",
                        verbose_name="repeats",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="Where it was read. Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statistics",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "supersedes",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Older figures of the same series. Shown on both.",
                        related_name="superseded_by",
                        to="cases.statistic",
                        verbose_name="supersedes",
                    ),
                ),
                (
                    "claimed_in",
                    models.ForeignKey(
                        blank=True,
                        help_text="The testimony whose speaker says so. Shown by the name that testimony shows; gone when it is.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="cases.testimony",
                        verbose_name="claimed in",
                    ),
                ),
            ],
            options={
                "verbose_name": "statistic",
                "verbose_name_plural": "statistics",
                "ordering": ["ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "N-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="statistic_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "in_review", "returned", "approved", "suspended", "withdrawn"],
                            )
                        ),
                        name="statistic_state_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("widest_audience__in", ["public", "partner"])),
                        name="statistic_widest_audience_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lock_version__gte", 1)),
                        name="statistic_edit_number_positive",
                        violation_error_message="The edit number starts at one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("credibility__in", ["1", "2", "3", "4", "5", "6"])),
                        name="statistic_credibility_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verification__in",
                                [
                                    "verified",
                                    "documented",
                                    "credible_reports",
                                    "alleged",
                                    "unverified",
                                    "refuted",
                                ],
                            )
                        ),
                        name="statistic_verification_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("as_worded", ""), _negated=True),
                        name="statistic_as_worded_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("counted", ""), _negated=True),
                        name="statistic_counted_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("limitations", ""), _negated=True),
                        name="statistic_limitations_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("high__isnull", True),
                                ("low__isnull", False),
                                ("qualifier__in", ["at_least", "more_than"]),
                            ),
                            models.Q(
                                ("high__isnull", False),
                                ("low__isnull", True),
                                ("qualifier__in", ["at_most", "fewer_than"]),
                            ),
                            models.Q(
                                ("high", models.F("low")),
                                ("high__isnull", False),
                                ("low__isnull", False),
                                ("qualifier__in", ["exactly", "about"]),
                            ),
                            models.Q(
                                ("high__gt", models.F("low")),
                                ("high__isnull", False),
                                ("low__isnull", False),
                                ("qualifier__in", ["between", "order"]),
                            ),
                            _connector="OR",
                        ),
                        name="statistic_numbers_fit_qualifier",
                        violation_error_message="The numbers do not fit the qualifier: at least has only a low one, between has both, exactly has the same twice.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low__isnull", True), ("low__gte", 0), _connector="OR"),
                            models.Q(("high__isnull", True), ("high__gte", 0), _connector="OR"),
                        ),
                        name="statistic_not_negative",
                        violation_error_message="A count is not negative.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("claimed_by__isnull", False),
                                ("claimed_by_absence", ""),
                                ("claimed_in__isnull", True),
                            ),
                            models.Q(
                                ("claimed_by__isnull", True),
                                ("claimed_by_absence", ""),
                                ("claimed_in__isnull", False),
                            ),
                            models.Q(
                                ("claimed_by__isnull", True),
                                (
                                    "claimed_by_absence__in",
                                    ["not_stated", "unknown", "withheld", "not_applicable"],
                                ),
                                ("claimed_in__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="statistic_one_claimant",
                        violation_error_message="One claims it: an organisation, a testimony, or say that it is not stated.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
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
                    "ref",
                    models.CharField(
                        editable=False,
                        help_text="Public and permanent. Random: it tells nothing.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("returned", "returned to the writer"),
                            ("approved", "approved"),
                            ("suspended", "suspended"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        help_text="Where the desk's work on it stands. What readers see changes only on approval.",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "widest_audience",
                    models.CharField(
                        choices=[("public", "the public"), ("partner", "partner organisations")],
                        default="public",
                        help_text="Partners only: on approval partners receive it, and readers never learn that it exists.",
                        max_length=8,
                        verbose_name="widest audience",
                    ),
                ),
                (
                    "inferred",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="What the source does not say and the desk concluded: a field and its reason. Shown beside it.",
                        verbose_name="inferences",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="Published on the timeline.", max_length=200, verbose_name="title"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("seizure_of_power", "seizure of power"),
                            ("amnesty", "amnesty"),
                            ("report", "report published"),
                            ("order", "order"),
                            ("deadline", "deadline"),
                            ("return", "return of people"),
                            ("statement", "public statement"),
                            ("other", "other"),
                        ],
                        help_text="Published.",
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        help_text="EDTF: as exactly as the source says, no more. Published, drawn as what it is.",
                        max_length=64,
                        verbose_name="date",
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        blank=True,
                        help_text="One or two neutral sentences. Published.",
                        verbose_name="description",
                    ),
                ),
                (
                    "quoted",
                    models.CharField(
                        blank=True,
                        help_text="A few words of the source, word for word. Published.",
                        max_length=300,
                        verbose_name="quoted words",
                    ),
                ),
                (
                    "actors",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Published.",
                        related_name="+",
                        to="cases.actor",
                        verbose_name="actors",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        help_text="Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="cases.case",
                        verbose_name="case",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Desk only.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "last_edited_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Cannot approve this record: a second person must.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="The words it was read in. Published.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="cases.passage",
                        verbose_name="passage",
                    ),
                ),
                (
                    "places",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Published.",
                        related_name="+",
                        to="cases.place",
                        verbose_name="places",
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose announcement or report it is, where it was read in another source. Published.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.source",
                        verbose_name="goes back to",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="Where it was read. Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "contradicts",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Figures that stand against it. Shown side by side on both.",
                        related_name="contradicted_by_events",
                        to="cases.statistic",
                        verbose_name="contradicts",
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "ordering": ["date", "ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "E-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="event_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "in_review", "returned", "approved", "suspended", "withdrawn"],
                            )
                        ),
                        name="event_state_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("widest_audience__in", ["public", "partner"])),
                        name="event_widest_audience_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lock_version__gte", 1)),
                        name="event_edit_number_positive",
                        violation_error_message="The edit number starts at one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "seizure_of_power",
                                    "amnesty",
                                    "report",
                                    "order",
                                    "deadline",
                                    "return",
                                    "statement",
                                    "other",
                                ],
                            )
                        ),
                        name="event_kind_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="event_title_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("date", ""), _negated=True),
                        name="event_date_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
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
                        help_text="Public and permanent.",
                        max_length=12,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="Order in which the quotations are read.",
                        verbose_name="position",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="Verbatim. Published, but for the spans redacted below.",
                        verbose_name="words",
                    ),
                ),
                (
                    "lang",
                    models.CharField(
                        help_text="Of the text as published. Decides the reading direction.",
                        max_length=35,
                        verbose_name="language of the words",
                    ),
                ),
                (
                    "original_lang",
                    models.CharField(
                        default="not_stated",
                        help_text="Or not_stated. Published.",
                        max_length=35,
                        verbose_name="language spoken",
                    ),
                ),
                (
                    "insertions",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Spans the publisher added, as [[start, end]] in characters. Shown set apart.",
                        verbose_name="publisher's insertions",
                    ),
                ),
                (
                    "redactions",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text='Spans kept back, as [{"start": 0, "end": 5, "reason": "safety", "audiences": ["public"]}]. Gone from documents, not covered.',
                        verbose_name="redactions",
                    ),
                ),
                (
                    "translations",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text='As [{"lang": "fa-AF", "text": "…", "status": "…", "translator": "…"}]. Shown beside the original.',
                        verbose_name="translations",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "confirmed by other independent sources"),
                            ("2", "probably true"),
                            ("3", "possibly true"),
                            ("4", "doubtful"),
                            ("5", "improbable"),
                            ("6", "truth cannot be judged"),
                        ],
                        help_text="1 to 6, of these words, whatever the source. Published.",
                        max_length=1,
                        verbose_name="credibility",
                    ),
                ),
                (
                    "credibility_rationale",
                    models.TextField(
                        help_text="Published beside the grade.", verbose_name="why this credibility"
                    ),
                ),
                (
                    "contradicts",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Shown on both, once both are published.",
                        related_name="contradicted_by",
                        to="cases.statement",
                        verbose_name="contradicts",
                    ),
                ),
                (
                    "corroborates",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Shown on both, once both are published.",
                        related_name="corroborated_by",
                        to="cases.statement",
                        verbose_name="corroborates",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="The words it was read in. Without one it cannot be approved.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="cases.passage",
                        verbose_name="passage",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="Where it was read. Published.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="cases.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only where an organisation is quoted; empty means the person of the testimony.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="speaker",
                    ),
                ),
                (
                    "updates",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Shown on both, once both are published.",
                        related_name="updated_by",
                        to="cases.statement",
                        verbose_name="updates",
                    ),
                ),
                (
                    "testimony",
                    models.ForeignKey(
                        help_text="Published with it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="cases.testimony",
                        verbose_name="testimony",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement",
                "verbose_name_plural": "statements",
                "ordering": ["testimony", "position", "ref"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ref__startswith", "Q-"),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("ref"), 12),
                        ),
                        name="statement_ref_well_formed",
                        violation_error_message="This is not a reference of this kind of record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lang__in", ["not_stated", "unknown", "withheld", "not_applicable"]),
                            _negated=True,
                        ),
                        name="statement_lang_stated",
                        violation_error_message="Words that stand here are in some language: say which.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("credibility__in", ["1", "2", "3", "4", "5", "6"])),
                        name="statement_credibility_known",
                        violation_error_message="This is not one of the words the vocabulary knows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="statement_text_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lang", ""), _negated=True),
                        name="statement_lang_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("original_lang", ""), _negated=True),
                        name="statement_original_lang_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("credibility_rationale", ""), _negated=True),
                        name="statement_credibility_rationale_not_empty",
                        violation_error_message="This may not be empty; say not stated where it is not.",
                    ),
                ],
            },
        ),
    ]
