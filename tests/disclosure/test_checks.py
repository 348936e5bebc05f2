"""A field that nobody classified stops the project."""

import pytest
from django.core.checks import Error, Tags, run_checks
from django.core.checks.registry import registry
from django.db import models
from django.test.utils import isolate_apps

from cases.disclosure import checks
from cases.disclosure.checks import every_field_is_classified
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun


def _faults(monkeypatch: pytest.MonkeyPatch, **columns: object) -> list[tuple[str | None, str]]:
    """What the check says of a theme with `columns` beside its own."""
    with isolate_apps("cases") as isolated:
        own = {
            "noun": Noun.THEME,
            "embeds": ("parent",),
            "code": models.SlugField(),
            "names": models.JSONField(),
            "parent": models.ForeignKey("self", models.PROTECT),
            "Meta": type("Meta", (), {"app_label": "cases"}),
            "__module__": __name__,
        }
        type(
            "Theme",
            (EditableModel,),
            {name: value for name, value in (own | columns).items() if value is not None},
        )
        monkeypatch.setattr(checks, "apps", isolated)
        return [(message.id, str(message.msg)) for message in every_field_is_classified(None)]


def test_the_record_as_it_is_passes() -> None:
    assert every_field_is_classified(None) == []


def test_django_runs_the_check_with_those_of_the_models() -> None:
    assert "every_field_is_classified" in str(registry.get_checks())
    assert not [message for message in run_checks(tags=[Tags.models]) if isinstance(message, Error)]


def test_a_model_whose_fields_are_all_classified_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _faults(monkeypatch) == []


def test_a_new_column_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    ((code, sentence),) = _faults(monkeypatch, home_address=models.TextField())
    assert code == "disclosure.E002"
    assert "Theme.home_address is not classified" in sentence


def test_a_new_relation_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    ((code, sentence),) = _faults(monkeypatch, relatives=models.ManyToManyField("self"))
    assert code == "disclosure.E002"
    assert "relatives" in sentence


def test_a_rule_whose_field_is_gone_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    ((code, sentence),) = _faults(monkeypatch, names=None)
    assert code == "disclosure.E003"
    assert "names, which does not exist" in sentence


def test_a_model_without_a_policy_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    ((code, sentence),) = _faults(monkeypatch, noun="rumour")
    assert code == "disclosure.E001"
    assert "has no disclosure policy" in sentence
