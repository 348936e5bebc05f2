"""The floors hold also where no import would show that they do not."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from tests.contracts.layers import (
    Rule,
    asks_for_rows,
    faults,
    goes_round_the_framework,
    imports_late,
    knows_requests,
    reads_a_clock,
    sees_the_record,
    speaks_otherwise,
    template_faults,
    writes_rows,
)

ROOT = Path(settings.BASE_DIR)
ACCESSORS = frozenset(
    relation.get_accessor_name() or ""
    for model in apps.get_app_config("cases").get_models()
    for relation in model._meta.related_objects
) - {""}
SEES_THE_RECORD = sees_the_record(ACCESSORS)
FLOORS = {path.parent.name for path in (ROOT / "cases").glob("*/__init__.py")}
DOORS = {"web", "api", "admin"}
KEEPERS = {
    *("actions", "admin", "disclosure", "importers", "jobs", "ledger", "management", "migrations", "models"),
    "workbench",
}
"""Floors that know the record; `synthetic` makes documents up and knows the ledger."""
READERS = sorted(FLOORS - KEEPERS - {"evidence", "limits", "synthetic"})
BELOW_THE_DOORS = sorted(FLOORS - DOORS - {"limits", "management", "migrations", "synthetic"})

REVIEWED = {
    "cases/catalog/inserting.py: connections": "writes many small rows into a table that its caller names",
    "cases/catalog/inserting.py: connections[…]": "writes many small rows into a table that its caller names",
    "cases/catalog/head_watcher.py: connections": "asks the catalog on a connection that no request closes",
    "cases/catalog/file.py: connections": "says where the catalog is",
    "cases/catalog/file.py: connections[…]": "says where the catalog is",
    "cases/catalog/damage.py: connections": "puts aside the file that the catalog is in",
    "cases/catalog/damage.py: connections[…]": "puts aside the file that the catalog is in",
    "cases/catalog/opening.py: connections": "closes a connection to a file that was replaced",
    "cases/catalog/opening.py: connections[…]": "closes a connection to a file that was replaced",
    "cases/catalog/heartbeat_reader.py: connections": "asks the catalog apart from requests",
    "cases/catalog/heartbeat_reader.py: connections[…]": "asks what kind of database the catalog is",
    "cases/catalog/scrub.py: connections": "empties the log of a database that its caller names",
    "cases/catalog/scrub.py: connections[…]": "empties the log of a database that its caller names",
    "cases/catalog/position.py: connections": "asks the catalog's database for one row by key",
    "cases/catalog/position.py: connections[…]": "asks the catalog's database for one row by key",
    "cases/catalog/index/moment.py: connections": "begins a reading transaction of the catalog's database",
    "cases/catalog/index/moment.py: connections[…]": "begins a reading transaction of the catalog's database",
    "dossier/jinja2.py: Markup": "sets apart what is not in the page's language, and escapes it first",
    "dossier/lean_templates.py: Markup": "is what a macro says, whose values were escaped one by one",
    "dossier/lean_templates.py: autoescape": "escapes with less work, and only where a template escapes",
    "cases/captures/fetching/__main__.py: time.monotonic": "is a program of its own, and hands its clock in",
    "cases/filters/rows.py: .raw()": "reads rows by their numbers with SQL that the query builder wrote",
    "dossier/translated_templates.py: Markup": "holds messages of templates, which a check compares",
    "cases/vocabulary/current_language.py: translation.override": "is the one way to change the language",
    "cases/vocabulary/current_language.py: translation.get_language": "is the one way to ask for it",
    "cases/models/account.py: .save()": "accounts are made by whoever runs the machine, not by a verb yet",
}
"""What was looked at and may stay, with the reason."""


@pytest.mark.parametrize("floor", READERS)
def test_readers_cannot_see_the_record(floor: str) -> None:
    """Not by a registry, by a name, by a relation, nor by asking the desk's database."""
    assert _found(SEES_THE_RECORD, f"cases/{floor}") == []


def test_evidence_is_words_only() -> None:
    """It asks no database, for a record or for anything else."""
    assert _found(SEES_THE_RECORD, "cases/evidence") == []


def test_the_ledger_and_the_platform_know_no_record_by_name() -> None:
    """The ledger is written by the verbs and knows documents; the middleware answers for readers."""
    allowed = {"connections", "connections[…]"}
    for folder in ("cases/ledger", "dossier/middleware"):
        rule = sees_the_record(ACCESSORS, own=folder.replace("/", "."))
        assert [fault for fault in _found(rule, folder) if fault.split(": ", 1)[1] not in allowed] == []


def test_nothing_goes_round_the_framework() -> None:
    """Everywhere: escaping, forgery protection and the query builder are not turned off."""
    assert _found(goes_round_the_framework, "cases", "dossier") == []


def test_the_language_is_changed_in_one_way() -> None:
    """Changed in another, half of a page would be in each of two languages."""
    assert _found(speaks_otherwise, "cases", "dossier") == []


def test_nobody_below_the_doors_knows_requests_and_views() -> None:
    """What is asked for is told in words of ours; how it came is for the door."""
    found = _found(knows_requests, "cases")
    assert [fault for fault in found if fault.split("/")[1] not in DOORS] == []


def test_pages_are_made_of_what_they_are_handed() -> None:
    """What asks the catalog for it stands in the queries."""
    assert _found(asks_for_rows, "cases/pages") == []


def test_no_function_imports_what_its_file_does_not() -> None:
    """Who leans on whom is to be seen at the top of a file."""
    assert _found(imports_late, "cases") == []


@pytest.mark.parametrize("floor", BELOW_THE_DOORS)
def test_nobody_below_the_doors_reads_a_clock(floor: str) -> None:
    """The time is passed in, so that tests and ticks decide it."""
    assert _found(reads_a_clock, f"cases/{floor}") == []


def test_only_verbs_write_the_record() -> None:
    """Ledger and catalog write their own tables; of the record's, nobody but the verbs writes any."""
    others = [f"cases/{floor}" for floor in sorted(FLOORS - {"actions", "ledger", "catalog"})]
    assert _found(writes_rows, *others) == []


def test_templates_escape_everything() -> None:
    """No value is printed as it is, and no script stands in a page."""
    found = [
        f"{path.relative_to(ROOT)}:{fault.line}: {fault.what}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for fault in template_faults(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_what_was_reviewed_is_still_there() -> None:
    """An exception that nothing needs any more is taken off the list."""
    every = (SEES_THE_RECORD, goes_round_the_framework, speaks_otherwise, reads_a_clock, writes_rows)
    found = {f"{path}: {what}" for rule in every for path, _line, what in _all(rule, "cases", "dossier")}
    assert REVIEWED.keys() <= found


_PLANTED_IN_READERS = (
    "from django.apps import apps\nTestimony = apps.get_model('cases', 'Testimony')",
    "from django.contrib.contenttypes.models import ContentType",
    "from django.contrib.auth import get_user_model\nAccount = get_user_model()",
    "from django.db import connection",
    "from django.db import connections\nconnections['default'].cursor()",
    "rows = Statement.objects.using('default')",
    "transaction.atomic(using='default')",
    "from importlib import import_module\nimport_module('cases.models')",
    "import_string('cases.ledger.edition.Edition')",
    "LABEL = 'cases.Testimony'",
    "testimony.statements.all()",
    "case.source_set.filter(x=1)",
    "getattr(case, 'source_set')",
    "__import__(name)",
)
_PLANTED_ANYWHERE = (
    "from django.utils.safestring import mark_safe",
    "@csrf_exempt\ndef view(request): ...",
    "Row.objects.extra(where=[sql])",
    "Row.objects.raw(sql)",
    "from django.db.models.expressions import RawSQL",
    "Row.objects.filter(**request.GET)",
    "Row.objects.filter(**request.GET.dict())",
    "Row.objects.filter(**{name: value for name, value in request.query_params.items()})",
    "import pickle",
    "yaml.load(text)",
    "eval(text)",
    "Environment(autoescape=False)",
)
_PLANTED_CLOCKS = (
    "timezone.now()",
    "date.today()",
    "datetime.now(UTC)",
    "datetime.datetime.utcnow()",
    "models.DateTimeField(default=timezone.now)",
    "models.DateTimeField(auto_now=True)",
    "from django.utils.timezone import now",
    "time.time()",
)
_PLANTED_LANGUAGES = (
    "with translation.override('ps'): ...",
    "from django.utils.translation import activate",
    "translation.get_language()",
)
_PLANTED_REQUESTS = (
    "from django.http import HttpResponse",
    "from django.views.generic import ListView",
    "import django.shortcuts",
    "from django.http import HttpRequest, QueryDict",
)
_PLANTED_QUERIES = (
    "Testimony.objects.of(audience)",
    "query.engine.count(query.selection)",
    "from cases.filters.facets import Facet, facets",
)
_PLANTED_LATE = ("def f():\n    from cases.models.person import Person",)
_PLANTED_WRITES = (
    "record.save()",
    "Testimony.objects.create(ref=ref)",
    "queryset.delete()",
    "Testimony.objects.bulk_create(rows)",
    "Testimony.objects.filter(pk=1).update(notes='')",
    "super().delete_queryset(request, queryset)",
)
_PLANTED = [
    *((SEES_THE_RECORD, text) for text in _PLANTED_IN_READERS),
    *((goes_round_the_framework, text) for text in _PLANTED_ANYWHERE),
    *((reads_a_clock, text) for text in _PLANTED_CLOCKS),
    *((speaks_otherwise, text) for text in _PLANTED_LANGUAGES),
    *((writes_rows, text) for text in _PLANTED_WRITES),
    *((knows_requests, text) for text in _PLANTED_REQUESTS),
    *((asks_for_rows, text) for text in _PLANTED_QUERIES),
    *((imports_late, text) for text in _PLANTED_LATE),
]


@pytest.mark.parametrize(("rule", "text"), _PLANTED, ids=[text.splitlines()[-1] for _rule, text in _PLANTED])
def test_a_planted_violation_is_reported(rule: Rule, text: str) -> None:
    """The rules can fail."""
    assert faults(text, rule)


@pytest.mark.parametrize(
    "text",
    ["{{ x|safe }}", "{% autoescape false %}", "{{ x | safe }}", "<script>x()</script>", '<a onclick="x">'],
)
def test_a_planted_violation_in_a_template_is_reported(text: str) -> None:
    """So can that of the templates."""
    assert template_faults(text)


def _found(rule: Rule, *folders: str) -> list[str]:
    """What a rule finds and nobody has reviewed."""
    return [
        f"{path}:{line}: {what}"
        for path, line, what in _all(rule, *folders)
        if f"{path}: {what}" not in REVIEWED
    ]


def _all(rule: Rule, *folders: str) -> Iterator[tuple[str, int, str]]:
    """Path, line and finding, of every file but migrations."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                for line, what in _in_file(path, rule):
                    yield path.relative_to(ROOT).as_posix(), line, what


@cache
def _in_file(path: Path, rule: Rule) -> list[tuple[int, str]]:
    """What a rule finds in a file; each file is read once for each rule."""
    return [(fault.line, fault.what) for fault in faults(path.read_text(encoding="utf-8"), rule)]
