"""Merged terms: an address that asks for a code that another has taken over leads on to that."""

from collections.abc import Mapping
from typing import Final

from django.http import QueryDict

from cases.catalog.models import Term
from cases.filters.group import Group
from cases.filters.nouns import FILTERS
from cases.filters.option_labels import TERMS
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import code_in

_WAS: Final = "was"


def merged_into(audience: Audience, key: str) -> str | None:
    """The key of the term that has taken the term `key` over, as far as `audience` is told so.

    A code that something published still carries is one of its own, and so is one that nobody can read of.
    """
    kind, _dot, code = key.partition(".")
    if Term.objects.of(audience).filter(code=key).exists():
        return None
    for now, details in Term.objects.of(audience).filter(kind=kind).values_list("code", "details"):
        if code in details.get(_WAS, ()):
            return str(now)
    return None


def with_merged(noun: Noun, params: QueryDict, *, audience: Audience) -> QueryDict | None:
    """`params` of the list of `noun` with the codes of now; None where none of theirs was taken over."""
    read, changed = params.copy(), False
    for name, kind in _parameters(noun).items():
        asked = params.getlist(name)
        now = [_now(audience, kind, code) for code in asked]
        if now != asked:
            read.setlist(name, [*dict.fromkeys(now)])
            changed = True
    return read if changed else None


def _parameters(noun: Noun) -> Mapping[str, str]:
    """The parameters of a list whose values are codes of terms, each with the kind of these."""
    return {
        name: TERMS[each.names]
        for name, each in FILTERS[noun].base_filters.items()
        if isinstance(each, Group) and each.names in TERMS
    }


def _now(audience: Audience, kind: str, code: str) -> str:
    key = merged_into(audience, f"{kind}.{code}")
    return code_in(key) if key else code
