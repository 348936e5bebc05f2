"""From a reference to the working row it names."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.models.nouns import MODELS
from cases.models.record import Record
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import BadReference, Reference

RECORDS: Final[Mapping[Noun, type[Record]]] = {
    noun: model for noun, model in MODELS.items() if issubclass(model, Record)
}
"""The models whose rows are published under a reference of their own."""


class NoSuchRecord(VerbRefused):
    """No record goes by this reference."""


def rows_of(refs: Iterable[str]) -> dict[str, Record]:
    """The working rows of ``refs`` by reference, in their order; those that are not there are left out."""
    asked = list(dict.fromkeys(refs))
    by_noun: dict[Noun, list[str]] = {}
    for ref in asked:
        by_noun.setdefault(Reference.parse(ref).noun, []).append(ref)
    found: dict[str, Record] = {}
    for noun, same in by_noun.items():
        rows = RECORDS[noun]._default_manager.filter(ref__in=same).select_related("last_edited_by")
        found |= {row.ref: row for row in rows}
    return {ref: found[ref] for ref in asked if ref in found}


def find_record(ref: str) -> Record:
    """The working row of ``ref``. Raises ``NoSuchRecord`` for anything else."""
    try:
        model = RECORDS[Reference.parse(ref).noun]
        return model._default_manager.get(ref=ref)
    except (BadReference, KeyError, ObjectDoesNotExist) as error:
        raise NoSuchRecord(_("No record goes by the reference %(ref)s.") % {"ref": ref}) from error
