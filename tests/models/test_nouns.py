"""The models' floor knows every noun, once."""

from django.apps import apps
from django.db.models import Model

from cases.models.nouns import MODELS
from cases.models.record import Snapshotted
from cases.vocabulary.noun import Noun


def test_every_noun_has_a_model() -> None:
    forgotten = sorted(set(Noun) - MODELS.keys())
    assert forgotten == [], f"{forgotten}: no model has it as its noun, or cases/models/__init__.py omits it"


def test_every_model_of_the_record_is_in_the_table() -> None:
    models: list[type[Model]] = list(apps.get_app_config("cases").get_models())
    forgotten = [model.__name__ for model in models if model not in MODELS.values()]
    assert forgotten == [], f"{forgotten}: cases/models/__init__.py omits it, or another model has its noun"


def test_what_a_model_declares_of_its_fields_it_has() -> None:
    """A relation or a label that is misspelt would be missed without a word."""
    for model in (model for model in MODELS.values() if issubclass(model, Snapshotted)):
        names = {field.name for field in model._meta.get_fields()}
        declared = {*model.embeds, *model.hashed, *model.relations, model.label_field} - {""}
        assert declared <= names, f"{model.__name__} has no {sorted(declared - names)}"
