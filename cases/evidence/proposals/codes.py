"""Codes: telephone numbers and addresses, of which no digit counts anything; ordinals and ages in words."""

import re
from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import Rejected
from cases.vocabulary.written_token import spelled

_PHONE: Final = re.compile(r"[+(0][\d\u00a0 ()./-]{6,20}\d(?![\w%]|[.,]\d)")
_PHONE_BEGINS: Final = re.compile(r"\+\d|\(?00?[\d)]")
_PHONE_DIGITS: Final = range(8, 16)
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+")
_BEFORE_AT: Final = re.compile(r"[\w.+-]+\Z")
_BEHIND_AT: Final = re.compile(r"@[\w-]+\.[\w.]+")
_LONGEST: Final = 64
_ORDINALS: Final = spelled(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth
    fiftieth hundredth premier première premiers premières deuxième troisième quatrième cinquième
    sixième septième huitième neuvième dixième یازدهم دوازدهم سیزدهم چهاردهم پانزدهم بیستم دویم درېیم
    څلورم پنځم شپږم اووم اتم نهم لسم
    """
)
_DECADES_OF_LIFE: Final = spelled(
    """
    teens twenties thirties forties fifties sixties seventies eighties nineties
    """
)


def codes_in(text: str) -> Iterator[Rejected]:
    """The telephone numbers and addresses of the text, in order of kinds."""
    for match in _PHONE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        digits = sum(letter.isdecimal() for letter in match[0])
        apart = not (before.isalnum() or before in {".", ",", "/"})
        if digits in _PHONE_DIGITS and apart and _PHONE_BEGINS.match(match[0]):
            yield _rejected(text, match.start(), match.end(), "number-phone")
    for match in (*_WEB.finditer(text), *_BEHIND_AT.finditer(text)):
        start = match.start()
        if match[0].startswith("@"):
            named = _BEFORE_AT.search(text, max(0, start - _LONGEST), start)
            start = named.start() if named else start
        if any(letter.isdecimal() for letter in text[start : match.end()]):
            yield _rejected(text, start, match.end(), "number-code")


def spelled_codes_in(article: Article) -> Iterator[Rejected]:
    """The words of the article that say which in a row, or in which decade of life, in order."""
    tokens = article.tokens
    for place, word in enumerate(tokens.words):
        if word in _ORDINALS or word in _DECADES_OF_LIFE:
            why = "number-ordinal" if word in _ORDINALS else "number-age"
            yield _rejected(article.text, tokens.starts[place], tokens.ends[place], why)


def _rejected(text: str, start: int, end: int, why: str) -> Rejected:
    return Rejected(text=text[start:end], start=start, end=end, why=why)
