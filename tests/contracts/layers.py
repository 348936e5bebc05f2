"""What no import shows: ways round the floors and round the escaping, read from the syntax of a file.

Who may import whom is said in `pyproject.toml` and held by import-linter; here is what it cannot say.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

RECORD_FLOORS: Final = (
    r"cases\.(?:models|ledger|disclosure|actions|importers|jobs|workbench|admin|management)\b"
)

_REGISTRY = {"get_model", "get_models", "get_user_model", "get_app_config", "get_containing_app_config",
             "all_models"}  # fmt: skip
_WEB = ("django.http", "django.views", "django.shortcuts")
_PLAIN_DATA = "django.http.QueryDict"  # a mapping with several values for a name; it knows no request
_LOADERS = {"import_module", "import_string", "__import__", "find_spec", "importlib"}
_QUERIES = {"all", "filter", "get", "first", "last", "exists", "count", "values", "values_list", "exclude",
            "order_by", "select_related", "iterator", "aggregate", "annotate"}  # fmt: skip
_UNESCAPED = {"mark_safe", "SafeText", "Markup", "csrf_exempt", "RawSQL", "eval", "exec", "pickle", "marshal"}
_CLOCKS = {"now", "utcnow", "today", "localtime", "localdate", "monotonic", "time_ns"}
_LANGUAGE = {"activate", "deactivate", "deactivate_all", "override", "get_language"}
_WRITES = {"save", "create", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create",
           "save_base", "delete_model", "delete_queryset", "adelete", "asave", "acreate"}  # fmt: skip


_ASKING: Final = {
    "cases.filters.facets": {"facets"},
    "cases.filters.years": {"years"},
    "cases.filters.query": {"read", "engine_for"},
    "cases.filters.everywhere": {"everywhere", "how_many"},
}
"""Functions that ask the catalog, beside the types of what they answer."""


@dataclass(frozen=True)
class Fault:
    """One thing that must not be there, and the line it is on."""

    line: int
    what: str


Rule: TypeAlias = Callable[[ast.AST], Iterator[str]]


def faults(source: str, rule: Rule) -> list[Fault]:
    """What `rule` finds in the text of a Python file."""
    return [
        Fault(getattr(node, "lineno", 0), what) for node in ast.walk(ast.parse(source)) for what in rule(node)
    ]


def sees_the_record(accessors: frozenset[str], *, own: str = "") -> Rule:
    """Rule for readers: no registry of models, no desk database, no way back from a row, no names as text.

    accessors: names by which a row of the record leads to those that point at it. own: the floor's own name.
    """

    def rule(node: ast.AST) -> Iterator[str]:
        yield from _through_the_registry(node)
        yield from _through_the_database(node)
        match node:
            case ast.Call(func=ast.Attribute(attr=asked, value=ast.Attribute(attr=name))) if (
                asked in _QUERIES and (name in accessors or name.endswith("_set"))
            ):
                yield f"the reverse accessor {name}"
            case ast.Constant(value=str(text)) if text != own and re.search(
                rf"{RECORD_FLOORS}|\bcases\.[A-Z]\w+\b", text
            ):
                yield f"a name of the record as text: {text!r}"
            case ast.Constant(value=str(text)) if re.fullmatch(r"[a-z_]+_set", text):
                yield f"a reverse accessor as text: {text!r}"

    return rule


def _through_the_registry(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in _REGISTRY | _LOADERS | {"ContentType"}:
            yield name
        case ast.ImportFrom(module="django.apps", names=names):
            yield from (f"django.apps.{each.name}" for each in names if each.name != "AppConfig")
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            yield from (each.name for each in names if each.name in {"importlib", "ContentType"})


def _through_the_database(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Attribute(attr="using")):
            yield ".using()"
        case ast.ImportFrom(module="django.db", names=names):
            yield from (each.name for each in names if each.name in {"connection", "connections"})
        case ast.keyword(arg="using" | "database" | "alias", value=ast.Constant(value="default")):
            yield "the desk database by name"
        case ast.Subscript(value=ast.Name(id="connections") | ast.Attribute(attr="connections")):
            yield "connections[…]"


def goes_round_the_framework(node: ast.AST) -> Iterator[str]:
    """Rule for every file: nothing unescaped, unprotected, raw or run from data."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in _UNESCAPED:
            yield name
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            yield from (each.name for each in names if each.name in _UNESCAPED | {"yaml"})
        case ast.Call(func=ast.Attribute(attr="extra" | "raw" as name)):
            yield f".{name}()"
        case ast.Call(func=ast.Attribute(attr="load" | "unsafe_load", value=ast.Name(id="yaml"))):
            yield "yaml.load()"
        case ast.keyword(arg=None, value=given) if _from_a_request(given):
            yield "a request's parameters as keywords"
        case (
            ast.Attribute(attr="autoescape") | ast.keyword(arg="autoescape", value=ast.Constant(value=False))
        ):
            yield "autoescape"


def _from_a_request(node: ast.AST) -> bool:
    """Whether an expression is made of what a request carries."""
    carried = {"GET", "POST", "query_params", "data", "COOKIES", "headers"}
    return any(isinstance(each, ast.Attribute) and each.attr in carried for each in ast.walk(node))


def reads_a_clock(node: ast.AST) -> Iterator[str]:
    """Rule below the doors: the time is an argument."""
    match node:
        case ast.Attribute(attr=name, value=ast.Name(id=of) | ast.Attribute(attr=of)) if (
            of in {"timezone", "datetime", "date"} and name in _CLOCKS
        ) or (of == "time" and name in _CLOCKS | {"time"}):
            yield f"{of}.{name}"
        case ast.keyword(arg="auto_now" | "auto_now_add" as name):
            yield name
        case ast.ImportFrom(module="django.utils.timezone" | "time", names=names):
            yield from (each.name for each in names if each.name in _CLOCKS | {"time"})


def speaks_otherwise(node: ast.AST) -> Iterator[str]:
    """Rule for every file but one: the language of a page is changed, and asked for, in one way."""
    match node:
        case ast.Attribute(attr=name, value=ast.Name(id="translation")) if name in _LANGUAGE:
            yield f"translation.{name}"
        case ast.ImportFrom(module="django.utils.translation", names=names):
            yield from (each.name for each in names if each.name in _LANGUAGE)


def knows_requests(node: ast.AST) -> Iterator[str]:
    """Rule below the doors: no request, no response, no view; import-linter sees Django whole."""
    match node:
        case ast.Import(names=names):
            found = [each.name for each in names]
        case ast.ImportFrom(module=str(module), names=names):
            found = [f"{module}.{each.name}" for each in names]
        case _:
            found = []
    yield from (name for name in found if name.startswith(_WEB) and name != _PLAIN_DATA)


def asks_for_rows(node: ast.AST) -> Iterator[str]:
    """Rule for pages: they are made of what they are handed, and ask neither a table nor an engine."""
    match node:
        case ast.Attribute(attr=("objects" | "_default_manager" | "engine") as name):
            yield f".{name}"
        case ast.ImportFrom(module=str(module), names=names) if module in _ASKING:
            yield from (each.name for each in names if each.name in _ASKING[module])


def imports_late(node: ast.AST) -> Iterator[str]:
    """Rule for every file: what a file leans on stands at its top."""
    match node:
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            inside = (inner for statement in body for inner in ast.walk(statement))
            yield from ("a late import" for each in inside if isinstance(each, ast.Import | ast.ImportFrom))


def writes_rows(node: ast.AST) -> Iterator[str]:
    """Rule outside the verbs: no row is saved, made or deleted."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name)) if name in _WRITES:
            yield f".{name}()"
        case ast.Call(func=ast.Attribute(attr="update", value=ast.Call() | ast.Attribute() as of)) if (
            _is_queryset(of)
        ):
            yield ".update() of a queryset"


def _is_queryset(node: ast.AST) -> bool:
    managers = {"objects", "_default_manager", "_base_manager", "filter", "all", "exclude"}
    return any(isinstance(each, ast.Attribute) and each.attr in managers for each in ast.walk(node))


def template_faults(source: str) -> list[Fault]:
    """What a template must not hold: anything that turns escaping off, or a script or style of its own."""
    wrong = re.compile(
        r"\|\s*safe\b|autoescape\s+(?:false|off)|\|\s*safeseq\b|<script(?![^>]*\bsrc=)|\bon\w+=\""
    )
    return [
        Fault(number, found[0])
        for number, line in enumerate(source.splitlines(), 1)
        for found in wrong.finditer(line)
    ]
