"""Full names: the fullest form in which a text gives a name of one word, also within quotations."""

import re
from typing import Final

_NAMES: Final = r"(?:[^\W\d_a-z][\w'’-]+[ \u00a0]+){1,3}"
_LEADING: Final = re.compile(
    r"(?:The|Dr|Mr|Mrs|Ms|Mme|Doctor|Minister|President|Professor|General|Colonel|Le|La)\.?\s+"
)


def fullest_name(text: str, name: str) -> str | None:
    """The first full name that ends with `name`, in whatever case it is written; None where there is none."""
    found = re.search(rf"\b{_NAMES}(?i:{re.escape(name)})\b", text)
    if found is None:
        return None
    full = found[0]
    while (leading := _LEADING.match(full)) is not None:
        full = full[leading.end() :]
    return full if " " in full else None
