"""Recently corrected: the front page tells the newest changes with the reason given in public."""

from typing import Any

from django.db import connections
from django.test import Client

from cases.catalog.version import Version
from cases.queries.correction import corrections
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words


def test_the_front_page_tells_the_three_newest_corrections(reader: Client, publish: Publish) -> None:
    assert "Recently corrected" not in words(reader.get("/"))
    for number in range(1, 6):
        publish(documents.a_statistic(number))
    for number in range(1, 5):
        publish(documents.a_statistic(number, version=2), action=Action.CORRECT, version=2)
    publish(documents.a_statistic(5), action=Action.WITHDRAW)
    told = html(reader.get("/")).split("Recently corrected")[1].split("</section>")[0]
    assert [told.find(f"N-000000000{number}</span>") >= 0 for number in range(1, 6)] == [
        False, False, True, True, True,
    ]  # fmt: skip
    assert told.count("Reason given in public:") == 3
    assert 'href="/corrections/"' in told
    assert 'href="/statistics/N-0000000005/"' not in told
    listed = html(reader.get("/corrections/"))
    assert all(item in listed for item in told.split("<ol>")[1].split("</ol>")[0].split("</li>"))


def test_corrections_are_told_without_looking_through_every_edition(publish: Publish) -> None:
    """With a million editions the order of a few of them was asked for so that all were read."""
    for number in range(1, 4):
        publish(documents.a_statistic(number))
        publish(documents.a_statistic(number, version=2), action=Action.CORRECT, version=2)
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, given: Any, *rest: Any) -> Any:
        asked.append((sql, given))
        return execute(sql, given, *rest)

    catalog = connections["catalog"]
    with catalog.execute_wrapper(note):
        assert corrections(list(Version.objects.of(Audience.PUBLIC).corrections()), Audience.PUBLIC)
    explain = {"sqlite": "EXPLAIN QUERY PLAN", "postgresql": "EXPLAIN"}[catalog.vendor]
    for sql, given in asked[1:]:
        with catalog.cursor() as cursor:
            cursor.execute(f"{explain} {sql}", given)
            assert "(audience=?)" not in str(cursor.fetchall()), sql
    assert len(asked) > 2
