"""Numbers that the environment gives."""

import environ
from django.core.exceptions import ImproperlyConfigured


def whole_number(env: environ.Env, name: str, *, default: int) -> int:
    """The variable `name`, a whole number that is not negative. Raises ``ImproperlyConfigured``."""
    text = env.str(name, default="").strip() or str(default)
    if not (text.isascii() and text.isdigit()):
        raise ImproperlyConfigured(f"{name}={text} is no number: write 0, 1, 2 …")
    return int(text)
