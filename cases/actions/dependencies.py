"""Which other records an approved revision speaks of, and how."""

from collections.abc import Iterator, Mapping
from typing import Final

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation

_NAMED: Final[Mapping[Noun, tuple[str, ...]]] = {
    Noun.ACTOR: ("parent",),
    Noun.SOURCE: ("publisher",),
    Noun.CASE: (),
    Noun.RIGHT_OF_REPLY: ("asked", "asked_by", "source"),
    Noun.EVENT: ("case", "actors", "source", "origin"),
    Noun.STATISTIC: ("case", "claimed_by", "claimed_in", "source", "origins", "repeats"),
    Noun.TESTIMONY: ("case", "collected_by"),
    Noun.STATEMENT: ("speaker", "source"),
}

_RELATED: Final[Mapping[Noun, Mapping[str, Relation]]] = {
    Noun.CASE: {"sources": Relation.GATHERS, "actors": Relation.GATHERS},
    Noun.SOURCE: {"cites": Relation.CITES},
    Noun.EVENT: {"contradicts": Relation.CONTRADICTS},
    Noun.STATISTIC: {
        "contradicts": Relation.CONTRADICTS,
        "supersedes": Relation.SUPERSEDES,
        "overlaps": Relation.OVERLAPS,
    },
    Noun.STATEMENT: {
        "contradicts": Relation.CONTRADICTS,
        "corroborates": Relation.CORROBORATES,
        "updates": Relation.UPDATES,
    },
}

_PARTS: Final[Mapping[Noun, tuple[str, Noun]]] = {
    Noun.CASE: ("replies", Noun.RIGHT_OF_REPLY),
    Noun.TESTIMONY: ("statements", Noun.STATEMENT),
}


def dependencies(noun: Noun, image: Document) -> set[tuple[str, Relation]]:
    """References of other records in the image of ``noun``, each with the relation it stands in."""
    own = str(image.get("ref"))
    return {(ref, relation) for ref, relation in _all(noun, image) if ref != own}


def _all(noun: Noun, image: Document) -> Iterator[tuple[str, Relation]]:
    for name in _NAMED[noun]:
        for ref in _refs(image[name]):
            yield ref, Relation.NAMES
    for name, relation in _RELATED.get(noun, {}).items():
        for ref in _refs(image[name]):
            yield ref, relation
    if noun in _PARTS:
        name, part_noun = _PARTS[noun]
        for part in _list(image[name]):
            if isinstance(part, dict):
                yield from _all(part_noun, part)


def _refs(value: Json) -> Iterator[str]:
    """References in a key or a list of keys; a statement's key leads to its testimony."""
    for key in _list(value):
        if isinstance(key, dict):
            yield str(key["testimony"])
        elif key is not None:
            yield str(key)


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]
