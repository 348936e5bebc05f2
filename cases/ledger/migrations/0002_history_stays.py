"""Has the database itself refuse to delete or rewrite editions.

What stays allowed is erasing: document and nonce set to null, once a redaction or a withdrawal of the reference
came later. A migration that alters the table on SQLite rebuilds it without its triggers, so it must run this again.
"""

from django.db import migrations

KEPT = "id, audience, number, ref, noun, version, action, reason, at, digest, previous, link"

STAYS = "an edition is never deleted"
UNCHANGED = "an edition is never changed"
ERASED = "a document is only erased after a redaction or a withdrawal"

UNEXPLAINED = """
    NEW.document IS NOT NULL OR NEW.nonce IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM ledger_edition later WHERE later.audience = OLD.audience AND later.ref = OLD.ref
        AND later.number > OLD.number AND later.action IN ('redact', 'withdraw')
    )
"""

SEAL = {
    "sqlite": [
        f"""CREATE TRIGGER ledger_edition_stays BEFORE DELETE ON ledger_edition
        BEGIN SELECT RAISE(ABORT, '{STAYS}'); END""",
        f"""CREATE TRIGGER ledger_edition_unchanged BEFORE UPDATE OF {KEPT} ON ledger_edition
        BEGIN SELECT RAISE(ABORT, '{UNCHANGED}'); END""",
        f"""CREATE TRIGGER ledger_edition_erased BEFORE UPDATE OF document, nonce ON ledger_edition
        WHEN {UNEXPLAINED} BEGIN SELECT RAISE(ABORT, '{ERASED}'); END""",
    ],
    "postgresql": [
        """CREATE FUNCTION ledger_edition_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation'; END $$""",
        f"""CREATE FUNCTION ledger_edition_erase() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF {UNEXPLAINED} THEN
                RAISE EXCEPTION USING MESSAGE = '{ERASED}', ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$""",
        f"""CREATE TRIGGER ledger_edition_stays BEFORE DELETE ON ledger_edition
        FOR EACH ROW EXECUTE FUNCTION ledger_edition_refuse('{STAYS}')""",
        f"""CREATE TRIGGER ledger_edition_not_emptied BEFORE TRUNCATE ON ledger_edition
        FOR EACH STATEMENT EXECUTE FUNCTION ledger_edition_refuse('{STAYS}')""",
        f"""CREATE TRIGGER ledger_edition_unchanged BEFORE UPDATE OF {KEPT} ON ledger_edition
        FOR EACH ROW EXECUTE FUNCTION ledger_edition_refuse('{UNCHANGED}')""",
        """CREATE TRIGGER ledger_edition_erased BEFORE UPDATE OF document, nonce ON ledger_edition
        FOR EACH ROW EXECUTE FUNCTION ledger_edition_erase()""",
    ],
}

UNSEAL = {
    "sqlite": [
        "DROP TRIGGER ledger_edition_erased",
        "DROP TRIGGER ledger_edition_unchanged",
        "DROP TRIGGER ledger_edition_stays",
    ],
    "postgresql": [
        "DROP FUNCTION ledger_edition_erase() CASCADE",
        "DROP FUNCTION ledger_edition_refuse() CASCADE",
    ],
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
    dependencies = [("ledger", "0001_ledger_tables")]
    operations = [migrations.RunPython(seal, unseal)]
