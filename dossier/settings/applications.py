"""The applications of a process: one that does not keep the record does not even have its code loaded."""

from __future__ import annotations

from typing import Final

from dossier.roles import ProcessRole

_READERS: Final = (
    "cases.catalog",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "cases.limits",
)
_DESK: Final = (
    # First, because of two applications with a command of one name the first is asked: two of ours take the
    # place of Django's for accounts.
    "cases.apps.RecordConfig",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django_tasks",
    "django_tasks_db",
    "cases.ledger",
)


def applications(role: ProcessRole) -> list[str]:
    """What a process of `role` is made of."""
    return [*_DESK, *_READERS] if role.keeps_record else [*_READERS]
