"""Places and dates are shown no more exactly than was decided for the audience."""

from typing import Any

import pytest

from cases.vocabulary.audience import STREAMS, Audience
from tests.disclosure.showing import shown_of, view_of
from tests.factories import make_passage, make_place, make_source, make_testimony

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS
PLACES = ["residence", "origin", "interview"]


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize(
    ("code", "precision", "shown"),
    [
        ("AF-KAB-1", "exact", "AF-KAB-1"),
        ("AF-KAB-1", "province", "AF-KAB"),
        ("AF-KAB-1", "country", "AF"),
        ("AF-KAB-1", "withheld", {"withheld": "precision"}),
        ("AF-KAB", "exact", "AF-KAB"),
        ("AF-KAB", "province", "AF-KAB"),
        ("AF-KAB", "country", "AF"),
        ("AF", "exact", "AF"),
        ("AF", "province", "AF"),
        ("AF", "withheld", {"withheld": "precision"}),
    ],
)
def test_a_place_is_coarsened_to_what_the_audience_may_know(
    name: str, code: str, precision: str, shown: object
) -> None:
    source = make_source()
    chosen: dict[str, Any] = {
        name: make_place(code),
        f"{name}_public": precision,
        f"{name}_partner": "exact",
    }
    testimony = make_testimony(passage=make_passage(source), **chosen)
    assert shown_of(testimony, view_of(PUBLIC, source), name) == shown
    assert shown_of(testimony, view_of(PARTNER, source), name) == code
    wider = {"AF", "AF-KAB", "AF-KAB-1"} - {str(shown)}
    finer = {place for place in wider if len(place) > len(str(shown))} if isinstance(shown, str) else wider
    document = str(shown_of(testimony, view_of(PUBLIC, source)))
    assert not [place for place in finer if f"'{place}'" in document], "its label would tell"


@pytest.mark.parametrize(
    ("date", "precision", "shown"),
    [
        ("2023-11-07", "day", "2023-11-07"),
        ("2023-11-07", "month", "2023-11"),
        ("2023-11-07", "year", "2023"),
        ("2023-11", "day", "2023-11"),
        ("2023-11", "year", "2023"),
    ],
)
@pytest.mark.parametrize("audience", STREAMS)
def test_a_date_is_coarsened(audience: Audience, date: str, precision: str, shown: str) -> None:
    source = make_source(date="not_stated")
    testimony = make_testimony(passage=make_passage(source), date=date, date_precision=precision)
    view = view_of(audience, source)
    assert shown_of(testimony, view, "date", "edtf") == shown
    if shown != date:
        assert date not in str(shown_of(testimony, view))


def test_a_withheld_date_says_that_it_is_withheld() -> None:
    source = make_source()
    testimony = make_testimony(passage=make_passage(source), date="2023-11-07", date_precision="withheld")
    assert shown_of(testimony, view_of(PUBLIC, source), "date") == {"withheld": "precision"}


def test_bounds_are_those_of_the_date_that_is_shown() -> None:
    source = make_source()
    testimony = make_testimony(passage=make_passage(source), date="2023-11-07", date_precision="month")
    assert shown_of(testimony, view_of(PUBLIC, source), "date") == {
        "edtf": "2023-11",
        "earliest": "2023-11-01",
        "latest": "2023-11-30",
    }
