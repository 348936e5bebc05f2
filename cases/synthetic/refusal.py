"""Refusals: made-up records never stand beside real ones, nor beside those of another plan."""

from typing import Final

from django.utils.translation import gettext as _

from cases.ledger.draft import NewEdition
from cases.ledger.edition import Edition
from cases.synthetic.mark import MARK
from cases.vocabulary.audience import Audience


class SyntheticRefused(Exception):
    """Nothing was written. The message is one sentence for the person at the terminal."""


_MARKED: Final = MARK[:40]


def refuse_beside_real_records() -> None:
    """Raise SyntheticRefused where any stream holds anything that does not carry the mark."""
    if Edition.objects.exclude(document__contains=_MARKED).exists():
        raise SyntheticRefused(
            _(
                "This ledger holds records that are not synthetic. Made-up records never stand beside real "
                "ones: set DOSSIER_VAR to a new folder, or name other databases."
            )
        )


def refuse_another_plan(audience: Audience, first: NewEdition) -> None:
    """Raise SyntheticRefused where the stream begins with another record than `first`."""
    begun = Edition.objects.of(audience).filter(number=1).exclude(ref=first.ref)
    if begun.exists():
        raise SyntheticRefused(
            _(
                "This ledger holds synthetic records of another number or seed. Begin with new databases: set "
                "DOSSIER_VAR to a new folder."
            )
        )
