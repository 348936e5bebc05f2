"""A document as an editor reads it: line by line, each called as the form of its field calls it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.formats import number_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.who_sees import in_words
from cases.disclosure.registry import POLICIES
from cases.vocabulary.absence import WithheldReason, absent, is_withheld
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.speaking import spoken

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_NOT_READ: Final = frozenset(
    {"ref", "noun", "url", "dir", "labels", "version", "edition", "published", "updated"}
)
"""Parts of a document that say what it is and where, and nothing of what it tells."""
_PARTS: Final[Mapping[tuple[Noun, str], Noun]] = {
    (Noun.TESTIMONY, "person"): Noun.PERSON,
    (Noun.TESTIMONY, "statements"): Noun.STATEMENT,
    (Noun.CASE, "replies"): Noun.RIGHT_OF_REPLY,
    (Noun.SOURCE, "snapshot"): Noun.SNAPSHOT,
    (Noun.PASSAGE, "snapshot"): Noun.SNAPSHOT,
    (Noun.PASSAGE, "text"): Noun.SNAPSHOT_TEXT,
    **{
        (noun, "passage"): Noun.PASSAGE
        for noun in (Noun.STATEMENT, Noun.STATISTIC, Noun.EVENT, Noun.RIGHT_OF_REPLY)
    },
}
_LABELLED: Final = {
    **dict.fromkeys(("residence", "origin", "interview", "places", "country", "publisher_country"), "places"),
    "themes": "themes",
    "indicator": "indicators",
}
"""By key, the labels that say what its codes mean."""
_LABELS_OF: Final = {"places": Noun.PLACE, "themes": Noun.THEME, "indicators": Noun.INDICATOR}
_WORKED_OUT: "Final[Mapping[str, StrOrPromise]]" = {
    "cases": gettext_lazy("cases"),
    "cited_by": gettext_lazy("cited by"),
    "lineage": gettext_lazy("goes back to"),
    "publisher_country": gettext_lazy("country of the publisher"),
    "independent_origins": gettext_lazy("independent origins"),
    "superseded_by": gettext_lazy("superseded by"),
    "unit": gettext_lazy("unit"),
    "themes": gettext_lazy("themes"),
}
"""What disclosure works out: no form has a field for it."""

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
        value, below = document[key], _PARTS.get((noun, key))
        if key in _NOT_READ:
            continue
        if key == "inferred" and isinstance(value, dict):
            for name, reason in value.items():
                field = f"{called(noun, key)}: {called(noun, name)}"
                yield (*at, key, name), Line(part, field, key, reason, in_words(reason))
        elif key == "translations" and isinstance(value, list):
            yield from _translations(noun, value, (*at, key), part)
        elif below is not None and isinstance(value, list):
            for number, row in enumerate(value, 1):
                yield from _part(below, row, labels, (*at, key), part, number=number)
            yield (*at, key, ORDER), Line(part, called(noun, key), ORDER, *_order(value))
        elif below is not None:
            yield from _part(below, value, labels, (*at, key), part)
        else:
            words = _words(noun, key, value, labels, document)
            yield (*at, key), Line(part, called(noun, key), key, value, words)


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
        yield where, Line(before, capfirst(called_so), at[-1], row, in_words(row))


def _order(rows: list[Json]) -> tuple[Json, str]:
    """The references of ``rows`` as they follow each other, as a value and in words."""
    refs = [str(row["ref"]) for row in rows if isinstance(row, dict) and "ref" in row]
    return [*refs], ", ".join(refs)


def _part_called(noun: Noun, row: Json) -> str:
    """A part by what it is: its number would change with the parts before it."""
    if noun is Noun.STATEMENT:
        words = Truncator(in_words(row.get("text"))).words(5) if isinstance(row, dict) else ""
        return _("quotation “%(words)s”") % {"words": words} if words else _("quotation")
    if noun is Noun.RIGHT_OF_REPLY:
        asked = in_words(row.get("asked")) if isinstance(row, dict) else ""
        return _("reply of %(name)s") % {"name": asked} if asked else _("reply")
    return str(_model(noun)._meta.verbose_name)


def _translations(noun: Noun, value: list[Json], at: Path, part: str) -> Iterator[tuple[Path, Line]]:
    for number, one in enumerate(value):
        if isinstance(one, dict):
            told = [in_words(one.get(name)) for name in ("status", "translator")]
            about = ", ".join(filter(None, told))
            words = f"{in_words(one.get('text'))} ({about})" if about else in_words(one.get("text"))
            field = f"{called(noun, at[-1])}: {one.get('lang')}"
            yield (*at, str(one.get("lang") or number)), Line(part, field, at[-1], one, words)


def _labels(labels: Document) -> Iterator[tuple[Path, Line]]:
    """What places, themes and indicators are called, each name by itself."""
    for kind, entries in labels.items():
        noun = _LABELS_OF.get(kind)
        for code, entry in entries.items() if isinstance(entries, dict) else ():
            if noun is None or not isinstance(entry, dict):
                continue
            part = f"{capfirst(str(noun.label))} {code}"
            for name, value in entry.items():
                own = name in POLICIES[noun].fields
                field = called(noun, name) if own else f"{called(noun, 'names')}: {name}"
                words = _chosen(noun, name, value) if own else in_words(value)
                yield ("labels", kind, code, name), Line(part, field, name, value, words)


def _words(noun: Noun, key: str, value: Json, labels: Document, beside: Document) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(number_format(value, force_grouping=True))
    if key in _LABELLED:
        named = labels.get(_LABELLED[key])
        codes = value if isinstance(value, list) else [value]
        return ", ".join(_label(named if isinstance(named, dict) else {}, code) for code in codes)
    if key == "insertions" and isinstance(value, list):
        text = str(beside.get("text"))
        spans = [[int(str(place)) for place in one] for one in value if isinstance(one, list)]
        return ", ".join(text[span[0] : span[1]] for span in spans)
    if key == "redactions" and isinstance(value, list):
        return ", ".join(_reason(one) for one in value)
    if isinstance(value, dict) and "edtf" in value and value.get("inferred"):
        return f"{in_words(value)} ({in_words(value['inferred'])})"
    return _chosen(noun, key, value)


def _reason(mark: Json) -> str:
    return str(WithheldReason(str(mark["reason"])).label) if isinstance(mark, dict) else ""


def _label(named: Document, code: Json) -> str:
    """A place, theme or indicator by its name, in the language of the page where it has one."""
    entry = named.get(code) if isinstance(code, str) else None
    if not isinstance(entry, dict):
        return in_words(code)
    names = {tag.lower(): name for tag, name in entry.items()}
    return in_words(names.get(spoken()) or names.get("en") or code)


def _chosen(noun: Noun, key: str, value: Json) -> str:
    """A word of the vocabulary as the form offers it; anything else in words."""
    name = _field_of(noun, key)
    column = _column(noun, name) if name else None
    choices = dict(getattr(column, "flatchoices", ()) or ())
    return str(choices[value]) if isinstance(value, str) and value in choices else in_words(value)


def called(noun: Noun, key: str) -> str:
    """What the form calls the field behind ``key`` of a document of ``noun``."""
    name = _field_of(noun, key)
    if name is None:
        return capfirst(str(_WORKED_OUT.get(key, key.replace("_", " "))))
    return capfirst(str(getattr(_column(noun, name), "verbose_name", name.replace("_", " "))))


@cache
def _field_of(noun: Noun, key: str) -> str | None:
    """The field that ``key`` shows, None where it is worked out from others."""
    rules = POLICIES[noun].fields
    if key in rules:
        return key
    return next((name for name, rule in rules.items() if rule.keys and rule.keys[0] == key), None)


def _column(noun: Noun, name: str) -> object:
    try:
        return _model(noun)._meta.get_field(name)
    except FieldDoesNotExist:
        return None


@cache
def _model(noun: Noun) -> type[models.Model]:
    known = apps.get_app_config("cases").get_models()
    return next(model for model in known if getattr(model, "noun", None) == noun)


def in_full(line: Line) -> Line:
    """``line`` with everything its value holds: for two that differ and are called the same."""
    return replace(line, words=_all_of(line.value))


def _all_of(value: Json) -> str:
    if isinstance(value, list):
        return "; ".join(map(_all_of, value))
    if not isinstance(value, dict):
        return in_words(value)
    return ", ".join(f"{name}: {_all_of(member)}" for name, member in value.items() if member is not None)
