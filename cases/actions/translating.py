"""Translating: each translation is bound to the English words that it was made of."""

from cases.models.record import Snapshotted
from cases.vocabulary.canonical import Document
from cases.vocabulary.translated import INFERRED, TRANSLATED, english, every, fingerprint, fits


def bind_translations(row: Snapshotted) -> None:
    """Note of every translation on ``row`` that nobody bound yet which English words it is of."""
    translated = getattr(row, TRANSLATED, None)
    bound: dict[str, dict[str, Document]] = {}
    for name, tag, one in every(translated):
        of: Document = {"of": fingerprint(english(_words(row, name), name))}
        bound.setdefault(name, {})[tag] = one if "of" in one else one | of
    if translated:
        setattr(row, TRANSLATED, bound)


def outdated(row: Snapshotted) -> list[tuple[str, str]]:
    """Field and language of each translation whose English was changed since: readers do not get it.

    One that nobody bound yet is of the English that it is going to be saved with.
    """
    bound = [each for each in every(getattr(row, TRANSLATED, None)) if "of" in each[-1]]
    return [(name, tag) for name, tag, one in bound if not fits(one, english(_words(row, name), name))]


def _words(row: Snapshotted, name: str) -> dict[str, object]:
    return {each: getattr(row, each, None) for each in (name, INFERRED)}
