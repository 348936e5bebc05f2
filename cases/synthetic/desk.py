"""Made-up records as people bring them: rows of dossiers, so that the desk can be tried and measured.

The images that disclosure is measured on are frozen already; here they are rows that go through the verbs.
What was read has no kept copy, since nobody keeps copies of what was never written.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from cases.synthetic import actor, case, source, statistic, testimony
from cases.synthetic.chance import chance
from cases.synthetic.place import COUNTRIES, PROVINCES
from cases.synthetic.statistic import INDICATORS
from cases.synthetic.term import TERMS
from cases.synthetic.theme import THEMES
from cases.synthetic.words import Vocabulary
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.synthetic import MARK

Rows: TypeAlias = dict[str, list[Json]]
"""Rows by the name of their file in a dossier."""
AT_ONCE: Final = 50
"""Testimonies of one dossier, which is published as a whole or not at all."""
ACTORS: Final = 40
REPORTS: Final = 20
_A_FIGURE_EACH: Final = 100  # testimonies
_ELSEWHERE: Final = {
    *("passage", "attribution_passage", "person", "snapshots"),
    *("testimony", "declaration"),
}
"""What an image holds and a row says in another way."""


class Desk:
    """Dossiers of one seed: what all speak of, then testimonies with their people, sources and figures."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._words = Vocabulary(seed)
        self._actors = [actor.image(chance(seed, Noun.ACTOR, each), each) for each in range(1, ACTORS + 1)]
        self._reports = [self._source(number, reports=()) for number in range(1, REPORTS + 1)]
        self._case = case.image(chance(seed, Noun.CASE), actors=self._actors, sources=self._reports)

    def dossiers(self, testimonies: int) -> Iterator[Rows]:
        """Enough dossiers for so many testimonies or a few more, in the order in which they can be loaded.

        The same for every number, as far as it goes: whoever wants more goes on.
        """
        yield self._common()
        for first in range(1, testimonies + 1, AT_ONCE):
            yield self._dossier(range(first, first + AT_ONCE))

    def _common(self) -> Rows:
        """What all records speak of."""
        return {
            "places": [_row(each) for each in (*COUNTRIES, *PROVINCES)],
            "terms": [_row(each) for each in TERMS],
            "themes": [_row(each) for each in THEMES],
            "indicators": [_row(each) for each in INDICATORS],
            "actors": [_row(each) for each in self._actors],
            "sources": [_row(each) for each in self._reports],
            "cases": [_row(self._case)],
        }

    def _dossier(self, numbers: range) -> Rows:
        """The testimonies of some numbers: half as many sources, a person each, a figure for a hundred."""
        numbered = range(REPORTS + numbers.start // 2 + 1, REPORTS + numbers.stop // 2 + 1)
        sources = [self._source(number, reports=self._reports) for number in numbered]
        told = {"case": self._case, "actors": self._actors, "sources": sources}
        testimonies = [
            testimony.image(chance(self._seed, Noun.TESTIMONY, each), each, words=self._words, **told)  # type: ignore[arg-type]
            for each in numbers
        ]
        figures = [
            statistic.image(chance(self._seed, Noun.STATISTIC, each), each, **told)  # type: ignore[arg-type]
            for each in range(numbers.start // _A_FIGURE_EACH + 1, numbers.stop // _A_FIGURE_EACH + 1)
        ]
        people = [self._person(number, each) for number, each in zip(numbers, testimonies, strict=True)]
        return {
            "sources": [_with_passages(each, [*testimonies, *figures]) for each in sources],
            "people": [*people],
            "testimonies": [
                _testimony(each, person=str(person["ref"]))
                for each, person in zip(testimonies, people, strict=True)
            ],
            "statistics": [_figure(each) for each in figures],
        }

    def _source(self, number: int, *, reports: Sequence[Document]) -> Document:
        draws = chance(self._seed, Noun.SOURCE, number)
        made = source.image(draws, number, actors=self._actors, reports=reports)
        return {**made, "capture": CaptureState.CITED_ONLY.value, "snapshots": []}

    def _person(self, number: int, image: Document) -> Document:
        draws = chance(self._seed, Noun.PERSON, number)
        return {"ref": str(Reference.new(Noun.PERSON, draws.randbytes)), **_row(_part(image, "person"))}


def _row(image: Mapping[str, object]) -> Document:
    """`image` as a file has it: what is named has its code, what is not said is left out."""
    kept = {name: _named(value) for name, value in image.items() if name not in _ELSEWHERE}
    return {name: value for name, value in kept.items() if value not in (None, "", [])}


def _named(value: object) -> Json:
    match value:
        case {"code": str(code)}:
            return code
        case list():
            return [_named(each) for each in value]
        case str() | int() | None:
            return value
        case dict():
            return {str(name): _named(each) for name, each in value.items()}
        case _:
            raise TypeError(value)


def _testimony(image: Document, *, person: str) -> Document:
    """Nobody consented to anything, so everything was said in public."""
    statements = [_row(each) | {"passage": _passage(each)["ref"]} for each in _statements(image)]
    said = {"person": person, "basis": Basis.PUBLIC_SOURCE.value, "risk_assessment": MARK}
    return {**_row(image), **said, "statements": [*statements]}


def _figure(image: Document) -> Document:
    """Its words are in the language of a source that nobody wrote, so its number is not read in them."""
    read_in = ("passage", "attribution_passage")
    passages = {name: _part(image, name)["ref"] for name in read_in if image[name] is not None}
    number = "low" if image["low"] is not None else "share_low"
    return {**_row(image), **passages, "inferred": {number: MARK}}


def _with_passages(image: Document, readers: Sequence[Document]) -> Document:
    """A source with every passage that was read in it."""
    read = [
        part for each in readers for part in (_statements(each) or [each]) if part["source"] == image["ref"]
    ]
    return {**_row(image), "passages": [_row(_passage(each)) for each in read]}


def _statements(image: Document) -> list[Document]:
    parts = image.get("statements", [])
    assert isinstance(parts, list), "an image lists its statements"
    return [each for each in parts if isinstance(each, dict)]


def _passage(image: Document) -> Document:
    return _part(image, "passage")


def _part(image: Document, name: str) -> Document:
    part = image[name]
    assert isinstance(part, dict), f"an image embeds its {name}"
    return part
