"""Whether two addresses lead to one page: what is no part of it left out of both."""

import re
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlsplit

_TRACKERS: Final = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_ga|_gl|"
    r"oly_(?:enc|anon)_id|ref_src|cmpid|at_medium|at_campaign|ocid|wt\.mc_id)",
    re.IGNORECASE,
)
"""Parameters that say by which way a reader came."""


def same_address(text: str) -> str:
    """What two addresses of one page have in common; empty for what is no address of the web.

    Left out are the scheme, a www before the host, the fragment, trackers, and a slash at the end; parameters
    stand in order, and letters are as people read them.
    """
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    asked = parse_qsl(parts.query, keep_blank_values=True)
    query = "&".join(f"{name}={value}" for name, value in sorted(asked) if not _TRACKERS.fullmatch(name))
    where = host.removeprefix("www.") + ("" if port in (None, 80, 443) else f":{port}")
    return f"{where}{unquote(parts.path).rstrip('/')}{'?' if query else ''}{query}"


def written_forms(text: str) -> list[str]:
    """The ways in which host and path of an address may be written in another one of the same page."""
    same = same_address(text).partition("?")[0]
    return list(dict.fromkeys([same, quote(same, safe="/:")])) if same else []
