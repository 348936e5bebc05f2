"""Tracing a share: whether the words that it was read in say it."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.fault import Fault
from cases.evidence.figure import Outcome
from cases.evidence.share import shares_in
from cases.vocabulary.canonical import Document
from cases.vocabulary.measure import Measure
from cases.vocabulary.quantity import QuantityError
from cases.vocabulary.share import Share, percent_text
from cases.vocabulary.shortfall import Shortfall

SHARE: Final = ("share_low", "share_high", "share_one_in", "qualifier")
"""What of a share may be concluded where none can be read in its words."""


def is_share(image: Document) -> bool:
    """Whether a figure is a share, and no count."""
    return image.get("measure") == Measure.SHARE


def share_outcome(image: Document) -> Outcome:
    """What the words of a share say of it."""
    read, share = shares_in(str(image["as_worded"])), _share(image)
    if share is None or not read:
        return Outcome.UNREAD
    return Outcome.FOLLOWS if any(_same(share, each) for each in read) else Outcome.CONTRADICTS


def share_faults(image: Document, *, concluded: bool) -> Iterator[Fault]:
    """In what a share differs from its words; `concluded` says that the desk gives its reason."""
    outcome = share_outcome(image)
    if outcome is Outcome.CONTRADICTS:
        read = "; ".join(dict.fromkeys(map(_said, shares_in(str(image["as_worded"])))))
        sentence = _("The words say “%(read)s”, and the share is another one.") % {"read": read}
        yield Fault("share_low", Shortfall.FIGURE_CONTRADICTED, sentence)
    if outcome is Outcome.UNREAD and not concluded:
        yield Fault.of("share_low", Shortfall.FIGURE_UNREAD)


def _share(image: Document) -> Share | None:
    try:
        return Share.of(image)
    except QuantityError:
        return None


def _same(share: Share, read: Share) -> bool:
    """Whether both say the same part; that it was worded as one in so many is asked only where it is kept."""
    if share.one_in is not None and share.one_in != read.one_in:
        return False
    return (share.qualifier, share.low, share.high) == (read.qualifier, read.low, read.high)


def _said(share: Share) -> str:
    numbers = dict.fromkeys(percent_text(each) for each in (share.low, share.high) if each is not None)
    return f"{share.qualifier.label} {'–'.join(numbers)} %"
