"""Facets: the counts beside each option, against counting by hand."""

import pytest
from django.db import connections
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cases.catalog.apply import apply
from cases.catalog.index.current import current_index
from cases.filters.facets import Facet, facets
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.naming import Naming
from cases.vocabulary.noun import Noun
from tests.catalog.documents import PAKISTAN, PUNJAB, a_quotation, a_testimony, entry, ref, source_brief
from tests.filters.brute import carried, matches
from tests.filters.questions import address, question
from tests.filters.world import publish_world, seeded

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def of(noun: Noun, query: str = "", **options: int | str) -> dict[str, Facet]:
    found = facets(read(noun, QueryDict(query), audience=Audience.PUBLIC), **options)  # type: ignore[arg-type]
    return {facet.name: facet for facet in found}


def counts(facet: Facet) -> dict[str, int]:
    return {option.value: option.count for option in facet.options}


@pytest.mark.parametrize("noun", [Noun.TESTIMONY, Noun.STATISTIC])
def test_counts_are_exact_and_leave_out_what_their_own_group_narrows(noun: Noun) -> None:
    world = [document for document in publish_world(7, size=25) if document["noun"] == noun]
    random = seeded(7)
    for _ in range(25):
        params = question(random, noun)
        for name, facet in of(noun, address(params)).items():
            others = {other: values for other, values in params.items() if other != name}
            base = [document for document in world if matches(document, others)]
            for option in facet.options:
                expected = sum(matches(document, {name: [option.value]}) for document in base)
                assert option.count == expected, (params, name, option)
            offered = {option.value for option in facet.options}
            assert offered >= {value for document in base for value in carried(document, name)}, (
                params,
                name,
            )


def test_a_chosen_option_stays_when_nothing_carries_it() -> None:
    apply(entry(1, a_testimony()))
    (option,) = [each for each in of(Noun.TESTIMONY, "role=relative")["role"].options if each.chosen]
    assert (option.value, option.count) == ("relative", 0)


def test_an_option_toggles_its_value_and_the_page_begins_anew() -> None:
    apply(entry(1, a_testimony()))
    residence = {
        option.value: option.address
        for option in of(Noun.TESTIMONY, "residence=PK&q=threat&cursor=abc")["residence"].options
    }
    assert residence == {"PK": "?q=threat", "PK-PB": "?residence=PK&residence=PK-PB&q=threat"}


def test_closed_lists_keep_their_order_and_absences_come_last() -> None:
    publish_world(3, size=30)
    naming = [option.value for option in of(Noun.TESTIMONY)["naming"].options]
    order = [*Naming.values, "unknown", "withheld"]
    assert len(naming) > 1
    assert naming == sorted(naming, key=order.index)
    role = [option.value for option in of(Noun.TESTIMONY)["role"].options]
    assert role[-2:] == ["unknown", "withheld"]
    assert [option.value for option in of(Noun.TESTIMONY)["origin"].options][-2:] == ["unknown", "withheld"]


def test_what_lies_in_another_stands_behind_it_and_says_how_deep() -> None:
    district: Json = {"en": "Lahore", "parent": "PK-PB", "kind": "district"}
    places: Json = {
        "PK": PAKISTAN,
        "PK-PB": PUNJAB,
        "PK-PB-L": district,
        "IR": {"en": "Iran", "parent": None},
    }
    for number, residence in enumerate(("PK-PB-L", "IR", "IR", "PK-PB"), 1):
        labels: Json = {"places": places}
        apply(entry(number, a_testimony(number, residence=residence, statements=[], labels=labels)))
    options = of(Noun.TESTIMONY)["residence"].options
    assert [(option.value, option.depth, option.count) for option in options] == [
        ("IR", 0, 2),
        ("PK", 0, 2),
        ("PK-PB", 1, 2),
        ("PK-PB-L", 2, 1),
    ]


def test_the_first_few_can_be_asked_for_and_one_group_whole() -> None:
    quotations = [a_quotation(number, source=source_brief(number)) for number in range(1, 12)]
    apply(entry(1, a_testimony(statements=[*quotations])))
    few = of(Noun.TESTIMONY, f"source={ref(Noun.SOURCE, 11)}", most=8)["source"]
    assert (len(few.options), few.total) == (9, 11)
    assert few.options[-1].value == ref(Noun.SOURCE, 11), "the chosen one is always there"
    assert len(of(Noun.TESTIMONY, most=8, whole="source")["source"].options) == 11


def test_labels_are_read_in_the_active_language() -> None:
    apply(entry(1, a_testimony()))
    with translation.override("fa-af"):
        labels = [option.label for option in of(Noun.TESTIMONY)["residence"].options]
    assert labels == ["پاکستان", "Punjab"]


def test_a_grade_is_readable_in_words() -> None:
    apply(entry(1, a_testimony()))
    labels = {option.value: option.label for option in of(Noun.TESTIMONY, "grade=B3")["grade"].options}
    assert labels["B"] == "usually reliable (B)"
    assert labels["B3"] == "usually reliable, possibly true (B3)"


@pytest.mark.parametrize("query", ["", "residence=PK&role=former-soldier&grade=B&q=night"])
def test_the_number_of_queries_does_not_grow_with_the_records(query: str) -> None:
    publish_world(1, size=4)
    current_index(Audience.PUBLIC)
    with CaptureQueriesContext(connections["catalog"]) as small:
        of(Noun.TESTIMONY, query)
    for number in range(11, 30):
        quotation = a_quotation(1000 + number, source=source_brief(number))
        apply(entry(number + 4, a_testimony(number, statements=[quotation])))
    current_index(Audience.PUBLIC)
    with CaptureQueriesContext(connections["catalog"]) as large:
        of(Noun.TESTIMONY, query)
    assert len(small) == len(large), [query["sql"] for query in large.captured_queries]
