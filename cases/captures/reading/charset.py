"""The letters that a server said it sends."""

from __future__ import annotations

import re
from typing import Final

_CHARSET: Final = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}\"?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)


def charset_of(content_type: str | None) -> str | None:
    """The charset that a Content-Type header names, as it writes it."""
    found = _CHARSET.search(content_type or "")
    return found[1] if found else None
