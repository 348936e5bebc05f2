"""`FilterSet.qs`: the plain meaning of the filters, beside the engine and beside reading every document."""

from random import Random
from typing import Final

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from cases.catalog.apply import apply
from cases.catalog.models import Testimony
from cases.filters.nouns import FILTERS
from cases.filters.query import read
from cases.filters.testimony import TestimonyFilter
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import QUOTING, Noun
from tests.catalog.documents import a_testimony, entry
from tests.contracts.trust import reached, times
from tests.filters.brute import carried, matches, quotations
from tests.filters.churn import Stream
from tests.filters.test_query import problems
from tests.filters.world import seeded

pytestmark = pytest.mark.django_db

PUBLIC: Final = Audience.PUBLIC
ROUNDS: Final = times(3)
QUESTIONS: Final = 60
"""Random questions of each round."""
RECORDS: Final = (
    *(
        Noun.TESTIMONY,
        Noun.DECLARATION,
        Noun.STATEMENT,
        Noun.STATISTIC,
        Noun.SOURCE,
        Noun.EVENT,
        Noun.ACTOR,
        Noun.CASE,
    ),
)
_DAYS: Final = ("2021", "2021-09", "2022-03-04", "2022", "2023-11-30", "2024")
_WORDS: Final = (
    "night",
    "at nights",
    "visas -fahim",
    "fah*",
    "faheem",
    "هيچ",
    "radio",
    "218",
    "actor",
    "case",
)


@pytest.mark.trust
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_a_queryset_finds_what_the_engine_and_what_reading_every_document_find(round_: int) -> None:
    random = seeded(400 + round_)
    streams = {audience: Stream(random, audience) for audience in STREAMS}
    sizes = set()
    for place in range(QUESTIONS):
        if place % 15 == 0:
            for stream in streams.values():
                stream.go_on(20)
        noun, audience = random.choice(RECORDS), random.choice(STREAMS)
        documents = _documents(streams[audience], noun)
        params = _question(random, noun, documents)
        given = QueryDict(urlencode(params, doseq=True))
        listed = [str(row) for row in FILTERS[noun](given, audience=audience).qs]
        query = read(noun, given, audience=audience)
        assert listed == [str(row) for row in query.iterator()], params
        asked = {name: values for name, values in params.items() if name != "sort"}
        expected = {str(each["ref"]) for each in documents if matches(each, asked)}
        assert set(listed) == expected, params
        assert query.count() == len(listed) == len(expected), params
        sizes.add(len(listed))
    assert len(sizes) > 5, "the questions are of different widths"
    reached("querysets", QUESTIONS)


def test_every_noun_that_has_records_is_asked() -> None:
    labels = {Noun.PLACE, Noun.THEME, Noun.INDICATOR, Noun.TERM}
    assert set(RECORDS) == FILTERS.keys() - labels


@pytest.mark.parametrize("words", ["", "q=punjab", "q=punjab+pakistan", "q=-punjab", "q=PK", "q=پاکستان"])
def test_labels_are_found_by_their_names_and_codes(words: str) -> None:
    apply(entry(1, a_testimony(1)))
    given = QueryDict(words)
    found = [str(row) for row in FILTERS[Noun.PLACE](given, audience=PUBLIC).qs]
    assert found == [str(row) for row in read(Noun.PLACE, given, audience=PUBLIC).iterator()]
    expected = {"": 2, "q=punjab": 1, "q=punjab+pakistan": 0, "q=-punjab": 1, "q=PK": 2, "q=پاکستان": 1}
    assert len(found) == expected[words]


@pytest.mark.parametrize("words", ["-nowhere", "-nowhere -anywhere", "threat", "threat-"])
def test_what_comes_no_closer_is_listed_in_its_usual_order(words: str) -> None:
    """Which is not the order in which the rows were written."""
    for number, name in enumerate((3, 1, 2), 1):
        apply(entry(number, a_testimony(name)))
    given = QueryDict(urlencode({"q": words}))
    found = [str(row) for row in TestimonyFilter(given, audience=PUBLIC).qs]
    assert found == [str(row) for row in read(Noun.TESTIMONY, given, audience=PUBLIC).iterator()]
    assert len(found) == 3


def test_a_queryset_is_what_its_audience_may_read_and_goes_on_as_any_other() -> None:
    for number, audience in enumerate(STREAMS, 1):
        apply(entry(1, a_testimony(number), audience=audience))
        apply(entry(2, a_testimony(10 + number, residence="IR"), audience=audience))
    asked = TestimonyFilter({"residence": ["PK"]}, audience=Audience.PARTNER)
    assert asked.is_valid()
    partner = STREAMS.index(Audience.PARTNER) + 1
    assert list(asked.qs.values_list("ref", flat=True)) == [f"T-{partner:010}"]
    handed = TestimonyFilter(None, Testimony.objects.filter(residence="IR"), audience=PUBLIC)
    assert [str(row) for row in handed.qs] == [f"T-{10 + STREAMS.index(PUBLIC) + 1:010}"]


@pytest.mark.parametrize(
    "query",
    ["naming=nickname", "source=T-0000000001", "after=yesterday&before=2023-13", "q=_&role=x", "sort=no"],
)
def test_the_form_says_of_a_value_what_a_list_says(query: str) -> None:
    filterset = TestimonyFilter(QueryDict(query), audience=PUBLIC)
    told = [(name, str(sentence)) for name, errors in filterset.errors.items() for sentence in errors]
    assert told == [(each.parameter, each.detail) for each in problems(query)]
    assert not filterset.is_valid()
    assert list(filterset.qs) == []


def _documents(stream: Stream, noun: Noun) -> list[Document]:
    """The documents of a noun that stand; those of the quotations stand in what they are part of."""
    if noun is Noun.STATEMENT:
        return [each for of in QUOTING for owner in _documents(stream, of) for each in quotations(owner)]
    return [each for each in stream.documents if each["noun"] == noun]


def _question(random: Random, noun: Noun, documents: list[Document]) -> dict[str, list[str]]:
    """A random question out of values that the documents carry and a few that none does."""
    declared = FILTERS[noun].base_filters
    groups = [name for name in declared if name not in ("q", "after", "before", "sort")]
    params = {"sort": [random.choice([*declared["sort"].orders, ""])]}
    for name in random.sample(groups, k=random.randint(0, min(2, len(groups)))):
        values = {value for each in documents for value in carried(each, name)} - {"None"}
        beside = ("B2", "B6", "C2", "C3", "C6", "F") if name == "grade" and noun is not Noun.SOURCE else ()
        params[name] = random.choices(
            [*sorted(values), *beside, *_ABSENT[name == "grade"]], k=random.randint(1, 3)
        )
    if random.random() < 0.3:
        params["q"] = [random.choice(_WORDS)]
    for name in ("after", "before"):
        if name in declared and random.random() < 0.3:
            params[name] = [random.choice(_DAYS)]
    return params


_ABSENT: Final = (("unknown",), ("E",))
"""What is asked for where nothing else is carried: of a group, and of grades."""
