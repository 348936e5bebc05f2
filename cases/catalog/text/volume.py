"""Volumes: the words of some records of one audience, written once and never changed.

tantivy marks what is deleted and keeps its bytes until it happens to merge, which nobody can make it do. A
volume is therefore not changed but written again without what is gone, and the old one is removed whole.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

from pyroaring import BitMap
from tantivy import Document as Leaf
from tantivy import Index, Occur, Query, Schema, SchemaBuilder, Searcher

from cases.catalog.passage import Kind
from cases.catalog.text.given_names import GIVEN_NAMES
from cases.catalog.text.numbering import noun_of, number_of, ref_of
from cases.catalog.text.passages import passages
from cases.catalog.text.rows import IndexedRow
from cases.catalog.text.spelling import keys
from cases.catalog.text.stem import WHOLE, stem
from cases.catalog.text.tokens import words_and_compounds
from cases.vocabulary.noun import Noun

_HEAP: Final = 100_000_000
"""Bytes that writing may take in memory, enough for a volume to come out in one piece."""
_SMALL_HEAP: Final = 15_000_000
"""The least that tantivy works with."""
_ALIKE: Final = 4096
"""Passages that are kept at hand while a volume is written, because others say the same."""
_REMEMBERED: Final = 64
"""Sets of keys that a volume keeps at hand, of an eighth of a megabyte each at most."""


def _schema() -> Schema:
    """`words` as they are written, with places; `stems` and compounds; `names` by their keys; and whose."""
    made = SchemaBuilder()
    made.add_text_field("words", tokenizer_name="whole", index_option="position")
    made.add_text_field("stems", tokenizer_name="whole", index_option="freq")
    made.add_text_field("names", tokenizer_name="whole", index_option="basic")
    for name in ("noun", "owner"):
        made.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("key", "ref", "whose"):
        made.add_integer_field(name, fast=True, indexed=name == "key")
    return made.build()


SCHEMA: Final = _schema()


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found: how well it fits (never negative), and the row that holds it."""

    score: float
    ref: int
    key: int


_Words: TypeAlias = tuple[str, str, frozenset[str]]


class Volume:
    """Some records, whole: what is quoted stands in the same volume as its statements."""

    def __init__(self, index: Index) -> None:
        self._searcher: Searcher = index.searcher()
        self._found: dict[tuple[Noun, Hashable], BitMap] = {}
        self.size = self._searcher.num_docs
        """Rows."""

    @classmethod
    def write(cls, rows: Iterable[IndexedRow], *, folder: Path | None = None) -> "Volume":
        """A new volume of `rows`, in the empty `folder` or in memory."""
        index = _ready(Index(SCHEMA, str(folder)) if folder else Index(SCHEMA))
        # One thread: it must come out the same whoever writes it.
        writer = index.writer(_HEAP if folder else _SMALL_HEAP, 1)
        # Labels are the same in many documents, and a testimony repeats its quotations.
        read = lru_cache(_ALIKE)(_read)
        for row in rows:
            writer.add_document(_leaf(row, read))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return cls(index)

    @classmethod
    def open(cls, folder: Path) -> "Volume":
        """The volume that was written in `folder`. Raises ValueError where it is not there or damaged."""
        return cls(_ready(Index.open(str(folder))))

    def keys(self, noun: Noun, name: Hashable, query: Query) -> BitMap:
        """The keys of the rows of one noun that `query` finds; what has the same `name` is the same query."""
        known = self._found.pop((noun, name), None)
        found = self._keys(noun, query) if known is None else known
        # Put back as the last: what was not asked for the longest is forgotten first.
        self._found[noun, name] = found
        while len(self._found) > _REMEMBERED:
            self._found.pop(next(iter(self._found)), None)
        return found

    def best(self, nouns: Iterable[Noun], query: Query, *, most: int, after: int = 0) -> list[Hit]:
        """At most `most` rows of some nouns, those that fit best but for the first `after` of them."""
        kinds = Query.boolean_query([(Occur.Should, _of(noun)) for noun in nouns])
        silent = Query.const_score_query(kinds, 0.0)
        asked = Query.boolean_query([(Occur.Must, silent), (Occur.Must, query)])
        limit = max(1, min(most, self.size))
        found = self._searcher.search(asked, limit=limit, offset=after, count=False).hits
        where = [place for _score, place in found]
        refs, held = (self._searcher.fast_field_values(name, where) for name in ("ref", "key"))
        return [
            Hit(float(score), int(ref or 0), int(key or 0))
            for (score, _), ref, key in zip(found, refs, held, strict=True)
        ]

    def frequency(self, name: str, word: str) -> int:
        """In how many rows `word` stands in one of the fields of the schema."""
        return self._searcher.doc_freq(name, word)

    def records(self) -> set[str]:
        """The references of all its records."""
        return {
            ref_of(number) for numbers in self._values(("whose",), Query.all_query()) for number in numbers
        }

    def holds_any(self, records: Iterable[str]) -> bool:
        """Whether any of some records is in it."""
        return bool(self.keys_of(records))

    def keys_of(self, records: Iterable[str]) -> dict[Noun, BitMap]:
        """The keys of the rows of some records, by noun; nouns without any are left out."""
        found: dict[Noun, BitMap] = {}
        of_records = Query.term_set_query(SCHEMA, "owner", sorted(records))
        for ref, key in zip(*self._values(("ref", "key"), of_records), strict=True):
            found.setdefault(noun_of(ref), BitMap()).add(key)
        return found

    def _keys(self, noun: Noun, query: Query) -> BitMap:
        asked = Query.boolean_query([(Occur.Must, _of(noun)), (Occur.Must, query)])
        (keys,) = self._values(("key",), asked)
        return BitMap(keys)

    def _values(self, names: Sequence[str], query: Query) -> Iterator[list[int]]:
        """What all rows that answer hold in some fields, for each field in the same order."""
        found = self._searcher.search(
            Query.const_score_query(query, 0.0), limit=max(1, self.size), count=False
        ).hits
        where = [place for _score, place in found]
        for name in names:
            values = self._searcher.fast_field_values(name, where)
            yield [int(value) for value in values if value is not None]


def _of(noun: Noun) -> Query:
    return Query.term_query(SCHEMA, "noun", noun.value)


def _ready(index: Index) -> Index:
    index.register_tokenizer("whole", WHOLE)
    return index


def _leaf(row: IndexedRow, read: Callable[[str, Kind], _Words]) -> Leaf:
    """What is indexed of one row. Each passage stands alone: no phrase goes from one into the next."""
    leaf = Leaf()
    leaf.add_text("noun", row.noun.value)
    leaf.add_text("owner", row.owner)
    leaf.add_integer("whose", number_of(row.owner))
    leaf.add_integer("ref", number_of(row.ref))
    leaf.add_integer("key", row.key)
    said = [read(passage.text, passage.kind) for passage in passages(row.noun, row.document)]
    for words, _stems, _names in said:
        leaf.add_text("words", words)
    leaf.add_text("stems", " ".join([stems for _words, stems, _names in said]))
    leaf.add_text("names", " ".join(sorted(set().union(*[names for _words, _stems, names in said if names]))))
    return leaf


def _read(text: str, kind: Kind) -> _Words:
    """The words of a passage, the stems of them and of its compounds, and the keys of the names in it."""
    written, compounds = words_and_compounds(text)
    named = written if kind is Kind.NAME else GIVEN_NAMES.intersection(written)
    stems = " ".join(map(stem, (*written, *compounds)))
    return " ".join(written), stems, frozenset().union(*map(keys, named))
