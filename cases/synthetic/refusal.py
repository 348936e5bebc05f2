"""Refusals: made-up records never stand beside real ones, nor beside those of another plan."""

from django.utils.translation import gettext as _

from cases.ledger.edition import Edition
from cases.ledger.new_edition import NewEdition
from cases.ledger.synthetic import holds_made_up
from cases.vocabulary.audience import Audience


class SyntheticRefused(Exception):
    """Nothing more was written. The message is one sentence for the person at the terminal."""


def refuse_beside_real_records() -> None:
    """Raise SyntheticRefused where the ledger holds real records."""
    if holds_made_up() is False:
        raise SyntheticRefused(
            _(
                "This ledger holds records that are not synthetic, and made-up records never stand beside "
                "real ones: set DOSSIER_VAR to a new folder, or name other databases."
            )
        )


def refuse_another_plan(audience: Audience, number: int, expected: NewEdition | None) -> None:
    """Raise SyntheticRefused where edition `number` of the stream is of another record than `expected`."""
    refs = {expected.ref} if expected else set()
    if not Edition.objects.of(audience).filter(number=number, ref__in=refs).exists():
        raise SyntheticRefused(
            _(
                "This ledger holds synthetic records of another number or seed: set DOSSIER_VAR to a new "
                "folder, or name other databases."
            )
        )


def refuse_a_ledger_without_its_desk() -> None:
    """Raise SyntheticRefused where the ledger holds records already: a desk that begins has said nothing."""
    if holds_made_up() is not None:
        raise SyntheticRefused(
            _(
                "This ledger holds synthetic records that its desk did not publish: set DOSSIER_VAR to a new "
                "folder, or name other databases."
            )
        )
