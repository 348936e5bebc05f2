"""What every answer says to a cache, as the description of the API has it."""

from typing import Final

from cases.vocabulary.canonical import Document

HEADERS: Final[dict[str, Document]] = {
    "ETag": {
        "description": "Names this version of the answer. Send it back in If-None-Match.",
        "schema": {"type": "string", "examples": ['W/"0c1f7e7ab3f6a2d0-9d3b1c55e0aa"']},
    },
    "Cache-Control": {
        "description": "Keep it, and ask before showing it again.",
        "schema": {"type": "string", "examples": ["no-cache"]},
    },
    "Retry-After": {
        "description": "How long to wait before asking again.",
        "schema": {"type": "string", "x-unit": "seconds", "examples": ["60"]},
    },
}


def header(name: str) -> Document:
    """The reference to one of these."""
    return {name: {"$ref": f"#/components/headers/{name}"}}


VALIDATED: Final[Document] = header("ETag") | header("Cache-Control")
"""The headers of an answer that can be asked for again."""
NOT_MODIFIED: Final[Document] = {"description": "You hold this version already.", "headers": VALIDATED}
