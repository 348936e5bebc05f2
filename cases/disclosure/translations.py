"""Translations of words that are kept back: nobody can say which of them stand where in another language."""

from collections.abc import Iterable, Iterator

from cases.disclosure.builders import images
from cases.disclosure.redaction import spans_for
from cases.disclosure.view import View
from cases.evidence.repeated import repeats
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.translated import TRANSLATED, english, every


def without_kept_back(image: Document, view: View) -> Document:
    """``image`` without each translation that repeats words kept back from the reader, or whose English does.

    That is what was struck at the places that it reads, and what its own quotations keep back. The English
    beside it stays as it is: what it repeats is found and looked at.
    """
    words = {*_kept_back(image, view)}
    if not words:
        return image
    kept = _without(image, words)
    assert isinstance(kept, dict), "an image stays one"
    return kept


def _kept_back(image: Document, view: View) -> Iterator[str]:
    yield from (each.words for each in view.struck if each.words.strip())
    for statement in images(image.get("statements")):
        for span in spans_for(view.audience, statement.get("redactions")):
            if words := str(statement["text"])[span.start : span.end].strip():
                yield words


def _without(value: Json, words: Iterable[str]) -> Json:
    if isinstance(value, list):
        return [_without(each, words) for each in value]
    if not isinstance(value, dict):
        return value
    kept: Document = {name: _without(each, words) for name, each in value.items() if name != TRANSLATED}
    if TRANSLATED in value:
        kept[TRANSLATED] = _free(value, words)
    return kept


def _free(row: Document, words: Iterable[str]) -> Document:
    """The translations of a row that say nothing of ``words``."""
    free: dict[str, Document] = {}
    for name, tag, one in every(row[TRANSLATED]):
        told = (english(row, name), str(one.get("text")))
        if not any(repeats(each, text) for each in words for text in told):
            free.setdefault(name, {})[tag] = one
    return {**free}
