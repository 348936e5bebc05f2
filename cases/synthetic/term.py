"""Terms of the made-up records, under codes that real records have too."""

from typing import Final

from cases.vocabulary.canonical import Document
from cases.vocabulary.term_kind import TermKind, in_words


def _images(kind: TermKind, *codes: str) -> tuple[Document, ...]:
    return tuple({"kind": kind.value, "code": code, "names": {"en": in_words(code)}} for code in codes)


ROLES: Final = _images(
    TermKind.ROLE,
    "former-soldier",
    "former-officer",
    "former-commander",
    "former-police",
    "former-intelligence",
    "former-official",
    "relative",
    "other",
)
"""Images of what people were, the most frequent first, as all of these."""
AFFILIATIONS: Final = _images(
    TermKind.AFFILIATION,
    "army",
    "special-forces",
    "national-police",
    "intelligence-service",
    "civil-administration",
    "other",
)
REPORTS, ARTICLES = _images(TermKind.SOURCE_KIND, "report", "news_report")
PUBLISHERS: Final = _images(TermKind.ACTOR_KIND, "media", "ngo", "intergovernmental")
TERMS: Final = (*ROLES, *AFFILIATIONS, REPORTS, ARTICLES, *PUBLISHERS)
