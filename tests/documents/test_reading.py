"""Reading a document: what each key is in Python, and what it is where there is no value."""

from datetime import date

import pytest

from cases.documents.brief import ActorBrief
from cases.documents.date import Date
from cases.documents.nouns import DOCUMENTS
from cases.documents.part import Part
from cases.documents.person import Claimant
from cases.documents.statement import Quotation
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.vocabulary.absence import Absence, Unknown, Withheld, WithheldReason
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import NOT_STATED, a_quotation, a_statistic, a_testimony

UNSTATED = Unknown(Absence.NOT_STATED)


def test_a_testimony_is_read_as_what_it_is() -> None:
    read = Testimony(a_testimony(7, version=2, published="2026-11-22", inferred={"summary": "From two."}))
    assert (read.ref, read.version, read.published) == ("T-0000000007", 2, date(2026, 11, 22))
    assert (read.case, read.residence, read.origin) == ("former-soldiers", "PK-PB", UNSTATED)
    assert (read.person.shown_as, read.person.age_band) == ("Fawad", UNSTATED)
    assert read.person.sex == Withheld(WithheldReason.SAFETY)
    assert isinstance(read.collected_by, ActorBrief)
    assert read.collected_by.name == "Radio Example"
    assert isinstance(read.reported, Date)
    assert (read.reported.edtf, read.reported.latest) == ("2023-11", date(2023, 11, 30))
    assert (read.date, read.languages, read.themes) == (UNSTATED, UNSTATED, ("reprisals",))
    assert read.inferred == {"summary": "From two."}
    assert read.labels.places is not None
    assert read.labels.places["PK-PB"].parent == "PK"


def test_a_quotation_of_which_nothing_may_be_shown_is_its_reason() -> None:
    gone: Document = {"withheld": "source_withdrawn"}
    shown, withheld = Testimony(a_testimony(statements=[a_quotation(1), gone])).statements
    assert isinstance(shown, Quotation)
    assert (shown.text, shown.speaker, shown.wording) == ("There were threats.", None, "verbatim")
    assert withheld == Withheld(WithheldReason.SOURCE_WITHDRAWN)


def test_a_figure_is_claimed_by_an_actor_or_by_somebody_who_testifies() -> None:
    assert isinstance(Statistic(a_statistic()).claimed_by, ActorBrief)
    said: Document = {"shown_as": "Farid", "testimony": "T-0000000001", "url": "/testimonies/T-0000000001/"}
    claimed = Statistic(a_statistic(claimed_by=said)).claimed_by
    assert isinstance(claimed, Claimant)
    assert claimed.shown_as == "Farid"


def test_an_open_side_is_none_and_an_absence_is_not_taken_for_one() -> None:
    read = Statistic(a_statistic(deadline={"withheld": "precision"}, as_of=NOT_STATED))
    assert (read.low, read.high) == (218, None)
    assert (read.deadline, read.as_of) == (Withheld(WithheldReason.PRECISION), UNSTATED)


def test_a_reason_that_is_not_known_any_more_withholds_as_well() -> None:
    read = Testimony(a_testimony(residence={"withheld": "of_old"}))
    assert read.residence == Withheld(WithheldReason.NOT_PUBLISHED)


def test_what_has_to_be_there_and_is_not_is_empty_or_an_error() -> None:
    nothing = Testimony({})
    assert (nothing.ref, nothing.themes, nothing.statements) == ("", (), ())
    assert nothing.person.data == {}
    with pytest.raises(ValueError, match="no whole number"):
        _ = nothing.version


@pytest.mark.parametrize(("key", "of_another_kind"), [("residence", ["PK"]), ("case", 5), ("basis", ["x"])])
def test_a_code_of_another_kind_is_an_error(key: str, of_another_kind: Json) -> None:
    """Nobody would find by it what was published."""
    with pytest.raises(ValueError, match="a document's value"):
        getattr(Testimony(a_testimony() | {key: of_another_kind}), key)


@pytest.mark.parametrize("of_another_kind", [5, ["words"], {"withheld": "safety"}])
def test_a_text_of_another_kind_is_none(of_another_kind: Json) -> None:
    """An edition of before may hold what is not there today, and its page is still shown."""
    assert Quotation(a_quotation(1) | {"text": of_another_kind}).text == ""


def test_a_key_is_its_declaration_on_the_class() -> None:
    declared = Testimony.residence
    assert (declared.name, declared.absent, declared.example) == ("residence", True, "PK")


@pytest.mark.parametrize("noun", DOCUMENTS)
def test_every_example_can_be_read_key_by_key(noun: Noun) -> None:
    document = DOCUMENTS[noun]
    example = document.component.example
    assert isinstance(example, dict)
    assert example["noun"] == noun.value
    assert read_whole(document(example)) >= len(document.component.keys)


def read_whole(part: Part) -> int:
    """How many keys a part and all that it leads to have; each is read."""
    count = 0
    for name in part.component.keys:
        value = getattr(part, name)
        found = value if isinstance(value, tuple) else [value]
        count += 1 + sum(read_whole(each) for each in found if isinstance(each, Part))
    return count
