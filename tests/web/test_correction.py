"""Recently corrected: the front page tells the newest changes with the reason given in public."""

from django.test import Client

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
