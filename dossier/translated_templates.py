"""Templates that are compiled once for each language, with the translations of their messages in them.

A page says some hundred messages: looking each up, and asking each time which language is active, took half
of the time that a page takes to be rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from typing import Any

from django.conf import settings
from django.template.backends.jinja2 import Jinja2, Template
from django.utils import translation
from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from cases.vocabulary.current_language import current_language, language_override
from dossier.lean_templates import LeanCode, LeanMacro, escaped

_GETTEXT = ("_", "gettext")
_VARIABLE = re.compile(r"%\((\w+)\)s")
_IN_ENGLISH = "in_english"
"""The global whose argument is a macro that is rendered in another language than the page's."""


class TranslatedEnvironment(Environment):
    """Jinja2's environment for the pages in one language: compiled templates hold their translations."""

    code_generator_class = LeanCode
    escaped = staticmethod(escaped)
    Macro = LeanMacro
    language: str = settings.LANGUAGE_CODE

    def in_language(self, code: str) -> TranslatedEnvironment:
        """The same for the pages in the language `code`, with compiled templates of its own."""
        other: TranslatedEnvironment = self.overlay()
        other.language = code
        return other

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Jinja2's hook between parsing and compiling: every constant message becomes its translation.

        A template that also speaks English is left as it is: its words depend on who is speaking.
        """
        if not any(name.name == _IN_ENGLISH for name in source.find_all(nodes.Name)):
            with language_override(self.language):
                source = _Translator().visit(source)
        return super()._generate(source, *args, **kwargs)


class TranslatedTemplates(Jinja2):
    """Django's engine for Jinja2, with one environment for each language that pages are in."""

    env: TranslatedEnvironment

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self._by_language: dict[str, Jinja2] = {}

    def get_template(self, template_name: str) -> Template:
        """The template in the language that is active; raises TemplateDoesNotExist."""
        code = current_language()
        engine = self._by_language.get(code) or self._by_language.setdefault(code, self._in_language(code))
        return Jinja2.get_template(engine, template_name)

    def _in_language(self, code: str) -> Jinja2:
        engine = copy(self)
        engine.env = self.env.in_language(code)
        return engine


class _Translator(NodeTransformer):
    """Replaces each `_("...")` by its translation, with the variables where the translation has them."""

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - the visitor's way of naming
        """Where a message is written out, its words and its variables are written one after the other."""
        self.generic_visit(node)
        node.nodes = [piece for each in node.nodes for piece in _pieces(each)]
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Elsewhere they are put together when the template is rendered."""
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name=name),
                args=[nodes.Const(value=str(message))],
                kwargs=variables,
                dyn_args=None,
                dyn_kwargs=None,
            ) if name in _GETTEXT:
                words = Markup(translation.gettext(message))  # noqa: S704 - our own words, from a template
                pairs = [nodes.Pair(nodes.Const(each.key), each.value) for each in variables]
                said = nodes.Mod(nodes.Const(words), nodes.Dict(pairs)) if pairs else nodes.Const(words % {})
                return said.set_lineno(node.lineno)
        return node


def _pieces(said: nodes.Expr) -> Iterator[nodes.Expr]:
    """A message with variables cut at each of them; anything else as it is."""
    match said:
        case nodes.Mod(left=nodes.Const(value=Markup() as words), right=nodes.Dict(items=pairs)):
            values = {pair.key.as_const(): pair.value for pair in pairs}
            for place, piece in enumerate(_VARIABLE.split(words)):
                yield values[piece] if place % 2 else nodes.TemplateData(piece.replace("%%", "%"))
        case _:
            yield said
