"""What the import contracts cannot tell apart, read from the code itself."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dossier.start.folders import ROOT

CASES = ROOT / "cases"
DOORS = ("web", "api", "admin")
READERS = ("web", "api", "pages", "exports", "filters", "catalog", "geography")
WEB = ("django.http", "django.views", "django.shortcuts", "rest_framework")
PLAIN_DATA = {"django.http.QueryDict"}  # a mapping with several values for a name; it knows no request
SIDE_DOORS = {"get_model", "get_models", "get_user_model", "get_app_config", "import_module", "import_string"}


def files(*, of: tuple[str, ...] = (), but: tuple[str, ...] = ()) -> list[str]:
    """The Python files of the floors `of`, else of all floors `but` some, relative to `cases`."""
    paths = (path.relative_to(CASES) for path in sorted(CASES.rglob("*.py")))
    return [str(path) for path in paths if (path.parts[0] in of if of else path.parts[0] not in but)]


def imported(tree: ast.Module) -> Iterator[str]:
    """Every name that `tree` imports, in full."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def web_names(tree: ast.Module) -> list[str]:
    """What `tree` imports of requests, responses and views."""
    return [name for name in imported(tree) if name.startswith(WEB) and name not in PLAIN_DATA]


def side_doors(tree: ast.Module) -> list[str]:
    """Ways in `tree` to a model or module that no import statement shows."""
    names = (
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name)
    )
    return [name for name in names if name in SIDE_DOORS]


def late_imports(tree: ast.Module) -> list[int]:
    """Lines of `tree` where a function imports something."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    inside = (inner for function in functions for inner in ast.walk(function))
    return [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)]


def parsed(name: str) -> ast.Module:
    """The file `name` of `cases` as a tree."""
    return ast.parse(Path(CASES / name).read_text(encoding="utf-8"))


def faults(names: list[str], find: Callable[[ast.Module], Sequence[object]]) -> dict[str, Sequence[object]]:
    """What `find` finds, by file."""
    return {name: found for name in names if (found := find(parsed(name)))}


def test_no_floor_below_the_doors_knows_requests_and_views() -> None:
    assert faults(files(but=DOORS), web_names) == {}


def test_readers_find_no_model_by_its_name() -> None:
    assert faults(files(of=READERS), side_doors) == {}


def test_no_function_imports_what_its_file_does_not() -> None:
    assert faults(files(), late_imports) == {}


def test_a_planted_fault_is_found() -> None:
    tree = ast.parse(
        "from django.http import HttpResponse, QueryDict\n"
        "def f():\n"
        "    from cases.models.person import Person\n"
        "    return apps.get_model('cases', 'Person')\n"
    )
    assert web_names(tree) == ["django.http.HttpResponse"]
    assert side_doors(tree) == ["get_model"]
    assert late_imports(tree) == [3]
