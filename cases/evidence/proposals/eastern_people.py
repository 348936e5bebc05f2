"""Who speaks in Dari and Pashto: from a mention back to the fullest name that the text gives."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from cases.evidence.proposals.dari_pashto import LEADING
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.tokens import Kind, Token
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import spelled

_GENITIVE: Final = "د"
_LONGEST: Final = 4
_NOT_NAMES: Final = spelled(
    """
    این آن همین یک یو یوه یوې دو سه چند هر همه است بود شد هست دی ده دي وه و وو یی ای پخوانی پخوانۍ پیشین
    سابق محلی ځايي سیمې ساله کلن کلنه تن نفر مردم خلک مسئولان مسوولان چارواکي مقامات باشندگان اوسېدونکي
    حکومت دولت اداره ریاست وزارت انجمن شورا ټولنه ډله نهاد سازمان کمیسیون شورای ادارې
    """
)
"""Words that are no part of a person's name."""
_BODIES: Final = spelled(
    """
    ارتش اردو حکومت دولت اداره ادارهٔ ریاست وزارت انجمن انجمنِ شورا شورای ټولنه ډله نهاد سازمان کمیسیون
    کمیته دفتر مسئولان مسوولان چارواکي مقامات طالبان پولیس یوناما ملل مؤسسه موسسه رادیو راډیو آژانس رسنۍ
    خبرگزاری
    """
)


class Name(NamedTuple):
    """A name, and what the words beside it say the person is."""

    name: str
    description: str | None


def named(frames: Frames, mention: TextSpan) -> Name | None:
    """The fullest name of whom the mention names; for "he" and "the officer" of whom the text spoke last."""
    frame = frames.at(mention.start)
    tokens = [frame.tokens[place] for place in frame.within(mention)]
    if len(tokens) == 1 and tokens[0].word in frame.language.pronouns:
        return _last_named(frames, mention.start)
    if any(token.word in _BODIES for token in tokens):
        return Name(mention.of(frame.text), None)
    name, told = _bare(frame, tokens)
    if not name:
        return _called(frames, frame, tokens, mention.start)
    fuller = _fuller(frames, name, mention.start) if len(name) == 1 else None
    words = fuller or TextSpan(name[0].start, name[-1].end).of(frame.text)
    return Name(words, told)


def _bare(frame: Frame, tokens: Sequence[Token]) -> tuple[list[Token], str | None]:
    """The name in a mention without titles and what says who it is, and those words."""
    segments: list[tuple[int, list[Token]]] = [(0, [])]
    for place, token in enumerate(tokens):
        if token.word in frame.language.roles or token.word in {",", _GENITIVE} or token.word in _NOT_NAMES:
            segments.append((place + 1, []))
        elif token.kind is Kind.WORD:
            segments[-1][1].append(token)
    start, name = next((each for each in reversed(segments) if each[1]), (0, list[Token]()))
    if start and frame.word(0) and tokens[start - 1].word == _GENITIVE:
        return [], None
    told = (
        TextSpan(tokens[0].start, tokens[start - 1].end).of(frame.text).strip(" ،,")
        if start and name
        else None
    )
    return name, told


def _fuller(frames: Frames, name: Sequence[Token], before: int) -> str | None:
    """The longest name that ends with the one word of `name`, or begins with it, anywhere in the text."""
    best: TextSpan | None = None
    for number in range(len(frames)):
        frame = frames.frame(number)
        for place, token in enumerate(frame.tokens):
            if token.word != name[0].word or token.kind is not Kind.WORD:
                continue
            first = place
            while (
                first > 0
                and place - first < _LONGEST - 1
                and _is_name(frame, first - 1)
                and not frame.parts(first)
            ):
                first -= 1
            span = TextSpan(frame.tokens.starts[first], token.end)
            if first < place and (best is None or span.end - span.start > best.end - best.start):
                best = span
        if best is not None and frame.tokens and frame.tokens.starts[-1] > before:
            break
    return best.of(frames.article.text) if best else None


def _is_name(frame: Frame, place: int) -> bool:
    token = frame.tokens[place]
    return (
        token.kind is Kind.WORD
        and token.word not in frame.language.prepositions
        and token.word not in frame.language.roles
        and token.word not in frame.language.said
        and token.word not in frame.language.pronouns
        and token.word not in _NOT_NAMES
        and token.word not in LEADING
        and token.word != _GENITIVE
    )


def _called(frames: Frames, frame: Frame, tokens: Sequence[Token], before: int) -> Name | None:
    """Who is called by the noun of the mention: the name beside it, or at its sentence's beginning."""
    roles = [token.word for token in tokens if token.word in frame.language.roles]
    for role in roles:
        for number in range(frames.article.paragraph_number(before), -1, -1):
            found = _beside(frames.frame(number), role, before)
            if found:
                return Name(found, role)
    return None


def _beside(frame: Frame, role: str, before: int) -> str | None:
    for place in range(len(frame.tokens) - 1, -1, -1):
        token = frame.tokens[place]
        if token.word != role or token.start >= before:
            continue
        name = _run(frame, place + 1)
        if name is None and frame.word(place + 1) == ",":
            name = _run(frame, place + 2)
        name = name or _run(frame, frame.starts_sentence(place), limit=place)
        if name and name.start < before:
            return name.of(frame.text)
    return None


def _run(frame: Frame, start: int, *, limit: int | None = None) -> TextSpan | None:
    """The name that begins with the token `start`: up to four words that may be of a name."""
    end = start
    stop = min(len(frame.tokens) if limit is None else limit, start + _LONGEST)
    while end < stop and _is_name(frame, end):
        end += 1
    if any(frame.word(at) in _BODIES for at in range(start, end)):
        return None
    follows = frame.kind(end) if end < len(frame.tokens) else Kind.END
    if end == start or (end - start == _LONGEST and follows is Kind.WORD and _is_name(frame, end)):
        return None
    return TextSpan(frame.tokens.starts[start], frame.tokens.ends[end - 1])


def _last_named(frames: Frames, before: int) -> Name | None:
    """Whom the sentences before tell of: the name with which the nearest of them begins."""
    for number in range(
        frames.article.paragraph_number(before), max(-1, frames.article.paragraph_number(before) - 4), -1
    ):
        frame = frames.frame(number)
        limit = bisect_left(frame.tokens.starts, before)
        for start, end in frame.sentences_before(limit):
            found = _beginning(frame, start, end)
            if found:
                return found
    return None


def _beginning(frame: Frame, start: int, end: int) -> Name | None:
    """The name with which a sentence begins, behind a role or the genitive of whose relative it is."""
    while start < end and frame.word(start) in LEADING:
        start += 1
    last = start
    while last < end and frame.kind(last) is Kind.WORD and frame.word(last) not in frame.language.said:
        last += 1
    roles = [at for at in range(start, last) if frame.word(at) in frame.language.roles]
    if roles:
        behind = roles[-1] + 1
        name = _run(frame, behind) or (_run(frame, behind + 1) if frame.word(behind) == "," else None)
        if name:
            return Name(
                name.of(frame.text),
                TextSpan(frame.tokens.starts[start], frame.tokens[roles[-1]].end).of(frame.text),
            )
    if frame.word(last) == ",":
        name = _run(frame, last + 1)
        if name is None:
            titled = last + 2 if frame.word(last + 1) in frame.language.roles else last + 1
            name = _run(frame, titled)
        if name and frame.word(start) == _GENITIVE:
            return Name(
                name.of(frame.text),
                TextSpan(frame.tokens.starts[start], frame.tokens.ends[last - 1]).of(frame.text),
            )
    name = _run(frame, start)
    return (
        Name(name.of(frame.text), None) if name and frame.word(start) not in frame.language.pronouns else None
    )
