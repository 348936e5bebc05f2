"""Compiles every template of the site in every language: a mistake is found only when a page is asked for."""

from __future__ import annotations

import sys

import django
from django.conf import settings
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.exceptions import TemplateSyntaxError
from jinja2 import TemplateSyntaxError as Fault

from cases.vocabulary.current_language import language_override


def main() -> int:
    """1 where a template does not compile, each named with its line and its language."""
    django.setup()
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    bad = 0
    for code, _name in settings.LANGUAGES:
        with language_override(code):
            for name in engine.env.list_templates():
                try:
                    engine.get_template(name)
                except TemplateSyntaxError as error:
                    print(f"{_place(error) or name} ({code}): {error}")
                    bad += 1
    return 1 if bad else 0


def _place(error: TemplateSyntaxError) -> str:
    """The template and the line that Jinja2 found at fault."""
    found = error.__cause__
    return f"{found.name}:{found.lineno}" if isinstance(found, Fault) else ""


if __name__ == "__main__":
    sys.exit(main())
