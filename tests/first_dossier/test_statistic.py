"""Eleven figures, each as firmly as it was worded."""

import pytest

from cases.pages.records.home import home_page
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, parts

FIGURES: list[tuple[str, str, int, int | None, str, str, list[str]]] = [
    ("1.7 million Afghans in", "exactly", 1_700_000, 1_700_000, "3", "alleged", ["PK"]),
    ("over 300,000 people", "more_than", 300_000, None, "3", "alleged", ["AF", "PK"]),
    ("around 4.5 million", "about", 4_500_000, 4_500_000, "3", "alleged", ["IR"]),
    ("at least 218", "at_least", 218, None, "2", "documented", ["AF"]),
    ("14 enforced", "exactly", 14, 14, "2", "documented", ["AF"]),
    ("over 144", "more_than", 144, None, "2", "documented", ["AF"]),
    ("424 arbitrary", "exactly", 424, 424, "2", "documented", ["AF"]),
    ("some 30,000", "about", 30_000, 30_000, "6", "unverified", ["IR"]),
    ("Tens of thousands", "order", 10_000, 99_999, "3", "alleged", ["IR", "PK"]),
    ("thousands of their", "order", 1_000, 9_999, "3", "alleged", ["AF"]),
    ("millions of Afghans", "order", 1_000_000, 9_999_999, "3", "alleged", ["IR", "PK"]),
]
OF_THE_FORMER_STATE = "former government officials and members of the armed forces"
DOCUMENTED = ["at least 218", "14 enforced", "over 144", "424 arbitrary"]


def figure(library: Library, beginning: str) -> dict[str, Json]:
    (found,) = [each for each in library.all(Noun.STATISTIC) if str(each["as_worded"]).startswith(beginning)]
    return found


def test_there_are_eleven(public: Library) -> None:
    assert len(public.all(Noun.STATISTIC)) == len(FIGURES) == 11


@pytest.mark.parametrize(
    ("beginning", "qualifier", "low", "high", "credibility", "verification", "places"), FIGURES
)
def test_each_is_stored_as_worded(
    public: Library,
    beginning: str,
    qualifier: str,
    low: int,
    high: int | None,
    credibility: str,
    verification: str,
    places: list[str],
) -> None:
    document = figure(public, beginning)
    assert (document["qualifier"], document["low"], document["high"]) == (qualifier, low, high)
    assert (document["credibility"], document["verification"]) == (credibility, verification)
    assert document["places"] == places
    assert part(document, "passage")["exact"] == document["as_worded"]


@pytest.mark.parametrize(
    ("beginning", "period", "deadline", "as_of"),
    [
        ("1.7 million Afghans in", None, "2023-11-01", None),
        ("over 300,000 people", None, None, "2023-11"),
        ("around 4.5 million", None, None, "2023-11"),
        *[(beginning, "2021-08-15/2023-06-30", None, None) for beginning in DOCUMENTED],
        ("some 30,000", "2021-08/..", None, None),
        ("Tens of thousands", "2021-08/..", None, None),
        ("thousands of their", None, None, "2023-11"),
        ("millions of Afghans", "198X/2023", None, None),
    ],
)
def test_each_has_its_dates(
    public: Library, beginning: str, period: str | None, deadline: str | None, as_of: str | None
) -> None:
    document = figure(public, beginning)
    expected = {"period": period, "deadline": deadline, "as_of": as_of}
    for name, edtf in expected.items():
        assert (part(document, name)["edtf"] if edtf else document[name]) == edtf


@pytest.mark.parametrize("beginning", DOCUMENTED)
def test_a_figure_that_travels_through_one_report_has_one_origin(public: Library, beginning: str) -> None:
    document = figure(public, beginning)
    assert part(document, "claimed_by")["name"] == "UNAMA"
    assert document["origins"] == [public.source("UNAMA")["ref"]]
    assert part(document, "source")["ref"] == public.source("RFE/RL, Radio Azadi")["ref"]
    assert document["independent_origins"] == 1
    assert str(document["limitations"]).startswith("A floor")


@pytest.mark.parametrize("beginning", ["14 enforced", "424 arbitrary"])
def test_a_number_without_a_qualifier_says_that_it_may_be_a_floor(public: Library, beginning: str) -> None:
    assert "may be a floor" in str(figure(public, beginning)["method_note"])


def test_a_persons_claim_names_them_as_their_testimony_does(public: Library) -> None:
    claimant = part(figure(public, "thousands of their"), "claimed_by")
    testimony = public.testimony("Farid Ahmadi")
    assert claimant == {"shown_as": "Farid Ahmadi", "testimony": testimony["ref"], "url": testimony["url"]}


@pytest.mark.parametrize(
    "beginning",
    [
        "1.7 million Afghans in",
        "over 300,000 people",
        "around 4.5 million",
        "some 30,000",
        "Tens of thousands",
        "millions",
    ],
)
def test_nobody_is_made_the_claimant_of_what_nobody_claims(public: Library, beginning: str) -> None:
    assert figure(public, beginning)["claimed_by"] == {"unknown": "not stated"}


@pytest.mark.parametrize(
    "beginning",
    [
        "1.7 million Afghans in",
        "over 300,000 people",
        "around 4.5 million",
        "Tens of thousands",
        "millions",
        "some 30",
    ],
)
def test_an_origin_that_is_not_stated_counts_as_none(public: Library, beginning: str) -> None:
    assert figure(public, beginning)["independent_origins"] == 0


def test_what_one_person_says_has_that_person_as_its_origin(public: Library) -> None:
    assert figure(public, "thousands of their")["independent_origins"] == 1


@pytest.mark.parametrize(
    ("beginning", "unit", "counted"),
    [
        ("1.7 million", "people", "Afghans without proper documentation ordered to leave"),
        ("over 300,000 people", "people", "people who returned after the order"),
        ("around 4.5 million", "people", "Afghans living in Iran"),
        ("at least 218", "killings", OF_THE_FORMER_STATE),
        ("14 enforced", "disappearances", OF_THE_FORMER_STATE),
        ("over 144", "instances", OF_THE_FORMER_STATE),
        ("424 arbitrary", "arrests and detentions", OF_THE_FORMER_STATE),
        ("some 30,000", "people", "Afghan soldiers who fled to Iran"),
        (
            "Tens of thousands",
            "people",
            "former members of the Afghan National Security Forces who fled to neighbouring countries",
        ),
        ("thousands of their", "people", "former comrades in prison"),
        ("millions of Afghans", "people", "Afghans settled in Pakistan and Iran"),
    ],
)
def test_each_says_what_it_counts(public: Library, beginning: str, unit: str, counted: str) -> None:
    document = figure(public, beginning)
    assert (document["unit"], document["counted"]) == (unit, counted)


def test_the_order_is_pakistans_and_its_number_nobodys(public: Library) -> None:
    assert "Pakistan" in str(figure(public, "1.7 million")["claim_note"])


@pytest.mark.parametrize("beginning", DOCUMENTED)
def test_that_the_report_is_known_and_not_captured_is_said(public: Library, beginning: str) -> None:
    assert "known but not captured" in str(figure(public, beginning)["method_note"])


def test_the_estimate_of_an_unnamed_source_goes_back_to_it(public: Library) -> None:
    unnamed = public.one(Noun.SOURCE, publisher={"unknown": "not stated"})
    document = figure(public, "some 30,000")
    assert document["origins"] == [unnamed["ref"]]
    assert "By some accounts" in str(document["claim_note"])


@pytest.mark.parametrize("beginning", DOCUMENTED)
def test_the_record_shows_the_claim_that_stands_against_it(public: Library, beginning: str) -> None:
    amnesty = public.one(Noun.EVENT, kind="amnesty")
    assert [each["ref"] for each in parts(figure(public, beginning), "contradicts")] == [amnesty["ref"]]


def test_the_front_page_draws_figures_of_every_size_and_what_is_documented(public: Library) -> None:
    page = home_page(cases=[], testimonies=[], statistics=public.all(Noun.STATISTIC))
    assert page.overview
    assert [row.item.figure.sentence for row in page.overview.rows] == [
        "Millions",
        "About 4,500,000",
        "More than 300,000",
        "Tens of thousands",
        "About 30,000",
        "Thousands",
        "424",
        "At least 218",
        "14",
    ]


@pytest.mark.parametrize("beginning", [each[0] for each in FIGURES])
def test_the_mission_names_the_taliban_and_nobody_else_names_anybody(public: Library, beginning: str) -> None:
    document = figure(public, beginning)
    if beginning not in DOCUMENTED:
        assert document["attributed_to"] == {"unknown": "not stated"}
        assert (document["attributed_by"], document["attribution_quoted"]) == (None, None)
        return
    assert [each["name"] for each in parts(document, "attributed_to")] == ["Taliban administration"]
    assert part(document, "attributed_by")["name"] == "UNAMA"
    assert document["attribution_quoted"] == "the Taliban was responsible for"
