"""Language tags (BCP 47, RFC 5646) and the direction their text runs."""

import re
from functools import lru_cache
from typing import Final, Literal

from django.utils.translation import gettext

_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",
    re.IGNORECASE | re.ASCII,
)

_RIGHT_TO_LEFT_SCRIPTS: Final = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
_RIGHT_TO_LEFT_LANGUAGES: Final = frozenset(
    {"ar", "arc", "azb", "bal", "bcc", "bgn", "ckb", "dv", "fa", "glk", "haz", "he", "lrc", "mzn"}
    | {"pbt", "pbu", "pes", "prs", "ps", "pst", "sd", "skr", "syr", "ug", "ur", "yi"}
)

_TWO_LETTERS: Final = {
    "a": "abefkmnrsvyz",
    "b": "aegimnors",
    "c": "aehorsuvy",
    "d": "aevz",
    "e": "elnostu",
    "f": "afijory",
    "g": "adlnuv",
    "h": "aeiortuyz",
    "i": "adegikostu",
    "j": "av",
    "k": "agijklmnorsuvwy",
    "l": "abginotuv",
    "m": "ghiklnrsty",
    "n": "abdeglnorvy",
    "o": "cjmrs",
    "p": "ailst",
    "q": "u",
    "r": "mnouw",
    "s": "acdeghiklmnoqrstuvw",
    "t": "aeghiklnorstwy",
    "u": "gkrz",
    "v": "eio",
    "w": "ao",
    "x": "h",
    "y": "io",
    "z": "ahu",
}
"""The second letters, by the first, of the 183 languages of ISO 639-1 and of Serbo-Croatian (sh)."""

UNCHECKED_COUNT: Final = ("of this catalogue", "sentences that no native speaker has checked")
"""Context and name of the message under which a compiled catalogue holds that number."""


class BadLanguage(ValueError):
    """The text is not a language tag. The message is a translated sentence for the editor."""


@lru_cache(maxsize=512)
def language_tag(text: str) -> str:
    """The tag in its customary letter case: `FA-af` gives `fa-AF`, `uz-arab-af` gives `uz-Arab-AF`.

    Language, script, region and variants are understood; extensions and private use are refused, as no text
    here needs them. Whether the language exists is not looked up. Raises BadLanguage.
    """
    match = _TAG.fullmatch(text)
    if match is None:
        sentence = gettext("“%(text)s” is not a language tag, such as en, fa-AF or ps.")
        raise BadLanguage(sentence % {"text": text})
    parts = [match["language"].lower()]
    if match["script"]:
        parts.append(match["script"].title())
    if match["region"]:
        parts.append(match["region"].upper())
    return "-".join(parts) + match["variants"].lower()


@lru_cache(maxsize=512)
def known_language(text: str) -> str:
    """The tag as `language_tag` gives it, of a language that there is, as far as that can be said here.

    Of two letters, ISO 639-1 knows all that will ever be. The 7,900 of three letters (ISO 639-3) change every
    year and are taken by their form. Raises BadLanguage.
    """
    tag = language_tag(text)
    language = tag.partition("-")[0]
    if len(language) == 2 and language[1] not in _TWO_LETTERS.get(language[0], ""):
        raise BadLanguage(gettext("There is no language with the tag “%(text)s”.") % {"text": text})
    return tag


@lru_cache(maxsize=512)
def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Which way text in this language runs; a script in the tag decides first. Raises BadLanguage."""
    language, *subtags = language_tag(tag).split("-")
    script = next((subtag for subtag in subtags[:1] if len(subtag) == 4 and subtag.isalpha()), None)
    if script is not None:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if language in _RIGHT_TO_LEFT_LANGUAGES else "ltr"
