"""Headers, cookies and logs: nothing remembered about readers."""

from __future__ import annotations

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
WHITENOISE_ALLOW_ALL_ORIGINS = False

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "dossier.csrf_failure.csrf_failure"

# A report of an error names the place in the code and nothing of what was being handled.
DEFAULT_EXCEPTION_REPORTER_FILTER = "dossier.error_reports.NothingPrivate"
ADMINS: list[str] = []
MANAGERS: list[str] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "no_query": {"()": "dossier.logs.DropQuery"},
        "only_failures": {"()": "dossier.logs.OnlyFailures"},
    },
    "formatters": {"quiet": {"()": "dossier.logs.QuietFormatter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "quiet", "filters": ["no_query"]},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # What a reader asked for in vain is nobody's business: only our own failures are logged.
        "django.request": {
            "handlers": ["console"],
            "level": "ERROR",
            "filters": ["only_failures"],
            "propagate": False,
        },
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.security.DisallowedHost": {"handlers": [], "level": "CRITICAL", "propagate": False},
        "cases": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "dossier": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
