"""Terms in the desk's lists: a column and a filter that call each by its name."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import RelatedFieldListFilter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.models import Term


@admin.display(description=_("kind"))
def kind(record: Any) -> str:
    """Of which kind an event, a source or an actor is."""
    return _named(record.kind)


@admin.display(description=_("role"))
def role(person: Any) -> str:
    """What a person was."""
    return _named(person.role)


class ByTerm(RelatedFieldListFilter):
    """Narrows a list to what carries one term, retired ones among them."""

    @property
    def include_empty_choice(self) -> bool:
        """No list is narrowed to what carries none."""
        return False

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The terms of the field's kind, by their names."""
        terms = Term.objects.complex_filter(field.get_limit_choices_to())
        return [(str(term.pk), _named(term)) for term in terms]


def _named(term: Term | None) -> str:
    return str(term.names.get("en") or term) if term else "—"
