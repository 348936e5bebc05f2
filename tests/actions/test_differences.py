"""What differs from what is published says so, wherever below it the difference lies."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.differences import differs
from cases.actions.draft import draft
from cases.actions.edit import EditConflict, edit
from cases.actions.permission import SecondPersonNeeded
from cases.actions.release_plan import ReleasePlan
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_consent import withdraw_consent
from cases.actions.writing import InlineChange
from cases.disclosure.essence import essence
from cases.disclosure.registry import disclose
from cases.models import (
    Account,
    AuditEntry,
    Indicator,
    Passage,
    Person,
    Place,
    Snapshot,
    SnapshotText,
    Statement,
    Testimony,
    Theme,
)
from cases.models.image import embedded_model, freeze
from cases.models.record import EditableModel, Record, Snapshotted
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.consent import Purpose
from cases.vocabulary.noun import Noun
from cases.vocabulary.translated import TRANSLATED
from cases.vocabulary.verb import Verb
from tests.actions.deeds import DEEDS, now
from tests.factories import (
    ENTROPY,
    NOW,
    TODAY,
    days,
    handed_in,
    make_case,
    make_consent,
    make_passage,
    make_person,
    make_place,
    make_snapshot,
    make_source,
    make_term,
    make_testimony,
    publish,
    publish_whole,
    the_cast,
)
from tests.scenarios import (
    Dossier,
    a_published_dossier,
    a_published_testimony,
    a_witness_consents,
    everything_said,
)
from tests.taken_back import made_once, taken_back

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dossier]:
    """A published dossier."""
    with made_once(django_db_blocker):
        yield a_published_dossier()


@pytest.fixture
def dossier(told: Dossier, db: None) -> Dossier:
    """The published dossier, its rows read anew; whatever a test does to it is taken back."""
    rows = {name: now(row) for name, row in vars(told).items() if isinstance(row, Record)}
    return replace(told, **rows)  # type: ignore[arg-type] # of the classes that they were of


Change = Callable[[Dossier], tuple[EditableModel, Mapping[str, object], list[InlineChange]]]


def write(
    row: EditableModel,
    changes: Mapping[str, object],
    parts: Sequence[InlineChange] = (),
    *,
    by: Account | None = None,
) -> None:
    """Edit `row`, whatever it is by now, as the writer unless told otherwise."""
    current = type(row)._default_manager.get(pk=row.pk)
    expected = current.lock_version
    who, at = by or the_cast().writer, days(1)
    edit(record=current, changes=changes, parts=parts, expected=expected, by=who, at=at, entropy=ENTROPY)


def marked(dossier: Dossier) -> set[str]:
    """The records of `dossier` that say that they differ, by the names they have there."""
    return {name for name, row in vars(dossier).items() if isinstance(row, Record) and now(row).differs}


def _passage(dossier: Dossier, exact: str) -> tuple[EditableModel, Mapping[str, object], list[InlineChange]]:
    passage = dossier.figure.passage
    assert passage is not None
    return dossier.article, {}, [InlineChange(Passage, pk=passage.pk, values={"exact": exact})]


def _quotation(
    dossier: Dossier, values: Mapping[str, object]
) -> tuple[EditableModel, Mapping[str, object], list[InlineChange]]:
    return (
        dossier.testimony,
        {},
        [InlineChange(Statement, pk=dossier.testimony.statements.get().pk, values=values)],
    )


AF: Final = {"en": "Afghanistan"}
CHANGES: Final[dict[str, tuple[Change, set[str]]]] = {
    "its own title": (lambda dossier: (dossier.article, {"title": "Another title"}, []), {"article"}),
    "an inference": (lambda dossier: (dossier.event, {"inferred": {"date": "by the stamp"}}, []), {"event"}),
    "a translation": (
        lambda dossier: (dossier.event, {"translated": {"title": {"fa-AF": {"text": "فرمان"}}}}, []),
        {"event"},
    ),
    "its audience": (lambda dossier: (dossier.event, {"widest_audience": "partner"}, []), {"event"}),
    "a relation": (lambda dossier: (dossier.figure, {"supersedes": []}, []), {"figure"}),
    "the day the risk is assessed again": (
        lambda dossier: (dossier.testimony, {"risk_review_on": days(400).date()}, []),
        {"testimony"},
    ),
    "a quotation": (lambda dossier: _quotation(dossier, {"text": "They came at noon."}), {"testimony"}),
    "the order of quotations": (lambda dossier: _quotation(dossier, {"position": 7}), {"testimony"}),
    "the person": (lambda dossier: (dossier.person, {"shown_as": "A former soldier"}, []), {"testimony"}),
    "a passage": (
        lambda dossier: _passage(dossier, "at least 281 killings"),
        {"figure", "older_figure", "event"},
    ),
    "a snapshot": (
        lambda _dossier: (Snapshot.objects.get(), {"made_how": "Printed and typed."}, []),
        {"report", "testimony"},
    ),
    "the name of a place and of what it is part of": (
        lambda _dossier: (Place.objects.get(code="AF"), {"names": AF}, []),
        {"state", "ministry", "case", "figure", "testimony", "declaration"},
    ),
    "the code of a place": (
        lambda _dossier: (Place.objects.get(code="PK"), {"code": "PX"}, []),
        {"testimony"},
    ),
    "the name of a theme and of what it is part of": (
        lambda _dossier: (Theme.objects.get(code="reprisals"), {"names": {"en": "Revenge"}}, []),
        {"case", "testimony", "declaration"},
    ),
    "an indicator": (
        lambda _dossier: (Indicator.objects.get(), {"definition": "People killed."}, []),
        {"figure", "older_figure"},
    ),
}
"""One edit in every place that a document can hold something of, and the records that differ for it."""


@pytest.mark.parametrize("where", CHANGES)
def test_a_difference_is_marked_wherever_it_lies_and_cleared_when_it_is_taken_back(
    where: str, dossier: Dossier
) -> None:
    change, differing = CHANGES[where]
    row, changes, parts = change(dossier)
    before = {name: getattr(type(row)._default_manager.get(pk=row.pk), name) for name in changes}
    kept = {name: [*value.all()] if hasattr(value, "all") else value for name, value in before.items()}
    parts_before = [_as_it_is(part) for part in parts]
    said = [everything_said(audience) for audience in STREAMS]
    assert marked(dossier) == set()

    write(row, changes, parts)
    assert marked(dossier) == differing
    assert {name for name in differing if differs(now(getattr(dossier, name)))} == differing

    write(row, kept, parts_before)
    assert marked(dossier) == set()
    assert [everything_said(audience) for audience in STREAMS] == said


def _as_it_is(part: InlineChange) -> InlineChange:
    row = part.model._default_manager.get(pk=part.pk)
    return InlineChange(part.model, pk=part.pk, values={name: getattr(row, name) for name in part.values})


@pytest.mark.parametrize(
    "noun", ["article", "case", "event", "figure", "testimony", "person", "place", "theme", "snapshot"]
)
def test_notes_of_the_desk_make_no_difference(noun: str, dossier: Dossier) -> None:
    others: dict[str, EditableModel] = {
        "place": Place.objects.get(code="AF"),
        "theme": Theme.objects.get(code="reprisals"),
        "snapshot": Snapshot.objects.get(),
    }
    write(others.get(noun) or getattr(dossier, noun), {"notes": "Ask again."})
    assert marked(dossier) == set()


def test_a_consent_is_in_no_document(dossier: Dossier) -> None:
    make_consent(dossier.person)
    assert marked(dossier) == set()


def test_the_title_of_a_cited_source_does_not_make_the_citing_one_differ() -> None:
    first, second = make_source("A"), make_source("B")
    citing = make_source("C", cites=[first, second])
    publish(first, second, citing)

    write(first, {"title": "Z"})

    assert now(first).differs
    assert not now(citing).differs
    assert not differs(now(citing))


def test_another_copy_of_a_source_makes_it_differ(dossier: Dossier) -> None:
    content = ContentFile(b"The whole of it.", name="whole.txt")
    values = {"source": dossier.report, "kind": "capture", "content": content, "made_on": TODAY}
    draft(model=Snapshot, values=values | {"made_how": "Saved."}, by=the_cast().writer, at=days(1))
    assert marked(dossier) == {"report"}


def test_a_text_kept_later_makes_whatever_was_read_in_its_copy_differ() -> None:
    source = make_source()
    scan = make_snapshot(source, text=b"\x89PNG", kind="excerpt", media_type="image/png")
    testimony = make_testimony(passage=make_passage(source, snapshot=scan, locator="2"))
    publish(testimony.case, source, testimony)

    values = {"snapshot": scan, "origin": "transcribed", "content": "It was dark. They came at night."}
    draft(model=SnapshotText, values=values, by=the_cast().writer, at=days(1))

    assert now(testimony).differs
    assert not now(source).differs


def test_an_odd_record_is_marked_and_stands_in_nobody_s_way() -> None:
    testimony = a_published_testimony()
    Testimony.objects.filter(pk=testimony.pk).update(languages=[1.5])
    write(testimony.person, {"notes": "Ask again."})
    assert not now(testimony).differs

    write(testimony.person, {"shown_as": "A former soldier"})
    write(testimony.person, {"shown_as": "Fahim"})
    assert now(testimony).differs


def test_two_differences_are_cleared_only_together() -> None:
    testimony = a_published_testimony()
    write(testimony, {"summary": "Shorter."})
    write(testimony.person, {"shown_as": "A former soldier"})
    write(testimony.person, {"shown_as": "Fahim"})
    assert now(testimony).differs

    write(testimony, {"summary": testimony.summary})
    assert not now(testimony).differs


def test_what_was_never_published_differs_from_nothing() -> None:
    testimony = make_testimony()
    write(testimony, {"summary": "Shorter."})
    write(testimony.person, {"shown_as": "A former soldier"})
    assert not now(testimony).differs
    assert not differs(now(testimony))


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.CORRECT, Verb.REDACT])
def test_publishing_clears_the_mark_and_a_refusal_leaves_it(verb: Verb) -> None:
    testimony, cast = a_published_testimony(), the_cast()
    write(testimony.person, {"shown_as": "A former soldier"}, by=cast.editor)
    (row,) = handed_in(testimony)

    with pytest.raises(SecondPersonNeeded):
        DEEDS[verb](row, cast.editor)
    assert now(testimony).differs

    DEEDS[verb](row, cast.second_editor)
    assert not now(testimony).differs


def test_an_edit_that_is_refused_marks_nothing() -> None:
    testimony = a_published_testimony()
    with pytest.raises(EditConflict):
        edit(record=testimony, changes={"summary": "."}, expected=7, by=the_cast().writer, at=NOW)
    assert not now(testimony).differs


def test_approving_a_source_leaves_the_mark_on_what_was_read_in_it(dossier: Dossier) -> None:
    row, changes, parts = _passage(dossier, "at least 281 killings")
    write(row, changes, parts)
    publish(dossier.article)
    assert marked(dossier) == {"figure", "older_figure", "event"}


def test_what_is_gone_for_good_differs_from_nothing() -> None:
    witness, cast = a_witness_consents(), the_cast()
    other = a_published_testimony(make_person("Rahmat"))
    for row in (witness.testimony, other):
        write(row, {"summary": "Shorter."})
    suspend(records=[now(other)], by=cast.guardian, at=NOW, why="Doubt.")
    assert now(other).differs

    withdraw(records=[now(other)], by=cast.guardian, at=NOW, why="Asked.")
    withdraw_consent(consent=witness.consents[Purpose.PUBLISH_TEXT], by=cast.guardian, at=NOW)
    for row in (witness.testimony, other):
        write(row.person, {"shown_as": "Somebody"})
        assert not now(row).differs


def test_marking_leaves_what_it_marks_as_it_was() -> None:
    testimony = a_published_testimony()
    before = _columns(testimony)
    write(testimony.person, {"shown_as": "A former soldier"})
    assert _columns(testimony) == before | {"differs": True}
    assert AuditEntry.objects.latest("number").ref == testimony.person.ref


def _columns(record: Record) -> dict[str, object]:
    return dict(type(record)._default_manager.filter(pk=record.pk).values().get())


@dataclass(frozen=True)
class Carried:
    """Published testimonies of one person, read in one passage, with one place."""

    told: list[Testimony]
    person: Person
    place: Place
    passage: Passage

    @classmethod
    def by(cls, count: int) -> "Carried":
        """So many of them."""
        place, person = make_place("AE" if count > 5 else "AO"), make_person(f"Somebody {count}")
        source, case = make_source(f"Source {count}"), make_case(f"case-{count}")
        passage = make_passage(source)
        told = [
            make_testimony(case=case, person=person, passage=passage, residence=place)
            for _number in range(count)
        ]
        publish(case, source, *told)
        return cls(told, person, place, passage)


def test_what_many_carry_is_marked_with_as_many_questions_as_what_few_carry() -> None:
    few, many = map(Carried.by, (5, 50))
    for edited in (_rename, _name_elsewhere, _read_after_more):
        with taken_back():
            assert _cost_of(edited, few) == _cost_of(edited, many), edited


def _rename(carried: Carried, *, new: bool) -> None:
    write(carried.person, {"shown_as": "A former soldier" if new else carried.person.shown_as})


def _name_elsewhere(carried: Carried, *, new: bool) -> None:
    write(carried.place, {"names": {"en": "Elsewhere"} if new else carried.place.names})


def _read_after_more(carried: Carried, *, new: bool) -> None:
    values = {"prefix": "And then: " if new else ""}
    write(carried.passage.source, {}, [InlineChange(Passage, pk=carried.passage.pk, values=values)])


def _cost_of(edited: Callable[..., None], carried: Carried) -> list[int]:
    """Questions asked for an edit that published testimonies carry, and for its reversal."""
    costs = []
    for new in (True, False):
        with CaptureQueriesContext(connection) as asked:
            edited(carried, new=new)
        assert {now(each).differs for each in carried.told} == {new}
        costs.append(len(asked))
    return costs


class Watched(dict[str, Json]):
    """An image that notes which of its fields are read; so do those embedded in it."""

    def __init__(self, model: type[Snapshotted], image: Document, read: set[tuple[Noun, str]]) -> None:
        super().__init__({name: _watched(model, name, value, read) for name, value in image.items()})
        self.model, self.read = model, read

    def __getitem__(self, name: str) -> Json:
        self.read.add((self.model.noun, name))
        return super().__getitem__(name)

    def get(self, name: str, default: Json = None) -> Json:  # type: ignore[override]  # as images are asked
        if name in self:
            self.read.add((self.model.noun, name))
        return super().get(name, default)


def _watched(model: type[Snapshotted], name: str, value: Json, read: set[tuple[Noun, str]]) -> Json:
    if name not in model.embeds or value is None:
        return value
    related = embedded_model(model, name)
    if isinstance(value, list):
        return [Watched(related, each, read) for each in value if isinstance(each, dict)]
    assert isinstance(value, dict)
    return Watched(related, value, read)


def test_whatever_disclosure_reads_of_an_image_makes_a_difference(dossier: Dossier) -> None:
    """So that a field which comes to decide something is not left out of the comparison."""
    words = "at night"
    strike(source=dossier.report, words=words, by=the_cast().editor, at=days(1), entropy=ENTROPY)
    read: set[tuple[Noun, str]] = set()
    counted: set[tuple[Noun, str]] = set()
    for record in dossier.records():
        image = freeze(now(record))
        for audience in STREAMS:
            view = ReleasePlan(audience, TODAY).view(record.noun, image)
            for each in (view, replace(view, struck=())):
                disclose(noun=record.noun, image=Watched(type(record), image, read), view=each)
        counted |= _fields(type(record), essence(type(record), image))
    # Translations are compared where there are any that fit their English.
    assert {(noun, name) for noun, name in read - counted if name != TRANSLATED} == set()
    assert {(Noun.TESTIMONY, "risk_review_on"), (Noun.PERSON, "shown_as"), (Noun.PLACE, "parent")} <= read


def _fields(model: type[Snapshotted], image: Document) -> set[tuple[Noun, str]]:
    found = {(model.noun, name) for name in image}
    for name in model.embeds:
        value = image.get(name)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                found |= _fields(embedded_model(model, name), each)
    return found


def test_two_terms_of_one_code_are_told_apart() -> None:
    """What is noted of the role "other" is no difference in the affiliation "other" of the same person."""
    testimony = make_testimony(person=make_person("Sohrab", role="other", affiliation="other"))
    publish_whole(testimony)
    write(make_term("other", "role"), {"notes": "Say it more exactly."})
    assert not now(testimony).differs

    write(make_term("other", "role"), {"names": {"en": "something else"}})
    assert now(testimony).differs
