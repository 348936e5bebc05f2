"""The list of testimonies: what each parameter finds."""

from random import Random

import pytest
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.filters.query import Query, read
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import NOT_STATED, a_quotation, a_testimony, entry, source_brief
from tests.contracts.trust import reached, rounds
from tests.filters.brute import matches
from tests.filters.questions import address, question
from tests.filters.world import publish_world, seeded

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


QUESTIONS = 120
"""Those of a round."""


def asked(query: str, *, noun: Noun = Noun.TESTIMONY, audience: Audience = Audience.PUBLIC) -> Query:
    found = read(noun, QueryDict(query), audience=audience)
    assert found.problems == ()
    return found


def refs(query: str, *, noun: Noun = Noun.TESTIMONY) -> set[str]:
    """What is found, by the engine and by the queryset."""
    found = asked(query, noun=noun)
    rows = [str(row) for row in found.iterator()]
    assert [str(row) for row in found.filterset.qs] == rows, query
    return set(rows)


def publish(*documents: Document) -> list[str]:
    for number, document in enumerate(documents, 1):
        apply(entry(number, document))
    return [str(document["ref"]) for document in documents]


def dated(number: int, edtf: str, earliest: str | None, latest: str | None) -> Document:
    date: Json = {"edtf": edtf, "earliest": earliest, "latest": latest}
    return a_testimony(number, date=date, statements=[a_quotation(number)])


@pytest.mark.trust
@rounds
@pytest.mark.parametrize("noun", [Noun.TESTIMONY, Noun.STATISTIC])
def test_random_questions_find_what_reading_every_document_finds(noun: Noun, round_: int) -> None:
    world = [document for document in publish_world(11 + round_, size=30) if document["noun"] == noun]
    random: Random = seeded(11 + round_)
    sizes = set()
    for _ in range(QUESTIONS):
        params = question(random, noun)
        expected = {document["ref"] for document in world if matches(document, params)}
        assert refs(address(params), noun=noun) == expected, params
        assert asked(address(params), noun=noun).count() == len(expected)
        sizes.add(len(expected))
    assert len(sizes) > 5, "the questions are of different widths"
    reached("filters", QUESTIONS)


def test_a_country_finds_its_provinces_and_a_theme_its_children() -> None:
    (ref,) = publish(a_testimony(residence="PK-PB", themes=["reprisals"]))
    assert refs("residence=PK") == refs("residence=PK-PB") == refs("theme=forced-return") == {ref}
    assert refs("residence=IR") == refs("origin=PK") == set()


def test_what_is_not_stated_and_what_is_withheld_can_be_asked_for() -> None:
    unknown, withheld = publish(
        a_testimony(1, origin=NOT_STATED),
        a_testimony(2, origin={"withheld": "safety"}, statements=[a_quotation(2)]),
    )
    assert refs("origin=unknown") == {unknown}
    assert refs("origin=withheld") == {withheld}
    assert refs("origin=unknown&origin=withheld") == {unknown, withheld}


def test_a_period_finds_what_may_lie_in_it() -> None:
    year, since, until, day = publish(
        dated(1, "2022", "2022-01-01", "2022-12-31"),
        dated(2, "2021-08/..", "2021-08-01", None),
        dated(3, "../2021", None, "2021-12-31"),
        dated(4, "2023-11-01", "2023-11-01", "2023-11-01"),
    )
    assert refs("after=2022-12-31&before=2022-12-31") == {year, since}
    assert refs("after=2023-11-01") == {since, day}
    assert refs("before=2021-07") == {until}
    assert refs("before=2021-08") == {since, until}
    assert refs("after=2023-12") == {since}


def test_an_unknown_date_lies_in_no_period() -> None:
    publish(a_testimony(date=NOT_STATED, reported={"withheld": "precision"}))
    assert refs("after=1900") == refs("before=2100") == set()


def test_a_grade_is_that_of_one_and_the_same_quotation() -> None:
    (ref,) = publish(
        a_testimony(
            statements=[
                a_quotation(1, credibility="2", source=source_brief(1, reliability="B")),
                a_quotation(2, credibility="6", source=source_brief(2, reliability="F")),
            ]
        )
    )
    assert refs("grade=B") == refs("grade=6") == refs("grade=B2") == refs("grade=B6&grade=F6") == {ref}
    assert refs("grade=B6") == refs("grade=F2") == set()
    assert refs("grade=B2", noun=Noun.STATEMENT) == {"Q-0000000001"}


def test_words_are_found_however_the_keyboard_wrote_them() -> None:
    (ref,) = publish(a_testimony(statements=[a_quotation(text="در سال ۱۴۰۰ کشته شد")]))
    assert refs("q=كشته+1400") == {ref}
    assert refs("q=100%25") == refs("q=سا") == set()


def test_another_audience_has_rows_of_its_own() -> None:
    apply(entry(1, a_testimony(1), audience=Audience.PARTNER))
    assert asked("").count() == 0
    assert asked("", audience=Audience.PARTNER).count() == 1
    assert asked("residence=PK").count() == asked("grade=B3").count() == 0


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("newest", [2, 3, 1]), ("oldest", [1, 3, 2]), ("recent", [3, 2, 1]), ("", [2, 3, 1])],
)
def test_every_order_is_total(sort: str, expected: list[int]) -> None:
    publish(
        dated(1, "2021", "2021-01-01", "2021-12-31"),
        dated(2, "2023", "2023-01-01", "2023-12-31"),
        dated(3, "2022", "2022-01-01", "2022-12-31"),
    )
    assert [int(str(row)[2:]) for row in asked(f"sort={sort}").iterator()] == expected
