"""From a reference to the working row it names."""

from collections.abc import Mapping
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.models import Actor, Case, Event, Source, Statistic, Testimony
from cases.models.record import Record
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import BadReference, Reference

RECORDS: Final[Mapping[Noun, type[Record]]] = {
    model.noun: model for model in (Actor, Case, Event, Source, Statistic, Testimony)
}
"""The models whose rows are published under a reference of their own."""


class NoSuchRecord(VerbRefused):
    """No record goes by this reference."""


def find_record(ref: str) -> Record:
    """The working row of ``ref``. Raises ``NoSuchRecord`` for anything else."""
    try:
        model = RECORDS[Reference.parse(ref).noun]
        return model._default_manager.get(ref=ref)
    except (BadReference, KeyError, ObjectDoesNotExist) as error:
        raise NoSuchRecord(_("No record goes by the reference %(ref)s.") % {"ref": ref}) from error
