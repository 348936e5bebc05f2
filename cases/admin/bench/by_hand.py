"""Words chosen by hand: selected in the text, written out, or taken from what the rules left aside."""

from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.actions.proposal_key import ProposalKey
from cases.evidence.occurrence import NotThere, nth

_DIGITS: Final = 9
"""Longer numbers are no place in any text."""


def chosen_words(form: QueryDict, content: str) -> ProposalKey | None:
    """What ``form`` chooses of a text by hand, None for nothing. Raises NotThere with a sentence."""
    match form.get("make"), form.get("take"):
        case "chosen", _take:
            return _chosen("-".join(form.get(name, "") for name in ("as", "hand_start", "hand_end")))
        case "words", _take:
            return _written(form, content)
        case _make, str(aside):
            return _chosen(aside)
    return None


def _chosen(text: str) -> ProposalKey:
    key = ProposalKey.read(text)
    if key is None:
        raise NotThere(_("Choose words in the text, and what to make of them."))
    return key


def _written(form: QueryDict, content: str) -> ProposalKey:
    words = form.get("hand", "").replace("\r\n", "\n").strip()
    number = form.get("nth", "1").strip() or "1"
    if not words or not _number(number):
        raise NotThere(_("Write the words as they stand in the text, and a number for which of them."))
    span = nth(words, content, int(number))
    return _chosen(f"{form.get('as', '')}-{span.start}-{span.end}")


def _number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS
