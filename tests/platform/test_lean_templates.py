"""Compiled templates do less than Jinja2's own and say the same."""

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from cases.vocabulary.current_language import language_override
from dossier.lean_templates import escaped
from dossier.worded import WordedTemplates

SAFE = st.text().map(Markup)
ANYTHING = st.one_of(st.text(), st.text(alphabet="&<>\"'a"), st.integers(), st.booleans(), SAFE, st.none())
MACROS = (
    "{% macro all(a, b='<2>', c=none) %}{{ a }}/{{ b }}/{{ c }}{% endmacro %}"
    "{% macro around(a) %}[{{ a }}{{ caller() }}]{% endmacro %}"
)


@given(ANYTHING)
def test_escaping_gives_what_markupsafe_gives(value: object) -> None:
    assert str(escaped(value)) == str(escape(value))


def said(template: str, **values: object) -> str:
    """What a template says in English."""
    engine = engines["jinja2"]
    assert isinstance(engine, WordedTemplates)
    with language_override("en"):
        return engine.env.from_string(template).render(values)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("all(x)", "&lt;x&gt;/&lt;2&gt;/None"),
        ("all(x, 2)", "&lt;x&gt;/2/None"),
        ("all(x, 2, 3)", "&lt;x&gt;/2/3"),
        ("all(x, c=3)", "&lt;x&gt;/&lt;2&gt;/3"),
        ("all(b=x, a=1)", "1/&lt;x&gt;/None"),
        ("all(all(1, 2, 3))", "1/2/3/&lt;2&gt;/None"),
    ],
)
def test_a_macro_takes_values_by_their_places_and_by_their_names(call: str, expected: str) -> None:
    assert said(MACROS + "{{ " + call + " }}", x="<x>") == expected


def test_a_macro_may_stand_around_what_calls_it() -> None:
    assert said(MACROS + "{% call around(x) %}<b>{{ x }}</b>{% endcall %}", x="<") == "[&lt;<b>&lt;</b>]"


@pytest.mark.parametrize("call", ["all()", "all(1, 2, 3, 4)", "all(1, d=2)", "around(1)"])
def test_a_macro_that_is_called_wrongly_says_nothing(call: str) -> None:
    with pytest.raises((UndefinedError, TypeError)):
        said(MACROS + "{{ " + call + " }}")


@pytest.mark.parametrize("template", ["{{ x.missing }}", "{{ y }}", "{{ y.z }}", "{{ y() }}"])
def test_what_is_not_there_is_never_passed_over(template: str) -> None:
    with pytest.raises((UndefinedError, AttributeError)):
        said(template, x={"missing": "a mapping is asked for its keys in brackets"})
