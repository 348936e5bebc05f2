"""Run as a program on a machine of before there were terms: puts a few rows in, sealed as verbs of then did.

`python -m tests.contracts.before_terms lay`; after the way forward and back `told` prints the codes.
"""

import hashlib
import json
import sys
from typing import Any, Final

import django
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

BEFORE: Final = ("cases", "0014_whom_the_desk_asked")
PEOPLE: Final = {"P-0000000001": ("former-soldier", "withheld"), "P-0000000002": ("unknown", "army")}
ACTORS: Final = {"A-0000000001": "media"}


def lay() -> None:
    """An account, two people and an organisation, and a seal of each."""
    get = MigrationExecutor(connection).loader.project_state([BEFORE]).apps.get_model
    at = timezone.now()
    account = get("cases", "Account").objects.create(
        username="editor", password="!", role="editor", created_at=at, role_set_at=at
    )
    written = {
        "created_by": account,
        "created_at": at,
        "last_edited_by": account,
        "last_edited_at": at,
    }
    rows = [account]
    for ref, (role, affiliation) in PEOPLE.items():
        named = {"shown_as": "Fahim", "naming": "pseudonym", "role": role, "affiliation": affiliation}
        rows.append(get("cases", "Person").objects.create(ref=ref, **named, **written))
    for ref, kind in ACTORS.items():
        names = {"en": "The Daily"}
        said: dict[str, Any] = {"name": "The Daily", "names": names, "kind": kind, "scope": "not_stated"}
        rows.append(get("cases", "Actor").objects.create(ref=ref, **said, **written))
    _seal(get("cases", "Seal"), rows)


def told() -> None:
    """What people were and of which kind organisations are, as the columns have it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT ref, role, affiliation FROM cases_person ORDER BY ref")
        people = [list(row) for row in cursor.fetchall()]
        cursor.execute("SELECT ref, kind FROM cases_actor ORDER BY ref")
        actors = [list(row) for row in cursor.fetchall()]
    sys.stdout.write(json.dumps({"people": people, "actors": actors}))


def _seal(seal: Any, rows: list[Any]) -> None:
    link = ""
    for number, row in enumerate([None, *rows], 1):
        noun, pk, digest, form, nonce = "seal", 0, "", "", None
        if row is not None:
            noun, pk, nonce = row._meta.model_name, row.pk, bytes(32)
            digest, form = _digest(row, nonce)
        previous = link
        link = hashlib.sha256(
            json.dumps([previous, number, noun, pk, digest, form, None], separators=(",", ":")).encode()
        ).hexdigest()
        seal.objects.create(
            number=number,
            row_noun=noun,
            row=pk,
            digest=digest,
            form=form,
            nonce=nonce,
            previous=previous,
            link=link,
        )


def _digest(row: Any, nonce: bytes) -> tuple[str, str]:
    """The digest of a row as the database has it, and the names it covers: columns, and parts."""
    columns = sorted(
        field.column
        for field in row._meta.concrete_fields
        if field.name not in ("id", "differs", "last_login")
    )
    names = {"person": ["consents"]}.get(row._meta.model_name, [])
    names += sorted(field.name for field in row._meta.many_to_many)
    plain = (
        "CAST(substr(typeof({0}), 1, 1) || {0} AS BLOB)"
        if connection.vendor == "sqlite"
        else "CAST({0} AS text)"
    )
    quoted = connection.ops.quote_name
    wanted = ", ".join(plain.format(quoted(column)) for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {wanted} FROM {row._meta.db_table} WHERE id = %s", [row.pk])  # noqa: S608 - ours
        values = [*cursor.fetchone(), *(b"" for _name in names)]
    framed = b"".join(map(_framed, values))
    return hashlib.sha256(nonce + framed).hexdigest(), " ".join([*columns, *names])


def _framed(value: object) -> bytes:
    if value is None:
        return b"-"
    held = value if isinstance(value, bytes) else str(value).encode()
    return b"%d:%b" % (len(held), held)


if __name__ == "__main__":
    django.setup()
    {"lay": lay, "told": told}[sys.argv[1]]()
