"""Names as a text has them: told apart by their words alone, whatever stands around them."""

import re
from hashlib import sha256
from typing import Final

from cases.catalog.text.tokens import words

_ARTICLE: Final = re.compile(r"^(?:(?:[Tt]he|[Aa]n?|les?|la|une?)\s+|l['’])(?=\S)")
_OWNER: Final = re.compile(r"['’]s\b")
_UN: Final = re.compile(r"\bun\b")
_PARTS: Final = re.compile(r"[,،()]|/ ")
_BRACKETED: Final = re.compile(r"\(([^)]+)\)")
_GENERIC: Final = re.compile(r" (?:administration|government|authorities|movement)$|^(?:ادارهٔ|حکومت) ")
_SMALL: Final = frozenset(["of", "in", "for", "the", "and", "on", "to"])
_ENOUGH: Final = 4
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
    return " ".join(words(_OWNER.sub("", plain_name(name))))


def short_forms(name: str) -> set[str]:
    """Other ways to write the name of an organisation, folded: a part of it, its initials, its bare name.

    "RFE/RL, Radio Azadi" is Radio Azadi, too; the United Nations Assistance Mission in Afghanistan is UNAMA;
    the Taliban administration is the Taliban.
    """
    whole = _UN.sub("united nations", folded(name))
    parts = {folded(part) for part in _PARTS.split(name) if " " in part.strip() or part.isupper()}
    parts |= {folded(part) for part in _BRACKETED.findall(name)}
    without = {_GENERIC.sub("", each) for each in (whole, *parts)}
    return {each for each in (whole, *parts, *without, _initials(whole)) if each}


def _initials(whole: str) -> str:
    """The first letters of the greater words, where there are enough of them to tell a name."""
    letters = [word[0] for word in whole.split() if word not in _SMALL]
    return "".join(letters) if len(letters) >= _ENOUGH and whole.isascii() else ""


def speaks_for_others(description: str) -> bool:
    """Whether the words name an office in which somebody speaks for an organisation."""
    return bool(_OFFICIAL.search(description))


def judged_key(kind: str, name: str) -> str:
    """By which key the desk's judgements of a person, an organisation or a declaration are kept."""
    return f"{kind}-{sha256(folded(name).encode()).hexdigest()[:10]}"
