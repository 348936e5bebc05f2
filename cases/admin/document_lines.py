"""A document as an editor reads it: line by line, each called as the form of its field calls it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from cases.actions.who_sees import translation_in_words, value_in_words
from cases.admin.document_words import choice_label, field_label, words_of
from cases.disclosure.explain import embedded_keys, label_nouns
from cases.disclosure.registry import POLICIES
from cases.models.nouns import MODELS
from cases.vocabulary.absence import absent, is_withheld
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.translated import INFERRED, REASON, TRANSLATED, every

_NOT_READ: Final = frozenset(
    {"ref", "noun", "url", "dir", "labels", "version", "edition", "published", "updated"}
)
"""Parts of a document that say what it is and where, and nothing of what it tells."""
ORDER: Final = "order"
"""The key of a line that says in which order the rows of a list follow each other."""

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a document tells.

    part: where in it, empty for the record itself. key: what documents call it.
    """

    part: str
    field: str
    key: str
    value: Json
    words: str

    @property
    def shown(self) -> bool:
        """Whether a reader learns anything by it."""
        return self.value not in (None, "", [], {}) and not self.withheld

    @property
    def stated(self) -> bool:
        """Whether a reader learns a value, and not only that there is none."""
        return self.shown and not absent(self.value)

    @property
    def withheld(self) -> bool:
        """Whether a reader is told that something is kept back."""
        return is_withheld(self.value) or (self.key == "redactions" and bool(self.value))


def lines(noun: Noun, document: Document) -> dict[Path, Line]:
    """What ``document`` tells, by where it stands; rows in it are known by their references."""
    labels = document.get("labels")
    found = dict(_lines(noun, document, labels if isinstance(labels, dict) else {}, (), ""))
    return found | dict(_labels(labels if isinstance(labels, dict) else {}))


def _lines(
    noun: Noun, document: Document, labels: Document, at: Path, part: str
) -> Iterator[tuple[Path, Line]]:
    for key in _in_order(noun, document):
        value, below = document[key], embedded_keys(noun).get(key)
        if key in _NOT_READ:
            continue
        if key == "inferred" and isinstance(value, dict):
            for name, reason in value.items():
                field = f"{field_label(noun, key)}: {field_label(noun, name)}"
                yield (*at, key, name), Line(part, field, key, reason, value_in_words(reason))
        elif key == TRANSLATED:
            yield from _translated(noun, value, (*at, key), part)
        elif key == "translations" and isinstance(value, list):
            yield from _translations(noun, value, (*at, key), part)
        elif below is not None and isinstance(value, list):
            for number, row in enumerate(value, 1):
                yield from _part(below, row, labels, (*at, key), part, number=number)
            yield (*at, key, ORDER), Line(part, field_label(noun, key), ORDER, *_order(value))
        elif below is not None:
            yield from _part(below, value, labels, (*at, key), part)
        else:
            words = words_of(noun, key, value, labels, document)
            yield (*at, key), Line(part, field_label(noun, key), key, value, words)


def _in_order(noun: Noun, document: Document) -> list[str]:
    """The keys of ``document`` as the policy lists them: what was kept in the ledger has lost its order."""
    known = [key for key in POLICIES[noun].document_keys() if key in document]
    return [*known, *(key for key in document if key not in known)]


def _part(
    noun: Noun, row: Json, labels: Document, at: Path, before: str, *, number: int = 0
) -> Iterator[tuple[Path, Line]]:
    called_so = _part_called(noun, row)
    known = row.get("ref") if isinstance(row, dict) else None
    where = (*at, str(known or number)) if number else at
    if isinstance(row, dict) and not absent(row):
        part = ", ".join(filter(None, (before, called_so)))
        yield from _lines(noun, row, labels, where, capfirst(part))
    else:
        yield where, Line(before, capfirst(called_so), at[-1], row, value_in_words(row))


def _order(rows: list[Json]) -> tuple[Json, str]:
    """The references of ``rows`` as they follow each other, as a value and in words."""
    refs = [str(row["ref"]) for row in rows if isinstance(row, dict) and "ref" in row]
    return [*refs], ", ".join(refs)


def _part_called(noun: Noun, row: Json) -> str:
    """A part by what it is: its number would change with the parts before it."""
    if noun is Noun.STATEMENT:
        words = Truncator(value_in_words(row.get("text"))).words(5) if isinstance(row, dict) else ""
        return _("quotation “%(words)s”") % {"words": words} if words else _("quotation")
    if noun is Noun.RIGHT_OF_REPLY:
        asked = value_in_words(row.get("asked")) if isinstance(row, dict) else ""
        return _("reply of %(name)s") % {"name": asked} if asked else _("reply")
    return str(MODELS[noun]._meta.verbose_name)


def _translations(noun: Noun, value: list[Json], at: Path, part: str) -> Iterator[tuple[Path, Line]]:
    for number, one in enumerate(value):
        if isinstance(one, dict):
            told = [value_in_words(one.get(name)) for name in ("status", "translator")]
            about = ", ".join(filter(None, told))
            words = (
                f"{value_in_words(one.get('text'))} ({about})" if about else value_in_words(one.get("text"))
            )
            field = f"{field_label(noun, at[-1])}: {one.get('lang')}"
            yield (*at, str(one.get("lang") or number)), Line(part, field, at[-1], one, words)


def _translated(noun: Noun, value: Json, at: Path, part: str) -> Iterator[tuple[Path, Line]]:
    """Words of the desk in another language, each by itself."""
    for name, tag, one in every(value):
        key = name.removeprefix(REASON)
        field = (
            field_label(noun, key)
            if key == name
            else f"{field_label(noun, INFERRED)}: {field_label(noun, key)}"
        )
        yield (*at, name, tag), Line(part, f"{field}: {tag}", at[-1], one, translation_in_words(one))


def _labels(labels: Document) -> Iterator[tuple[Path, Line]]:
    """What places, themes and indicators are called, each name by itself."""
    for kind, entries in labels.items():
        noun = label_nouns().get(kind)
        for code, entry in entries.items() if isinstance(entries, dict) else ():
            if noun is None or not isinstance(entry, dict):
                continue
            part = f"{capfirst(str(noun.label))} {code}"
            yield from _translated(noun, entry.get(TRANSLATED), ("labels", kind, code, TRANSLATED), part)
            for name, value in entry.items():
                if name == TRANSLATED:
                    continue
                own = name in POLICIES[noun].fields
                field = field_label(noun, name) if own else f"{field_label(noun, 'names')}: {name}"
                words = choice_label(noun, name, value) if own else value_in_words(value)
                yield ("labels", kind, code, name), Line(part, field, name, value, words)


def told_apart(one: Line, other: Line) -> tuple[Line, Line]:
    """Two that differ and are called the same, each by what it tells otherwise."""
    if isinstance(one.value, dict) and isinstance(other.value, dict):
        before, after = (
            _otherwise(one.key, one.value, other.value),
            _otherwise(one.key, other.value, one.value),
        )
        if before != after:
            return replace(one, words=before), replace(other, words=after)
    return replace(one, words=_all_of(one.value)), replace(other, words=_all_of(other.value))


def _otherwise(key: str, value: Document, than: Document) -> str:
    """What ``value`` tells otherwise ``than`` another under its ``key``, called as forms call it."""
    told = (
        (_member_label(key, name), value_in_words(value.get(name)))
        for name in sorted({*value, *than})
        if value.get(name) != than.get(name) and name not in _NOT_READ and not name.endswith("_ref")
    )
    return ", ".join(f"{label}: {words}" for label, words in told if words)


def _member_label(key: str, name: str) -> str:
    return field_label(Noun(key), name) if key in POLICIES else capfirst(name.replace("_", " "))


def _all_of(value: Json) -> str:
    if isinstance(value, list):
        return "; ".join(map(_all_of, value))
    if not isinstance(value, dict):
        return value_in_words(value)
    return ", ".join(f"{name}: {_all_of(member)}" for name, member in value.items() if member is not None)
