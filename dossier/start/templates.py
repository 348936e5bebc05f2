"""Compiles every template of the site, because Jinja2 finds a mistake only when a page is asked for."""

from __future__ import annotations

import sys

import django
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from jinja2 import TemplateSyntaxError


def main() -> int:
    """1 where a template does not compile, each named with its line."""
    django.setup()
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    environment = engine.env
    bad = 0
    for name in environment.list_templates():
        try:
            environment.get_template(name)
        except TemplateSyntaxError as error:
            print(f"{error.name}:{error.lineno}: {error.message}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
