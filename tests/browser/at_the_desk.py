"""The pages on the way from a text to what is published of it: full, empty, and refused."""

from __future__ import annotations

import re
from typing import Final

from tests.browser.pages import Page
from tests.browser.signed_in import desk_pages
from tests.browser.site import Site

BENCH: Final = "/desk/bench/1/"
REVIEW: Final = "/desk/packets/2/"
"""The text at work and the packet in review that `tests.browser.furnish` makes."""
_LISTS: Final = ("/desk/packets/", "/desk/cases/snapshottext/", "/desk/find/?q=valley", "/desk/find/?q=zzyzx")
_LEADS_ON: Final = re.compile(r'href="(/desk/(?:errands/\d+|kept/\d+/changes)/)"')
_SENT: Final = {
    "/desk/intake/": {"text": ""},
    REVIEW: {"verb": "return", "seen": ""},
    "/desk/cases/event/": {"action": "give_case", "_selected_action": "1", "index": "0"},
}
"""What is sent to be told what is missing, or to be asked which case: nothing is done."""


def pages_at_the_desk(site: Site) -> list[Page]:
    """Each as an editor gets it; of the start page also what those get who do other work."""
    (start,) = desk_pages(site, "editor", "/desk/")
    found = sorted({*_LEADS_ON.findall(start.body.decode())})
    assert len(found) >= 3, "two errands and a later copy wait"
    own = desk_pages(site, "editor", BENCH, REVIEW, *_LISTS, *found, sent=_SENT)
    others = (desk_pages(site, each, f"/desk/?{each}") for each in ("writer", "guardian", "administrator"))
    return [start, *own, *(page for pages in others for page in pages)]
