"""The timeline."""

import pytest

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, parts


def test_seven_events_stand_at_their_dates(public: Library) -> None:
    dated = sorted((str(part(event, "date")["edtf"]), str(event["kind"])) for event in public.all(Noun.EVENT))
    assert dated == [
        ("../2023-11-01", "order"),
        ("2021-08", "seizure_of_power"),
        ("2021~", "amnesty"),
        ("2023", "statement"),
        ("2023-08", "report"),
        ("2023-11", "return"),
        ("2023-11-01", "deadline"),
    ]


def test_the_amnesty_stands_against_what_was_documented(public: Library) -> None:
    amnesty = public.one(Noun.EVENT, kind="amnesty")
    documented = [each["ref"] for each in public.all(Noun.STATISTIC) if each["verification"] == "documented"]
    assert sorted(str(each["ref"]) for each in parts(amnesty, "contradicts")) == sorted(map(str, documented))
    assert len(documented) == 4


def test_claim_and_counter_claim_name_their_own_sources(public: Library) -> None:
    amnesty = public.one(Noun.EVENT, kind="amnesty")
    assert part(amnesty, "origin")["publisher"] == "Taliban administration"
    assert part(amnesty, "passage")["exact"] == amnesty["quoted"]


@pytest.mark.parametrize(
    ("kind", "exact"),
    [
        ("seizure_of_power", "as the Taliban seized power in August 2021"),
        ("report", "issued in August"),
        ("order", "1.7 million Afghans in the country without proper documentation to leave by November 1"),
        (
            "deadline",
            "1.7 million Afghans in the country without proper documentation to leave by November 1",
        ),
        ("return", "over 300,000 people to return to Afghanistan"),
        ("statement", "those who lack legal status will be sent back to Afghanistan"),
    ],
)
def test_each_is_read_in_its_own_words(public: Library, kind: str, exact: str) -> None:
    assert part(public.one(Noun.EVENT, kind=kind), "passage")["exact"] == exact


def test_the_order_came_before_its_deadline(public: Library) -> None:
    order, deadline = public.one(Noun.EVENT, kind="order"), public.one(Noun.EVENT, kind="deadline")
    assert part(order, "date")["latest"] == part(deadline, "date")["earliest"] == "2023-11-01"


def test_each_event_was_read_in_a_passage(public: Library) -> None:
    for event in public.all(Noun.EVENT):
        assert part(event, "passage")["exact"]
        assert part(event, "source")["title"] == "Former Afghan soldiers fear return"
