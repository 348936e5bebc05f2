"""Placing: where the words of a passage stand in the text of its snapshot, whichever door they enter by."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from cases.actions.deed import note_writes
from cases.evidence.folded import Folded
from cases.evidence.nearest import nearest
from cases.evidence.quoted_words import places_of
from cases.evidence.span import TextSpan
from cases.models import Passage, Snapshot, SnapshotText
from cases.models.record import Snapshotted
from cases.vocabulary.text import normalised
from cases.vocabulary.text_origin import TextOrigin

_WORDS = ("exact", "prefix", "suffix")
_AROUND = 200
"""Characters that are kept of what stands before and after, at most."""
_LOOKED_AT = 2 * _AROUND
"""Characters that are looked at on both sides of where words are thought to stand."""


class Misplaced(Exception):
    """Words stand nowhere in a text, or in more than one place. The message is a sentence for the editor.

    field: ``exact``, ``prefix``, ``suffix`` or ``snapshot``. nearest: words of the text instead.
    """

    def __init__(self, field: str, sentence: str, nearest: str = "") -> None:
        super().__init__(sentence)
        self.field = field
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a passage stands, and the words there in the text's own characters."""

    start: int
    exact: str
    prefix: str
    suffix: str


def place_in(
    text: str | Folded, *, exact: str, prefix: str = "", suffix: str = "", hint: int | None = None
) -> Placed:
    """Where ``exact`` stands in ``text``. Raises ``Misplaced``.

    prefix, suffix: what stands beside it; they decide between several places. hint: where it is thought to
    start; it decides only where they do not.
    """
    words = {"exact": exact, "prefix": prefix, "suffix": suffix}
    if hint is not None and (near := _near(text, hint, words)):
        return near
    body = Folded.of(text)
    spans = places_of(exact, body)
    if not spans:
        raise _absent(exact, body)
    meant = [span for span in spans if _before(body, span, prefix) is not None]
    if not meant:
        raise _not_beside("prefix", _words_before(body.original, spans[0], len(prefix)), len(spans))
    beside = [span for span in meant if _after(body, span, suffix) is not None]
    if not beside:
        raise _not_beside("suffix", _words_after(body.original, meant[0], len(suffix)), len(meant))
    if len(beside) > 1:
        beside = [span for span in beside if span.start == hint]
    if not beside:
        raise Misplaced("prefix", _("These words stand there more than once: say what stands before them."))
    span = beside[0]
    before, after = _before(body, span, prefix), _after(body, span, suffix)
    return Placed(span.start, span.of(body.original), before or "", after or "")


def _near(text: str | Folded, hint: int, words: Mapping[str, str]) -> Placed | None:
    """The place at `hint` in a long text, if the words stand there: then it is the one meant.

    A long text is not gone through for each of its passages.
    """
    first = max(0, hint - _LOOKED_AT)
    last = hint + len(words["exact"]) + _LOOKED_AT
    if not isinstance(text, str) or last - first >= len(text):
        return None
    try:
        found = place_in(text[first:last], hint=hint - first, **words)
    except Misplaced:
        return None
    return replace(found, start=hint) if found.start == hint - first else None


def _absent(exact: str, body: Folded) -> Misplaced:
    sentence, closest = _("These words do not stand in the snapshot."), nearest(exact, body)
    if closest is None:
        return Misplaced("exact", sentence)
    near = _("The nearest there: “%(words)s”.") % {"words": closest.words}
    return Misplaced("exact", f"{sentence} {near}", closest.words)


def _not_beside(field: str, there: str, places: int) -> Misplaced:
    sentence = (
        _("This does not stand before them in the snapshot.")
        if field == "prefix"
        else _("This does not stand after them in the snapshot.")
    )
    if places > 1 or not there.strip():
        return Misplaced(field, sentence)
    found = _("There stands: “%(words)s”.") % {"words": there.strip()}
    return Misplaced(field, f"{sentence} {found}", there)


def _before(body: Folded, span: TextSpan, prefix: str) -> str | None:
    """The text's own characters for ``prefix`` right before ``span``; None where something else stands."""
    form = Folded.of(prefix).text.strip(" ")
    if not form:
        return ""
    end = bisect_left(body.starts, span.start)
    begin = len(body.text[:end].rstrip(" ")) - len(form)
    if begin < 0 or not body.text.startswith(form, begin):
        return None
    return body.original[body.starts[begin] : span.start][-_AROUND:]


def _after(body: Folded, span: TextSpan, suffix: str) -> str | None:
    """The text's own characters for ``suffix`` right after ``span``; None where something else stands."""
    form = Folded.of(suffix).text.strip(" ")
    if not form:
        return ""
    begin = bisect_left(body.starts, span.end)
    begin += len(body.text) - begin - len(body.text[begin:].lstrip(" "))
    if not body.text.startswith(form, begin):
        return None
    return body.original[span.end : body.ends[begin + len(form) - 1]][:_AROUND]


def _words_before(text: str, span: TextSpan, size: int) -> str:
    """About ``size`` characters of whole words before ``span``."""
    at = max(0, len(text[: span.start].rstrip()) - size)
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return text[at : span.start][-_AROUND:]


def _words_after(text: str, span: TextSpan, size: int) -> str:
    """About ``size`` characters of whole words after ``span``."""
    at = len(text) - len(text[span.end :].lstrip()) + size
    while at < len(text) and not text[at].isspace():
        at += 1
    return text[span.end : at][:_AROUND]


def placed(row: Snapshotted, values: Mapping[str, object]) -> Mapping[str, object]:
    """``values`` for ``row`` as they are to be written; a passage is put where its words stand.

    ``start`` among them is a hint. Raises ``Misplaced`` where the texts of its snapshot do not hold it.
    """
    if not isinstance(row, Passage):
        return values
    kept = {name: value for name, value in values.items() if name not in ("start", "text")}
    snapshot = kept.get("snapshot", row.snapshot)
    words = {name: _typed(row, name, kept) for name in _WORDS}
    hint = values.get("start")
    hint = hint if isinstance(hint, int) else row.start
    if not isinstance(snapshot, Snapshot):
        row.text = row.start = None
        return kept
    if snapshot.source_id != row.source_id:
        raise Misplaced("snapshot", _("This snapshot is a copy of another source."))
    if _stands(row, snapshot, words, hint):
        return {name: value for name, value in kept.items() if name not in _WORDS}
    return kept | _in_a_text_of(snapshot, row, words, hint)


def _typed(row: Passage, name: str, values: Mapping[str, object]) -> str:
    """The words for one column; those that are there already where only white space is another."""
    before, typed = str(getattr(row, name)), normalised(str(values.get(name, getattr(row, name))))
    return before if "".join(before.split()) == "".join(typed.split()) else typed


def _stands(row: Passage, snapshot: Snapshot, words: Mapping[str, str], hint: int | None) -> bool:
    """Whether the passage has its place already and nothing of it was touched."""
    if row.text is None or row.snapshot_id != snapshot.pk or hint != row.start:
        return False
    return all(getattr(row, name) == words[name] for name in _WORDS)


def _in_a_text_of(
    snapshot: Snapshot, row: Passage, words: Mapping[str, str], hint: int | None
) -> dict[str, object]:
    """The values of a passage that stands in a text of ``snapshot``: its own, or else that of the file."""
    refusal: Misplaced | None = None
    for text in _texts_of(snapshot, first=row.text_id):
        try:
            found = place_in(text.content, hint=hint, **words)
        except Misplaced as error:
            refusal = refusal or error
            continue
        row.text, row.start = text, found.start
        return {name: getattr(found, name) for name in _WORDS}
    row.text = row.start = None
    if refusal is None:
        return dict(words)
    raise refusal


def _texts_of(snapshot: Snapshot, *, first: int | None) -> Iterable[SnapshotText]:
    return sorted(
        snapshot.texts.all(),
        key=lambda text: (text.pk != first, text.origin != TextOrigin.EXTRACTED, text.pk),
    )


def place_those_without_text(text: SnapshotText) -> list[Passage]:
    """Put the passages of the snapshot that have no text into ``text``, where each stands exactly once."""
    found = []
    waiting = Passage.objects.filter(text__isnull=True, snapshot=text.snapshot_id).order_by("pk")
    note_writes(waiting)
    body = Folded.of(text.content)
    for passage in waiting:
        words = {name: getattr(passage, name) for name in _WORDS}
        try:
            place = place_in(body, **words)
        except Misplaced:
            continue
        passage.text, passage.start = text, place.start
        for name in _WORDS:
            setattr(passage, name, getattr(place, name))
        passage.save(update_fields=["text", "start", *_WORDS])
        found.append(passage)
    return found
