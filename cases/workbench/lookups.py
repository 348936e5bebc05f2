"""Lookups: the words, indicators and places of the desk by what an editor or a text calls them."""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import Final

from cases.evidence.proposals.gazetteer import shipped
from cases.models import Case, Indicator, Place, Term
from cases.vocabulary.current_language import current_language
from cases.vocabulary.term_kind import TermKind
from cases.workbench.asked import Option
from cases.workbench.names import folded

_ENGLISH: Final = "en"


class Lookups:
    """One question for each kind of word, asked when it is needed first."""

    def terms(self, kind: TermKind) -> Mapping[str, Term]:
        """The terms of `kind` that are offered, by code."""
        return {term.code: term for term in self._terms if term.kind == kind}

    @cached_property
    def _terms(self) -> Sequence[Term]:
        return list(Term.objects.filter(retired=False))

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Every indicator by code."""
        return {each.code: each for each in Indicator.objects.all()}

    @cached_property
    def cases(self) -> Sequence[Option]:
        """Every case, to be chosen."""
        return [Option(value=str(pk), label=title) for pk, title in Case.objects.values_list("pk", "title")]

    def place(self, name: str) -> Place | None:
        """The place that goes by `name`, in any language."""
        return self._places.get(folded(name)) or self._by_code.get(_codes().get(folded(name), ""))

    def place_by_code(self, code: str) -> Place | None:
        """The place that has `code`."""
        return self._by_code.get(code)

    @cached_property
    def _by_code(self) -> Mapping[str, Place]:
        return {place.code: place for place in Place.objects.all()}

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        return {folded(name): place for place in self._by_code.values() for name in place.names.values()}


@cache
def _codes() -> Mapping[str, str]:
    """The code of a place by its folded name, of the names that the project brings."""
    found = (name for names in shipped().names.values() for name in names)
    return {folded(each.written): each.code for each in found}


def named(names: Mapping[str, str]) -> str:
    """What something is called in the language of the interface, in English where it has no name there."""
    return names.get(current_language()) or names.get(_ENGLISH, "")


def options_of(rows: Mapping[str, Term] | Mapping[str, Indicator]) -> list[Option]:
    """Rows that have names, to be chosen by code."""
    return [Option(value=code, label=named(row.names)) for code, row in rows.items()]
