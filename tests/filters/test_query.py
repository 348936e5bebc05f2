"""Reading an address: whatever it cannot mean is said, and nothing is ignored."""

import json
from pathlib import Path

import pytest
from django.http import QueryDict

from cases.filters.fields import MOST_LETTERS, MOST_VALUES
from cases.filters.nouns import FILTERS
from cases.filters.query import Problem, read
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

REVIEWED = Path(__file__).parent / "parameters.json"


def problems(query: str, noun: Noun = Noun.TESTIMONY) -> tuple[Problem, ...]:
    return read(noun, QueryDict(query), audience=Audience.PUBLIC, beside=("cursor",)).problems


def parameters() -> dict[str, list[str]]:
    """What can be asked of each list."""
    return {noun.value: list(filterset.base_filters) for noun, filterset in FILTERS.items()}


def test_every_list_takes_known_parameters_only() -> None:
    assert parameters() == json.loads(REVIEWED.read_text()), "Review it, then: python -m tests.write_reviewed"


def test_what_is_well_written_is_no_problem() -> None:
    query = (
        "q=a&case=x-y&role=unknown&role=withheld&residence=PK&residence=PK-PB&language=fa-AF&grade=B3&grade=F"
    )
    assert problems(f"{query}&source=S-0000000001&after=2021~&before=2023-11&sort=oldest&cursor=z") == ()


def test_empty_controls_of_a_form_ask_for_nothing() -> None:
    query = read(Noun.TESTIMONY, QueryDict("q=&case=&after=&sort="), audience=Audience.PUBLIC)
    assert (query.problems, query.selection.conditions) == ((), ())


def test_an_unknown_parameter_is_named_with_the_known_ones() -> None:
    (problem,) = problems("rol=former-soldier")
    assert problem.parameter == "rol"
    assert {"role", "sort", "cursor"} <= set(problem.known)


@pytest.mark.parametrize(
    "query",
    ["shown_as__startswith=F", "role__in=x", "audience=partner", "ref=T-0000000001", "_connector=OR", "=x"],
)
def test_no_column_can_be_reached_by_its_name(query: str) -> None:
    (problem,) = problems(query)
    assert problem.parameter == query.partition("=")[0]


def test_a_word_that_a_closed_list_lacks_is_named_with_the_list() -> None:
    (problem,) = problems("naming=nickname")
    assert problem.parameter == "naming"
    assert problem.known == ("pseudonym", "single_name", "full_name", "unknown", "withheld")
    assert "nickname" in problem.detail


@pytest.mark.parametrize(
    "query",
    [
        "source=T-0000000001",
        "actor=a-0000000001",
        "case=Former%20Soldiers",
        "residence=pakistan",
        "residence=PK%0A",
        "language=x",
        "publisher=a%00b",
        "grade=B7",
        "grade=BB",
        "after=yesterday",
        "before=2023-13",
        "after=2021-21",
        "sort=-date",
        "q=%00",
        "q=_",
        "q=a*",
        f"q={'a' * (MOST_LETTERS + 1)}",
        "&".join(f"case=c{number}" for number in range(MOST_VALUES + 1)),
    ],
)
def test_a_value_that_cannot_be_read_is_a_problem_of_its_parameter(query: str) -> None:
    (problem,) = problems(query)
    assert problem.parameter == query.partition("=")[0]


def test_a_parameter_of_one_value_is_given_once() -> None:
    assert [problem.parameter for problem in problems("after=2021&after=2022")] == ["after"]


def test_a_period_ends_after_it_begins() -> None:
    assert [problem.parameter for problem in problems("after=2023&before=2022")] == ["before"]
    assert problems("after=2023&before=2023") == ()


def test_all_problems_are_told_at_once() -> None:
    assert {problem.parameter for problem in problems("x=1&naming=y&after=z")} == {"x", "naming", "after"}
