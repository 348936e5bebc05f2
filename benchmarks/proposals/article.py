"""Labelled articles: a text, and beside it what a person says stands there."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from benchmarks.proposals.labels import (
    DateLabel,
    FigureLabel,
    Label,
    NameLabel,
    QuotationLabel,
    RejectedLabel,
    ReplyLabel,
)
from cases.evidence.occurrence import nth, occurrences
from dossier.start.folders import ROOT

FOLDER: Final = ROOT / "benchmarks" / "proposals"
_Entry = Mapping[str, object]
_Kind = TypeVar("_Kind", bound=Label)


class LabelError(ValueError):
    """A label that does not fit its text. The message says which."""


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article and its labels, each kind in the order in which it stands there."""

    name: str
    text: str
    language: str
    style: str
    published: date
    quotations: tuple[QuotationLabel, ...]
    figures: tuple[FigureLabel, ...]
    dates: tuple[DateLabel, ...]
    replies: tuple[ReplyLabel, ...]
    rejected: tuple[RejectedLabel, ...]
    names: tuple[NameLabel, ...]

    @classmethod
    def read(cls, path: Path) -> LabelledArticle:
        """The article in `path`, a .txt with a .json beside it. Raises LabelError."""
        text = path.read_bytes().decode()
        kept = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        try:
            return cls(
                path.stem,
                text,
                kept["language"],
                kept["style"],
                date.fromisoformat(kept["published"]),
                _labels(QuotationLabel, kept["quotations"], text),
                _labels(FigureLabel, kept["figures"], text),
                _labels(DateLabel, kept["dates"], text),
                _labels(ReplyLabel, kept["replies"], text),
                _labels(RejectedLabel, kept["rejected"], text),
                tuple(NameLabel(**entry) for entry in kept["names"]),
            )
        except (KeyError, TypeError, ValueError) as fault:
            raise LabelError(f"{path.name}: {fault}") from fault


def articles_in(folder: str) -> tuple[LabelledArticle, ...]:
    """The articles of `known` or `kept`, by name; none where there is no such folder."""
    return tuple(LabelledArticle.read(path) for path in sorted((FOLDER / folder).glob("*.txt")))


def _labels(kind: Callable[..., _Kind], entries: list[_Entry], text: str) -> tuple[_Kind, ...]:
    return tuple(_placed(kind, entry, text) for entry in entries)


def _placed(kind: Callable[..., _Kind], entry: _Entry, text: str) -> _Kind:
    """The label where its words stand; which of several occurrences is meant has to be said."""
    words, occurrence = str(entry["words"]), entry.get("occurrence")
    if occurrence is None and len(occurrences(words, text)) > 1:
        raise LabelError(f"“{words}” stands there more than once: say which")
    span = nth(words, text, int(str(occurrence or 1)))
    return kind(span=span, **{name: value for name, value in entry.items() if name != "occurrence"})
