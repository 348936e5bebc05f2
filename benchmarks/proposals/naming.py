"""Naming: whether the people, bodies and places that are proposed are ones that the article names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.names import same_name
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import Named, Proposals

_WHO: Final = frozenset({"person", "body", "group", "source"})


def judge_naming(article: LabelledArticle, found: Proposals, tally: Tally) -> None:
    """Count the names proposed that are right, and those of people, bodies and places that are found."""
    _judge(article, found.actors, "people and bodies", _WHO, tally)
    _judge(article, found.sources, "sources", _WHO, tally)
    _judge(article, found.places, "places", frozenset({"place"}), tally)
    for label in article.names:
        named: Iterable[Named] = found.places if label.kind == "place" else found.actors
        if label.kind in {"person", "body", "place"}:
            there = any(same_name(label.name, each.name) for each in named)
            tally.count(f"{label.kind} found", f"{article.name} {label.name!r}", right=there)


def _judge(
    article: LabelledArticle, named: Iterable[Named], measure: str, kinds: frozenset[str], tally: Tally
) -> None:
    names = [label.name for label in article.names if label.kind in kinds]
    for each in named:
        right = any(same_name(name, each.name) for name in names)
        tally.count(f"{measure} right", f"{article.name} {each.name!r}", right=right)
        tally.judge(each.rule, right=right)
