"""The template engine of the site's pages."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined


def environment(**options: Any) -> Environment:
    """Jinja2 with `_()`, `{% trans %}`, `static(path)`, `url(name, **kwargs)`; a misspelt name fails."""
    options = options | {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n"],
    }
    env = Environment(**options)  # noqa: S701 - Django passes autoescape=True
    env.install_gettext_translations(translation, newstyle=True)  # type: ignore[attr-defined]
    env.policies["ext.i18n.trimmed"] = True
    env.globals.update(static=static, url=_url)
    return env


def _url(name: str, **kwargs: object) -> str:
    """The path of a named route."""
    return reverse(name, kwargs=kwargs or None)
