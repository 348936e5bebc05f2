"""Three people, eight quotations."""

import pytest

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, parts, spans, values_within

NOT_STATED = {"unknown": "not stated"}

QUOTATIONS = {
    "Fahim": [
        "The Pakistani government has taken its measures seriously and our visas have expired",
        (
            "We are deportees. There is no guarantee [of safety] from the Islamic Emirate [the Taliban"
            " government] for members of the military, and I'm very worried."
        ),
    ],
    "Fawad": [
        "There were threats in Afghanistan",
        "They came to specific addresses several times to find us.",
        "we face a serious threat in Afghanistan.",
    ],
    "Farid Ahmadi": [
        "One hundred percent, their lives and their families are in danger",
        (
            "Currently, thousands of their former comrades are in Taliban prisons."
            " There is no news of their fate."
        ),
        (
            "United Nations and the United States and the United Kingdom, who worked with them in the fight"
            " against terrorism, should not be indifferent to the fate of [security force members'] families."
        ),
    ],
}


GRADES = {"Fahim": ["3", None], "Fawad": ["3", "3", None], "Farid Ahmadi": [None, "3", None]}


@pytest.mark.parametrize("name", QUOTATIONS)
def test_each_is_quoted_word_for_word_and_in_order(public: Library, name: str) -> None:
    statements = parts(public.testimony(name), "statements")
    assert [statement["text"] for statement in statements] == QUOTATIONS[name]
    assert [statement["credibility"] for statement in statements] == GRADES[name]


def test_facts_are_graded_and_appeals_and_fears_are_not(public: Library) -> None:
    statements = [each for name in QUOTATIONS for each in parts(public.testimony(name), "statements")]
    reasons = {str(each["text"]): str(each["credibility_rationale"]) for each in statements}
    assert len({*reasons.values()}) == len(statements), "each has a reason of its own"
    for statement in statements:
        begins = "Not graded: " if statement["credibility"] is None else "Possibly true: "
        assert reasons[str(statement["text"])].startswith(begins)


def test_what_the_figures_agree_with_says_so(public: Library) -> None:
    told = [each for name in QUOTATIONS for each in parts(public.testimony(name), "statements")]
    agreeing = [str(each["text"])[:20] for each in told if "agree" in str(each["credibility_rationale"])]
    assert agreeing == ["There were threats i", "They came to specifi", "Currently, thousands"]


def test_there_are_three_testimonies_and_eight_quotations(public: Library) -> None:
    assert len(public.all(Noun.TESTIMONY)) == 3
    assert len(public.quotations()) == 8


def test_a_quotation_leads_to_its_words_in_the_hashed_excerpt(public: Library) -> None:
    for statement in public.quotations():
        passage = part(statement, "passage")
        assert passage["exact"] == statement["text"]
        assert part(passage, "snapshot")["kind"] == "excerpt"
        assert part(statement, "source")["title"] == "Former Afghan soldiers fear return"


def test_the_publishers_insertions_are_marked(public: Library) -> None:
    marked = []
    for testimony in public.all(Noun.TESTIMONY):
        for statement in parts(testimony, "statements"):
            marked += [str(statement["text"])[start:end] for start, end in spans(statement)]
    assert sorted(marked) == ["[of safety]", "[security force members']", "[the Taliban government]"]


@pytest.mark.parametrize(
    ("name", "naming", "role", "residence", "public_figure"),
    [
        ("Fahim", "single_name", "former-soldier", "PK", False),
        ("Fawad", "single_name", "former-soldier", "IR", False),
        ("Farid Ahmadi", "full_name", "former-commander", NOT_STATED, True),
    ],
)
def test_who_they_are_shown_as(
    public: Library, name: str, naming: str, role: str, residence: object, public_figure: bool
) -> None:
    testimony = public.testimony(name)
    person = part(testimony, "person")
    assert (person["naming"], person["role"], person["public_figure"]) == (naming, role, public_figure)
    assert testimony["residence"] == residence
    assert testimony["basis"] == "public_source"
    assert part(testimony, "collected_by")["name"] == "RFE/RL, Radio Azadi"


@pytest.mark.parametrize("name", QUOTATIONS)
def test_what_the_source_does_not_say_is_said_to_be_not_stated(public: Library, name: str) -> None:
    testimony = public.testimony(name)
    person = part(testimony, "person")
    unsaid = [
        testimony["date"],
        testimony["origin"],
        testimony["languages"],
        person["age_band"],
        person["sex"],
        person["unit"],
        testimony["interview"],
    ]
    unsaid += [statement["original_lang"] for statement in parts(testimony, "statements")]
    assert unsaid == [NOT_STATED] * len(unsaid)


def test_nothing_at_all_is_withheld(public: Library, partner: Library) -> None:
    """Not stated is not withheld: nobody keeps anything back in this dossier."""
    for document in public.documents + partner.documents:
        assert not any(isinstance(value, dict) and "withheld" in value for value in values_within(document))


def test_the_risk_assessment_stays_at_the_desk(public: Library, partner: Library) -> None:
    for document in public.documents + partner.documents:
        assert not any(
            "assessed again" in value for value in values_within(document) if isinstance(value, str)
        )
