"""Merged terms: an address that asks for a code that another has taken over leads on to that."""

from collections.abc import Collection, Mapping

from django.http import QueryDict

from cases.catalog.models import Term
from cases.documents.label import TermLabel
from cases.filters.group import Group
from cases.filters.nouns import FILTERS
from cases.filters.option_labels import TERMS
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import code_in, term_key


def merged_into(audience: Audience, key: str) -> str | None:
    """The key of the term that has taken the term `key` over, as far as `audience` is told so.

    A code that something published still carries is one of its own, and so is one that nobody can read of.
    """
    kind, _dot, code = key.partition(".")
    now = _taken_over(audience, kind, [code]).get(code)
    return term_key(kind, now) if now else None


def with_merged(noun: Noun, params: QueryDict, *, audience: Audience) -> QueryDict | None:
    """`params` of the list of `noun` with the codes of now; None where none of theirs was taken over.

    At most one query for each kind of term that is asked for, however many codes of it are.
    """
    read, changed = params.copy(), False
    for name, kind in _parameters(noun).items():
        asked = params.getlist(name)
        if taken := _taken_over(audience, kind, asked) if any(asked) else {}:
            read.setlist(name, [*dict.fromkeys(taken.get(code, code) for code in asked)])
            changed = True
    return read if changed else None


def _parameters(noun: Noun) -> Mapping[str, str]:
    """The parameters of a list whose values are codes of terms, each with the kind of these."""
    return {
        name: TERMS[each.names]
        for name, each in FILTERS[noun].base_filters.items()
        if isinstance(each, Group) and each.names in TERMS
    }


def _taken_over(audience: Audience, kind: str, codes: Collection[str]) -> Mapping[str, str]:
    """Those of some codes of one kind that others took over, each with the code of now."""
    terms = dict(Term.objects.of(audience).filter(kind=kind).order_by("code").values_list("code", "details"))
    was = {old: code_in(key) for key, details in terms.items() for old in details.get(TermLabel.was.name, ())}
    return {code: was[code] for code in codes if code in was and term_key(kind, code) not in terms}
