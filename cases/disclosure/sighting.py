"""Sightings: what the desk saw of passages in later copies."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Readers are told where a passage was read; that it is gone elsewhere is for the desk to act on.")

POLICY = Policy(
    noun=Noun.SIGHTING,
    fields={
        name: desk(_WHY)
        for name in ("id", "passage", "text", "standing", "start", "at", "noted_by", "noted_at")
    },
)
