"""Which applications and middleware a process of each role runs."""

from __future__ import annotations

from dossier.roles import ProcessRole

_SHARED = ["django.contrib.staticfiles", "rest_framework", "django_filters", "cases.limits"]
_RECORD = [
    # First, because of two applications with a command of one name the first is asked: two of ours take the
    # place of Django's for accounts.
    "cases.apps.RecordConfig",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "cases.ledger",
]


def installed_apps(role: ProcessRole) -> list[str]:
    """The apps of `role`: a process that does not keep the record does not even have its code loaded."""
    return [*(_RECORD if role.keeps_record else []), "cases.catalog", *_SHARED]


def middleware(role: ProcessRole) -> list[str]:
    """The middleware of `role`, outermost first: every answer, an error too, passes the header setters."""
    desk = [
        # Only to the desk can anything be sent, so only there can it be forged.
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ]
    return [
        "dossier.middleware.neutral.NeutralTitles",
        "dossier.middleware.policies.Policies",
        "dossier.middleware.language.LanguageOfAddress",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "dossier.middleware.plain_http.RefusePlainHttp",
        "django.middleware.security.SecurityMiddleware",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "dossier.middleware.limits.LimitReading",
        "dossier.middleware.freshness.RefuseStale",
        "dossier.middleware.full_disk.SayFullDisk",
        "django.middleware.common.CommonMiddleware",
        *(desk if role.keeps_record else []),
        "dossier.middleware.refused.AnswerRefused",
    ]
