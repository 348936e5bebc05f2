"""Whatever is asked of the API, in its words or against them, its description allows the answer."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Final, TypeAlias

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import CHECKS
from schemathesis.config import SchemathesisConfig
from schemathesis.config._checks import (
    NEGATIVE_DATA_REJECTION_EXPECTED_STATUSES,
    POSITIVE_DATA_ACCEPTANCE_EXPECTED_STATUSES,
)
from schemathesis.core.failures import FailureGroup

from cases.api.openapi.generator import openapi
from cases.documents.values import items, part
from cases.vocabulary.canonical import Document
from tests.api.conftest import _published, first_dossier, libraries
from tests.contracts.trust import reached, rounds, whole

__all__ = ["_published", "first_dossier", "libraries"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_published"), pytest.mark.trust]

Question: TypeAlias = Case[Any]
PATHS: Final = tuple(part(openapi(), "paths"))
LISTED, NAMED = whole(60, suite=30), whole(40, suite=20)
"""Questions of a round: to an address that takes filters or pages, and to any other."""
WELL_FORMED: Final[dict[str, list[str]]] = {
    "after": ["2021", "2021-08", "2021-08-15", "202X"],
    "before": ["2023", "2023-06-30", "2023~", "2021/2023"],
    "q": ["soldier", "Afghan* -iran", '"at least"', "«fear» return", "-nothing"],
    "cursor": [],
    "since": [],
}
"""Values of parameters whose form the description cannot say; none where only an answer gives them out."""
LABELS: Final = ["PK", "forced-return", "extrajudicial-killings", "former-afghan-soldiers"]


TOO_LONG: Final = "414"
"""How long an address may be as a whole is nothing that a description of its parameters can say."""
CONFIG: Final = SchemathesisConfig.from_dict(
    {
        "checks": {
            "positive_data_acceptance": {
                "expected-statuses": [*POSITIVE_DATA_ACCEPTANCE_EXPECTED_STATUSES, TOO_LONG]
            },
            "negative_data_rejection": {
                "expected-statuses": [*NEGATIVE_DATA_REJECTION_EXPECTED_STATUSES, TOO_LONG]
            },
        }
    }
)


@pytest.fixture
def api() -> Iterator[Any]:
    """The API behind its description; a request leaves the connections of the test open."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application(), config=CONFIG)
    for signal in signals:
        signal.connect(close_old_connections)


@rounds
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_one_that_is_described(
    api: Any, first_dossier: tuple[Document, ...], path: str, round_: int
) -> None:
    """No failure of the server; no status, type, header or body that is not described; what follows the
    description is answered, and what is against it is refused."""
    names = [*LABELS, *(str(document["ref"]) for document in first_dossier)]
    operation, asked = api[path]["GET"], 0

    def ask(case: Question) -> None:
        nonlocal asked
        asked += 1
        case.call_and_validate(excluded_checks=_not_meant(case))

    most = (NAMED if "{name}" in path else LISTED) // 2
    followed = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    _try(ask, st.builds(well_formed, followed, st.randoms(), st.just(names)), most=most, number=round_)
    if items(part(part(part(openapi(), "paths"), path), "get"), "parameters"):
        _try(ask, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE), most=most, number=round_)
    reached("openapi", asked)


@pytest.mark.parametrize("answer", [{"count": "many"}, None])
def test_an_answer_that_is_not_described_is_noticed(
    api: Any, monkeypatch: pytest.MonkeyPatch, answer: Document | None
) -> None:
    """A body of another form; a failure of the server."""
    case = api["/api/v1/sources/"]["GET"].Case()
    case.call_and_validate()
    monkeypatch.setattr("cases.api.listing.ListView.body", lambda *asked: answer or {}[asked])
    with pytest.raises(FailureGroup):
        case.call_and_validate()


def _try(
    ask: Callable[[Question], None], questions: st.SearchStrategy[Question], *, most: int, number: int
) -> None:
    """Ask at most so many questions, those of this number."""
    tried = settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )(given(questions)(ask))
    seed(number)(tried)()


def well_formed(case: Question, chance: Random, names: list[str]) -> Question:
    """The case with values that mean something, and every other time with the name of something published."""
    for name in WELL_FORMED.keys() & case.query.keys():
        del case.query[name]
        if WELL_FORMED[name]:
            case.query[name] = chance.choice(WELL_FORMED[name])
    if case.query.get("sort") == "relevance" and not str(case.query.get("q", "")).strip():
        del case.query["sort"]  # how well something matches is told only of words
    if case.path_parameters and chance.random() < 0.5:
        case.path_parameters["name"] = chance.choice(names)
    return case


def _not_meant(case: Question) -> list[Any]:
    """What need not hold: an empty value is none, as forms send one for whatever is not filled in."""
    given = [value if isinstance(value, list) else [value] for value in case.query.values()]
    written = ["" if each == {} else str(each) for values in given for each in values]
    pieces = [piece for each in written for piece in each.split(",")]
    return CHECKS.get_by_names(["negative_data_rejection"]) if "" in pieces else []
