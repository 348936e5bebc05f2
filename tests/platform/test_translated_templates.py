"""Templates say their words in the language of the page, and what they print of others is escaped."""

import re

import pytest
from django.conf import settings
from django.template import engines
from jinja2 import UndefinedError

from cases.vocabulary.current_language import language_override
from dossier.translated_templates import TranslatedEnvironment, TranslatedTemplates


def said(template: str, language: str, **values: object) -> str:
    """What a template says in one language."""
    engine = engines["jinja2"]
    assert isinstance(engine, TranslatedTemplates)
    worded: TranslatedEnvironment = engine.env.in_language(language)
    with language_override(language):
        return worded.from_string(template).render(values)


@pytest.mark.parametrize(("language", "word"), [("en", "Figures"), ("fa-af", "ارقام")])
def test_each_language_has_templates_of_its_own(language: str, word: str) -> None:
    assert said('<p>{{ _("Figures") }}</p>', language) == f"<p>{word}</p>"


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_what_a_message_says_of_a_value_is_escaped(language: str) -> None:
    """Written out, handed on, and in an attribute."""
    template = (
        '{{ _("now in %(place)s", place=x) }}|{% set y = _("now in %(place)s", place=x) %}{{ y }}'
        '|<a title="{{ _("now in %(place)s", place=x) }}">'
    )
    shown = said(template, language, x="<b title='1'>&\"")
    assert shown.count("&lt;b title=&#39;1&#39;&gt;&amp;&#34;") == 3
    assert re.fullmatch(r'[^<>]*\|[^<>]*\|<a title="[^"<>]*">', shown)


def test_a_sign_of_percent_stands_once() -> None:
    assert said('{{ _("100%% of %(place)s", place="A") }}{{ _("100%%") }}', "en") == "100% of A100%"


def test_a_message_without_its_value_does_not_compile() -> None:
    with pytest.raises(KeyError):
        said('{{ _("now in %(place)s", other=1) }}', "en")


@pytest.mark.parametrize("template", ["{{ x.missing }}", "{{ y }}", "{{ y.z }}", "{{ y() }}"])
def test_what_is_not_there_is_never_passed_over(template: str) -> None:
    with pytest.raises((UndefinedError, AttributeError)):
        said(template, "en", x=object())
