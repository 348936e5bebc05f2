"""Years: each count is what the list then shows."""

import os
from typing import Final

import pytest
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.filters.address import replaced
from cases.filters.facets import facets
from cases.filters.nouns import FILTERS
from cases.filters.query import Query, read
from cases.filters.years import Years, years
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import NOT_STATED, a_case, a_testimony, entry
from tests.filters.churn import Stream
from tests.filters.questions import address, question
from tests.filters.world import seeded

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

ROUNDS: Final = 30 * int(os.environ.get("TRUST_FACTOR", "1"))
DATED: Final = [noun for noun, each in FILTERS.items() if "after" in each.base_filters]


def asked(query: str, noun: Noun = Noun.TESTIMONY) -> Query:
    found = read(noun, QueryDict(query.removeprefix("?")), audience=Audience.PUBLIC)
    assert found.problems == ()
    return found


def told(query: str = "") -> Years:
    found = years(asked(query))
    assert found
    return found


def publish(*dates: Json) -> None:
    for number, date in enumerate(dates, 1):
        document: Document = a_testimony(number, date=date, reported=NOT_STATED, statements=[])
        apply(entry(number, document))


def lasting(first: str, last: str) -> Json:
    return {"edtf": f"{first}/{last}", "earliest": f"{first}-01-01", "latest": f"{last}-12-31"}


def test_whatever_is_offered_leads_to_as_many_records_as_it_says() -> None:
    random = seeded(5)
    stream = Stream(random, Audience.PUBLIC)
    followed = 0
    for _ in range(ROUNDS):
        stream.go_on(random.randint(1, 8))
        noun = random.choice(DATED)
        params = question(random, noun) if noun in (Noun.TESTIMONY, Noun.STATISTIC) else {}
        query = asked(address(params), noun)
        found = years(query)
        for span in found.spans if found else ():
            assert asked(span.address, noun).count() == span.count, (params, span)
            followed += 1
        for facet in facets(query):
            for option in facet.options:
                alone = replaced(query.params, facet.name, option.value, known=query.filterset.filters)
                assert asked(alone, noun).count() == option.count, (params, facet.name, option.value)
                followed += 1
        if found:
            dated = asked(f"{_undated(query)}&after=1900", noun).count()
            assert asked(_undated(query), noun).count() == dated + found.undated
    assert followed > 10 * ROUNDS


def test_a_record_counts_in_every_year_that_it_may_lie_in() -> None:
    publish(lasting("2021", "2023"), lasting("2023", "2023"), NOT_STATED)
    found = told()
    assert [(span.first, span.last, span.count) for span in found.spans] == [
        (2021, 2021, 1),
        (2022, 2022, 1),
        (2023, 2023, 2),
    ]
    assert found.undated == 1


def test_an_open_side_reaches_as_far_as_there_are_years() -> None:
    since: Json = {"edtf": "2022/..", "earliest": "2022-01-01", "latest": None}
    until: Json = {"edtf": "../2021", "earliest": None, "latest": "2021-12-31"}
    publish(since, until, lasting("2020", "2024"))
    assert [span.count for span in told().spans] == [2, 2, 2, 2, 2]


def test_many_years_are_counted_by_tens_until_ten_are_chosen() -> None:
    publish(*(lasting(str(year), str(year)) for year in range(1989, 2025)))
    tens = told().spans
    assert [(span.first, span.last, span.count) for span in tens] == [
        (1989, 1989, 1),
        (1990, 1999, 10),
        (2000, 2009, 10),
        (2010, 2019, 10),
        (2020, 2024, 5),
    ]
    chosen = told(tens[1].address).spans
    assert [(span.first, span.count) for span in chosen] == [(year, 1) for year in range(1990, 2000)]
    assert told(chosen[3].address).spans[0].chosen


def test_years_that_hold_nothing_leave_the_whole_time_in_view() -> None:
    publish(lasting("2021", "2021"), lasting("2022", "2022"))
    assert [span.first for span in told("after=1950&before=1960").spans] == [2021, 2022]


def test_what_has_no_date_has_no_years() -> None:
    publish(NOT_STATED)
    assert years(asked("")) is None
    assert years(asked("", Noun.ACTOR)) is None


def test_a_case_that_goes_on_has_years_too() -> None:
    apply(entry(1, a_case()))
    found = years(asked("", Noun.CASE))
    assert found
    assert [(span.first, span.count) for span in found.spans] == [(2021, 1)]


def _undated(query: Query) -> str:
    params = query.params.copy()
    for name in ("after", "before"):
        params.pop(name, None)
    return params.urlencode()
