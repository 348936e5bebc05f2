"""Templates compiled leanly say what Jinja2 makes them say, character for character."""

from __future__ import annotations

import pytest
from django.template import engines
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from dossier.translated_templates import TranslatedEnvironment, TranslatedTemplates

TEMPLATES = {
    "parts.html": """{% macro said(text, tail="", mark=none) -%}
<q title="{{ text }}">{{ text }}</q>{{ tail }}{% if mark %}{{ mark }}{% endif %}
{%- endmacro %}
{% macro framed(title) %}<section title="{{ title }}">{{ caller() }}</section>{% endmacro %}""",
    "base.html": """<title>{% block title %}-{% endblock %}</title>
{% block main %}{% endblock %}{{ self.title() }}""",
    "page.html": """{% extends "base.html" %}{% from "parts.html" import said, framed as boxed %}
{% macro own(thing) %}{{ said(thing.name, tail=thing.name) }}{% endmacro %}
{% block title %}{{ thing.name }}{% endblock %}
{% block main %}{{ said(thing.name) }}{{ said(thing.name, "&") }}{{ said(text=thing.name, mark="<") }}
{{ own(thing) }}{% call boxed(thing.name) %}{{ thing.safe }}{{ thing.number }}{{ thing.nothing }}{% endcall %}
{{ thing.name|e }}{{ thing.name|upper }}{{ "<" ~ thing.name }}
{% set part %}{{ thing.name }}{% endset %}{{ part }}{% endblock %}""",
}
NAMES = (
    "plain words",
    "<script>alert(1)</script>",
    """\" onmouseover='x' & more""",
    "a > b",
    "it's",
    "\u202eفرید <احمدی>\u2069",
    "",
)


class Hostile(str):
    """A text of another kind, which is escaped like any other."""


class Thing:
    """What a template names the attributes of."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.safe = Markup("<b>{}</b>").format(name)
        self.number = 218
        self.nothing = None


def _page(environment: type[Environment], thing: Thing) -> str:
    made = environment(
        autoescape=True, loader=DictLoader(TEMPLATES), extensions=["jinja2.ext.i18n"], trim_blocks=True
    )
    return made.get_template("page.html").render(thing=thing)


@pytest.mark.parametrize("kind", [str, Hostile, Markup.escape], ids=["text", "subclass", "escaped"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_the_one_that_jinja_makes(name: str, kind: type[str]) -> None:
    thing = Thing(kind(name))
    page = _page(TranslatedEnvironment, thing)
    assert page == _page(Environment, thing)
    assert "<script" not in page
    assert page.count("218") == 1


def test_pages_of_the_site_are_compiled_so_and_escape_throughout() -> None:
    (engine,) = [each for each in engines.all() if isinstance(each, TranslatedTemplates)]
    assert isinstance(engine.env, TranslatedEnvironment)
    assert engine.env.autoescape is True
