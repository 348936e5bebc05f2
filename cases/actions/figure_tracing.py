"""Tracing a figure: whether the words that it was read in say its number, and nothing of them is left out."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.fault import Fault
from cases.actions.holdings import Holdings
from cases.actions.share_tracing import SHARE, is_share, share_faults, share_outcome
from cases.evidence.figure import Judgement, Outcome, cut_figures, judge
from cases.vocabulary.canonical import Document
from cases.vocabulary.quantity import Qualifier, Quantity, QuantityError
from cases.vocabulary.shortfall import Shortfall

FIGURE: Final = ("low", "high", "qualifier")
"""What of a figure may be concluded where no number can be read in its words."""


def figure_faults(image: Document, held: Holdings) -> Iterator[Fault]:
    """In what the number of a statistic differs from the words that it was read in."""
    if is_share(image):
        yield from share_faults(image, concluded=bool(concluded(image)))
        return
    quantity = _quantity(image)
    if quantity is None:
        return
    judgement = judgement_of(image, held)
    if judgement.outcome is Outcome.CONTRADICTS:
        yield _contradicted(quantity, judgement)
    if judgement.outcome is Outcome.UNREAD and not concluded(image):
        yield Fault.of("low", Shortfall.FIGURE_UNREAD)
    if judgement.outcome is Outcome.FOLLOWS:
        yield from _cut(quantity, image)


def _cut(quantity: Quantity, image: Document) -> Iterator[Fault]:
    """The words leave out what the passage says of the number: at least, about, thousand."""
    passage = image["passage"]
    if not isinstance(passage, dict):
        return
    for cut in cut_figures(str(image["as_worded"]), str(passage["exact"])):
        if cut.quantity != quantity:
            sentence = _("The passage says “%(whole)s”: quote what goes with the number, too.")
            words = sentence % {"whole": cut.whole}
            yield Fault("as_worded", Shortfall.FIGURE_CONTRADICTED, words, cut.whole)


def judgement_of(image: Document, held: Holdings) -> Judgement:
    """What the words of a statistic say of its figure."""
    if is_share(image):
        return Judgement(share_outcome(image))
    quantity = _quantity(image)
    if quantity is None:
        return Judgement(Outcome.UNREAD)
    return judge(str(image["as_worded"]), quantity, language=held.source(image["source"]).language)


def concluded(image: Document) -> dict[str, str]:
    """The reasons given for the numbers of a statistic, by field."""
    given = image.get("inferred")
    if not isinstance(given, dict):
        return {}
    names = SHARE if is_share(image) else FIGURE
    return {name: str(given[name]) for name in names if given.get(name)}


def _quantity(image: Document) -> Quantity | None:
    low, high = image["low"], image["high"]
    try:
        return Quantity(
            Qualifier(str(image["qualifier"])),
            low if isinstance(low, int) else None,
            high if isinstance(high, int) else None,
        )
    except (QuantityError, ValueError):
        return None


def _contradicted(quantity: Quantity, judgement: Judgement) -> Fault:
    differing = [
        name
        for name in FIGURE
        if all(getattr(quantity, name) != getattr(read, name) for read in judgement.read)
    ]
    read = "; ".join(dict.fromkeys(map(_said, judgement.read)))
    sentence = _("The words say “%(read)s”, and the figure says “%(figure)s”.") % {
        "read": read,
        "figure": _said(quantity),
    }
    return Fault((differing or ["low"])[0], Shortfall.FIGURE_CONTRADICTED, sentence)


def _said(quantity: Quantity) -> str:
    numbers = dict.fromkeys(number for number in (quantity.low, quantity.high) if number is not None)
    return f"{quantity.qualifier.label} {'–'.join(map(str, numbers))}"
