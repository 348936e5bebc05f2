"""Quotation marks: which close which, and where one may open or close."""

import re
from collections.abc import Mapping
from typing import Final

CLOSING: Final[Mapping[str, frozenset[str]]] = {
    "“": frozenset('”“"'),
    "”": frozenset("”"),
    "„": frozenset("“”"),
    "‟": frozenset("”"),
    '"': frozenset('"”“'),
    "«": frozenset("»"),
    "»": frozenset("«"),
    "‹": frozenset("›"),
    "›": frozenset("‹"),
    "‘": frozenset("’"),
    "‚": frozenset("‘’"),
    "'": frozenset("'"),
    "``": frozenset({"''"}),
    "''": frozenset({"''"}),
}
"""For each mark that opens, those that may close it. Some languages close with what opens in others."""

SINGLE: Final = frozenset("‘’‚'‹›")
MARK: Final = re.compile(r"``|''|[“”„‟\"«»‹›‘’‚']")

_BEFORE: Final = re.compile(r"[\s([{<>/|*_—–―\-“”„\"«‹‘'‚`:…،؛\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_BEHIND: Final = re.compile(r"[\w$€£¥#@%+([{…\"“‘'«‹.&¿¡!?*_—–\-]|[^\x00-\x7f]")
_ELIDED: Final = re.compile(r"['’](?:\d\ds?|em|til|cause|tis|twas|n|round|bout)\b", re.IGNORECASE)
_PLURAL: Final = re.compile(r" [a-zà-ÿ]")


def may_open(text: str, place: int, mark: str) -> bool:
    """Whether the mark at `place` may begin a quotation: nothing of a word stands right before it."""
    behind = place + len(mark)
    if behind >= len(text):
        return False
    before = text[place - 1] if place else " "
    if mark in "“„«‘‚``‹":
        return mark not in "‘‚" or not _ELIDED.match(text, place) or not before.isspace()
    if not (_BEFORE.match(before) and _BEHIND.match(text[behind]) and not text[behind].isspace()):
        return False
    return mark != "'" or (text[behind].isalnum() and not _ELIDED.match(text, place)) or text[behind] in '“"['


def may_close(text: str, place: int, mark: str, opened: str) -> bool:
    """Whether the mark at `place` may end a quotation that `opened` began: no word goes on behind it."""
    before = text[place - 1] if place else " "
    after = text[place + len(mark) : place + len(mark) + 1]
    if mark in "»›" and opened in "«‹":
        return True
    if mark in "’'":
        return not before.isspace() and not after.isalnum()
    if mark in '”"' and mark in {"”", opened}:
        return not (before.isspace() and after.isalnum())
    return not before.isspace() and not after.isalnum()


def is_plural_possessive(text: str, place: int) -> bool:
    """Whether the mark may be the apostrophe of "the soldiers' families" as well as an end mark."""
    return text[place - 1 : place] == "s" and bool(_PLURAL.match(text, place + 1))
