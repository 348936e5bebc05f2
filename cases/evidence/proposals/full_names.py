"""Full names: the fullest form in which a text gives a name of one word, also within quotations."""

import re
from collections.abc import Mapping
from typing import Final

_NAME: Final = r"[^\W\d_a-z][\w'’-]+"
_NAMES: Final = re.compile(rf"{_NAME}(?:[ \u00a0]{_NAME}){{1,3}}")
_LEADING: Final = re.compile(
    r"(?:The|Dr|Mr|Mrs|Ms|Mme|Doctor|Minister|President|Professor|General|Colonel|Le|La)\.?\s+"
)


def full_names(text: str) -> Mapping[str, str]:
    """For the last word of each full name, in lower case, the first full name that ends with it."""
    found: dict[str, str] = {}
    for match in _NAMES.finditer(text):
        full = match[0]
        while (leading := _LEADING.match(full)) is not None:
            full = full[leading.end() :]
        if " " in full:
            found.setdefault(full.split()[-1].lower(), full)
    return found
