"""Naming: words behind which stands what somebody is called: "named", "calls himself", "by the name of"."""

from typing import Final

from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.word_list import word_list

NAMING: Final = word_list(
    """
    called named nicknamed dubbed as appelons appelle appellent appelé appelée nommé nommée surnommé
    surnommée prénommé prénommée dénommé
    """
)
"""Words behind which somebody's name is what they "asked to be called"."""
_CALLING: Final = frozenset({"call", "calls", "called"})
_SELF: Final = frozenset({"himself", "herself", "themselves"})
_THEM: Final = frozenset({"him", "her"})
_WHOM: Final = frozenset({"whom", "que", "qu'"})
_NAME: Final = frozenset({"name", "nom", "nickname"})
_OF: Final = frozenset({"of", "is", "was", "de"})
_NEAR: Final = 4


def is_called(frame: Frame, place: int) -> bool:
    """Whether the words before `place` say that somebody is called what stands there."""
    before, further = frame.word(place - 1), frame.word(place - 2)
    if before in NAMING or (before in _OF and further in _NAME):
        return True
    if (before in _SELF or before in _THEM) and further in _CALLING:
        return True
    return before in _CALLING and any(frame.word(place - step) in _WHOM for step in range(2, _NEAR + 1))
