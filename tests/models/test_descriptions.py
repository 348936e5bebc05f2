"""Whoever types into the record is told what each row is and what each field does."""

import pytest
from django.apps import apps
from django.db.models import Field, Model

from cases.vocabulary.noun import Noun
from tests.models.world import MODELS

RECORD = apps.get_app_config("cases")
FIELDS = [
    (model, field)
    for model in RECORD.get_models()
    for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
    if field.name not in ("id", "password", "last_login")  # these are Django's, and nobody types into them
]


def _own_docstring(model: type[Model]) -> str:
    """Empty where Django made one up: the name and its fields in brackets."""
    text = model.__doc__ or ""
    return "" if text.startswith(f"{model.__name__}(") else text


@pytest.mark.parametrize("model", list(RECORD.get_models()), ids=lambda model: model.__name__)
def test_every_model_says_what_a_row_is(model: type[Model]) -> None:
    assert len(_own_docstring(model)) > 20
    assert getattr(model, "noun", None) in Noun
    assert model._meta.original_attrs["verbose_name"]
    assert model._meta.original_attrs["verbose_name_plural"]


@pytest.mark.parametrize(
    ("model", "field"), FIELDS, ids=[f"{model.__name__}.{field.name}" for model, field in FIELDS]
)
def test_every_field_has_a_name_and_a_consequence(model: type[Model], field: "Field[object, object]") -> None:
    assert field._verbose_name, "Django made the name up"  # type: ignore[attr-defined]
    assert str(field.help_text).strip()


def test_the_world_of_these_tests_holds_every_model() -> None:
    assert set(MODELS) == set(RECORD.get_models())
