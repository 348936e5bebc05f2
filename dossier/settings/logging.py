"""What is logged: our own failures, and nothing of what anybody asked for."""

from typing import Any, Final

QUIET: Final[dict[str, Any]] = {
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
