"""Names as a text has them: told apart by their words alone, whatever stands around them."""

import re
from hashlib import sha256
from typing import Final

from cases.catalog.text.tokens import words

_ARTICLE: Final = re.compile(r"^(?:(?:[Tt]he|[Aa]n?|les?|la|une?)\s+|l['’])(?=\S)")
_OWNING: Final = re.compile(r"['’]s?$")
_OFFICIAL: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person)|minister|ambassador|envoy|porte-parole|ministre)\b"
    r"|سخنگو|وزیر|ویاند",
    re.IGNORECASE,
)


def plain_name(mention: str | None) -> str:
    """The name without an article before it and without what says that it has something."""
    return _OWNING.sub("", _ARTICLE.sub("", " ".join((mention or "").split())))


def folded(name: str) -> str:
    """What two spellings of one name have in common."""
    return " ".join(words(plain_name(name)))


def speaks_for_others(description: str) -> bool:
    """Whether the words name an office in which somebody speaks for an organisation."""
    return bool(_OFFICIAL.search(description))


def judged_key(kind: str, name: str) -> str:
    """By which key the desk's judgements of a person, an organisation or a declaration are kept."""
    return f"{kind}-{sha256(folded(name).encode()).hexdigest()[:10]}"
