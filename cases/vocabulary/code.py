"""Codes: words that stand in addresses and in the parameters of lists, so that both can always be written."""

import re
from typing import Final

from cases.vocabulary.absence import ABSENCES

SLUG: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""The address in words of a case."""
WORD: Final = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
"""The code of a theme, of what is counted, or of a term within its kind."""
TERM: Final = rf"[a-z]+(?:_[a-z]+)*\.{WORD}"
"""What a term goes by among all terms."""
PLACE: Final = r"[A-Z]{2}(?:-[A-Z0-9]{1,10}){0,2}"
"""ISO 3166-1, 3166-2, or one step below."""

_TAKEN: Final = ABSENCES | {"person"}
"""Words that stand in parameters for something else: that a value is missing, or that a person claims it."""


def is_code(text: str, pattern: str) -> bool:
    """Whether the text is written as `pattern` says and means nothing else where codes are asked for."""
    return re.fullmatch(pattern, text, re.ASCII) is not None and text not in _TAKEN
