"""Claimants: who is said to say a figure: the speaker of the quotation it stands in, or whoever the sentence names."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from cases.evidence.proposals import english
from cases.evidence.proposals.article import Article
from cases.evidence.proposals.claiming import CLAIMING, GOING, LOOSE, NOUNS_TOO, REPORTS, STRONG, WEAK
from cases.evidence.proposals.found import FoundStatement
from cases.evidence.proposals.frame import Frame, Kind, frame_of
from cases.evidence.proposals.mention import Mention, subject_before, subject_behind
from cases.evidence.span import TextSpan
from cases.evidence.proposals.subjects import clauses, is_finite


class Claim(NamedTuple):
    """Words that say who claims what stands near: `at` is the token of the verb or of "according"."""

    at: int
    mention: Mention
    forward: bool
    """Whether what follows is claimed, rather than what stands before."""
    leads: bool = False
    """Whether it opens the sentence, and so holds for all of it."""


_MARKS: Final = frozenset({",", "—", '"', "”", "''", "’"})
_CLOSING: Final = frozenset({",", "—", ".", ";"})
_NO_SUBJECT: Final = frozenset({"that", "to", "the", "at", "in", "by"}) - {"the"}
_OTHERS: Final = frozenset({"both", "others", "another", "some"})
_QUANTITIES: Final = frozenset("most none half many more fewer thousands hundreds dozens nobody no".split())
_IN_REPORTS: Final = frozenset({"in", "by", "per", "under", "from"})
_OF_REPORTS: Final = frozenset({"early", "recent", "new", "monday", "tuesday", "wednesday", "thursday", "friday"})
_LEADING: Final = 14
_FARTHEST: Final = 30


class Claimants:
    """Finds who claims a figure of an article."""

    def __init__(self, article: Article, statements: tuple[FoundStatement, ...]) -> None:
        self.article = article
        self.statements = statements
        self._frames: dict[int, tuple[Frame, list[Claim]]] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.statements]

    def claimant_at(self, start: int, end: int) -> str | None:
        """Whoever says what stands from `start` to before `end`, in the words that name them there."""
        number = bisect_right(self._starts, start) - 1
        if number >= 0 and self.statements[number].end > start:
            return self.statements[number].speaker_mention
        return self._in_sentence(start, end)

    def _in_sentence(self, start: int, end: int) -> str | None:
        frame, claims = self._frame_at(start)
        sentence = self.article.sentence_at(start)
        inside = [each for each in claims if sentence.start <= frame.tokens[each.at].start < sentence.end]
        chosen = _chosen(frame, inside, start)
        if chosen is not None:
            return _words(frame, chosen.mention)
        return self._quoted_in(sentence)

    def _quoted_in(self, sentence: TextSpan) -> str | None:
        """Whoever is quoted in the sentence itself."""
        first = bisect_left(self._starts, sentence.start)
        for each in self.statements[first : bisect_right(self._starts, sentence.end)]:
            if each.speaker_mention:
                return each.speaker_mention
        return None

    def _frame_at(self, place: int) -> tuple[Frame, list[Claim]]:
        number = self.article.paragraph_number(place)
        if number not in self._frames:
            frame = frame_of(self.article.text, self.article.paragraphs[number], ())
            self._frames[number] = frame, [*_claims(frame)]
        return self._frames[number]


def _chosen(frame: Frame, claims: list[Claim], start: int) -> Claim | None:
    """The claim that a figure at `start` belongs to: the nearest before it that looks ahead, or one that closes."""
    before = [each for each in claims if each.forward and frame.tokens[each.at].start < start]
    leading = next((each for each in before if each.leads), None)
    if leading is not None and all(_is_small(frame, each) for each in before if not each.leads):
        return leading
    closing = _closing(frame, claims, start)
    strong = [each for each in before if frame.word(each.at) in STRONG and not (closing and _is_small(frame, each))]
    if strong:
        return _outer(frame, strong)
    if closing is not None and frame.tokens[closing.at].start > start:
        return closing
    sure = [each for each in before if frame.word(each.at) not in LOOSE]
    if sure or before:
        return _outer(frame, sure or before)
    return closing


def _closing(frame: Frame, claims: list[Claim], start: int) -> Claim | None:
    """Whoever closes the sentence behind the figure, rather by a verb than as "in a report"; else before it."""
    behind = [each for each in claims if not each.forward]
    later = [each for each in behind if frame.tokens[each.at].start > start]
    said = [each for each in later if frame.word(each.at) not in _IN_REPORTS]
    found = said or later or behind[::-1]
    return found[0] if found else None


def _outer(frame: Frame, claims: list[Claim]) -> Claim:
    """The last of them, or the one before it where a pronoun goes back to that: the mayor said she expects 40."""
    last = claims[-1]
    word = frame.word(last.mention.first)
    if len(claims) > 1 and word in english.PRONOUNS and last.mention.last - last.mention.first == 1:
        return _outer(frame, claims[:-1])
    return last


def _is_small(frame: Frame, claim: Claim) -> bool:
    """Whether those who claim are a number of people, or "they", of whom what leads the sentence tells."""
    mention = claim.mention
    words = {frame.word(place) for place in range(mention.first, mention.last)}
    return not any(frame.tokens[place].capital for place in range(mention.first, mention.last)) or "they" in words


def _claims(frame: Frame) -> Iterator[Claim]:
    floor = 0
    for place, token in enumerate(frame.tokens):
        if place and frame.parts(place):
            floor = place
        if token.kind is not Kind.WORD:
            continue
        if token.word == "according" and frame.word(place + 1) == "to":
            named = subject_behind(frame, place + 2, _limit(frame, place + 2))
            if named is not None:
                leads = place - floor <= 1
                yield Claim(place, named, forward=leads, leads=leads)
        elif token.word in REPORTS and (found := _of_report(frame, place, floor)):
            yield found
        elif token.word in GOING:
            yield from _of_going(frame, place, floor)
        elif token.word in CLAIMING | LOOSE and not (token.capital and place > floor):
            yield from _of_verb(frame, place, floor)
        elif is_finite(frame, place) and (told := _told(frame, place, floor)):
            yield told


def _of_report(frame: Frame, place: int, floor: int) -> Claim | None:
    """In a survey of the union, 12 of them answered; 12 of them answered in a survey."""
    at = place
    while at > max(floor, place - _LEADING) and frame.tokens[at - 1].kind in {Kind.WORD, Kind.NUMBER}:
        at -= 1
        if frame.word(at) in _IN_REPORTS and frame.word(at + 1) in _OF_REPORTS | english.DETERMINERS:
            leads = at == floor
            return Claim(at, Mention(at + 1, place + 1), forward=leads, leads=leads)
        if frame.word(at) in english.PREPOSITIONS - {"of"}:
            break
    return None


def _of_going(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    """She is telling; the mayor left, saying that; with a survey finding that."""
    before = frame.word(place - 1)
    if before in english.AUXILIARIES or before in REPORTS:
        named = subject_before(frame, place, floor)
        if named is not None and not _counts(frame, named):
            yield Claim(place, named, forward=True)
        return
    doing = list(clauses(frame, floor, place))
    if doing and not _counts(frame, doing[0].subject):
        yield Claim(place, doing[0].subject, forward=True)


def _of_verb(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    if frame.word(place) in NOUNS_TOO and not _follows_a_name(frame, place):
        return
    if frame.word(place - 1) in _MARKS and place > floor and (named := _closing_subject(frame, place)):
        yield Claim(place, named, forward=False)
        return
    named = subject_before(frame, place, floor)
    if named is None or _counts(frame, named):
        return
    comma = frame.word(named.first - 1) in _MARKS and named.first - 1 > floor
    following = frame.tokens[place + 1] if place + 1 < len(frame.tokens) else None
    closes = following is None or following.kind is Kind.END or following.word in _CLOSING
    closes = closes or following is not None and (following.word in english.PREPOSITIONS | english.ADVERBS)
    yield Claim(place, named, forward=not (comma and closes))


def _told(frame: Frame, place: int, floor: int) -> Claim | None:
    """A survey puts, a count gives: whatever the verb, a report tells what follows."""
    named = subject_before(frame, place, floor)
    if named is None or not any(frame.word(at) in REPORTS for at in range(named.first, named.last)):
        return None
    return Claim(place, named, forward=True)


def _follows_a_name(frame: Frame, place: int) -> bool:
    before = frame.tokens[place - 1] if place else None
    if before is None:
        return False
    many = before.word.endswith("s") and not frame.word(place).endswith("s")
    return before.capital or before.word in english.PRONOUNS or many


def _closing_subject(frame: Frame, place: int) -> Mention | None:
    """Who said it, where that ends the sentence: forty died, said the ministry."""
    if frame.word(place + 1) in _NO_SUBJECT or frame.word(place) not in STRONG:
        return None
    named = subject_behind(frame, place + 1, _limit(frame, place + 1))
    if named is None:
        return None
    following = frame.tokens[named.last] if named.last < len(frame.tokens) else None
    ends = following is None or following.kind is Kind.END or following.word in _CLOSING | english.PREPOSITIONS
    return named if ends else None


def _counts(frame: Frame, mention: Mention) -> bool:
    """Whether the words tell how many rather than who."""
    return any(frame.tokens[place].kind is Kind.NUMBER for place in range(mention.first, mention.last)) or (
        frame.word(mention.first) in _QUANTITIES
        or (mention.last - mention.first == 1 and frame.word(mention.first) in english.DETERMINERS - _OTHERS)
    )


def _limit(frame: Frame, start: int) -> int:
    for place in range(start, min(len(frame.tokens), start + _FARTHEST)):
        if frame.tokens[place].kind is Kind.END or frame.word(place) in {";", ":"}:
            return place
    return min(len(frame.tokens), start + _FARTHEST)


def _words(frame: Frame, mention: Mention) -> str:
    last = mention.last - 1 if mention.relative and mention.last - mention.first > 1 else mention.last
    return frame.words(mention.first, last).strip(" ,")
