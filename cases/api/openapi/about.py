"""What the description of the API says first."""

from collections.abc import Mapping
from typing import Final

OPENING: Final = (
    "Documented testimonies, the statistics beside them and the sources of both, as the public may read "
    "them. Read only."
)
POINTS: Final[Mapping[str, str]] = {
    "Methods": "Every address answers GET, HEAD and OPTIONS.",
    "Absences": 'A value is itself, or `{"unknown": …}` where nobody can give it, or `{"withheld": …}` where '
    "it is not shown, or null where the field does not apply. It is never an empty text.",
    "Lists": "They come in pages: follow `next` until it is null. `count` is exact. A record that is "
    "published or withdrawn meanwhile moves no other from one page to the next.",
    "Nothing is ignored": "A parameter that is not known, or a value that cannot be read, is a 400 that "
    "names it and lists what is known.",
    "Caching": "Every answer has an ETag; send it in If-None-Match and get a 304 while nothing has changed.",
    "Errors": "They are problem documents (RFC 9457), `application/problem+json`.",
    "Staying in sync": "`/api/v1/changes/` tells what was published, corrected, redacted, suspended and "
    "withdrawn. Whoever keeps a copy must follow it, and erase what is withdrawn. A 410 with the code "
    "`begin_again` says that the source has another history now: begin the copy anew.",
    "Stability": "Within v1 nothing that is described here goes away or changes its meaning. Fields, "
    "parameters and words of closed lists may be added: read what you know and pass over the rest.",
}

DOCUMENTS: Final = "documents"
LABELS: Final = "labels"
SYNC: Final = "sync"
ITSELF: Final = "the API itself"

GROUPS: Final[Mapping[str, str]] = {
    DOCUMENTS: "Published records, each exactly as its latest edition has it.",
    LABELS: "The names of codes in documents, as long as something published uses them.",
    SYNC: "What changed.",
    ITSELF: "Where everything is, and who is asking.",
}


def about() -> str:
    """All of it as one text in Markdown (CommonMark)."""
    points = "\n".join(f"* **{title}.** {says}" for title, says in POINTS.items())
    return f"{OPENING}\n\n{points}\n"
