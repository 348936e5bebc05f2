"""Odd documents: all that the description of the API allows, at its ends, one end at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final

from cases.documents.key import AnyKey, Component
from cases.documents.nouns import DOCUMENTS
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import EDITIONED, Noun
from cases.vocabulary.reference import PREFIXES

WITHHELD: Final[Json] = {"withheld": "safety"}
_ABSENCES: Final[Document] = {"null": None, "unknown": {"unknown": "not stated"}, "withheld": WITHHELD}
DESCRIBED: Final = {noun: DOCUMENTS[noun].component for noun in EDITIONED}
"""Those that others name come first."""


@dataclass(frozen=True)
class Odd:
    """One way to be odd: what stands wherever it may, and the usual where nothing is said."""

    name: str
    text: str = ""
    absent: str = ""
    number: int = 0
    dated: tuple[str, str | None, str | None] | None = None
    empty: bool = False
    last: bool = False
    old: bool = False

    def value(self, field: AnyKey, name: str) -> "Json":
        """What stands in a field."""
        allowed = {
            "null": field.null or field.absent,
            "unknown": field.absent,
            "withheld": field.absent or field.withheld,
        }
        if allowed.get(self.absent):
            return _ABSENCES[self.absent]
        schema = field.schema
        if schema.get("type") in ("string", "integer"):
            return self._plain(field, name)
        if "$ref" in schema or "anyOf" in schema:
            return self.made(field.uses[-1 if self.last else 0])
        return self._list(field) if schema.get("type") == "array" else field.example

    def _plain(self, field: AnyKey, name: str) -> Json:
        schema = field.schema
        if self.last and isinstance(enum := schema.get("enum"), list):
            return enum[-1]
        if self.text and schema == {"type": "string", "minLength": 1} and name not in _NAMED:
            return self.text
        return self.number if self.number and schema.get("type") == "integer" else field.example

    def made(self, component: Component) -> Document:
        """An object of that kind."""
        if self.dated and component.name == "Date":
            return dict(zip(("edtf", "earliest", "latest"), self.dated, strict=True))
        made: Document = {
            name: self.value(field, name)
            for name, field in component.keys.items()
            if name in ("labels", *_CODES) or not (self.old and field.optional)
        }
        if component.name in ("Quotation", "Passage"):
            made["ref"] = f"{made['ref']}"[:2] + f"{next(_NUMBERS):010d}"
        return made

    def _list(self, field: AnyKey) -> Json:
        if self.empty:
            return []
        items = field.schema["items"]
        several: Json = [self.made(field.uses[0])] if field.uses else field.example
        withheld = isinstance(items, dict) and "anyOf" in items
        return [*several, WITHHELD] if withheld and isinstance(several, list) else several


_NUMBERS: Final = count(1)
_CODES: Final = ("places", "themes", "indicators")
_NAMED: Final = {"edtf", "country", "publisher_country", "testimony", "url", "sha256"}
"""Texts that have a form of their own."""

MARKED: Final = "e" + "\u0301" * 30
WAYS: Final = (
    Odd("usual"),
    Odd("old", old=True),
    Odd("null", absent="null"),
    Odd("unknown", absent="unknown"),
    Odd("withheld", absent="withheld"),
    Odd("empty", empty=True),
    Odd("last words", last=True),
    Odd("letter", text="x"),
    Odd("long", text="x" * 300),
    Odd("leftward", text="\u0627\u062d\u0645\u062f 12 Khan (218) \u062e\u0627\u0646"),
    Odd("marks", text=MARKED * 9),
    Odd("markup", text="]]></script>\"'><b>&amp; %(name)s {{ 7 }} \\u0000 =1+1"),
    Odd("cut", text="left[\u2026]them[\u2026]\u06af\u0641\u062a"),
    Odd("many lines", text="one\n\n\n\ttwo\n" * 40),
    Odd("joiners", text="\u200c\u200dx\u200e\u200f\u061c"),
    Odd("planes", text="\U00010900\U0001f1e6\U0001f1eb\U000e0041x"),
    Odd("huge", number=9_007_199_254_740_991),
    Odd("one", number=1),
    Odd("open before", dated=("../1583", None, "1583-12-31")),
    Odd("open after", dated=("9999-12-31/..", "9999-12-31", None)),
    Odd("century", dated=("15XX?", "1500-01-01", "1599-12-31")),
    Odd("decade", dated=("159X~", "1590-01-01", "1599-12-31")),
    Odd("leap", dated=("2024-02-29%", "2024-02-29", "2024-02-29")),
)
QUALIFIERS: Final[tuple[Document, ...]] = (
    {"qualifier": "exactly", "low": 0, "high": 0},
    {"qualifier": "at_least", "low": 0, "high": None},
    {"qualifier": "at_most", "low": None, "high": 0},
    {"qualifier": "fewer_than", "low": None, "high": 10**15},
    {"qualifier": "between", "low": 0, "high": 10**15},
    {"qualifier": "order", "low": 10**14, "high": 10**15 - 1},
    {"qualifier": "order", "low": 1, "high": 9},
)


def odd_documents() -> Iterator[Document]:
    """A document of every noun in every way, and figures of every shape."""
    for noun, component in DESCRIBED.items():
        for number, way in enumerate(WAYS, 1):
            yield _named(noun, number, way.made(component))
    for number, shape in enumerate(QUALIFIERS, 100):
        made = Odd("figure").made(DESCRIBED[Noun.STATISTIC]) | shape
        yield _named(Noun.STATISTIC, number, made)


def _named(noun: Noun, number: int, document: Document) -> Document:
    ref = f"{PREFIXES[noun]}-{number:010d}"
    url = f"/cases/case-{number}/" if noun is Noun.CASE else f"/{noun.plural}/{ref}/"
    return {**document, "ref": ref, "noun": noun.value, "url": url} | (
        {"slug": f"case-{number}"} if noun is Noun.CASE else {}
    )
