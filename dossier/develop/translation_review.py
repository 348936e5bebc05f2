"""Which sentences a native speaker has checked. A comment above each sentence of a catalogue says so:

    # unchecked
    # checked: Name of the reader, 2026-12-01

Whoever changes a translation afterwards writes `unchecked` again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from babel.messages import Catalog, Message

from cases.vocabulary.language import UNCHECKED_COUNT

_UNCHECKED = "unchecked"
_CHECKED = re.compile(r"checked: \S.*, \d{4}-\d\d-\d\d")
_SAID = re.compile(r"(?:un)?checked\b")


def mark(catalogue: Catalog) -> None:
    """Write above each sentence that says nothing about it that nobody has checked it."""
    for message in _sentences(catalogue):
        if not _said(message):
            message.user_comments = [*message.user_comments, _UNCHECKED]


def unchecked(catalogue: Catalog) -> int:
    """How many sentences nobody has checked yet."""
    return sum(not _is_checked(message) for message in _sentences(catalogue))


def share(catalogue: Catalog) -> str:
    """How much is checked, in words."""
    whole = sum(1 for _ in _sentences(catalogue))
    return f"{whole - unchecked(catalogue)} of {whole} sentences checked by a native speaker"


def counted(catalogue: Catalog) -> Catalog:
    """The catalogue with the number of its unchecked sentences among its messages, where pages find it."""
    whole = deepcopy(catalogue)
    context, name = UNCHECKED_COUNT
    whole.add(name, str(unchecked(catalogue)), context=context)
    return whole


def faults(catalogue: Catalog) -> Iterator[str]:
    """Sentences that do not say in one of the two ways whether they are checked."""
    for message in _sentences(catalogue):
        said = _said(message)
        if len(said) != 1 or not (said[0] == _UNCHECKED or _CHECKED.fullmatch(said[0])):
            yield f"does not say whether it is checked, or by whom and when: {message.id!r}"


def _is_checked(message: Message) -> bool:
    return any(_CHECKED.fullmatch(comment) for comment in _said(message))


def _said(message: Message) -> list[str]:
    return [comment for comment in message.user_comments if _SAID.match(comment)]


def _sentences(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)
