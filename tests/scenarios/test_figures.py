"""What readers are shown of figures that disagree or are copied, from the record to the page."""

import pytest
from django.test import Client

from cases.ledger.follow import follow
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from tests.factories import NOW, Cast
from tests.scenarios import twelve_copies_of_one_report, two_sources_disagree
from tests.web.reading import words

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def page_of(record: Record, rest: str = "") -> str:
    assert not follow(Audience.PUBLIC, at=NOW).fault
    return words(Client().get(f"/statistics/{record.ref}/{rest}"))


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("rest", ["", "compared/"])
def test_both_of_two_figures_that_disagree_say_so_and_name_both_sources(rest: str) -> None:
    story = two_sources_disagree()
    for record in (story.earlier, story.later):
        text = page_of(record, rest)
        told = text[text.index("Figures disagree. They contradict each other") :][:500]
        for each in ("At least 218", "One report", "Another report"):
            assert each in told


def test_twelve_copies_are_one_origin_and_the_report_is_where_it_begins(cast: Cast) -> None:
    story = twelve_copies_of_one_report()
    text = page_of(story.statistic)
    assert "12 sources, 1 independent origin" in text
    assert "Independent origins 1 Copies of one report count once." in text
    assert text.index("where the claim begins") < text.index("passed it on")
