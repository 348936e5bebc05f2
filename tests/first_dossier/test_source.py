"""Six sources: one read, five cited."""

import pytest

from cases.documents.brief import SourceBrief
from cases.pages.records.headline import headline
from cases.pages.records.source import SourceParts, source_page
from cases.pages.words.brief import bracketed, source_title
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, parts, values_within


@pytest.mark.parametrize(
    ("publisher", "country", "kind", "edtf", "reliability"),
    [
        ("RFE/RL, Radio Azadi", {"unknown": "not stated"}, "news_report", "2023-11", "B"),
        ("UNAMA", "international", "report", "2023-08", "F"),
        ("Government of Pakistan", "PK", "order", "2023", "F"),
        ("Iran's Ministry of Interior", "IR", "statement", "2023", "F"),
        ("Taliban administration", "AF", "statement", "2021~", "F"),
    ],
)
def test_each_is_graded_and_dated(
    public: Library, publisher: str, country: Json, kind: str, edtf: str, reliability: str
) -> None:
    source = public.source(publisher)
    assert (source["publisher_country"], source["kind"]) == (country, kind)
    assert part(source, "date")["edtf"] == edtf
    assert source["reliability"] == reliability
    assert source["reliability_rationale"]


def test_the_unnamed_source_is_not_given_a_name(public: Library) -> None:
    unnamed = public.one(Noun.SOURCE, publisher={"unknown": "not stated"})
    assert unnamed["publisher_country"] == unnamed["date"] == {"unknown": "not stated"}
    assert unnamed["reliability"] == "F"


def test_the_report_cites_the_other_five_and_nothing_else_cites(public: Library) -> None:
    article = public.source("RFE/RL, Radio Azadi")
    others = [source for source in public.all(Noun.SOURCE) if source["ref"] != article["ref"]]
    cited = sorted(str(each["ref"]) for each in parts(article, "cites"))
    assert cited == sorted(str(source["ref"]) for source in others)
    assert len(others) == 5
    for source in others:
        assert source["cites"] == []
        assert [each["ref"] for each in parts(source, "cited_by")] == [article["ref"]]


def test_whom_a_report_cites_that_nobody_read_is_not_stated(public: Library) -> None:
    report = public.source("UNAMA")
    assert "not stated" in str(report["note"])
    assert "not read" in str(report["reliability_rationale"])


def test_the_mission_reports_its_own_monitoring(public: Library) -> None:
    assert [source["ref"] for source in public.all(Noun.SOURCE) if source["primary"]] == [
        public.source("UNAMA")["ref"]
    ]


def test_only_an_excerpt_of_the_article_is_kept_and_that_is_said(public: Library) -> None:
    article = public.source("RFE/RL, Radio Azadi")
    assert article["capture"] == "excerpted"
    assert part(article, "snapshot")["kind"] == "excerpt"
    assert "The article itself is not captured." in str(article["note"])
    assert article["rights"] == "© RFE/RL; short quotations with attribution; not under this site's licence"
    assert (
        article["address"] == "https://www.rferl.org/a/afghanistan-former-soldiers-fear-return/32682775.html"
    )
    assert len(article["related_reading"]) == 2  # type: ignore[arg-type]


def test_nothing_but_the_article_may_be_opened_or_quoted(public: Library) -> None:
    for source in public.all(Noun.SOURCE):
        if source["ref"] != public.source("RFE/RL, Radio Azadi")["ref"]:
            assert (source["address"], source["related_reading"]) == (None, [])
            assert source["rights"] == "Cited only; no text reproduced"


def test_the_minister_speaks_for_the_ministry_twice(public: Library) -> None:
    source = public.source("Iran's Ministry of Interior")
    assert source["authors"] == ["Ahmad Vahidi"]
    assert str(source["note"]).startswith("Made twice")


def test_the_cited_sources_are_not_captured(public: Library) -> None:
    for source in public.all(Noun.SOURCE):
        if source["ref"] != public.source("RFE/RL, Radio Azadi")["ref"]:
            assert (source["capture"], source["snapshot"]) == ("cited_only", None)


def test_a_title_that_the_desk_made_stands_in_brackets_wherever_it_stands(public: Library) -> None:
    """And never between quotation marks: nobody published it."""
    article = public.source("RFE/RL, Radio Azadi")
    page = source_page(article, SourceParts())
    made = "[Former Afghan soldiers fear return]"
    assert page.item.title_words == made
    assert headline(article).title == f"{made}, RFE/RL, Radio Azadi"
    assert bracketed(source_title(SourceBrief(part(public.all(Noun.STATISTIC)[0], "source")))) == made
    for document in public.documents:
        for value in values_within(document):
            if isinstance(value, dict) and value.get("title") == article["title"] and "capture" in value:
                assert value.get("title_made") or "inferred" in value
