"""Full names: the fullest form in which a text gives a name of one word, also within quotations."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

_NAME: Final = r"[^\W\d_a-z][\w'’-]+"
NAMES: Final = re.compile(rf"{_NAME}(?:[ \u00a0]{_NAME}){{1,3}}")
_LEADING: Final = re.compile(
    r"(?:The|Dr|Mr|Mrs|Ms|Mme|Doctor|Minister|President|Professor|General|Colonel|Le|La|I['’]m)\.?\s+"
)


def full_names(text: str) -> Mapping[str, str]:
    """For the last word of each full name, in lower case, the first full name that ends with it."""
    found: dict[str, str] = {}
    for full in _in_full(text):
        found.setdefault(full.split()[-1].lower(), full)
    return found


def first_names(text: str) -> Mapping[str, str]:
    """For the first word of each full name, in lower case, that name; none where two begin with it."""
    found: dict[str, set[str]] = {}
    for full in _in_full(text):
        found.setdefault(full.split()[0].lower(), set()).add(full)
    return {first: min(names) for first, names in found.items() if len(names) == 1}


def _in_full(text: str) -> Iterator[str]:
    for match in NAMES.finditer(text):
        full = match[0]
        while (leading := _LEADING.match(full)) is not None:
            full = full[leading.end() :]
        if " " in full:
            yield full
