"""Canaries: values that stand nowhere else, planted where they must not get out, found however written."""

import re
from base64 import b32encode, b64encode
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from cases.vocabulary.audience import Audience

_TOKEN = re.compile(r"cn-[a-z2-7]{12}")
_BACKWARDS = re.compile(r"[a-z2-7]{12}-nc")
_DAY = re.compile(r"19[34]\d-?\d\d-?\d\d")
_DAY_IN_WORDS = re.compile(r"(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) 19[34]\d")
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])[0-9]{3}[, \u00a0\u202f_.]?[0-9]{3}[, \u00a0\u202f_.]?[0-9]{3}(?![0-9A-Za-z])"
)
_REFERENCE = re.compile(r"(?<![0-9A-Za-z])[A-Z]-[0-9A-Z]{10}(?![0-9A-Za-z])")
_HEX = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?:[0-9a-f]{32})?(?![0-9a-f])")


@dataclass(frozen=True)
class Canary:
    """Where it was planted, and the widest audience that may come upon it."""

    where: str
    widest: Audience


@dataclass
class Canaries:
    """Makes canaries and recognises them: each plain, in capitals, backwards, in base 64, a day in words."""

    random: Random = field(default_factory=lambda: Random("canaries"))  # noqa: S311 - nothing secret
    known: dict[str, Canary] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    """Every way of writing a canary, and the canary."""

    def text(self, where: str, widest: Audience = Audience.DESK) -> str:
        """A word of 15 characters."""
        token = "cn-" + b32encode(self.random.randbytes(8)).decode()[:12].lower()
        self.written[token[::-1]] = token
        for shift in range(3):
            self.written[_core(token, shift)] = token
        return self.note(token, where, widest)

    def day(self, where: str, widest: Audience = Audience.DESK) -> date:
        """A day of the years 1931 to 1949, neither among the first nor the last of its month."""
        while True:
            day = date(1931, 1, 1) + timedelta(days=self.random.randrange(19 * 365))
            if 2 < day.day < 28 and day.isoformat() not in self.known:
                break
        for way in (day.strftime("%Y%m%d"), f"{day.day} {day:%B} {day:%Y}", f"{day:%B} {day.day}, {day:%Y}"):
            self.written[way] = day.isoformat()
        self.note(day.isoformat(), where, widest)
        return day

    def moment(self, where: str, widest: Audience = Audience.DESK) -> datetime:
        """A time on such a day."""
        return datetime.combine(self.day(where, widest), time(12), UTC)

    def number(self, where: str, widest: Audience = Audience.DESK) -> int:
        """A number of nine digits."""
        number = self.random.randrange(100_000_000, 1_000_000_000)
        self.note(str(number), where, widest)
        return number

    def note(self, value: str, where: str, widest: Audience = Audience.DESK) -> str:
        """Take `value`, which stands nowhere else, for a canary: a reference, a digest."""
        self.known[value] = Canary(where, widest)
        return value

    def forget(self, value: str) -> None:
        """`value` may be seen after all."""
        del self.known[value]

    def leaks(self, text: str, reader: Audience) -> set[str]:
        """Where what `reader` came upon in `text` and may not see was planted."""
        return self.hidden(self.found(text), reader)

    def hidden(self, found: Collection[str], reader: Audience) -> set[str]:
        """Where those of `found` were planted that `reader` may not see."""
        seen = {self.known[value] for value in found}
        return {canary.where for canary in seen if not reader.includes(canary.widest)}

    def found(self, text: str) -> set[str]:
        """The canaries in `text`, in whatever way they are written."""
        written = {each for each in _written(text) if each in self.known or each in self.written}
        return {self.written.get(each, each) for each in written} & self.known.keys()


def _written(text: str) -> Iterator[str]:
    """What could be a canary."""
    lower = text.lower()
    for pattern, part in ((_TOKEN, "cn-"), (_BACKWARDS, "-nc")):
        if part in lower:
            yield from pattern.findall(lower)
    for pattern in (_DAY, _REFERENCE, _HEX):
        yield from pattern.findall(text)
    if any(part in text for part in (" 193", " 194")):
        yield from _DAY_IN_WORDS.findall(text)
    for number in _NUMBER.findall(text):
        yield re.sub(r"\D", "", number)
    plain = text.replace("-", "+").replace("_", "/")
    for start, length in _CORES:
        at = plain.find(start)
        while at >= 0:
            yield plain[at : at + length]
            at = plain.find(start, at + 1)


def _core(token: str, shift: int) -> str:
    """What base 64 makes of `token` behind `shift` bytes, without the letters that its neighbours decide."""
    written = b64encode(b"\0" * shift + token.encode()).decode().rstrip("=")
    first = -(-shift * 8 // 6)
    whole = (shift + len(token)) * 8 // 6
    return written[first:whole]


_CORES = [(_core("cn-" + "a" * 12, shift)[:3], len(_core("cn-" + "a" * 12, shift))) for shift in range(3)]
