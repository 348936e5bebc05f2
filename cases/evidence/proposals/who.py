"""Who speaks: for each quotation the person or body whom the mention of its speaker stands for."""

import re
from typing import Final, NamedTuple

from cases.evidence.proposals.eastern_people import EasternPeople
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.resolution import Resolved, resolved
from cases.evidence.proposals.seen import Seen
from cases.evidence.proposals.transcripts import in_transcript, names_in
from cases.evidence.span import TextSpan

_WHERE: Final = frozenset({"in", "at", "à"})
_RELATIVE: Final = re.compile(r",?\s+(?:who|that|qui)\Z")


class Who(NamedTuple):
    """The fullest name of the speaker, what they are, and who else may be meant where it is not one.

    `guessed` where the text calls them what it said of nobody before.
    """

    name: str | None = None
    description: str | None = None
    candidates: tuple[str, ...] = ()
    guessed: bool = False


def people_of(reading: Reading) -> list[Who]:
    """Who each quotation is from; they are followed back in the order of the text."""
    frames, said = reading.frames, reading.said
    known: dict[TextSpan, Who] = {}
    if not frames.article.language.has_capitals:
        mentions = {each.mention for each in said if each.mention is not None}
        people = EasternPeople(frames, mentions)
        for mention in mentions:
            known[mention] = _eastern(people, mention, frames.article.text)
        return [known[each.mention] if each.mention is not None else Who() for each in said]
    cast = reading.cast
    lines = {each.mention for each in said if each.rule == "transcript" and each.mention is not None}
    names = names_in(frames.article.text if lines else "")
    for mention in sorted({each.mention for each in said if each.mention is not None}):
        frame = frames.at(mention.start)
        if mention in lines:
            known[mention] = Who(*in_transcript(cast, names, mention.of(frame.text)))
            continue
        found = resolved(cast, frame, mention)
        if found.person is not None and found.sex and found.person.sex is None:
            found.person.sex = found.sex
        if found.person is not None:
            cast.add(Seen(mention, cast.sentence_at(mention.start), found.person, subject=True))
        words = _with_where(frame, mention) if found.thing else mention.of(frame.text)
        known[mention] = _who(found, words)._replace(guessed=found.guessed)
    return [known[each.mention] if each.mention is not None else Who() for each in said]


def _with_where(frame: Frame, mention: TextSpan) -> str:
    """The words for a body with the place behind them that tells which it is: the command in Takhar."""
    place = frame.within(mention).stop
    last = place + 1
    while frame.word(place) in _WHERE and last < len(frame.tokens) and frame.capital(last):
        last += 1
    return (
        frame.text[mention.start : frame.tokens.ends[last - 1]]
        if last > place + 1
        else mention.of(frame.text)
    )


def _eastern(people: EasternPeople, mention: TextSpan, text: str) -> Who:
    found = people.named(mention)
    return Who(*found) if found else Who(None, mention.of(text))


def _who(found: Resolved, words: str) -> Who:
    if found.candidates:
        return Who(candidates=tuple(person.name for person in found.candidates))
    words = _RELATIVE.sub("", words)
    if found.person is None:
        return Who(words) if found.thing else Who(None, words if " " in words else None)
    if found.person.kind == "body" and found.person.name in words:
        return Who(words)
    if found.person.kind == "unnamed":
        return Who(None, found.person.name)
    return Who(found.person.name, found.person.description)
