"""Closed lists: every word has a plain label, and every list about people can say that a value is missing."""

import importlib
import pkgutil

import pytest
from django.db.models import TextChoices

from cases import vocabulary
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.sex import Sex

MODULES = [
    importlib.import_module(f"{vocabulary.__name__}.{module.name}")
    for module in pkgutil.iter_modules(vocabulary.__path__)
]
LISTS = sorted(
    {
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, TextChoices) and value is not TextChoices
    },
    key=lambda choices: choices.__name__,
)


@pytest.mark.parametrize("choices", LISTS, ids=lambda choices: choices.__name__)
def test_every_word_has_its_own_label_written_out(choices: type[TextChoices]) -> None:
    labels = [str(label) for label in choices.labels]
    assert len(set(labels)) == len(labels) > 0
    for label, value in zip(labels, choices.values, strict=True):
        assert label.strip() == label != ""
        assert "_" not in label
        assert len(label) > 2, value


@pytest.mark.parametrize("choices", [AgeBand, Sex])
def test_what_is_said_of_a_person_may_be_missing_in_three_ways(choices: type[TextChoices]) -> None:
    assert {"not_stated", "unknown", "withheld"} < set(choices.values)
