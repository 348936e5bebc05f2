"""Has the database itself refuse to delete or rewrite what history is told by.

That is the audit trail, seals, reviews, approved revisions, and what editions were made from. What stays allowed
is erasing what was approved of a withdrawn record, and the reasons given. A migration that alters one of these tables on
SQLite rebuilds it without its triggers, and cannot rename it while others ask about it: it runs `unseal` before and
`seal` after.
"""

from django.db import migrations

WITHDRAWN = "EXISTS (SELECT 1 FROM cases_review step WHERE step.ref = OLD.ref AND step.step = 'withdraw')"
IMAGE_GONE = """EXISTS (
    SELECT 1 FROM cases_revision approved WHERE approved.ref = OLD.ref AND approved.number = OLD.revision
    AND approved.image IS NULL
)"""

# By table: what a row of it is, the columns that are never changed, and by other column when a change is refused.
TABLES = {
    "cases_auditentry": (
        "an audit entry",
        "id, number, at, by_id, verb, record_noun, ref, fields, commitment, previous, digest",
        {
            "why": f"NEW.why <> '' OR NOT {WITHDRAWN}",
            "nonce": f"NEW.nonce IS NOT NULL OR NOT {WITHDRAWN}",
        },
    ),
    "cases_review": (
        "a review",
        "id, ref, record_noun, edit_number, step, by_id, at",
        {"note": f"NEW.note <> '' OR NOT {WITHDRAWN}"},
    ),
    "cases_revision": (
        "an approved revision",
        "id, ref, record_noun, number, approved_by_id, approved_at",
        {"image": f"NEW.image IS NOT NULL OR NOT {WITHDRAWN}", "in_force": "NEW.in_force"},
    ),
    "ledger_derivation": (
        "a derivation",
        "id, audience, number, ref, revision, digest, previous, link",
        {"nonce": f"NEW.nonce IS NOT NULL OR NOT {IMAGE_GONE}"},
    ),
    # Its nonce goes as soon as the row changes, so a seal of now may lose it as well; verifying says so.
    "cases_seal": (
        "a seal",
        "id, number, row_noun, row, digest, form, entry, previous, link",
        {"nonce": "NEW.nonce IS NOT NULL"},
    ),
}
REFUSAL = {
    "why": "a reason is only erased once its record was withdrawn",
    "note": "a note is only erased once its record was withdrawn",
    "image": "an approved revision is only erased once its record was withdrawn",
    "in_force": "an approved revision never comes into force again",
    "nonce": "a nonce is only erased with what it commits to",
}


def _sqlite(table, what, kept, others):
    yield f"""CREATE TRIGGER {table}_stays BEFORE DELETE ON {table}
        BEGIN SELECT RAISE(ABORT, '{what} is never deleted'); END"""
    yield f"""CREATE TRIGGER {table}_unchanged BEFORE UPDATE OF {kept} ON {table}
        BEGIN SELECT RAISE(ABORT, '{what} is never changed'); END"""
    for column, refused in others.items():
        yield f"""CREATE TRIGGER {table}_{column}_kept BEFORE UPDATE OF {column} ON {table}
            WHEN {refused} BEGIN SELECT RAISE(ABORT, '{REFUSAL[column]}'); END"""


def _postgresql(table, what, kept, others):
    refuse = f"EXECUTE FUNCTION {table}_refuse"
    yield f"""CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation'; END $$"""
    yield f"""CREATE TRIGGER {table}_stays BEFORE DELETE ON {table}
        FOR EACH ROW {refuse}('{what} is never deleted')"""
    yield f"""CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT {refuse}('{what} is never deleted')"""
    yield f"""CREATE TRIGGER {table}_unchanged BEFORE UPDATE OF {kept} ON {table}
        FOR EACH ROW {refuse}('{what} is never changed')"""
    for column, refused in others.items():
        yield f"""CREATE FUNCTION {table}_{column}_keep() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                IF {refused} THEN
                    RAISE EXCEPTION USING MESSAGE = '{REFUSAL[column]}', ERRCODE = 'integrity_constraint_violation';
                END IF;
                RETURN NEW;
            END $$"""
        yield f"""CREATE TRIGGER {table}_{column}_kept BEFORE UPDATE OF {column} ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_{column}_keep()"""


def _off_sqlite(table, others):
    for name in ["stays", "unchanged", *(f"{column}_kept" for column in others)]:
        yield f"DROP TRIGGER {table}_{name}"


def _off_postgresql(table, others):
    for name in ["refuse", *(f"{column}_keep" for column in others)]:
        yield f"DROP FUNCTION {table}_{name}() CASCADE"


SEAL = {
    vendor: [line for table, row in TABLES.items() for line in write(table, *row)]
    for vendor, write in {"sqlite": _sqlite, "postgresql": _postgresql}.items()
}
UNSEAL = {
    vendor: [line for table, (_what, _kept, others) in TABLES.items() for line in write(table, others)]
    for vendor, write in {"sqlite": _off_sqlite, "postgresql": _off_postgresql}.items()
}


def seal(apps, schema_editor):
    """Create the triggers of this database's kind."""
    for statement in SEAL.get(schema_editor.connection.vendor, []):
        schema_editor.execute(statement, params=None)


def unseal(apps, schema_editor):
    """Drop them again."""
    for statement in UNSEAL.get(schema_editor.connection.vendor, []):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_erasable_reasons"), ("ledger", "0003_derivations")]
    operations = [migrations.RunPython(seal, unseal)]
