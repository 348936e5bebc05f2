"""What every process has in common, from top to bottom; `local`, `production` and `test` build on it.

What this process is · what it is made of · what it keeps · who is let in, and how much · what readers get ·
what is remembered of them: nothing. Variables of the environment are explained in docs/SETTINGS.md.
"""

from __future__ import annotations

import os
from pathlib import Path

import django_stubs_ext
import environ

from dossier.build_id import build_id
from dossier.roles import ProcessRole
from dossier.settings.applications import applications
from dossier.settings.databases import databases
from dossier.settings.languages import introduce, languages, right_to_left
from dossier.settings.logging import QUIET
from dossier.settings.numbers import whole_number

# What this process is

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

ROLE = ProcessRole.of(os.environ)
VAR_DIR = Path(env.str("DOSSIER_VAR", default=str(BASE_DIR / "var"))).resolve()
# Shapes of places beside those of fixtures/places; a public machine gets a copy of the folder.
PLACES_DIR = Path(env.str("PLACES_DIR", default=str(VAR_DIR / "places"))).resolve()
BUILD_ID = build_id(BASE_DIR, PLACES_DIR)

DEBUG = False
# Whether accounts may be made with known passwords, and may be second persons for each other from the start.
FIRST_RUN_ACCOUNTS = False
TIME_ZONE = "UTC"
# Lets a model field name its types, CharField[str, str], when the program runs as well as when it is checked.
django_stubs_ext.monkeypatch()


# What it is made of

ROOT_URLCONF = "dossier.urls"
WSGI_APPLICATION = "dossier.wsgi.application"
INSTALLED_APPS = applications(ROLE)
if ROLE.keeps_record:
    AUTH_USER_MODEL = "cases.Account"

# Outermost first: every answer, an error too, passes those that set headers.
MIDDLEWARE = [
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
]
if ROLE.keeps_record:
    MIDDLEWARE += [
        # Only to the desk can anything be sent, so only there can it be forged.
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ]
MIDDLEWARE += ["dossier.middleware.refused.AnswerRefused"]

_DESK_CONTEXT = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "NAME": "jinja2",
        "BACKEND": "dossier.translated_templates.TranslatedTemplates",
        "DIRS": [BASE_DIR / "templates" / "web"],
        "OPTIONS": {"environment": "dossier.jinja2.environment", "context_processors": []},
    },
    {
        "NAME": "django",
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates" / "desk"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                *(_DESK_CONTEXT if ROLE.keeps_record else []),
            ]
        },
    },
]


# What it keeps

DATABASES = databases(env=env, role=ROLE, folder=VAR_DIR)
DATABASE_ROUTERS = ["dossier.routers.CatalogRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The streams that this machine's catalog holds: a public machine follows the public one alone.
CATALOG_STREAMS = env.list("CATALOG_STREAMS", default=ROLE.streams)
# Where the worker keeps what lists are counted by (index/) and words are found by (text/), for the owner of
# the process alone. Nothing in it needs to be backed up; "" keeps both in memory.
INDEX_DIR = env.str("INDEX_DIR", default=str(VAR_DIR))
# Where the worker notes the heads of every chain and the counts of history, for "verify" to hold the database
# against. It belongs on another disk or another machine, out of reach of whoever can write the database; ""
# notes nothing. After a backup was put back it is set aside by hand, and a new one begins.
ANCHORS_FILE = env.str("ANCHORS_FILE", default=str(VAR_DIR / "anchors.jsonl"))
# What takes longer than an answer may: rows of the desk's database, which the worker takes one by one.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

# Bytes below which `/readyz` says that the disk of the databases is low on space; and how many of them
# var/reserve holds for suspending, withdrawing and striking where it is full (0 for none).
DISK_LOW_BYTES = env.int("DISK_LOW_BYTES", default=512 * 1024 * 1024)
RESERVE_BYTES = env.int("RESERVE_BYTES", default=64 * 1024 * 1024)

STATIC_URL = "/static/"
# Each role has files of its own: a public server beside a desk must not take the desk's away.
STATIC_ROOT = VAR_DIR / ("static" if ROLE is ProcessRole.ALL else f"static-{ROLE.value}")
STATICFILES_DIRS = [BASE_DIR / "static"]
# Files are for the desk alone: they have no address, and only the owner of the process can read them.
_PRIVATE_FILES = {
    "BACKEND": "django.core.files.storage.FileSystemStorage",
    "OPTIONS": {
        "location": VAR_DIR / "private",
        "base_url": None,
        "file_permissions_mode": 0o600,
        "directory_permissions_mode": 0o700,
    },
}
STORAGES = {
    "default": _PRIVATE_FILES,
    "private": _PRIVATE_FILES,
    "staticfiles": {"BACKEND": "dossier.minified_styles.MinifiedStyles"},
}


# Who is let in, and how much

PASSWORD_HASHERS = ["cases.models.hashing.OneAtATime"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": "cases.models.password.NameNotInside"},
]
# Passwords worked out at a time, how many more may wait, for how many seconds: who waits holds a thread.
HASHED_AT_A_TIME, HASHES_WAITING, HASHES_WAIT = 1, 1, 2.0

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "dossier.csrf_failure.csrf_failure"

# What may be sent to the desk (dossier/gate/doors.py): a file for a snapshot, and any other form.
SNAPSHOT_BYTES = env.int("SNAPSHOT_BYTES", default=60_000_000)
SNAPSHOT_SECONDS = env.int("SNAPSHOT_SECONDS", default=30 * 60)
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
# A page of the bench sends what stands in each of its fields: about 27 for every figure of the text.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
if not ROLE.keeps_record:
    # Nothing is sent to this process: what would take it is not there, nor what would protect it.
    FILE_UPLOAD_HANDLERS: list[str] = []
    SILENCED_SYSTEM_CHECKS = ["security.W003"]

# How many proxies of ours stand before this process, each of which adds whom it was asked by to
# X-Forwarded-For. Too few, and all readers count as one; too many, and callers choose what they count under.
NUM_PROXIES = whole_number(env, "NUM_PROXIES", default=0)
# What one network address may ask; "" counts nothing. The file is shared by all processes of a host; where
# CACHE_URL names Redis, all hosts count there.
LIMITS_FILE = env.str("LIMITS_FILE", default=str(VAR_DIR / "limits.sqlite3"))
READING_RATE = env.str("READING_RATE", default="1200/min")
SIGN_IN_RATE = env.str("SIGN_IN_RATE", default="10/15min")
# What an answer costs of READING_RATE, about in units of one page that has to be made.
READING_COSTS = {"page": 1, "list": 2, "search": 3, "feed": 3, "picture": 10, "export": 40}


# What readers get

# For how many seconds a server answers readers without having heard of a worker (`manage.py worker`), which
# tells the catalog what was withdrawn. 0 asks for none: for a server that only its developer reads.
HEARTBEAT_WITHIN = env.int("HEARTBEAT_WITHIN", default=60)
# Memory of each serving process for pages that were asked for before, in bytes; 0 keeps none.
HOT_PAGES_BYTES = env.int("HOT_PAGES_BYTES", default=64 * 1024 * 1024)

# The languages readers can choose: English, and every catalogue there.
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_CODE = "en"
LANGUAGES = languages(LOCALE_PATHS[0])
LANGUAGES_BIDI = right_to_left(LANGUAGES)
introduce(LANGUAGES)

# What readers are told of whoever runs this copy; where nothing is set, the pages say that nothing is.
WITHDRAW_CONTACTS = env.list("WITHDRAW_CONTACTS", default=[])
RUN_BY = env.str("RUN_BY", default="")
FUNDED_BY = env.str("FUNDED_BY", default="")
DATA_LICENCE = env.str("DATA_LICENCE", default="")

REST_FRAMEWORK = {
    # The API is read, by the public: nothing can be sent to it, and nobody signs in.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_PARSER_CLASSES": [],
    # There may be no accounts in this process, so an anonymous caller has none either.
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
    "DEFAULT_RENDERER_CLASSES": ["cases.api.rendering.SplicedJson"],
    # Accept chooses the representation; `format` is a parameter like the others.
    "URL_FORMAT_OVERRIDE": None,
    "EXCEPTION_HANDLER": "cases.api.errors.answer",
    "DEFAULT_THROTTLE_RATES": {"anon": env.str("ANONYMOUS_RATE", default="120/min")},
    "NUM_PROXIES": NUM_PROXIES,
}


# What is remembered of them: nothing

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
WHITENOISE_ALLOW_ALL_ORIGINS = False

# A report of an error names the place in the code and nothing of what was being handled.
DEFAULT_EXCEPTION_REPORTER_FILTER = "dossier.error_reports.NothingPrivate"
LOGGING = QUIET
