"""What docs/API.md shows is what the API answers."""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from django.test import Client

from cases.filters.nouns import FILTERS
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import Action, PublicReason

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_published")]

GUIDE: Final = (Path(__file__).parents[2] / "docs" / "API.md").read_text()
ANSWERED: Final = re.findall(r"```http\n(GET \S+)\n```\n\n```json\n(.*?)```", GUIDE, re.DOTALL)
LEFT_OUT: Final = "…"


def matches(shown: Json, answered: Json) -> bool:
    """Whether the answer is what is shown, but for what is left out."""
    if isinstance(shown, str) and isinstance(answered, str):
        pattern = ".*".join(re.escape(part) for part in shown.split(LEFT_OUT))
        return re.fullmatch(pattern, answered, re.DOTALL) is not None
    if isinstance(shown, dict) and isinstance(answered, dict):
        named = shown.keys() - {LEFT_OUT}
        whole = LEFT_OUT in shown or named == answered.keys()
        return whole and all(name in answered and matches(shown[name], answered[name]) for name in named)
    if isinstance(shown, list) and isinstance(answered, list):
        listed = [each for each in shown if each != LEFT_OUT]
        whole = len(listed) < len(shown) or len(listed) == len(answered)
        return whole and len(listed) <= len(answered) and all(map(matches, listed, answered))
    return shown == answered


def test_every_example_is_asked() -> None:
    assert len(ANSWERED) == GUIDE.count("```json") == GUIDE.count("```http") - 1 > 8


@pytest.mark.parametrize(("question", "shown"), ANSWERED, ids=[question for question, _shown in ANSWERED])
def test_an_example_is_what_is_answered(question: str, shown: str) -> None:
    response = Client().get(question.removeprefix("GET "))
    document: Document = json.loads(shown)
    assert response.status_code == document.get("status", 200)
    assert matches(document, response.json()), json.dumps(response.json(), indent=1, ensure_ascii=False)


def test_an_example_that_is_wrong_is_noticed() -> None:
    assert not matches({"a": 1}, {"a": 2})
    assert not matches({"a": 1}, {"a": 1, "b": 2})
    assert not matches({"a": 1, "…": "…"}, {"b": 1})
    assert not matches([1, "…"], [2, 3])
    assert not matches([1, 2], [1])
    assert not matches("a…c", "abd")


def test_what_has_not_changed_is_not_sent_again() -> None:
    (path,) = re.findall(r"```http\nGET (\S+)\nIf-None-Match", GUIDE)
    tag = Client().get(path).headers["ETag"]
    assert Client().get(path, headers={"If-None-Match": tag}).status_code == 304


def test_every_list_action_and_reason_is_named() -> None:
    for word in (*(noun.plural for noun in FILTERS), *Action.values, *PublicReason.values):
        assert f"`{word}`" in GUIDE, word


def test_every_error_of_the_table_is_one_the_api_gives() -> None:
    statuses = re.findall(r"^\| (\d{3}) \|", GUIDE, re.MULTILINE)
    assert statuses == ["400", "404", "405", "406", "410", "410", "414", "429", "503"]
