"""Who sees what of one record: field by field, for each audience, with the rule that decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.actions.release_plan import ReleasePlan
from cases.disclosure.explain import Explanation, embedded_keys, explain
from cases.models import Revision
from cases.models.image import freeze
from cases.models.nouns import MODELS
from cases.models.record import Record
from cases.vocabulary.absence import WithheldReason, is_unknown, is_withheld
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.state import State
from cases.vocabulary.translated import TRANSLATED, every

NOT_SHOWN = "—"


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what each audience gets of it, in the order of ``STREAMS``, and the rule."""

    noun: str
    field: str
    shown: tuple[str, ...]
    rule: str

    @property
    def hidden(self) -> bool:
        """Whether no audience gets anything of it."""
        return all(shown == NOT_SHOWN for shown in self.shown)


@dataclass(frozen=True, slots=True)
class Panel:
    """What one image of a record shows. ``refusals``: by audience, why nothing of it is shown at all."""

    title: str
    refusals: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]

    def groups(self) -> list["Group"]:
        """The lines of the record and of each row embedded in it, what nobody sees last and together."""
        groups: list[list[Line]] = []
        for line in self.lines:
            repeats = groups and line.field in {other.field for other in groups[-1]}
            if not groups or repeats or groups[-1][0].noun != line.noun:
                groups.append([])
            groups[-1].append(line)
        return [Group(lines[0].noun, [*_shown_first(lines)]) for lines in groups]


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one row."""

    noun: str
    lines: list[Line]


def _shown_first(lines: list[Line]) -> Iterator[Line]:
    yield from (line for line in lines if not line.hidden)
    unseen: dict[str, list[Line]] = {}
    for line in lines:
        if line.hidden:
            unseen.setdefault(line.rule, []).append(line)
    for rule, same in unseen.items():
        yield Line(same[0].noun, ", ".join(line.field for line in same), same[0].shown, rule)


def who_sees(record: Record, *, today: date, audiences: Sequence[Audience] = STREAMS) -> list[Panel]:
    """What ``audiences`` see of the approved ``record``, and what they would see of its working row."""
    panels = []
    revision = Revision.objects.filter(ref=record.ref, in_force=True).first()
    if revision is not None and revision.image is not None:
        title = _("As approved on %(day)s") % {"day": revision.approved_at.date().isoformat()}
        panels.append(_panel(title, Noun(record.noun), revision.approved, today, audiences))
    if revision is None or record.state not in (State.APPROVED, State.WITHDRAWN):
        title = _("As it stands, if it were approved now")
        panels.append(_panel(title, Noun(record.noun), freeze(record), today, audiences))
    return panels


def _panel(title: str, noun: Noun, image: Document, today: date, audiences: Sequence[Audience]) -> Panel:
    refusals, columns = [], []
    for audience in audiences:
        view = ReleasePlan(audience, today).view(noun, image)
        refusal, explanations = explain(noun=noun, image=image, view=view)
        columns.append(explanations)
        if refusal is not None:
            refusals.append((str(audience.label), str(refusal)))
    return Panel(title, tuple(refusals), tuple(_lines(columns)))


def _lines(columns: list[list[Explanation]]) -> Iterator[Line]:
    for row in zip(*columns, strict=True):
        first = row[0]
        shown = tuple(_shown(one) for one in row)
        yield Line(str(first.noun.label), _named(first), shown, first.rule)


def _shown(one: Explanation) -> str:
    """Every part of the document that the field feeds; the first is its own."""
    parts: list[str] = []
    for key, value in one.shown.items():
        # Of a text nothing is told but its fingerprint, which stands where the passage names it.
        part = embedded_keys(one.noun).get(key, Noun.SNAPSHOT_TEXT)
        embedded = part is not Noun.SNAPSHOT_TEXT and value and not is_withheld(value)
        words = (
            _("below")
            if embedded
            else translations_in_words(value)
            if key == TRANSLATED
            else value_in_words(value)
        )
        if words:
            parts.append(words if not parts else f"{key}: {words}")
    return "; ".join(parts) or NOT_SHOWN


def translations_in_words(value: Json) -> str:
    """The words of the desk in other languages, by key and language, and which nobody has checked."""
    return "; ".join(f"{name} ({tag}): {translation_in_words(one)}" for name, tag, one in every(value))


def translation_in_words(one: Document) -> str:
    """One translation, and whether it was checked."""
    text = value_in_words(one.get("text"))
    return text if one.get("checked") is True else _("%(text)s [not checked]") % {"text": text}


def value_in_words(value: Json) -> str:
    """A value of a document on one line."""
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case list():
            return ", ".join(value_in_words(member) for member in value)
        case dict():
            return _object_in_words(value)
    return str(value)


def _object_in_words(value: Document) -> str:
    if is_unknown(value):
        return str(value["unknown"])
    if is_withheld(value):
        return str(WithheldReason(str(value["withheld"])).label)
    for name in ("edtf", "title", "name", "shown_as", "label"):
        if name in value:
            return value_in_words(value[name])
    return ", ".join(f"{name} {value_in_words(member)}" for name, member in value.items())


def _named(one: Explanation) -> str:
    """The field as its form calls it."""
    try:
        return capfirst(str(getattr(MODELS[one.noun]._meta.get_field(one.field), "verbose_name", one.field)))
    except FieldDoesNotExist:
        return one.field
