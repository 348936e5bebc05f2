"""Holdings: what the desk keeps of the sources that some records read, fetched at once for all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cases.actions.readings import passages
from cases.models import Snapshot, SnapshotText, Source
from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Document, Json


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """One source: its language, empty where not stated, and the SHA-256 of every snapshot kept of it."""

    language: str = ""
    snapshots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` up to, not including, ``end`` of the kept text with this SHA-256."""

    text: str
    start: int
    end: int


_UNKNOWN: Final = SourceFacts()


class Holdings:
    """What is kept of everything that ``images`` read: four queries, and each kept text in memory by itself.

    offers: whether somebody wants to know which words come nearest to those that do not stand in a text.
    """

    def __init__(self, images: Iterable[Document], *, offers: bool = True) -> None:
        self.offers = offers
        known = list(images)
        read = [passage for image in known for passage in passages_of(image)]
        self._sources = _sources({ref for image in known for ref in _source_refs(image)})
        self._texts = _texts_of({_sha(passage["snapshot"]) for passage in read if passage["snapshot"]})
        self._words = dict(_words_at({stretch_of(passage) for passage in read if passage["text"]}))

    def source(self, ref: Json) -> SourceFacts:
        """What is known of the source with this reference."""
        return self._sources.get(str(ref), _UNKNOWN)

    def texts(self, snapshot: Document) -> list[str]:
        """The SHA-256 of every text that is kept of ``snapshot``, an image."""
        return self._texts.get((str(snapshot["source"]), str(snapshot["sha256"])), [])

    def words(self, stretch: Stretch) -> str:
        """What stands there in the kept text; empty where no such text is kept."""
        return self._words.get(stretch, "")


def content_of(sha256: str) -> str:
    """The kept text with this fingerprint; empty where there is none."""
    return SnapshotText.objects.filter(sha256=sha256).values_list("content", flat=True).first() or ""


def passages_of(image: Document) -> Iterator[Document]:
    """The passages that ``image`` reads, and those that it lists where it is a source."""
    yield from passages(image)
    yield from parts_of(image, "passages")


def parts_of(image: Document, name: str) -> list[Document]:
    """The parts of ``image`` that are listed under ``name``."""
    listed = image.get(name)
    return [part for part in listed if isinstance(part, dict)] if isinstance(listed, list) else []


def stretch_of(passage: Document) -> Stretch:
    """Where a passage stands in its text, with what it says of before and after."""
    start, text = passage["start"], passage["text"]
    begin = (start if isinstance(start, int) else 0) - len(str(passage["prefix"]))
    words = len(str(passage["prefix"])) + len(str(passage["exact"])) + len(str(passage["suffix"]))
    return Stretch(_sha(text), begin, begin + words)


def _sha(image: Json) -> str:
    return str(image["sha256"]) if isinstance(image, dict) else ""


def _source_refs(image: Document) -> Iterator[str]:
    for part in (image, *parts_of(image, "statements"), *passages_of(image)):
        if part.get("source"):
            yield str(part["source"])


def _sources(refs: set[str]) -> dict[str, SourceFacts]:
    kept: dict[str, set[str]] = {ref: set() for ref in refs}
    for ref, sha256 in Snapshot.objects.filter(source__ref__in=refs).values_list("source__ref", "sha256"):
        kept[ref].add(sha256)
    return {
        ref: SourceFacts("" if language in Absence.values else language, frozenset(kept[ref]))
        for ref, language in Source.objects.filter(ref__in=refs).values_list("ref", "language")
    }


def _texts_of(snapshots: set[str]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    rows = SnapshotText.objects.filter(snapshot__sha256__in=snapshots).order_by("origin", "pk")
    for ref, snapshot, text in rows.values_list("snapshot__source__ref", "snapshot__sha256", "sha256"):
        found.setdefault((ref, snapshot), []).append(text)
    return found


def _words_at(stretches: set[Stretch]) -> Iterator[tuple[Stretch, str]]:
    wanted: dict[str, list[Stretch]] = {}
    for stretch in stretches:
        wanted.setdefault(stretch.text, []).append(stretch)
    rows = SnapshotText.objects.filter(sha256__in=wanted).values_list("sha256", "content")
    for sha256, content in rows.iterator(chunk_size=1):
        for stretch in wanted[sha256]:
            yield stretch, content[max(0, stretch.start) : stretch.end]
