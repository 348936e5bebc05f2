"""A filled record: thirty of each noun, related, in words that compress as prose does."""

from collections.abc import Iterator
from itertools import count
from random import Random

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ALPHABET, CODE_LENGTH, PREFIXES
from tests.catalog import documents

EACH = 30
_TEXT = (
    "they came to our house at night and asked for my brother we had hidden his papers in the wall "
    "nobody knew where the others had been taken after the border was closed I worked as a driver for "
    "two years before soldiers stopped every bus on that road because of an order from the ministry "
    "my mother sold her rings so that we could pay someone who promised visas which never arrived "
    "children cannot go to school here without documents police searched each floor and beat whoever "
    "answered some returned secretly others disappeared during winter there is no safe place left for "
    "people like us once your name stands on their list neighbours warned him twice but he stayed "
    "until morning then left with only what fitted into one bag"
)
_PROSE = _TEXT.split()
_PLACES = ("AF", "PK", "IR", "TR", "TJ", "UZ", "DE", "QA", "OM")


_NAMED: list[Noun] = [noun for noun in PREFIXES if noun is not Noun.DECLARATION]
"""What others name: nobody names a declaration."""


class Filled:
    """Makes the documents; the same every time."""

    def __init__(self) -> None:
        self.random = Random(7)  # noqa: S311 - prose, not secrets
        self.taken = {noun: [self._ref(noun) for _ in range(EACH)] for noun in _NAMED}
        self.loose = count(1)

    def documents(self) -> Iterator[Document]:
        """Those that others name come first."""
        for number in range(EACH):
            yield documents.an_actor(number, **self._actor(number))
        for number in range(EACH):
            yield documents.a_source(number, **self._source(number))
        for number in range(EACH):
            yield documents.a_case(number, **self._case(number))
        for number in range(EACH):
            yield documents.an_event(number, **self._event(number))
            yield documents.a_statistic(number, **self._statistic(number))
            yield documents.a_testimony(number, **self._testimony(number))
        for number in range(EACH):
            yield documents.a_declaration(number, **self._declaration(number))

    def first(self, noun: Noun) -> str:
        """The reference of the record that most of the others point at."""
        return self.taken[noun][0]

    def _ref(self, noun: Noun) -> str:
        return f"{PREFIXES[noun]}-{''.join(self.random.choices(ALPHABET, k=CODE_LENGTH))}"

    def _words(self, least: int, most: int) -> str:
        said = " ".join(self.random.choices(_PROSE, k=self.random.randint(least, most)))
        return said[:1].upper() + said[1:]

    def _name(self) -> str:
        return " ".join(word.title() for word in self.random.choices(_PROSE, k=2))

    def _actor(self, number: int) -> dict[str, Json]:
        name = f"{self._name()} Office"
        return {"ref": self.taken[Noun.ACTOR][number], "name": name, "names": {"en": name}}

    def _source(self, number: int) -> dict[str, Json]:
        refs = self.taken[Noun.SOURCE]
        return {
            "ref": refs[number],
            "title": self._words(5, 9),
            "publisher": self._actor_brief(number),
            "cites": [self._source_brief(each) for each in range(1, 9)] if number == 0 else [],
            "cases": ["former-soldiers"],
        }

    def _case(self, number: int) -> dict[str, Json]:
        slug = "former-soldiers" if number == 0 else f"case-{number}"
        return {
            "ref": self.taken[Noun.CASE][number],
            "slug": slug,
            "title": self._words(5, 8),
            "summary": f"{self._words(20, 40)}.",
            "replies": [],
        }

    def _event(self, number: int) -> dict[str, Json]:
        return {
            "ref": self.taken[Noun.EVENT][number],
            "title": self._words(4, 8),
            "description": f"{self._words(8, 16)}.",
            "actors": [self._actor_brief(number)],
            "places": [_PLACES[number % len(_PLACES)]],
            **self._read(number),
        }

    def _statistic(self, number: int) -> dict[str, Json]:
        low = self.random.randint(3, 90_000)
        return {
            "ref": self.taken[Noun.STATISTIC][number],
            "low": low,
            "qualifier": "exactly" if number % 2 else "at_least",
            "high": low if number % 2 else None,
            "as_worded": self._words(4, 9),
            "counted": self._words(3, 7).lower(),
            "unit": "people" if number % 3 else "killings",
            "claimed_by": self._actor_brief(number % 4),
            "places": [_PLACES[number % len(_PLACES)]],
            "limitations": f"{self._words(10, 20)}.",
            **self._read(number),
        }

    def _testimony(self, number: int) -> dict[str, Json]:
        statements: list[Json] = [
            documents.a_quotation(
                ref=self._ref(Noun.STATEMENT), text=f"{self._words(12, 60)}.", **self._read(number)
            )
            for _ in range(3)
        ]
        return {
            "ref": self.taken[Noun.TESTIMONY][number],
            "person": {
                "shown_as": self._name(),
                "naming": "pseudonym",
                "role": ("former-soldier", "former-police", "relative")[number % 3],
                "affiliation": ("army", "national-police")[number % 2],
                "age_band": ("18-29", "30-44")[number % 2],
                "sex": ("male", "female")[number % 2],
            },
            "residence": _PLACES[number % len(_PLACES)],
            "summary": f"{self._words(15, 30)}.",
            "collected_by": self._actor_brief(number % 9),
            "statements": statements,
        }

    def _declaration(self, number: int) -> dict[str, Json]:
        said = documents.a_quotation(
            ref=self._ref(Noun.STATEMENT),
            text=f"{self._words(8, 20)}.",
            wording="paraphrase",
            **self._read(number),
        )
        return {
            "actor": self._actor_brief(number % 9),
            "person": {"name": self._name(), "office": f"{self._words(1, 2)} Minister"},
            "title": self._words(4, 9),
            "summary": f"{self._words(10, 20)}.",
            "places": [_PLACES[number % len(_PLACES)]],
            "statements": [said],
        }

    def _actor_brief(self, number: int) -> Json:
        return {"ref": self.taken[Noun.ACTOR][number], "name": f"{_PROSE[number].title()} Office"}

    def _source_brief(self, number: int) -> Json:
        return documents.source_brief(
            ref=self.taken[Noun.SOURCE][number],
            title=f"The {_PROSE[number]} report",
            publisher=f"{_PROSE[number].title()} Office",
            publisher_ref=self.taken[Noun.ACTOR][number],
            date=documents.NOVEMBER,
        )

    def _read(self, number: int) -> dict[str, Json]:
        """Most were read in one source, each in a passage of its own."""
        words = self._words(6, 18)
        snapshot: Json = {"kind": "excerpt", "sha256": f"{self.random.getrandbits(256):064x}"}
        passage: Json = {
            "ref": self._ref(Noun.PASSAGE),
            "exact": words,
            "start": next(self.loose) * 40,
            "snapshot": snapshot,
        }
        return {"source": self._source_brief(number % 9), "passage": passage}
