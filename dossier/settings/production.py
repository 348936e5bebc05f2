"""A server that strangers reach. It refuses to start half-configured."""

from django.core.exceptions import ImproperlyConfigured

from dossier.secret_key import from_environment
from dossier.settings.base import *  # noqa: F403 - settings modules build on each other this way
from dossier.settings.base import HEARTBEAT_WITHIN, ROLE, env

LONGEST_SILENCE = 60

if env.bool("DOSSIER_DEBUG", default=False) or env.bool("DEBUG", default=False):
    raise ImproperlyConfigured(
        "Production runs without debugging: take DOSSIER_DEBUG and DEBUG out of the environment."
    )
if not ROLE.keeps_record and env.str("DATABASE_URL", default=""):
    raise ImproperlyConfigured(
        f"A {ROLE.value} process must not know the desk's database: take DATABASE_URL out of its environment."
    )

if not 0 < HEARTBEAT_WITHIN <= LONGEST_SILENCE:
    raise ImproperlyConfigured(
        f"HEARTBEAT_WITHIN={HEARTBEAT_WITHIN} would show what is withdrawn: choose 1 to {LONGEST_SILENCE}."
    )

DEBUG = False
SECRET_KEY = from_environment(env)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
if not ALLOWED_HOSTS or any(host.startswith("*") for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("Set ALLOWED_HOSTS to the names this server answers to, separated by commas.")

# The scheme is taken from a proxy only where the operator says that it drops what clients claim.
if env.bool("DOSSIER_BEHIND_TLS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
