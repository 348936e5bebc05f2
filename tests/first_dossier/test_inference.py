"""What the desk concluded is marked, with its reason; what it did not conclude is not."""

import pytest

from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, inferences

NAMED_BY = {
    Noun.CASE: "slug",
    Noun.SOURCE: "kind",
    Noun.EVENT: "kind",
    Noun.STATISTIC: "as_worded",
    Noun.ACTOR: "name",
}

CONCLUDED: dict[Noun, dict[str, set[str]]] = {
    Noun.CASE: {"former-afghan-soldiers": {"period"}},
    Noun.ACTOR: {},
    Noun.EVENT: {
        "amnesty": {"date"},
        "report": {"date"},
        "order": {"date"},
        "deadline": {"date"},
        "return": {"date"},
        "statement": {"date"},
    },
    Noun.STATISTIC: {
        "1.7 million Afghans in the country without proper documentation to leave by November 1": {
            "deadline"
        },
        "over 300,000 people to return to Afghanistan": {"as_of"},
        "around 4.5 million Afghans who live in Iran": {"as_of"},
        "at least 218 extrajudicial killings": {"period"},
        "14 enforced disappearances": {"period"},
        "over 144 instances of torture and ill-treatment": {"period"},
        "424 arbitrary arrests and detentions": {"period"},
        "some 30,000 Afghan soldiers fled to Iran": {"period"},
        "Tens of thousands of former members of the Afghan National Security Forces": {"places"},
        "thousands of their former comrades are in Taliban prisons": {"places", "as_of"},
        "millions of Afghans who have settled in Pakistan and Iran over the past four decades": {"period"},
    },
}


def _marked(documents: list[Document], named_by: str) -> dict[str, set[str]]:
    return {
        str(document[named_by]): set(inferences(document)) for document in documents if inferences(document)
    }


@pytest.mark.parametrize("noun", CONCLUDED)
def test_exactly_what_was_concluded_is_marked(public: Library, noun: Noun) -> None:
    assert _marked(public.all(noun), NAMED_BY[noun]) == CONCLUDED[noun]


def test_the_article_has_a_concluded_title_and_date(public: Library) -> None:
    assert set(inferences(public.source("RFE/RL, Radio Azadi"))) == {"title", "date"}


def test_every_dated_source_that_was_only_cited_has_a_concluded_date(public: Library) -> None:
    for source in public.all(Noun.SOURCE):
        dated = source["date"] != {"unknown": "not stated"}
        assert ("date" in inferences(source)) == dated
        assert "title" in inferences(source)


def test_the_date_a_testimony_is_sorted_by_is_said_to_be_concluded(public: Library) -> None:
    for name in ("Fahim", "Farid Ahmadi"):
        assert set(inferences(public.testimony(name))) == {"reported"}


def test_of_one_the_text_does_not_say_to_whom_he_spoke(public: Library) -> None:
    concluded = inferences(public.testimony("Fawad"))
    assert set(concluded) == {"reported", "collected_by"}
    assert "does not say to whom" in str(concluded["collected_by"])


def test_every_inference_has_its_reason(public: Library) -> None:
    reasons = [reason for document in public.documents for reason in inferences(document).values()]
    assert len(reasons) > 20
    assert all(isinstance(reason, str) and len(reason) > 20 for reason in reasons)
