"""System checks: a field that no policy classifies stops the project."""

from collections.abc import Iterator, Sequence

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.db.models import Model

from cases.disclosure.registry import POLICIES


def every_field_is_classified(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Each column and many-to-many relation of each model of the record has a rule, and each rule a field."""
    return [message for model in apps.get_app_config("cases").get_models() for message in _faults(model)]


def _faults(model: type[Model]) -> Iterator[CheckMessage]:
    noun = getattr(model, "noun", None)
    policy = POLICIES.get(noun) if noun else None
    if policy is None:
        yield Error(
            f"{model._meta.label} has no disclosure policy.",
            hint="Add cases/disclosure/<noun>.py.",
            obj=model,
            id="disclosure.E001",
        )
        return
    names = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    parts = set(getattr(model, "embeds", ()))
    for name in sorted(names - policy.fields.keys()):
        yield Error(
            f"{model._meta.label}.{name} is not classified: nobody decided who may see it.",
            hint="Name it in the policy of its noun, as feeds(…) or desk(…).",
            obj=model,
            id="disclosure.E002",
        )
    for name in sorted(policy.fields.keys() - names - parts):
        yield Error(
            f"The policy of {model._meta.label} classifies {name}, which does not exist.",
            obj=model,
            id="disclosure.E003",
        )
