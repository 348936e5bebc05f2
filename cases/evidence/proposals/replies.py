"""Replies: who is said to have answered a request for comment, or not."""

import re
from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals import attribution_eastern as eastern
from cases.evidence.proposals.clauses import clauses
from cases.evidence.proposals.found import FoundReply
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.reply_words import ASKED_BY, DECLINED, NO_REPLY, REPLIED, TELLING, UNANSWERED
from cases.evidence.proposals.resolution import resolved
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.word_list import word_list
from cases.evidence.span import TextSpan

_OUTCOMES: Final = (
    (NO_REPLY, "no_reply"),
    (UNANSWERED, "no_reply"),
    (DECLINED, "declined"),
    (REPLIED, "replied"),
)
_NOBODY_SPECIAL: Final = word_list(
    """
    a an the our any my repeated multiple several numerous their written his her
    """
)


def replies_of(reading: Reading) -> tuple[FoundReply, ...]:
    """Those of the article, in its order; nothing that is said within a quotation."""
    found = [reply for pattern, outcome in _OUTCOMES for reply in _found(reading, pattern, outcome)]
    return tuple(sorted(found, key=lambda reply: (reply.start, reply.end)))


def _found(reading: Reading, pattern: re.Pattern[str], outcome: str) -> Iterator[FoundReply]:
    text = reading.article.text
    spans = reading.article.sentences_with(TELLING[reading.article.language.code])
    for match in (match for span in spans for match in pattern.finditer(text, *span)):
        frame = reading.frames.at(match.start())
        places = frame.within(TextSpan(*match.span()))
        if not places:
            continue  # it stands within a quotation
        actor = _actor(frame, match, places.start)
        start = min(match.start(), actor.start) if actor else match.start()
        yield FoundReply(
            text=text[start : match.end()],
            start=start,
            end=match.end(),
            actor=_name_of(reading, frame, actor) if actor else None,
            asked_by=_asked_by(match[0]),
            outcome=outcome,
            rule=f"reply-{outcome.replace('_', '-')}",
            level="sure" if actor else "check",
        )


def _name_of(reading: Reading, frame: Frame, mention: TextSpan) -> str:
    """Who was asked: a person by name, where "the captain" is somebody whom the article names."""
    words = mention.of(frame.text)
    if not frame.language.has_capitals:
        return words
    found = resolved(reading.cast, frame, mention).person
    return found.name if found is not None and found.kind == "person" else words


def _actor(frame: Frame, match: re.Match[str], place: int) -> TextSpan | None:
    """Who was asked: the subject of the words, or whom they say the call was to."""
    if "actor" in match.re.groupindex:
        return TextSpan(*match.span("actor"))
    floor = frame.starts_sentence(place)
    if not frame.language.has_capitals:
        named = eastern.beginning(frame, floor, place)
    elif match.re is REPLIED:
        named = next((each.subject for each in clauses(frame, place, len(frame.tokens))), None)
    else:
        named = subject_before(frame, place, floor) or next(
            (each.subject for each in clauses(frame, floor, place)), None
        )
        named = named or subject_behind(frame, floor, place)
    if named is None:
        return None
    return TextSpan(frame.tokens.starts[named.first], frame.tokens.ends[named.last - 1])


def _asked_by(words: str) -> str | None:
    """Whose request it was, where the words say it: "Radio Azadi's requests"."""
    found = ASKED_BY.search(words)
    if found is None:
        return None
    name = re.sub(r"['’]s?$", "", found["by"].strip())
    while name and name.split()[0].lower() in _NOBODY_SPECIAL:
        name = name.partition(" ")[2]
    return name or None
