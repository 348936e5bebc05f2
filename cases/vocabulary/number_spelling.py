"""Numbers spelled in words, or begun in digits and gone on with in words, among the tokens of a text."""

from fractions import Fraction
from typing import Final

from cases.vocabulary.number_words import AND, HALVES, WORDS, NumberWord, Rank, Tongue
from cases.vocabulary.numeral import numeral_at, value_of
from cases.vocabulary.written_token import Kind, Tokens, touching, word_at

_DOZEN: Final = 12
_OF: Final = frozenset({"of", "a"})
_HYPHENS: Final = frozenset("-‐‑")
_ANY_AND: Final = frozenset(AND.values())
_POINT: Final = "point"
_NAUGHTS: Final = frozenset({"zero", "oh", "nought", "naught"})


class Spelling:
    """Reads on from `place` as long as the tokens go on with one number.

    `group` is what is being counted of the next scale (three hundred and fifty), `total` what stands before
    it (two thousand), `limit` the scale that was read last, below which the next must be.
    """

    def __init__(self, tokens: Tokens, place: int, *, joining: bool) -> None:
        self.tokens, self.place, self.last, self.joining = tokens, place, place, joining
        self.total = Fraction(0)
        self.group: Fraction | None = None
        self.limit: int | None = None
        self.tongue: Tongue | None = None
        self.digits = self.wrong = False
        self.before: tuple[int, Fraction] | None = None
        """Place and total before the group that follows a scale, to go back to where it turns out to be
        another number: five thousand and six thousand."""

    def read(self) -> bool:
        """Whether a number begins at `place`; it ends before `last` then."""
        self._begin()
        while self.last > self.place and not self.wrong and (self._take_point() or self._go_on()):
            pass
        return self.last > self.place

    @property
    def value(self) -> Fraction | None:
        """What was read, None where it is no number after all."""
        return None if self.wrong else self.total + (self.group or 0)

    def _begin(self) -> None:
        word = self.tokens.words[self.place]
        if self.tokens.kinds[self.place] is Kind.NUMERAL:
            self._begin_with_digits()
        elif word in {"a", "an"}:
            following = WORDS.get(word_at(self.tokens, self.place + 1))
            if (following and following.rank in {Rank.HUNDRED, Rank.SCALE}) or self._part_of(self.place + 1):
                self.group, self.last, self.tongue = Fraction(1), self.place + 1, Tongue.ENGLISH
                self._take_part(self.place + 1)
        elif word in HALVES:
            self._take_part(self.place)
        elif (first := WORDS.get(word)) and first.alone:
            self.tongue, self.last = first.tongue, self.place + 1
            if first.rank is Rank.SCALE:
                self.total, self.limit = Fraction(first.value), first.value
            elif first.value == _DOZEN and first.rank is Rank.HUNDRED:
                self.total, self.limit = Fraction(_DOZEN), 1
            else:
                self.group = Fraction(first.value)

    def _begin_with_digits(self) -> None:
        read = numeral_at(self.tokens, self.place)
        self.digits, self.last, self.wrong = True, read.last, read.value is None
        if read.scale > 1:
            self.total, self.limit = read.value or Fraction(0), read.scale
        else:
            self.group = read.value

    def _part_of(self, place: int) -> bool:
        return word_at(self.tokens, place) in HALVES and self._after_part(place) is not None

    def _after_part(self, place: int) -> int | None:
        """The place of what is halved, such as the million of half a million, for the half at `place`."""
        at = place + 1
        while at <= place + 2 and word_at(self.tokens, at) in _OF | _HYPHENS:
            at += 1
        word = WORDS.get(word_at(self.tokens, at))
        return at if word is not None and word.rank in {Rank.SCALE, Rank.HUNDRED} else None

    def _take_part(self, place: int) -> None:
        part, at = HALVES.get(word_at(self.tokens, place)), self._after_part(place)
        if part is not None and at is not None:
            self.group = part if self.group is None else self.group * part
            self.last = at
            self.tongue = WORDS[word_at(self.tokens, at)].tongue

    def _go_on(self) -> bool:
        """Take the next part of the number with what links it, if there is one."""
        place, link = self.last, ""
        if (
            word_at(self.tokens, place) in _HYPHENS
            and touching(self.tokens, place)
            and touching(self.tokens, place + 1)
        ):
            place, link = place + 1, "-"
        elif word_at(self.tokens, place) in self._ands():
            place, link = place + 1, "and"
        if place >= len(self.tokens) or (link and not self.joining and link == "and"):
            return False
        if self._take_half(place, link):
            return True
        if self.tokens.kinds[place] is Kind.NUMERAL:
            return self._take_digits(place, link)
        word = WORDS.get(self.tokens.words[place])
        if word is None or (
            self.tongue and (word.tongue is Tongue.ENGLISH) != (self.tongue is Tongue.ENGLISH)
        ):
            return False
        return self._take(word, place, link)

    def _take_point(self) -> bool:
        """Take the decimals of one point five million, spelled digit by digit."""
        if self.digits or self.group is None or word_at(self.tokens, self.last) != _POINT:
            return False
        decimals, place = "", self.last + 1
        while place < len(self.tokens):
            word = self.tokens.words[place]
            number = WORDS.get(word)
            if word not in _NAUGHTS and (number is None or number.rank is not Rank.UNIT):
                break
            decimals, place = decimals + str(number.value if number else 0), place + 1
        if decimals:
            self.group, self.last = self.group + Fraction(int(decimals[:20]), 10 ** len(decimals[:20])), place
        return bool(decimals)

    def _ands(self) -> frozenset[str]:
        return frozenset({AND[self.tongue]}) if self.tongue else _ANY_AND

    def _take_half(self, place: int, link: str) -> bool:
        """Take the half of two and a half million, یک و نیم میلیون, یو نیم میلیون, a million and a half."""
        at = place + 1 if link == "and" and word_at(self.tokens, place) == "a" else place
        word, scaled = word_at(self.tokens, at), WORDS.get(word_at(self.tokens, at + 1))
        if word in {"quarters", "quarter"} and self.group and (end := self._after_part(at)):
            self.group, self.last = self.group / 4, end
            return True
        if word not in {"half", "نیم"} or (word == "half" and link != "and"):
            return False
        if self.group is not None and scaled is not None and scaled.rank is Rank.SCALE:
            self.group += Fraction(1, 2)
        elif self.group is None and self.limit and self.limit > 1:
            self.total += Fraction(self.limit, 2)
        elif self.group is not None:
            self.wrong = True
        self.last = at + 1
        return True

    def _take_digits(self, place: int, link: str) -> bool:
        value = value_of(self.tokens.words[place])
        if not self.limit or self.group is not None or value is None or value >= self.limit or link == "-":
            return False
        if (link and self.tongue is Tongue.ENGLISH) or touching(self.tokens, place):
            return False
        self.before, self.group, self.last = (self.last, self.total), value, place + 1
        return True

    def _take(self, word: NumberWord, place: int, link: str) -> bool:
        if word.rank is Rank.SCALE:
            taken = link != "and" and self._take_scale(word)
        elif word.rank is Rank.HUNDRED and self.group is not None:
            taken = link != "and" and self._take_hundred(word)
        else:
            taken = self._take_small(word, place, link)
        if taken:
            self.last, self.tongue = (place + 1 if self.last <= place else self.last), word.tongue
        return taken

    def _take_scale(self, word: NumberWord) -> bool:
        group = self.group or Fraction(0)
        if self.group is not None and (self.limit is None or word.value < self.limit):
            self.total += group * word.value
        elif self.limit == 1000 < word.value and self.total < 10**6:
            self.total = (self.total + group) * word.value  # three thousand two hundred million
        elif self.before:
            (self.last, self.total), self.group = self.before, None
            return False
        else:
            self.wrong = self.group is not None or word.value > (self.limit or word.value)
            return self.wrong
        self.group, self.limit, self.before = None, word.value, None
        return True

    def _take_hundred(self, word: NumberWord) -> bool:
        group = self.group or Fraction(0)
        if word.value == _DOZEN:
            if self.limit is not None:
                return False
            self.total, self.group, self.limit = group * _DOZEN, None, 1
            return True
        if group >= 100:
            return False
        self.group, self.digits = group * word.value, False
        return True

    def _take_small(self, word: NumberWord, place: int, link: str) -> bool:
        if self.group is None:
            if self.limit is None or word.value >= self.limit or not word.alone:
                return False
            self.before, self.group = (self.last, self.total), Fraction(word.value)
            return True
        if (self.digits and self.before is None and self.limit is None) or self.group.denominator > 1:
            return False
        below, rank = self.group % 100, word.rank
        behind = WORDS.get(word_at(self.tokens, place + 1))
        if below == 0 and self.group and rank in {Rank.UNIT, Rank.TEEN, Rank.TEN}:
            fits = behind is None or behind.rank is not Rank.HUNDRED
        elif rank is Rank.UNIT and below >= 20 and below % 10 == 0:
            fits = (link == "and") != (word.tongue is Tongue.ENGLISH)
        else:
            fits = rank is Rank.TEN and word.tongue is Tongue.PASHTO and 0 < below < 10 and link != "and"
        if fits:
            self.group += word.value
        return fits
