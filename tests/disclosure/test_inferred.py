"""An inference of the desk is told with the value it explains, and never without it."""

from typing import Any

import pytest

from cases.disclosure.view import View
from cases.models import Statistic, Testimony
from cases.vocabulary.audience import Audience
from tests.disclosure.showing import shown_of, view_of
from tests.factories import make_actor, make_passage, make_place, make_source, make_statistic, make_testimony

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER
WHY = "he names the bazaar of the village"


def _testimony(**values: Any) -> Testimony:
    return make_testimony(passage=make_passage(make_source()), **values)


def _view(testimony: Testimony, audience: Audience = PUBLIC) -> View:
    return view_of(audience, testimony.statements.get().source)


def test_a_reason_stands_beside_its_value() -> None:
    source = make_source("An article", inferred={"title": WHY, "kind": "it looks like one"})
    assert shown_of(source, view_of(PUBLIC), "inferred") == {"title": WHY, "kind": "it looks like one"}


def test_a_document_without_inferences_says_nothing_of_them() -> None:
    assert "inferred" not in str(shown_of(make_source(), view_of(PUBLIC)))


def test_a_date_carries_its_reason_itself() -> None:
    source = make_source("An article", date="2021~", inferred={"date": WHY})
    assert shown_of(source, view_of(PUBLIC), "date", "inferred") == WHY
    assert "inferred" not in shown_of(source, view_of(PUBLIC))  # type: ignore[operator]


@pytest.mark.parametrize(("precision", "told"), [("day", True), ("month", False), ("year", False)])
def test_a_coarsened_date_does_not_tell_why_the_exact_one_was_inferred(precision: str, told: bool) -> None:
    testimony = _testimony(date="2023-11-07", date_precision=precision, inferred={"date": WHY})
    assert (WHY in str(shown_of(testimony, _view(testimony)))) is told


@pytest.mark.parametrize("name", ["residence", "origin", "interview"])
def test_a_coarsened_place_does_not_tell_why_the_exact_one_was_inferred(name: str) -> None:
    testimony = _testimony(**{name: make_place("AF-KAB"), f"{name}_partner": "exact"}, inferred={name: WHY})
    assert WHY not in str(shown_of(testimony, _view(testimony)))
    assert shown_of(testimony, _view(testimony, PARTNER), "inferred") == {name: WHY}


@pytest.mark.parametrize("absence", ["not_stated", "unknown", "withheld"])
@pytest.mark.parametrize("name", ["residence", "collected_by"])
def test_no_reason_is_told_for_a_value_that_is_not_there(name: str, absence: str) -> None:
    testimony = _testimony(**{f"{name}_absence": absence}, inferred={name: WHY})
    assert WHY not in str(shown_of(testimony, _view(testimony)))


def test_no_reason_is_told_for_a_neighbour_that_is_not_shown() -> None:
    source = make_source("An article", publisher=make_actor("The Daily"), inferred={"publisher": WHY})
    assert WHY not in str(shown_of(source, view_of(PUBLIC)))


def test_no_reason_is_told_for_neighbours_of_which_none_is_shown() -> None:
    hidden = make_source("A hidden report")
    source = make_source("An article", cites=[hidden], inferred={"cites": WHY})
    assert WHY not in str(shown_of(source, view_of(PUBLIC)))
    assert shown_of(source, view_of(PUBLIC, hidden), "inferred") == {"cites": WHY}


def test_a_figure_keeps_its_reasons() -> None:
    figure: Statistic = make_statistic(inferred={"period": WHY, "low": "a word, not a number"})
    view = view_of(PUBLIC, figure.source)
    assert shown_of(figure, view, "period", "inferred") == WHY
    assert shown_of(figure, view, "inferred") == {"low": "a word, not a number"}
