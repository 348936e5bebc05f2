"""Events: what an article says happened, dated by its own words, and the days until when something must."""

from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.bodies import BODIES
from cases.evidence.proposals.event_clauses import TELLING, Happening, happenings_in
from cases.evidence.proposals.event_deadlines import deadline_at
from cases.evidence.proposals.event_eastern import eastern_happenings_in
from cases.evidence.proposals.event_surroundings import Dated, EventSurroundings
from cases.evidence.proposals.event_words import EASTERN, PUBLIC
from cases.evidence.proposals.found import FoundActor, FoundDate, FoundEvent, FoundPlace, Level
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.reading import Reading
from cases.evidence.span import TextSpan

_EASTERN: Final = frozenset(EASTERN)
_LEADING: Final = 4


def events_of(
    reading: Reading,
    dates: tuple[FoundDate, ...],
    places: tuple[FoundPlace, ...],
    actors: tuple[FoundActor, ...],
) -> tuple[FoundEvent, ...]:
    """The events that the article tells outside its quotations, in order, none over another."""
    around = EventSurroundings.of(reading, dates, places, actors)
    found: list[FoundEvent] = []
    for number in range(len(reading.frames)):
        frame = reading.frames.frame(number)
        for event in sorted(_in_frame(frame, around), key=_by_place):
            if not found or event.start >= found[-1].end:
                found.append(event)
    return tuple(found)


def _by_place(event: FoundEvent) -> tuple[int, bool, bool, int]:
    """In reading order; of two that begin alike the dated one, a deadline, and the longer one, first."""
    return event.start, event.edtf is None, event.rule != "event-deadline", -event.end


def _in_frame(frame: Frame, around: EventSurroundings) -> Iterator[FoundEvent]:
    capitals = frame.language.has_capitals
    telling = not (TELLING if capitals else _EASTERN).isdisjoint(frame.tokens.words)
    happenings = happenings_in if capitals else eastern_happenings_in
    for floor in frame.sentences if len(frame.tokens) else ():
        limit = frame.ends_sentence(floor)
        for each in happenings(frame, floor, limit) if telling else ():
            yield from _event(frame, floor, each, around)
        for day in around.dates_in(_span(frame, floor, limit)) if capitals else ():
            deadline = deadline_at(frame, floor, day.span)
            if deadline is not None:
                span = _span(frame, *deadline)
                yield _found(frame, span, around, day, kind="deadline", rule="event-deadline")


def _event(frame: Frame, floor: int, happening: Happening, around: EventSurroundings) -> Iterator[FoundEvent]:
    """The event with its date; without one where it is a public act of somebody who is named."""
    first, verb, last, kind = happening
    day = _day(frame, floor, happening, around)
    if day is not None:
        leads = frame.within(day.span).start - floor < _LEADING
        span = _span(frame, floor if leads else first, last)
        span = span._replace(end=max(span.end, day.span.end))
        yield _found(frame, span, around, day, kind=kind, rule="event-dated")
    elif kind in PUBLIC and frame.language.has_capitals and _is_named(frame, first, verb):
        yield _found(frame, _span(frame, first, last), around, None, kind=kind, rule="event-undated")


def _is_named(frame: Frame, first: int, verb: int) -> bool:
    """Whether a name or an authority stands before the verb."""
    pronouns = frame.language.pronouns
    return any(
        (frame.capital(at) and frame.word(at) not in pronouns and at not in frame.beginnings)
        or frame.word(at) in BODIES
        for at in range(first, verb)
    )


def _day(frame: Frame, floor: int, happening: Happening, around: EventSurroundings) -> Dated | None:
    """The date in the clause: the first behind the verb, else the last before; or that which leads to it."""
    first, verb, last, _kind = happening
    inside = around.dates_in(_span(frame, first, last))
    at = frame.tokens.starts[verb]
    behind = [each for each in inside if each.span.start > at]
    if behind or inside:
        return behind[0] if behind else inside[-1]
    if first == floor:
        return None
    leading = around.dates_in(_span(frame, floor, first))
    near = [each for each in leading if frame.within(each.span).start - floor < _LEADING]
    return near[0] if near and first - frame.within(near[0].span).stop <= 1 else None


def _span(frame: Frame, first: int, last: int) -> TextSpan:
    return TextSpan(frame.tokens.starts[first], frame.tokens.ends[last - 1])


def _found(
    frame: Frame, span: TextSpan, around: EventSurroundings, day: Dated | None, *, kind: str | None, rule: str
) -> FoundEvent:
    edtf = None if day is None else day.edtf
    if rule == "event-deadline" and edtf:
        edtf = edtf.removeprefix("../")
    plain = day is not None and day.level == "sure" and kind is not None and frame.language.has_capitals
    level: Level = "sure" if plain else "check"
    return FoundEvent(
        text=span.of(frame.text),
        start=span.start,
        end=span.end,
        edtf=edtf,
        place=around.place_in(span),
        actors=around.actors_in(span) or around.actors_beside(span, report=kind == "report"),
        kind_code=kind,
        rule=rule,
        level=level,
    )
