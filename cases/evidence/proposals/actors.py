"""Actors: the people and bodies that an article names."""

import re
from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.bodies import AUTHORITIES
from cases.evidence.proposals.found import FoundActor, FoundStatement
from cases.evidence.proposals.people import Person
from cases.evidence.proposals.reading import Reading
from cases.evidence.span import TextSpan

_AUTHORITY: Final = re.compile(
    rf"\b(?:[Tt]he|[Ll]a|[Ll]e)\s(?:(?!(?:of|and|in|to|that|from|for|at|with|by|on|who|is|was)\b)[a-zé'’-]+\s){{0,3}}?(?:{AUTHORITIES})(?:\sfor\s[a-z]+\s[a-z]+)?(?=[\s,.;:])"
)


def actors_of(reading: Reading, statements: tuple[FoundStatement, ...]) -> tuple[FoundActor, ...]:
    """Those of the article, each where it is named first: under the fullest name that the text gives."""
    found: dict[str, FoundActor] = {}
    speakers = {said.speaker for said in statements if said.speaker}
    if reading.article.language.has_capitals:
        for actor in _named(reading, speakers):
            found.setdefault(actor.name, actor)
    known = {name.lower() for name in found}
    for actor in _authorities(reading):
        if actor.text.partition(" ")[2].lower() not in known:
            found.setdefault(actor.name, actor)
    for said in statements:
        if said.speaker and said.mention and said.speaker not in found:
            found[said.speaker] = _speaking(said)
    return tuple(sorted(found.values(), key=lambda actor: (actor.start, actor.end)))


def _named(reading: Reading, speakers: set[str]) -> Iterator[FoundActor]:
    text = reading.article.text
    for seen in reading.cast.seen:
        person = seen.person
        if not _is_actor(person, placed=seen.placed, speaks=person.name in speakers):
            continue
        yield FoundActor(
            text=seen.span.of(text),
            start=seen.span.start,
            end=seen.span.end,
            name=person.name,
            kind=person.kind,
            description=person.description,
            rule=f"actor-{person.kind}",
            level="sure"
            if person.name in speakers or (person.kind == "person" and person.roles)
            else "check",
        )


def _authorities(reading: Reading) -> Iterator[FoundActor]:
    """Bodies that the article names without a capital, outside its quotations."""
    text = reading.article.text
    for match in (
        m
        for span in reading.article.sentences_with(AUTHORITIES.split("|"))
        for m in _AUTHORITY.finditer(text, *span)
    ):
        frame = reading.frames.at(match.start())
        if not frame.within(TextSpan(match.end() - 1, match.end())) and not frame.within(
            TextSpan(*match.span())
        ):
            continue
        yield FoundActor(
            text=match[0],
            start=match.start(),
            end=match.end(),
            name=match[0],
            kind="body",
            description=None,
            rule="actor-authority",
            level="check",
        )


def _is_actor(person: Person, *, placed: bool, speaks: bool) -> bool:
    """Whether the name is of a person or a body: something tells so beside its capital letters."""
    if person.kind == "unnamed":
        return False
    if speaks:
        return True
    if person.kind == "body":
        return " " in person.name or not person.name.isupper()
    return bool(person.roles) or (person.sex is not None and not placed)


def _speaking(said: FoundStatement) -> FoundActor:
    """The speaker of a statement, where only its words name them."""
    assert said.mention is not None
    assert said.speaker is not None
    assert said.speaker_mention is not None
    return FoundActor(
        text=said.speaker_mention,
        start=said.mention[0],
        end=said.mention[1],
        name=said.speaker,
        kind="person" if said.description else "body",
        description=said.description,
        rule="actor-speaker",
        level="check",
    )
