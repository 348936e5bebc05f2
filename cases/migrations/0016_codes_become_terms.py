"""The words of five closed lists become terms, called as the lists called them in the interface's languages.

A desk that has nobody yet has nothing to describe either, and gets its terms with its vocabulary. Where sealing has
begun the new rows are sealed, as if a verb had written them; rows that carried a code keep their seals, which cover
the code and are held against the term's. On the way back a code that the lists do not know becomes `other`.
"""

import hashlib
import json
import secrets

from django.db import migrations
from django.utils import timezone

TERMS = [
    # used for, code, name in English, Dari and Pashto
    ("role", "former-soldier", "former soldier", "سرباز پیشین", "پخوانی سرتېری"),
    ("role", "former-officer", "former officer", "افسر پیشین", "پخوانی افسر"),
    ("role", "former-commander", "former commander", "قوماندان پیشین", "پخوانی قوماندان"),
    ("role", "former-police", "former police officer", "پولیس پیشین", "پخوانی پولیس"),
    (
        "role",
        "former-intelligence",
        "former intelligence officer",
        "مأمور پیشین استخبارات",
        "د استخباراتو پخوانی مامور",
    ),
    ("role", "former-official", "former official", "مأمور پیشین دولت", "پخوانی دولتي مامور"),
    ("role", "relative", "relative", "خویشاوند", "خپلوان"),
    ("role", "other", "other", "دیگر", "بل"),
    ("affiliation", "army", "army", "اردو", "اردو"),
    ("affiliation", "special-forces", "special forces", "قوای خاص", "ځانګړي ځواکونه"),
    ("affiliation", "national-police", "national police", "پولیس ملی", "ملي پولیس"),
    ("affiliation", "intelligence-service", "intelligence service", "ادارهٔ استخبارات", "د استخباراتو اداره"),
    ("affiliation", "civil-administration", "civil administration", "ادارهٔ ملکی", "ملکي اداره"),
    ("affiliation", "other", "other", "دیگر", "بل"),
    ("event_kind", "seizure_of_power", "seizure of power", "به دست گرفتن قدرت", "د واک نیول"),
    ("event_kind", "amnesty", "amnesty", "عفو", "بښنه"),
    ("event_kind", "report", "report published", "نشر گزارش", "د راپور خپرېدل"),
    ("event_kind", "order", "order", "حکم", "حکم"),
    ("event_kind", "deadline", "deadline", "ضرب‌الاجل", "وروستۍ نېټه"),
    ("event_kind", "return", "return of people", "بازگشت مردم", "د خلکو ستنېدل"),
    ("event_kind", "statement", "public statement", "گفتهٔ علنی", "عامه اعلامیه"),
    ("event_kind", "other", "other", "دیگر", "بل"),
    ("source_kind", "news_report", "news report", "گزارش خبری", "خبري راپور"),
    ("source_kind", "report", "report", "گزارش", "راپور"),
    ("source_kind", "order", "order", "حکم", "حکم"),
    ("source_kind", "statement", "public statement", "گفتهٔ علنی", "عامه اعلامیه"),
    ("source_kind", "account", "account", "روایت", "روایت"),
    ("source_kind", "interview", "interview", "مصاحبه", "مرکه"),
    ("source_kind", "court_document", "court document", "سند محکمه", "د محکمې سند"),
    ("source_kind", "other", "other", "دیگر", "بل"),
    ("actor_kind", "un_mission", "United Nations mission", "نمایندگی ملل متحد", "د ملګرو ملتونو پلاوی"),
    (
        "actor_kind",
        "intergovernmental",
        "intergovernmental organisation",
        "سازمان بین‌الدولتی",
        "بین‌الدولتي سازمان",
    ),
    ("actor_kind", "state", "state", "دولت", "دولت"),
    ("actor_kind", "ministry", "ministry", "وزارت", "وزارت"),
    ("actor_kind", "de_facto_authority", "de facto authority", "مقامات بالفعل", "بالفعل چارواکي"),
    ("actor_kind", "armed_force", "armed force", "نیروی مسلح", "وسله وال ځواک"),
    ("actor_kind", "media", "media", "رسانه", "رسنۍ"),
    ("actor_kind", "ngo", "non-governmental organisation", "سازمان غیردولتی", "نادولتي سازمان"),
    ("actor_kind", "individual", "individual", "فرد", "وګړی"),
    ("actor_kind", "other", "other", "دیگر", "بل"),
]
LISTS = [
    # model, column, what its terms are used for, whether it may hold a word of absence
    ("Person", "role", "role", True),
    ("Person", "affiliation", "affiliation", True),
    ("Event", "kind", "event_kind", False),
    ("Source", "kind", "source_kind", False),
    ("Actor", "kind", "actor_kind", False),
]
UNKNOWN_BEFORE = "other"


def _create_terms(apps):
    """The terms by what they are used for and code; none where nobody could have made them."""
    first = apps.get_model("cases", "Account").objects.order_by("pk").first()
    if first is None:
        return {}
    made, at = {}, timezone.now()
    for kind, code, english, dari, pashto in TERMS:
        made[kind, code] = apps.get_model("cases", "Term").objects.create(
            kind=kind,
            code=code,
            names={"en": english, "fa-AF": dari, "ps": pashto},
            created_by=first,
            created_at=at,
            last_edited_by=first,
            last_edited_at=at,
        )
    return made


def _choose_terms(apps, terms):
    """Every row that had a code has the term; one that had the word of an absence has that beside it."""
    for model, column, kind, absences in LISTS:
        rows = apps.get_model("cases", model).objects
        for (used_for, code), term in terms.items():
            if used_for == kind:
                rows.filter(**{column: code}).update(**{f"{column}_term": term})
        if absences:
            for absence in ("not_stated", "unknown", "withheld"):
                rows.filter(**{column: absence}).update(**{f"{column}_absence": absence})


def _framed(value):
    return b"-" if value is None else b"%d:%b" % (len(value), value)


def _contents(connection, table, columns):
    """By number, what the database holds in some columns of every row, each with its kind on SQLite."""
    quoted = connection.ops.quote_name
    as_bytes = (
        "CAST(substr(typeof({0}), 1, 1) || {0} AS BLOB)"
        if connection.vendor == "sqlite"
        else "CAST({0} AS text)"
    )
    wanted = ", ".join(["id", *(as_bytes.format(quoted(column)) for column in columns)])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {wanted} FROM {quoted(table)} ORDER BY id")  # noqa: S608 - names of our own tables
        for pk, *values in cursor.fetchall():
            yield (
                pk,
                [
                    value if value is None or isinstance(value, bytes) else str(value).encode()
                    for value in values
                ],
            )


def _seal_terms(apps, schema_editor):
    """Append a seal for each term, where sealing has begun."""
    seals, term = apps.get_model("cases", "Seal").objects, apps.get_model("cases", "Term")
    last = seals.order_by("-number").first()
    if last is None:
        return
    columns = sorted(field.column for field in term._meta.concrete_fields if field.name != "id")
    number, link, form = last.number, last.link, " ".join(columns)
    for pk, values in _contents(schema_editor.connection, term._meta.db_table, columns):
        nonce = secrets.token_bytes(32)
        digest = hashlib.sha256(nonce + b"".join(map(_framed, values))).hexdigest()
        number, previous = number + 1, link
        chained = [previous, number, "term", pk, digest, form, None]
        text = json.dumps(chained, ensure_ascii=False, separators=(",", ":"))
        link = hashlib.sha256(text.encode()).hexdigest()
        seals.create(
            number=number,
            row_noun="term",
            row=pk,
            digest=digest,
            nonce=nonce,
            form=form,
            previous=previous,
            link=link,
        )


def become_terms(apps, schema_editor):
    """Terms for codes."""
    _choose_terms(apps, _create_terms(apps))
    _seal_terms(apps, schema_editor)


def become_codes(apps, schema_editor):
    """Codes for terms; the terms go with their table."""
    known = {(kind, code) for kind, code, *_names in TERMS}
    for model, column, _kind, absences in LISTS:
        rows = apps.get_model("cases", model).objects
        chosen = rows.exclude(**{f"{column}_term": None}).values_list(
            "pk", f"{column}_term__kind", f"{column}_term__code"
        )
        for pk, kind, code in list(chosen):
            rows.filter(pk=pk).update(**{column: code if (kind, code) in known else UNKNOWN_BEFORE})
        if absences:
            for absence in ("not_stated", "unknown", "withheld"):
                rows.filter(**{f"{column}_absence": absence}).update(**{column: absence})
            rows.filter(**{f"{column}_absence": "not_applicable"}).update(**{column: "not_stated"})
        rows.update(**{f"{column}_term": None})


class Migration(migrations.Migration):
    dependencies = [("cases", "0015_terms")]

    operations = [migrations.RunPython(become_terms, become_codes)]
