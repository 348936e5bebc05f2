"""Languages of articles: which one a text is in, as far as the rules need to know."""

import re
from typing import Final

from cases.evidence.proposals.dari_pashto import DARI_PASHTO, PASHTO
from cases.evidence.proposals.english import ENGLISH
from cases.evidence.proposals.french import FRENCH
from cases.evidence.proposals.language import Language

_LOOKED_AT: Final = 20_000
_FRENCH: Final = re.compile(
    r"\b(?:le|la|les|des|du|une|est|dans|qui|pour|sur|avec|ont|été|et|au|aux)\b", re.IGNORECASE
)
_ENGLISH: Final = re.compile(
    r"\b(?:the|of|and|to|in|was|with|that|for|said|from|were|by|his|her)\b", re.IGNORECASE
)


_ARABIC: Final = re.compile(r"[\u0621-\u06d3]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_PASHTO: Final = re.compile(r"[ټډړږښڼځڅېۍ]")
_A_WORD_IN: Final = 60


def language_of(text: str) -> Language:
    """The language in which the beginning of the text is written; English where it is none of the others.

    Dari and Pashto are told from Latin by their script, Pashto by letters that Dari does not have.
    """
    start = text[:_LOOKED_AT]
    letters = len(_ARABIC.findall(start))
    if letters > len(_LATIN.findall(start)):
        return PASHTO if len(_PASHTO.findall(start)) * _A_WORD_IN > letters else DARI_PASHTO
    return FRENCH if len(_FRENCH.findall(start)) > len(_ENGLISH.findall(start)) else ENGLISH
