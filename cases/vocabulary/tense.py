"""Tense: whether the words before a day say that it is to come."""

from typing import Final

from cases.vocabulary.written_token import Tokens, spelled, word_at

_TO_COME: Final = spelled(
    "will would shall ll plan plans planned planning scheduled schedules expected expects due intends "
    "intend may might could should upcoming heads headed heading vows vowed promised agreed"
)
_SOON: Final = (("as", "soon", "as"), ("as", "early", "as"), ("no", "later", "than"))
_NO_PAST: Final = spelled("scheduled expected planned headed supposed needed united")
_PAST: Final = spelled("said told took came went met left held made began ran won saw found ruled wrote")
_PARTING: Final = frozenset({".", "!", "?", "۔", "؟", ";", "``", '"', "“", "”"})
_LOOKED_AT: Final = 12


def is_to_come(tokens: Tokens, place: int) -> bool:
    """Whether the day at `place` is spoken of as one to come: will meet on Friday, as early as Tuesday."""
    before = word_at(tokens, place - 1)
    done = before in _PAST or (before.endswith("ed") and before not in _NO_PAST)
    owns = word_at(tokens, place + 1) in {"'", "’"} and word_at(tokens, place + 2) == "s"
    if done or owns:
        return False
    if tuple(word_at(tokens, at) for at in range(place - 3, place)) in _SOON:
        return True
    for at in range(place - 1, max(-1, place - 1 - _LOOKED_AT), -1):
        if tokens.words[at] in _PARTING or tokens.words[at] in _PAST:
            return False
        if tokens.words[at] in _TO_COME:
            return True
    return False
