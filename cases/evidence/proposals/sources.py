"""Sources: reports and outlets that an article names as where something is from."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.bodies import BODY
from cases.evidence.proposals.clauses import clauses
from cases.evidence.proposals.found import FoundSource
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.reading import Reading
from cases.evidence.span import TextSpan

_KIND: Final = (
    r"report|statement|study|survey|poll|interview|letter|briefing|investigation|audit|article|memo|communiqué"
    r"|rapport|étude|enquête|lettre|audit"
)
_KINDS: Final = frozenset(_KIND.split("|"))
_ACCORDING: Final = re.compile(r"\b(?:according\s+to|selon|d['’]après)\s", re.IGNORECASE)
_IN_A: Final = re.compile(
    rf"\b(?:in|from|dans)\s+(?:an?|its|their|un|une|son|leur)\s+(?:[\w-]+\s+){{0,3}}?(?P<kind>{_KIND})\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:told|tells|telling|interview\s+with|a\s+déclaré\s+à|a\s+dit\s+à)\s+(?=[A-ZÉ]|the\s+[A-Z])"
)
_REPORTED: Final = re.compile(r"\b(?:reported|reports|first\s+reported)\b")
_SOME: Final = re.compile(r"\b[Bb]y\s+(?P<name>some\s+(?:accounts|estimates|counts))\b")


def sources_of(reading: Reading) -> tuple[FoundSource, ...]:
    """Those of the article, in its order, each where it is named first."""
    found = sorted(_all(reading), key=lambda source: (source.start, source.end))
    first: dict[str, FoundSource] = {}
    for source in found:
        first.setdefault(source.name, source)
    return tuple(first.values())


def _all(reading: Reading) -> Iterator[FoundSource]:
    article = reading.article
    text = article.text
    for pattern, rule in ((_ACCORDING, "source-according"), (_TOLD, "source-told")):
        for match in _matches(
            article,
            pattern,
            ("ccording to", "elon", "d'après", "d’après", "told", "tell", "interview", " à "),
        ):
            yield from _named_behind(reading, match.end(), rule)
    for match in _matches(article, _IN_A, _KIND.split("|")):
        yield from _issued(reading, match)
    for match in _matches(article, _REPORTED, ("report",)):
        yield from _reporting(reading, match.start())
    for match in _matches(article, _SOME, ("y some ",)):
        yield _source(text, TextSpan(*match.span("name")), "source-unnamed", None)


def _matches(article: Article, pattern: re.Pattern[str], words: Iterable[str]) -> Iterator[re.Match[str]]:
    """Where the pattern stands in the sentences that hold one of the words."""
    for span in article.sentences_with(words):
        yield from pattern.finditer(article.text, *span)


def _named_behind(reading: Reading, place: int, rule: str) -> Iterator[FoundSource]:
    """The body or outlet that is named right behind "according to" or "told"."""
    frame = reading.frames.at(place)
    first = frame.within(TextSpan(place, place + 1)) or frame.within(TextSpan(place, place + 40))
    named = subject_behind(frame, first.start, len(frame.tokens)) if first else None
    if named and _is_body(reading, frame, named, outlet=rule == "source-told"):
        yield _source(reading.article.text, _span(frame, named), rule, None)


def _issued(reading: Reading, match: re.Match[str]) -> Iterator[FoundSource]:
    """Who says something in a report: the subject of the sentence, where it is a body."""
    frame = reading.frames.at(match.start())
    places = frame.within(TextSpan(*match.span()))
    if not places:
        return
    floor = frame.starts_sentence(places.start)
    limit = frame.ends_sentence(places.start)
    for clause in clauses(frame, floor, limit):
        if _is_body(reading, frame, clause.subject, outlet=False):
            kind = match["kind"].lower()
            yield _source(reading.article.text, _span(frame, clause.subject), "source-report", kind)
            return


def _reporting(reading: Reading, place: int) -> Iterator[FoundSource]:
    """Who "reported" something, where it is a body."""
    frame = reading.frames.at(place)
    places = frame.within(TextSpan(place, place + 1))
    if not places:
        return
    for clause in clauses(frame, frame.starts_sentence(places.start), places.start + 1):
        if clause.verb == places.start and _is_body(reading, frame, clause.subject, outlet=True):
            yield _source(reading.article.text, _span(frame, clause.subject), "source-reported", "report")


def _is_body(reading: Reading, frame: Frame, named: Mention, *, outlet: bool) -> bool:
    """Whether the words name a body, and no person; an outlet may be known by its name alone."""
    words = [frame.word(place) for place in range(named.first, named.last)]
    if words[-1] in _KINDS or words[0] in frame.language.pronouns or words[0] in {"his", "her", "their"}:
        return False
    if any(word in BODY for word in words):
        return True
    people = [
        each.person for each in reading.cast.inside(_span(frame, named)) if each.person.kind == "person"
    ]
    return (
        outlet and not any(person.roles or person.sex for person in people) and frame.capital(named.last - 1)
    )


def _span(frame: Frame, named: Mention) -> TextSpan:
    return TextSpan(frame.tokens.starts[named.first], frame.tokens.ends[named.last - 1])


def _source(text: str, span: TextSpan, rule: str, kind: str | None) -> FoundSource:
    words = span.of(text)
    return FoundSource(
        text=words, start=span.start, end=span.end, name=words, kind=kind, rule=rule, level="check"
    )
