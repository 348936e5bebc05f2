"""A public process: no accounts, no sessions, no desk database, and the API answers."""

import os
import subprocess
import sys

PROGRAM = """
import django
django.setup()
from django.apps import apps
from django.core.management import call_command
from django.test import Client
call_command("migrate", database="catalog", verbosity=0)
assert not apps.is_installed("django.contrib.auth") and not apps.is_installed("cases")
for path in (
    "", "testimonies/", "testimonies/?x=1", "testimonies/T-0000000001/", "nowhere",
    "changes/", "me/", "schema/", "docs/",
):
    print(Client().get(f"/api/v1/{path}").status_code)
"""


def test_the_api_answers_without_the_desk() -> None:
    environment = os.environ | {
        "DOSSIER_ROLE": "public",
        "DJANGO_SETTINGS_MODULE": "dossier.settings.test",
        "CATALOG_DATABASE_URL": "sqlite://:memory:",
    }
    environment.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [
        *("200", "200", "400", "404", "404"),
        *("200", "200", "200", "200"),
    ], done.stderr
