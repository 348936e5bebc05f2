"""The numbers of a figure to come, as the columns of the record hold them."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from cases.actions.share_tracing import share_outcome
from cases.evidence.figure import Outcome, judge
from cases.vocabulary.measure import Measure
from cases.vocabulary.quantity import Qualifier, Quantity, QuantityError
from cases.vocabulary.share import Share
from cases.workbench.planned import Planned


def measured(planned: Planned) -> dict[str, object]:
    """Measure, qualifier and numbers of the figure `planned`. Raises ``QuantityError``.

    Where the qualifier takes one number only, the other one is left aside: whoever says "at least" has
    corrected one number and not two.
    """
    qualifier = Qualifier(planned.value("qualifier"))
    low, high = _sides(qualifier, planned.value("low"), planned.value("high"))
    numbers: dict[str, object] = {"measure": planned.value("measure"), "qualifier": qualifier.value}
    if planned.value("measure") == Measure.SHARE:
        share = Share(qualifier, low, high)
        if not planned.value("share_of"):
            raise QuantityError(_("Say of whom or what it is a share."))
        return {
            **numbers,
            "share_low": share.low,
            "share_high": share.high,
            "share_of": planned.value("share_of"),
        }
    quantity = Quantity(qualifier, _whole(low), _whole(high))
    return {**numbers, "low": quantity.low, "high": quantity.high}


def differing(planned: Planned, *, language: str) -> str:
    """How the number of a figure differs from its words, a sentence; empty where it does not.

    language: tag of that of the words. Raises ``QuantityError``.
    """
    if not planned.value("qualifier"):
        return ""
    numbers = measured(planned)
    outcome = _outcome(numbers, planned.items[0].proposal.text, language=language)
    if outcome is Outcome.CONTRADICTS:
        return _("the words say another number, or say it otherwise")
    if outcome is Outcome.UNREAD and not planned.value("reason"):
        return _("no number can be read in these words: say under “Why this number” why it is this one")
    return ""


def _outcome(numbers: Mapping[str, object], words: str, *, language: str) -> Outcome:
    if numbers["measure"] == Measure.SHARE:
        sides = {name: None if value is None else str(value) for name, value in numbers.items()}
        return share_outcome({"share_one_in": None, "as_worded": words, **sides})
    low, high = numbers["low"], numbers["high"]
    quantity = Quantity(
        Qualifier(str(numbers["qualifier"])),
        low if isinstance(low, int) else None,
        high if isinstance(high, int) else None,
    )
    return judge(words, quantity, language=language).outcome


def _sides(qualifier: Qualifier, low: str, high: str) -> tuple[Decimal | None, Decimal | None]:
    first, last = (Decimal(side) if side else None for side in (low, high))
    if qualifier.open_above:
        return first, None
    if qualifier.open_below:
        return None, last if last is not None else first
    return (first, first) if qualifier.single else (first, last)


def _whole(number: Decimal | None) -> int | None:
    if number is not None and number != number.to_integral_value():
        raise QuantityError(_("A count is a whole number."))
    return None if number is None else int(number)
