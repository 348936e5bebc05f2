"""Striking: taking words of a source out of whatever was read there, before any policy sees it."""

from collections.abc import Iterator

from cases.disclosure.builders import embedded, images
from cases.disclosure.redaction import RedactedSpan, merged, redacted
from cases.disclosure.struck import Struck
from cases.evidence.quoted_words import find_quoted
from cases.evidence.repeated import repeats
from cases.evidence.share import shares_in
from cases.vocabulary.absence import Withheld, is_withheld
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.measure import Measure
from cases.vocabulary.quantity import Qualifier, Quantity
from cases.vocabulary.share import Share
from cases.vocabulary.written_number import figures_in

_AROUND = ("prefix", "suffix")
_QUOTED = ("as_worded", "quoted", "wording", "answer")


def without_struck(image: Document, struck: tuple[Struck, ...]) -> Document:
    """``image`` as if the words of ``struck`` had never been read: the input of the policy, never stored.

    Struck words of a quotation become redactions, so that they leave a mark; those of a figure, an event
    or a reply are replaced by the mark. A passage that holds them is withheld as a whole, words around it
    by themselves. A figure whose own number is gone loses its wording, which the policy refuses to show.
    """
    if not struck:
        return image
    kept = dict(image)
    if "snapshots" in kept:
        kept["snapshots"] = [_snapshot(each, struck) for each in images(kept["snapshots"])]
    for name in ("statements", "replies"):
        if name in kept:
            kept[name] = [_read(part, struck, of=str(image["ref"])) for part in images(kept[name])]
    return _read(kept, struck, of=str(image["ref"]))


def _read(image: Document, struck: tuple[Struck, ...], *, of: str) -> Document:
    """One row that was read in a passage, and that passage; ``of`` is the record it belongs to."""
    passage = embedded(image.get("passage"))
    own = "statements" not in image and "snapshots" not in image and "source" in image
    if not own:
        return image
    kept = dict(image)
    if "text" in kept:
        _redact(kept, "text", passage, tuple(each for each in struck if each.hidden and each.by != of))
    for name in _QUOTED:
        if kept.get(name) and not (name == "wording" and "text" in kept):
            _replace(kept, name, passage, struck)
    if passage is not None:
        kept["passage"] = _passage(passage, struck, quoted="text" in kept)
    _read_attribution(kept, struck)
    return kept


def _read_attribution(image: Document, struck: tuple[Struck, ...]) -> None:
    """The words of an attribution, which are read in a passage of their own."""
    passage = embedded(image.get("attribution_passage"))
    if passage is not None:
        if image["attribution_quoted"]:
            _replace(image, "attribution_quoted", passage, struck)
        image["attribution_passage"] = _passage(passage, struck, quoted=False)


def _redact(image: Document, name: str, passage: Document | None, struck: tuple[Struck, ...]) -> None:
    """Add what is struck to the redactions of a quotation."""
    text = str(image[name])
    spans = _spans(text, passage, str(image["source"]), struck)
    given = image["redactions"]
    image["redactions"] = [
        *(given if isinstance(given, list) else []),
        *map(_redaction, spans),
    ]


def _redaction(span: RedactedSpan) -> Json:
    return {"start": span.start, "end": span.end, "reason": span.reason, "audiences": []}


def _replace(image: Document, name: str, passage: Document | None, struck: tuple[Struck, ...]) -> None:
    """Put the mark in place of what is struck; a figure that cannot be read in the rest loses its wording."""
    text = str(image[name])
    spans = merged(_spans(text, passage, str(image["source"]), struck))
    if not spans:
        return
    left = redacted(text, spans)
    image[name] = left
    if name == "as_worded" and not _still_says(left, image):
        image[name] = None


def _still_says(words: str, figure: Document) -> bool:
    if figure.get("measure") == Measure.SHARE:
        share = Share.of(figure)
        return any((each.low, each.high) == (share.low, share.high) for each in shares_in(words))
    low, high = figure["low"], figure["high"]
    assert low is None or isinstance(low, int), "a number of a figure is a whole one"
    assert high is None or isinstance(high, int), "a number of a figure is a whole one"
    said = Quantity(Qualifier(str(figure["qualifier"])), low, high)
    return any(each.quantity == said for each in figures_in(words))


def _spans(
    text: str, passage: Document | None, source: str, struck: tuple[Struck, ...]
) -> list[RedactedSpan]:
    """The stretches of ``text``, read in ``passage`` or somewhere in ``source``, that are struck."""
    return [span for each in struck for span in _of_one(text, passage, source, each)]


def _of_one(text: str, passage: Document | None, source: str, struck: Struck) -> Iterator[RedactedSpan]:
    reason = struck.reason.value
    if passage is None:
        if not struck.text and struck.source == source:
            yield from (RedactedSpan(start, end, reason) for start, end in repeats(struck.words, text))
        return
    if not struck.concerns(passage):
        return
    exact = str(passage["exact"])
    quoted = find_quoted(text, exact)
    if not struck.lies_in(passage) or (struck.hidden and quoted is None):
        yield from (RedactedSpan(start, end, reason) for start, end in repeats(struck.words, text))
    for start, end in _in(passage, "exact", struck):
        again = repeats(exact[start:end], text)
        yield from (RedactedSpan(first, last, reason) for first, last in again)
        elsewhere = quoted is not None and (quoted.end <= start or end <= quoted.start)
        if not again and not elsewhere:
            # Translated, in other words, or changed by an insertion: nobody can say which words they are.
            yield RedactedSpan(0, len(text), reason)


def _in(passage: Document, part: str, struck: Struck) -> list[tuple[int, int]]:
    """The stretches of one part of ``passage`` (exact, prefix, suffix) that are struck."""
    prefix, exact, suffix = (str(passage[name] or "") for name in ("prefix", "exact", "suffix"))
    around = prefix + exact + suffix
    first = {"prefix": 0, "exact": len(prefix), "suffix": len(prefix) + len(exact)}[part]
    last = first + len({"prefix": prefix, "exact": exact, "suffix": suffix}[part])
    if struck.lies_in(passage):
        begin = int(str(passage["start"])) - len(prefix)
        places = [(struck.start - begin, struck.end - begin)]
        if part in _AROUND and struck.hidden:
            # Words around a passage may have been typed from memory, and not lie where they seem to.
            places += [
                (first + start, first + end) for start, end in repeats(struck.words, around[first:last])
            ]
    else:
        places = [(start, end) for start, end in repeats(struck.words, around)]
    return [
        (max(start, first) - first, min(end, last) - first)
        for start, end in places
        if start < last and first < end
    ]


def _passage(passage: Document, struck: tuple[Struck, ...], *, quoted: bool) -> Json:
    """The passage with what is struck taken out; withheld where its own words are touched.

    quoted: it is read by a quotation, which keeps its own words when somebody else's are taken away.
    """
    if is_withheld(passage):
        return passage
    concerned = [each for each in struck if each.concerns(passage)]
    own = [each for each in concerned if each.hidden or not quoted]
    for each in own:
        if _in(passage, "exact", each):
            return Withheld(each.reason).as_json()
    kept = dict(passage)
    for each in concerned:
        for part in _AROUND:
            if _in(passage, part, each):
                kept[part] = Withheld(each.reason).as_json()
        if each.hidden and each.lies_in(passage) and each.start < int(str(passage["start"])):
            kept["start"] = Withheld(each.reason).as_json()
    snapshot, text = embedded(passage["snapshot"]), embedded(passage["text"])
    if snapshot is not None:
        kept["snapshot"] = _snapshot(snapshot, struck)
    if text is not None:
        kept["text"] = _snapshot(text, struck)
    return kept


def _snapshot(image: Document, struck: tuple[Struck, ...]) -> Document:
    """A snapshot or a text of one, without its fingerprint where it holds words that are struck."""
    prints = {image["sha256"], image.get("snapshot")}
    for each in struck:
        if each.hidden and (each.snapshot in prints or each.text in prints) and each.text:
            return image | {"sha256": Withheld(each.reason).as_json()}
    return image
