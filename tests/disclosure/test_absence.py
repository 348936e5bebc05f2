"""Not stated, unknown, withheld and not applicable are told apart, and none is an empty string."""

from typing import Any

import pytest

from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Json
from tests.disclosure.showing import outcome, shown_of, view_of
from tests.factories import (
    make_actor,
    make_case,
    make_event,
    make_passage,
    make_person,
    make_source,
    make_statistic,
    make_testimony,
)

pytestmark = pytest.mark.django_db
PUBLIC = Audience.PUBLIC

SHOWN: dict[str, Json] = {
    "not_stated": {"unknown": "not stated"},
    "unknown": {"unknown": "unknown"},
    "withheld": {"withheld": "safety"},
}


@pytest.mark.parametrize(("held", "shown"), SHOWN.items())
@pytest.mark.parametrize("name", ["role", "affiliation", "age_band", "sex", "rank", "unit"])
def test_a_word_about_a_person(name: str, held: str, shown: Json) -> None:
    source = make_source()
    person = make_person("Fahim", **{name: held})
    testimony = make_testimony(person=person, passage=make_passage(source))
    assert shown_of(testimony, view_of(PUBLIC, source), "person", name) == shown


@pytest.mark.parametrize(("held", "shown"), SHOWN.items())
@pytest.mark.parametrize("name", ["residence", "origin", "interview", "collected_by"])
def test_a_place_or_a_collector(name: str, held: str, shown: Json) -> None:
    source = make_source()
    values: dict[str, Any] = {f"{name}_absence": held}
    testimony = make_testimony(passage=make_passage(source), **values)
    assert shown_of(testimony, view_of(PUBLIC, source), name) == shown


@pytest.mark.parametrize(("held", "shown"), SHOWN.items())
@pytest.mark.parametrize("name", ["date", "reported"])
def test_a_date(name: str, held: str, shown: Json) -> None:
    source = make_source()
    values: dict[str, Any] = {name: held}
    testimony = make_testimony(passage=make_passage(source), **values)
    assert shown_of(testimony, view_of(PUBLIC, source), name) == shown


@pytest.mark.parametrize(("held", "shown"), SHOWN.items())
def test_a_publisher_and_a_language(held: str, shown: Json) -> None:
    source = make_source("An article", publisher_absence=held, language=held)
    view = view_of(PUBLIC)
    assert shown_of(source, view, "publisher") == shown
    assert shown_of(source, view, "publisher_country") == shown
    assert shown_of(source, view, "language") == shown


@pytest.mark.parametrize(("held", "shown"), SHOWN.items())
def test_a_claimant(held: str, shown: Json) -> None:
    source = make_source()
    figure = make_statistic(passage=make_passage(source), claimed_by_absence=held)
    assert shown_of(figure, view_of(PUBLIC, source), "claimed_by") == shown


@pytest.mark.parametrize(
    ("values", "country"),
    [({"scope": "international"}, "international"), ({"scope": "not_stated"}, {"unknown": "not stated"})],
)
def test_an_organisation_of_no_country(values: dict[str, object], country: Json) -> None:
    assert shown_of(make_actor("The Daily", **values), view_of(PUBLIC), "country") == country


def test_what_does_not_apply_is_null() -> None:
    source = make_source()
    figure = make_statistic(passage=make_passage(source))
    view = view_of(PUBLIC, source)
    for name in ("deadline", "as_of", "high", "method_note", "claim_note"):
        assert shown_of(figure, view, name) is None


@pytest.mark.parametrize("audience", STREAMS)
def test_no_document_holds_an_empty_string(audience: Audience) -> None:
    source, case = make_source(), make_case()
    view = view_of(audience, source, case)
    records = [
        source,
        case,
        make_actor(),
        make_event(case=case, source=source),
        make_statistic(case=case, passage=make_passage(source)),
        make_testimony(case=case, passage=make_passage(source)),
    ]
    for record in records:
        assert '""' not in str(outcome(record, view)).replace("'", '"')
