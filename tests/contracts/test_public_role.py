"""A public server holds what the public may read, and nothing else that could be taken from it."""

import json
from typing import Any

import pytest

from tests.contracts.elsewhere import Machine

ASKED = (
    "/",
    "/cases/",
    "/testimonies/",
    "/statistics/",
    "/sources/",
    "/timeline/",
    "/map/",
    "/map/residence/AF/",
    "/map/figures/map.svg",
    "/testimonies/export.csv",
    "/api/v1/",
    "/api/v1/testimonies/",
    "/healthz",
    "/readyz",
    "/desk/",
    "/desk/login/",
    "/testimonies/T-0000000000/",
)
_ELSEWHERE = {"/desk/": 404, "/desk/login/": 404, "/testimonies/T-0000000000/": 404}


@pytest.fixture
def public(copied: Machine) -> Machine:
    """A machine whose catalog follows the public stream alone, and that has lost its desk."""
    only = "from django.conf import settings; settings.CATALOG_STREAMS = ['public']; "
    rebuild = "from django.core.management import call_command; call_command('rebuild_catalog')"
    done = copied.run("-c", f"import django; django.setup(); {only}{rebuild}")
    assert done.returncode == 0, done.stderr
    copied.lose_the_desk()
    return copied


def looked_at(machine: Machine, *paths: str) -> dict[str, Any]:
    """What a process in the public role says of itself, and answers."""
    done = machine.run("-m", "tests.contracts.reading", *paths, DOSSIER_ROLE="public")
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_it_answers_without_the_desk_and_knows_nothing_of_it(public: Machine) -> None:
    """Pages, API and health answer; there is no desk, no account, no session, no record, no partner."""
    told = looked_at(public, *ASKED)
    assert {path: status for path, (status, _size) in told["answers"].items()} == {
        path: _ELSEWHERE.get(path, 200) for path in ASKED
    }
    assert told["apps"] == [
        "cases.catalog",
        "cases.limits",
        "django.contrib.staticfiles",
        "django_filters",
        "rest_framework",
    ]
    assert told["desk"] == "unknown"
    assert not told["debug"]
    kept = {
        "cases.models",
        "cases.ledger",
        "cases.disclosure",
        "cases.actions",
        "cases.admin",
        "cases.importers",
        "cases.workbench",
    }
    assert kept.isdisjoint(told["loaded"])
    assert set().union(*told["rows"].values()) == {"public"}
    assert told["testimonies"]


def test_no_file_of_the_desk_appears(public: Machine) -> None:
    """Answering does not make a desk database, not even an empty one."""
    looked_at(public, "/", "/desk/", "/readyz")
    assert not list(public.folder.glob("desk*"))
