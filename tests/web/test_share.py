"""A share is told as a part of its whole at every door, and never meets a count."""

import csv
import json
from html import unescape
from re import findall
from re import sub as replaced
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from cases.actions.completeness import Incomplete
from cases.actions.strike import strike
from cases.actions.submit import submit
from cases.actions.writing import Invalid
from cases.documents.comparable import comparable
from cases.ledger.follow import follow
from cases.ledger.published import published_documents
from cases.models import Statistic
from cases.vocabulary.audience import STREAMS, Audience
from tests.factories import (
    ENTROPY,
    NOW,
    Cast,
    make_passage,
    make_source,
    make_statistic,
    publish_whole,
    the_cast,
)

pytestmark = pytest.mark.django_db

FIFTH: dict[str, Any] = {
    "measure": "share",
    "qualifier": "exactly",
    "low": None,
    "high": None,
    "share_low": "20",
    "share_high": "20",
    "share_one_in": 5,
    "share_of": "returnees",
    "counted": "people without papers",
    "as_worded": "One in five returnees has no papers",
}


def make_share(**overrides: object) -> Statistic:
    """One in five returnees."""
    return make_statistic(**(FIFTH | overrides))


def bar(**overrides: object) -> dict[str, object]:
    """More than an eighth of them."""
    return {
        "qualifier": "more_than",
        "share_low": "12.5",
        "share_high": None,
        "share_one_in": None,
        "as_worded": "more than 12.5 per cent of households",
        "share_of": "households",
        **overrides,
    }


def told(*figures: Statistic) -> None:
    publish_whole(*figures)
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault


def read(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200, address
    content = b"".join(response) if response.streaming else response.content
    return content.decode(errors="replace")


def words(address: str) -> str:
    return " ".join(unescape(replaced(r"<[^>]+>", " ", read(address))).split())


def test_a_share_is_read_with_its_whole_at_every_door() -> None:
    fifth, eighth = make_share(), make_share(**bar())
    told(fifth, eighth)
    page = words(f"/statistics/{fifth.ref}/")
    assert "one in five" not in page  # the number is written as all numbers are
    assert "one in 5 Indicator killings: people without papers (of returnees)" in page
    assert "As worded “One in five returnees has no papers”" in page
    assert "more than 12.5 per cent" in words("/statistics/")
    document = json.loads(read(f"/api/v1/statistics/{fifth.ref}/"))
    assert document["share"] == {"low": "20", "high": "20", "of": "returnees", "one_in": 5}
    assert (document["low"], document["high"]) == (None, None)
    rows = {row["ref"]: row for row in csv.DictReader(read("/statistics/export.csv").splitlines())}
    row = rows[eighth.ref]
    assert [row[f"share_{name}"] for name in ("low", "high", "of", "one_in")] == [
        "12.5",
        "",
        "households",
        "",
    ]
    assert (row["low"], row["high"]) == ("", "")
    data = read(f"/statistics/{eighth.ref}/schema.jsonld")
    assert json.loads(data)["about"] == {
        "@type": "QuantitativeValue",
        "unitCode": "P1",
        "unitText": "% of households",
        "minValue": "12.5",
    }


def test_shares_and_counts_are_asked_for_apart() -> None:
    share, count = make_share(), make_statistic()
    told(share, count)
    for measure, there, absent in (("share", share, count), ("count", count, share)):
        found = read(f"/api/v1/statistics/?measure={measure}")
        assert there.ref in found
        assert absent.ref not in found


def test_a_list_offers_no_option_that_all_of_it_carries() -> None:
    """As long as all figures are counts, nobody is asked which ones they want."""
    told(make_statistic())
    assert 'name="measure"' not in read("/statistics/")
    told(make_share())
    page = read("/statistics/")
    assert page.count('type="checkbox" name="measure"') == 2


def test_a_share_stands_on_no_axis() -> None:
    """In the list, on its page, in a picture: the counts have ticks, the share has its whole."""
    share, count, source = make_share(), make_statistic(), make_source()
    told(
        share,
        count,
        make_share(
            source=source, **bar(passage=make_passage(source, exact="more than 12.5 per cent of households"))
        ),
    )
    page = read("/statistics/")
    axis, _, apart = page.partition("never stands on the axis of the counts")
    assert count.ref in axis
    assert share.ref not in axis.partition('<ol class="chart">')[2]
    assert share.ref in apart
    assert '<use href="#grid"/>' not in apart
    assert len(findall('class="g-t"', apart)) == 5 + 1
    alone = read(f"/statistics/{share.ref}/")
    assert "grid" not in alone.partition("<main")[2]
    picture = read(f"/statistics/chart.svg?of={share.ref}")
    assert "scale" not in picture
    assert "of returnees" in picture


def test_a_share_is_compared_with_nothing() -> None:
    one, other, count = make_share(), make_share(), make_statistic(counted=FIFTH["counted"])
    told(one, other, count)
    documents = published_documents(Audience.PUBLIC, [one.ref, other.ref, count.ref])
    assert comparable(documents[one.ref]) == comparable(documents[other.ref]) == ""
    assert comparable(documents[count.ref])
    assert "Figures disagree" not in read("/statistics/")
    assert "Compare it with" not in words(f"/statistics/{one.ref}/")
    alone = words(f"/statistics/{one.ref}/compared/")
    assert "One figure" in alone
    assert "One in 5" in alone.partition("When each holds")[2]
    assert "even scale" not in alone
    assert other.ref not in alone
    assert count.ref not in alone


@pytest.mark.parametrize(
    "overrides",
    [
        {"low": 20, "high": 20},
        {"share_of": ""},
        {"share_low": "25", "share_high": "25"},
        {"share_low": "120", "share_high": "120", "share_one_in": None},
        {"share_high": None},
        {"share_one_in": 1},
        {"measure": "count"},
        {"share_low": "a fifth"},
        {"share_low": float("nan")},
    ],
    ids=str,
)
def test_what_is_neither_count_nor_share_is_refused(overrides: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        make_share(**overrides)


def test_the_words_have_to_say_the_share(cast: Cast) -> None:
    wrong = make_share(share_one_in=None, share_low="21", share_high="21")
    with pytest.raises(Incomplete, match="the share is another one"):
        submit(records=[wrong], by=cast.writer, at=NOW)
    assert Statistic.objects.get().state == "draft"


def test_where_the_number_is_struck_the_share_is_gone(cast: Cast) -> None:
    share = make_share()
    told(share)
    strike(source=share.source, words="five", by=cast.guardian, at=NOW, entropy=ENTROPY)
    assert published_documents(Audience.PUBLIC, [share.ref]) == {}


def test_the_database_keeps_shares_and_counts_apart() -> None:
    share, count = make_share(), make_statistic()
    for row, values in (
        (share, {"low": 5, "high": 5}),
        (count, {"share_of": "returnees"}),
        (count, {"measure": "share"}),
        (share, {"measure": "count"}),
    ):
        with pytest.raises(IntegrityError, match="statistic_"), transaction.atomic():
            Statistic.objects.filter(pk=row.pk).update(**values)
    assert the_cast()
