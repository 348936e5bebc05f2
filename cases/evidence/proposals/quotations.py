"""Quotations: which of the strings in quotation marks are somebody's words, and how sure that is."""

import re
from typing import Final

from cases.evidence.proposals.found import Level
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.speakers import Attributed
from cases.evidence.proposals.word_list import word_list

_SAID: Final = word_list(
    """
    speaker-said said-speaker speaker-before speaker-colon according-before according-behind tail
    goes-on signature transcript
    """
)
_SURE: Final = word_list(
    """
    speaker-said said-speaker speaker-before speaker-colon according-behind transcript
    """
)
_FEW: Final = 3
_LONE: Final = 5
_NEAR: Final = 5
_WORD: Final = re.compile(r"[^\W_]+(?:['’\u200c-][^\W_]+)*")
_WHOLE: Final = re.compile(r"[.!?…؟۔]\W*\Z")
_BYLINE: Final = re.compile(r"\s+by\s+[A-Z]")
_STAR: Final = re.compile(
    r"\s+(?:star|host|author|actor|actress|singer|show|series|film|movie|book|album|column|podcast)\b"
)
_SMALL: Final = word_list(
    """
    a an the of in on at to for and or with from by is as vs le la les de du des et
    """
)
_DISPUTED: Final = re.compile(r"[^.!?\n]{0,60}?,? (?:according to|reports?|reported) ", re.IGNORECASE)
_EXCLAIMED: Final = re.compile(r"[!?…؟]\W*\Z")
_CALLED: Final = re.compile(
    r"(?:['’]s|s['’]|\b(?:the|on|of|in|host|for|entitled|titled|called|named|show|film|book|song|program|programme|movie"
    r"|series|magazine|novel|memoir|album|painting|play|documentary|podcast|and|programs?,|shows?,|books?,))\s*\Z"
)


def refusal(text: str, quoted: Quoted, said: Attributed, *, doubles: bool) -> str | None:
    """Why a string in quotation marks is not proposed as somebody's words; None where it is.

    `doubles` says that the text quotes in double marks, so that single ones stand for something else.
    """
    words = _WORD.findall(quoted.of(text))
    if not words:
        return "no-words"
    if quoted.is_signature(text):
        return "signature-line"
    if _is_title(text, quoted, words) and not (said.rule in _SAID and said.distance == 0):
        return "title"
    short = len(words) <= _FEW
    direct = said.rule in _SAID or (said.rule == "speaker-earlier" and (not short or said.distance <= _NEAR))
    if quoted.single and doubles and not (direct and said.distance <= 1):
        return "scare-quotes"
    return None if direct or _stands_alone(text, quoted, said, words) else "scare-quotes"


def _stands_alone(text: str, quoted: Quoted, said: Attributed, words: list[str]) -> bool:
    """Whether the string is long enough, or a sentence of its own, to quote without a verb of saying."""
    whole = bool(_WHOLE.search(quoted.of(text)))
    if len(words) > (_LONE if said.rule == "paragraph-before" and not whole else _FEW):
        return True
    said_so = said.rule in {"same-paragraph", "speaker-did"} or text[
        quoted.outer.start - 1 : quoted.outer.start
    ] in {"", "\n"}
    return said_so and whole and words[0][0].isupper()


def _is_title(text: str, quoted: Quoted, words: list[str]) -> bool:
    """Whether the words are written as titles are, and stand where a title does."""
    end = quoted.outer.end
    if _BYLINE.match(text, end):
        return True
    if _EXCLAIMED.search(quoted.of(text)) or len(words) < 2:
        return False
    if any(word[0].islower() and word.lower() not in _SMALL for word in words) or words[0][0].islower():
        return False
    called = _CALLED.search(text, max(0, quoted.outer.start - 24), quoted.outer.start)
    return bool(called or _STAR.match(text, end) or all(word.isupper() for word in words))


def level_of(text: str, quoted: Quoted, said: Attributed, before: Level | None) -> Level:
    """How sure the speaker is; `before` is the level of the quotation that this one goes on with."""
    if said.mention is None:
        return "check"
    if said.rule in {"same-paragraph", "goes-on"}:
        return before or "check"
    if said.rule not in _SURE:
        return "check"
    return "check" if _DISPUTED.match(text, max(quoted.outer.end, said.mention.end)) else "sure"
