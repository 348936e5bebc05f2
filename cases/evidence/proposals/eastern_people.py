"""Who speaks in Dari and Pashto: from a mention back to the fullest name that the text gives."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from cases.evidence.proposals.dari_pashto import LEADING
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.tokens import Kind, Token
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import folded_word, spelled

_GENITIVE: Final = "د"
_LONGEST: Final = 4
_LOOKED_BACK: Final = 8
_SENTENCES: Final = 6
_NOT_NAMES: Final = spelled(
    """
    این آن همین یک یو یوه یوې دو سه چند هر همه است بود شد هست دی ده دي وه و وو یی ای پخوانی پخوانۍ پیشین
    سابق محلی ځايي سیمې ساله کلن کلنه تن نفر مردم خلک مسئولان مسوولان چارواکي مقامات باشندگان اوسېدونکي
    حکومت دولت اداره ریاست وزارت انجمن شورا ټولنه ډله نهاد سازمان کمیسیون شورای ادارې
    """
)
"""Words that are no part of a person's name."""
_A: Final = spelled("یک یو یوه یوې")
_THIS: Final = spelled("این آن همین همان دا دغه هغه")
_GENERAL: Final = spelled("زن مرد خانم این آن سړی ښځه کس شخص پیرمرد پیرزن جوان")
"""Words for somebody that say no more."""
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


class EasternPeople:
    """The names of an article in Dari or Pashto, found again by a word of theirs or of what somebody is."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._fuller: dict[str, TextSpan] = {}
        self._roles: dict[str, list[tuple[int, int, int]]] = {}
        for number in range(len(frames)):
            self._read(number, frames.frame(number))

    def _read(self, number: int, frame: Frame) -> None:
        for place, word in enumerate(frame.tokens.words):
            if word in frame.language.roles:
                self._roles.setdefault(word.rstrip("ی"), []).append(
                    (frame.tokens.starts[place], number, place)
                )
            elif _is_name(frame, place):
                first = place
                while (
                    first
                    and place - first < _LONGEST - 1
                    and _is_name(frame, first - 1)
                    and not frame.parts(first)
                ):
                    first -= 1
                span = TextSpan(frame.tokens.starts[first], frame.tokens.ends[place])
                known = self._fuller.get(word)
                if first < place and (known is None or span.end - span.start > known.end - known.start):
                    self._fuller[word] = span

    def named(self, mention: TextSpan) -> Name | None:
        """The fullest name of whom the mention names; for "he" of whom the text spoke last."""
        found = self._named(mention)
        fuller = self._fuller.get(folded_word(found.name)) if found else None
        return found._replace(name=fuller.of(self._frames.article.text)) if found and fuller else found

    def _named(self, mention: TextSpan) -> Name | None:
        """The fullest name of whom the mention names; for "he" the one of whom the text spoke last."""
        frame = self._frames.at(mention.start)
        tokens = [frame.tokens[place] for place in frame.within(mention)]
        if len(tokens) == 1 and tokens[0].word in frame.language.pronouns:
            return _last_named(self._frames, mention.start)
        if any(token.word in _BODIES for token in tokens):
            return Name(mention.of(frame.text), None)
        if tokens and tokens[0].word in _A and all(token.word != "," for token in tokens):
            return None
        name, told = _bare(frame, tokens)
        if not name and tokens and tokens[0].word in _A:
            return None
        if not name:
            general = all(token.word in _GENERAL or token.word in _NOT_NAMES for token in tokens)
            found = None if general else self._called(frame, tokens, mention.start)
            again = general or tokens[0].word in _THIS
            return found or (_last_named(self._frames, mention.start) if again else None)
        fuller = self._fuller.get(name[0].word) if len(name) == 1 else None
        return Name((fuller or TextSpan(name[0].start, name[-1].end)).of(frame.text), told)

    def _called(self, frame: Frame, tokens: Sequence[Token], before: int) -> Name | None:
        """Who is called by the noun of the mention: the name beside it, or at its sentence's beginning."""
        for role in (token.word for token in tokens if token.word in frame.language.roles):
            seen = self._roles.get(role.rstrip("ی"), [])
            end = bisect_left(seen, (before, 0, 0))
            for _start, number, place in reversed(seen[max(0, end - _LOOKED_BACK) : end]):
                found = _beside(self._frames.frame(number), place, before)
                if found:
                    return Name(found, role)
        return None


def _bare(frame: Frame, tokens: Sequence[Token]) -> tuple[list[Token], str | None]:
    """The name in a mention without titles and what says who it is, and those words."""
    segments: list[tuple[int, list[Token]]] = [(0, [])]
    for place, token in enumerate(tokens):
        if token.word in frame.language.prepositions:
            break
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


def _is_name(frame: Frame, place: int) -> bool:
    token = frame.tokens[place]
    return (
        token.kind is Kind.WORD
        and token.word not in frame.language.prepositions
        and token.word not in frame.language.roles
        and token.word not in frame.language.said
        and token.word not in frame.language.pronouns
        and token.word not in _NOT_NAMES
        and not frame.words(place, place + 1).startswith("می\u200c")
        and token.word not in LEADING
        and token.word != _GENITIVE
    )


def _beside(frame: Frame, place: int, before: int) -> str | None:
    """The name beside the word at `place` for what somebody is, or with which its sentence begins.

    It stands between the commas behind the words, "the commander of the border, Naim,", or right behind them.
    """
    name = _between_commas(frame, place) or _run(frame, place + 1)
    name = name or _run(frame, frame.starts_sentence(place), limit=place)
    return name.of(frame.text) if name and name.start < before else None


def _between_commas(frame: Frame, place: int) -> TextSpan | None:
    comma = next(
        (at for at in range(place + 1, min(place + _LONGEST, len(frame.tokens))) if frame.word(at) == ","), 0
    )
    if not comma:
        return None
    titled = comma + 2 if frame.word(comma + 1) in frame.language.roles else comma + 1
    name = _run(frame, titled)
    closes = name and frame.word(frame.within(name).stop) == ","
    return name if name and (closes or titled > comma + 1) else None


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
        for start, end in islice(frame.sentences_before(limit), _SENTENCES):
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
        if frame.word(last) in frame.language.prepositions:
            break
        last += 1
    roles = [at for at in range(start, last) if frame.word(at) in frame.language.roles]
    if any(frame.word(at - 1) in _THIS for at in roles):
        return None
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
