"""What an article says of itself as linked data (JSON-LD in the words of schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Node: TypeAlias = "dict[str, Json]"

_ARTICLES: Final = frozenset(
    [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
        "ScholarlyArticle", "TechArticle",
    ]
)  # fmt: skip
_DEEPEST: Final = 8
_LONGEST: Final = 1_000_000  # characters of one script


def articles(scripts: Iterable[str]) -> Iterator[Node]:
    """The nodes of `scripts`, JSON documents, that are articles, in their order; what is broken is none."""
    for script in scripts:
        if len(script) <= _LONGEST:
            try:
                yield from _articles(json.loads(script))
            except (ValueError, RecursionError):
                continue


def texts(value: Json) -> Iterator[str]:
    """The words of a value: itself, those of its members, or its name where it is a thing."""
    match value:
        case str():
            yield value
        case list():
            for member in value:
                if not isinstance(member, list):
                    yield from texts(member)
        case {"name": str(name)} | {"@value": str(name)}:
            yield name
        case _:
            return


def _articles(value: Json, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    match value:
        case list():
            for member in value:
                yield from _articles(member, depth + 1)
        case dict():
            if not _ARTICLES.isdisjoint(texts(value.get("@type"))):
                yield value
            for inner in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _articles(value.get(inner), depth + 1)
        case _:
            return
