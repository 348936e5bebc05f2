"""Choosing terms: one that was retired stays where it stands, and is chosen for nothing anew."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import Term


def check_offered(chosen: Mapping[str, object]) -> None:
    """Raise ``ValidationError`` for each retired term among ``chosen``, which a row did not have."""
    faults = {
        name: _refusal(term) for name, term in chosen.items() if isinstance(term, Term) and term.retired
    }
    if faults:
        raise ValidationError(faults)


def _refusal(term: Term) -> str:
    if term.merged_into is None:
        return _("“%(term)s” is retired: choose a term that is offered.") % {"term": term.code}
    told = {"term": term.code, "into": term.merged_into.code}
    return _("“%(term)s” was merged into “%(into)s”: choose that one.") % told
