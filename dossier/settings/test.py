"""The test run: in-memory databases unless URLs name real ones, cheap hashing, plain static files."""

from dossier.settings.base import *  # noqa: F403 - settings modules build on each other this way
from dossier.settings.base import REST_FRAMEWORK, env

SECRET_KEY = "not-a-secret-only-for-tests"  # noqa: S105
FIRST_RUN_ACCOUNTS = True
HOT_PAGES_BYTES = env.int("HOT_PAGES_BYTES", default=0)
RESERVE_BYTES = 0
# No worker runs beside a test, unless it starts one and says so.
HEARTBEAT_WITHIN = env.int("HEARTBEAT_WITHIN", default=0)
ALLOWED_HOSTS = ["testserver", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "private": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
REST_FRAMEWORK = REST_FRAMEWORK | {"DEFAULT_THROTTLE_RATES": {"anon": None}}
READING_RATE = SIGN_IN_RATE = LIMITS_FILE = ""
# Static files are looked up as they are asked for: nothing was collected.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# What a test publishes is indexed in memory.
INDEX_DIR = ""
# A test that notes anchors names a file of its own.
ANCHORS_FILE = ""
