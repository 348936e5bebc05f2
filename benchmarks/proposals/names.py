"""Names: whether two wordings name the same speaker."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cases.vocabulary.folding import fold

_SMALL: Final = frozenset(
    fold(
        "the a an of and in for to from by at on with who that its his her their mr mrs ms dr "
        "le la les un une de du des et l d s qui the "
        "از و در به که این آن د په چې دې دا یک یو یوه یوې"
    ).split()
)
"""Words that two mentions may share and yet not name the same."""
_MORE: Final = 5
"""So many words of title or office may stand beside a name."""


def same_mention(accepted: Iterable[str], proposed: str | None) -> bool:
    """Whether `proposed` shares a word that carries meaning with one of the `accepted` mentions."""
    got = _telling(proposed or "")
    return any(got & _telling(each) for each in accepted)


def same_name(name: str, proposed: str | None, others: Iterable[str] = ()) -> bool:
    """Whether `proposed` is the whole name, with a title at most, and not one of the `others` too."""
    wanted, got = _telling(name), _telling(proposed or "")
    told = (_telling(other) for other in others)
    mixed = any(other <= got and not other <= wanted for other in told)
    return bool(wanted) and wanted <= got and len(got - wanted) <= _MORE and not mixed


def _telling(text: str) -> set[str]:
    words = _words(text)
    return {word for word in words if word not in _SMALL} or set(words)


def _words(text: str) -> list[str]:
    parted = "".join(letter if letter.isalnum() else " " for letter in fold(text.replace("’s ", " ")))
    return parted.split()
