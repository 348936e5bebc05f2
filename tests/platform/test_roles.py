"""A process is made of what its role needs and nothing more."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from dossier.roles import ProcessRole
from tests.platform.processes import asked, production

DESK_CODE = tuple(
    f"cases.{floor}" for floor in ("models", "ledger", "disclosure", "actions", "importers", "admin")
)
QUESTIONS = f"""dict(
    routes=sorted(str(route.pattern) for route in get_resolver().url_patterns),
    apps=sorted(config.label for config in apps.get_app_configs()),
    default=settings.DATABASES['default']['ENGINE'],
    middleware=settings.MIDDLEWARE,
    uploads=settings.FILE_UPLOAD_HANDLERS,
    parsers=settings.REST_FRAMEWORK['DEFAULT_PARSER_CLASSES'],
    doors=len(__import__('dossier.gate.table').gate.table.table()),
    desk_code=sorted(name for name in sys.modules if name.startswith({DESK_CODE!r})),
)"""


@cache
def process(role: str) -> dict[str, Any]:
    """What a production process of `role` is made of."""
    answer = asked(QUESTIONS, **production(DOSSIER_ROLE=role))
    assert isinstance(answer, dict)
    return answer


@pytest.mark.parametrize("role", ["public", "partner"])
def test_a_process_for_readers_has_no_desk(role: str) -> None:
    made_of = process(role)
    assert made_of["apps"] == ["catalog", "django_filters", "limits", "rest_framework", "staticfiles"]
    assert made_of["default"] == "django.db.backends.dummy"
    assert "desk/" not in made_of["routes"]
    assert not [name for name in made_of["middleware"] if "session" in name or "auth" in name]


@pytest.mark.parametrize("role", ["public", "partner"])
def test_to_a_process_for_readers_nothing_can_be_sent(role: str) -> None:
    """There is no door, nothing that reads a form or a file, and nothing that one could be forged for."""
    made_of = process(role)
    assert (made_of["doors"], made_of["uploads"], made_of["parsers"]) == (0, [], [])
    assert not [name for name in made_of["middleware"] if "csrf" in name]


@pytest.mark.parametrize("role", ["all", "desk"])
def test_a_form_of_the_desk_can_still_not_be_forged(role: str) -> None:
    made_of = process(role)
    assert made_of["doors"] == 4
    assert "django.middleware.csrf.CsrfViewMiddleware" in made_of["middleware"]


@pytest.mark.parametrize("role", ["public", "partner"])
def test_a_process_for_readers_does_not_even_load_the_desks_code(role: str) -> None:
    assert process(role)["desk_code"] == []


@pytest.mark.parametrize(
    ("role", "routes"),
    [
        ("all", ["", "api/v1/", "desk/", "healthz", "readyz"]),
        ("desk", ["desk/", "healthz", "readyz"]),
        ("public", ["", "api/v1/", "healthz", "readyz"]),
        ("partner", ["api/v1/", "healthz", "readyz"]),
    ],
)
def test_a_process_opens_the_doors_of_its_role(role: str, routes: list[str]) -> None:
    assert process(role)["routes"] == routes


def test_the_role_is_all_where_none_is_named() -> None:
    assert ProcessRole.of({}) is ProcessRole.ALL
    assert ProcessRole.of({"DOSSIER_ROLE": " "}) is ProcessRole.ALL


def test_processes_of_two_roles_on_one_machine_take_no_files_from_each_other() -> None:
    """A public server started beside a desk once gathered its own styles in the place of the desk's."""
    roots = {str(asked("str(settings.STATIC_ROOT)", **production(DOSSIER_ROLE=role))) for role in ProcessRole}
    assert len(roots) == len(ProcessRole)
