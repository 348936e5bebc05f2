"""Tables: the catalog has one for every noun that is published, and everybody finds it."""

from django.apps import apps

from cases.catalog import models as catalog
from cases.catalog.heartbeat import Heartbeat
from cases.catalog.position import Position
from cases.catalog.tables import FILLED, LABELS, ROWS
from cases.vocabulary.noun import EDITIONED, LISTED, NOUNS, Noun, Published


def test_every_noun_that_is_published_has_its_table() -> None:
    missing = [noun.value for noun in LISTED if noun not in {**ROWS, **LABELS}]
    assert not missing, (
        f"{missing}: published (vocabulary/noun.py) and neither in ROWS nor in LABELS (catalog/tables.py)."
        " Give it a model, say how a document becomes its rows and what is searched in it."
    )
    assert {**ROWS, **LABELS}.keys() == {*LISTED}, "what is never published has no table"
    assert LABELS.keys() == {noun for noun in Noun if NOUNS[noun].published is Published.AS_LABEL}


def test_every_noun_with_editions_says_how_a_document_becomes_rows() -> None:
    mute = [noun.value for noun in EDITIONED if ROWS[noun].project is None]
    assert not mute, f"{mute}: published as editions, and ROWS (cases/catalog/tables.py) has no `project`."


def test_a_table_knows_its_noun() -> None:
    assert [table.model.noun for table in ROWS.values()] == [*ROWS]
    assert [model.noun for model in LABELS.values()] == [*LABELS]


def test_django_finds_every_table_where_it_looks() -> None:
    tables = {*FILLED, Position, Heartbeat}
    assert {*apps.get_app_config("catalog").get_models()} == tables
    named = {getattr(catalog, name) for name in catalog.__all__}
    assert named == tables, "cases/catalog/models.py is where Django looks: it names every table."
