"""Places: the words in which a record was read, with the words of the text around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest, Length, Substr

from cases.models import Passage
from cases.models.nouns import part_relations
from cases.models.record import Record
from cases.pages.words.content import script_of
from cases.vocabulary.absence import Absence

_AROUND: Final = 240
"""Characters of the text on either side, at most; a paragraph ends them sooner."""
_READ_IN: Final = ("passage", "attribution_passage")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a text; read: whether they were read as part of the record, or stand around such words."""

    words: str
    read: bool


@dataclass(frozen=True, slots=True)
class Place:
    """The paragraph of a text in which words were read, or as much of it as is near them.

    cut_before, cut_behind: whether the paragraph goes on. dir: which way the letters run; lang is empty where
    the source's is not known. kept: whether the words stand in a kept text, letter by letter.
    """

    stretches: tuple[Stretch, ...]
    cut_before: bool
    cut_behind: bool
    dir: str
    lang: str
    kept: bool
    locator: str


def places_of(rows: Sequence[Record]) -> dict[str, list[Place]]:
    """By reference, where each of ``rows`` was read, in the order of the text.

    Of a text no more is asked for than is shown, however long it is.
    """
    read = _read_in(rows)
    found = {
        passage.pk: passage for passage in _with_surroundings({pk for pks in read.values() for pk in pks})
    }
    return {
        ref: [_place(near) for near in _near_each_other(_in_order(found[pk] for pk in pks))]
        for ref, pks in read.items()
    }


def _read_in(rows: Sequence[Record]) -> dict[str, dict[int, None]]:
    """By reference, the passages of each row and of its parts; each once."""
    read: dict[str, dict[int, None]] = {row.ref: {} for row in rows}
    for row in rows:
        own = (getattr(row, f"{name}_id", None) for name in _READ_IN)
        read[row.ref] |= dict.fromkeys(pk for pk in own if pk is not None)
    for model in {type(row) for row in rows}:
        of = {row.pk: row.ref for row in rows if type(row) is model}
        for _name, part, key in part_relations(model):
            if "passage" in part.embeds:
                parts = part._default_manager.filter(Q((f"{key}__in", of)), Q(("passage__isnull", False)))
                for owner, pk in parts.values_list(key, "passage"):
                    read[of[owner]][pk] = None
    return read


def _with_surroundings(pks: Iterable[int]) -> "QuerySet[Any]":
    """Passages with the beginning and the end of what stands around them, cut by the database."""
    first = Greatest(F("start") + 1 - _AROUND, 1)
    return (
        Passage.objects.filter(pk__in=pks)
        .select_related("source")
        .annotate(
            words_before=Coalesce(Substr("text__content", first, F("start") + 1 - first), Value("")),
            words_behind=Coalesce(
                Substr("text__content", F("start") + 1 + Length("exact"), _AROUND), Value("")
            ),
        )
    )


def _in_order(passages: Iterable[Any]) -> list[Any]:
    return sorted(passages, key=lambda passage: (passage.source_id, passage.start or 0, passage.pk))


def _near_each_other(passages: Iterable[Any]) -> list[list[Any]]:
    """Passages, in their order, by the paragraphs in which they can be shown together."""
    found: list[list[Any]] = []
    for passage in passages:
        if found and _goes_on(found[-1][-1], passage):
            found[-1].append(passage)
        else:
            found.append([passage])
    return found


def _goes_on(one: Any, other: Any) -> bool:
    """Whether ``other`` stands behind ``one`` in what is shown around it."""
    if one.text_id is None or one.text_id != other.text_id:
        return False
    apart: int = other.start - one.start - len(one.exact)
    return 0 <= apart <= len(_right_of(one)[0])


def _place(passages: Sequence[Any]) -> Place:
    first, last = passages[0], passages[-1]
    left, cut_before = _left_of(first)
    right, cut_behind = _right_of(last)
    # Half a word says nothing, and may say something else.
    left = left.partition(" ")[2] if cut_before else left
    right = right.rpartition(" ")[0] if cut_behind else right
    stretches = [Stretch(left, read=False)]
    for one, other in zip(passages, (*passages[1:], None), strict=True):
        stretches.append(Stretch(one.exact, read=True))
        if other is not None:
            between = _right_of(one)[0][: other.start - one.start - len(one.exact)]
            stretches.append(Stretch(between, read=False))
    stretches.append(Stretch(right, read=False))
    language = str(first.source.language)
    return Place(
        stretches=tuple(each for each in stretches if each.words),
        cut_before=cut_before,
        cut_behind=cut_behind,
        dir=script_of(first.exact),
        lang="" if language in Absence.values else language,
        kept=first.text_id is not None,
        locator=first.locator,
    )


def _left_of(passage: Any) -> tuple[str, bool]:
    """The words of the paragraph before a passage, and whether more of them stand before those."""
    before = passage.prefix if passage.text_id is None else passage.words_before
    _above, line, left = before.rpartition("\n")
    return left, not line and len(before) >= _AROUND


def _right_of(passage: Any) -> tuple[str, bool]:
    """The same of the words behind it."""
    behind = passage.suffix if passage.text_id is None else passage.words_behind
    right, line, _below = behind.partition("\n")
    return right, not line and len(behind) >= _AROUND
