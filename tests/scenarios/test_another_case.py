"""Any case, not only soldiers: a dossier about a flood is typed at the desk and read at every door."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.seals import seal_faults, uncovered
from cases.ledger.follow import follow
from cases.vocabulary.audience import STREAMS
from tests.factories import NOW, the_cast
from tests.scenarios.at_the_desk import PARAPHRASED, SAID, SUMMARY, TITLE, Flood, a_flood, publish_at_the_desk
from tests.taken_back import made_once

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def typed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Flood]:
    """Everything typed by the writer and approved by the editor, once for this file."""
    with made_once(django_db_blocker), pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: NOW)
        call_command("seal", verbosity=0)
        call_command("load_vocabulary", writer=the_cast().writer.username, verbosity=0)
        writer, editor = _signed_in(the_cast().writer), _signed_in(the_cast().editor)
        typed = a_flood(writer)
        publish_at_the_desk(writer, editor, *typed.records())
        for audience in STREAMS:
            assert not follow(audience, at=NOW).fault
        yield typed


@pytest.fixture
def flood(typed: Flood, db: None) -> Flood:
    """What was typed and published; whatever a test does to it is taken back."""
    return typed


def _signed_in(account: object) -> Client:
    client = Client()
    client.force_login(account)  # type: ignore[arg-type] # an account of the desk
    return client


def _body(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200, (address, response.status_code)
    return b"".join(response).decode() if response.streaming else response.content.decode()


def test_a_flood_is_read_at_every_door(flood: Flood) -> None:
    for record in flood.records():
        for language in ("", "/fa-af", "/ps"):
            if record is not flood.flood:
                assert record.ref in _body(f"{language}/{record.noun.plural}/{_name(record)}/"), record
            assert record.ref in _body(f"{language}/{record.noun.list_name}/"), (language, record)
        assert record.ref in _body(f"/api/v1/{record.noun.plural}/")
        assert record.ref in _body(f"/{record.noun.list_name}/export.csv")
        assert record.ref in _body(f"/{record.noun.list_name}/export.jsonl")
        assert _name(record) in _body("/feed.atom")


def _name(record: object) -> str:
    return str(getattr(record, "slug", None) or getattr(record, "ref", ""))


def test_everything_that_was_typed_is_sealed_as_it_stands(flood: Flood) -> None:
    assert list(seal_faults()) == []
    assert list(uncovered()) == []


def test_each_reader_meets_their_own_language(flood: Flood) -> None:
    assert TITLE["en"] in _body("/cases/lower-nahr/")
    assert TITLE["fa-AF"] in _body("/fa-af/cases/lower-nahr/")
    assert TITLE["ps"] in _body("/ps/cases/lower-nahr/")
    testimony = f"testimonies/{flood.testimony.ref}/"
    assert SUMMARY["fa-AF"] in _body(f"/fa-af/{testimony}")
    assert SUMMARY["en"] in _body(f"/ps/{testimony}"), "what is not translated is shown in English"
    assert SAID in _body(f"/fa-af/{testimony}"), "a quotation stays in its own words"
    assert "خبرنگار دریا" in _body(f"/fa-af/{testimony}")
    assert "د سیند خبریال" in _body(f"/ps/{testimony}")


def test_a_word_of_this_case_is_asked_for_like_any_other(flood: Flood) -> None:
    assert flood.testimony.ref in _body("/testimonies/?role=river-journalist")
    assert flood.testimony.ref in _body("/api/v1/testimonies/?role=river-journalist")
    assert flood.testimony.ref in _body("/search/?q=Nahria")
    assert flood.testimony.ref in _body("/testimonies/?q=نهریه")


def test_a_ministry_speaks_without_being_a_witness(flood: Flood) -> None:
    page = _body(f"/declarations/{flood.declaration.ref}/")
    assert "Rod Sahel" in page
    assert "Paraphrase" in page
    assert PARAPHRASED in page
    assert "<blockquote" not in page, "a paraphrase is nobody's quotation"
    assert "1 testimony" in _body("/testimonies/")
    assert flood.declaration.ref not in _body("/testimonies/export.csv")


def test_who_is_said_to_be_responsible_stands_with_who_says_so(flood: Flood) -> None:
    page = _body(f"/statistics/{flood.evictions.ref}/")
    assert page.index("Attributed to") < page.index("According to")
    for address in (
        f"/statistics/?attributed_to={flood.ministry.ref}",
        f"/api/v1/statistics/?attributed_to={flood.ministry.ref}",
    ):
        found = _body(address)
        assert flood.evictions.ref in found
        assert flood.share.ref not in found


def test_a_share_is_no_number_of_people(flood: Flood) -> None:
    (row,) = [
        each
        for each in csv.DictReader(io.StringIO(_body("/statistics/export.csv")))
        if each["ref"] == flood.share.ref
    ]
    assert row["low"] == row["high"] == ""
    assert row["share_low"] == row["share_high"] == "20"
    assert "of the evicted families" in _body(f"/statistics/{flood.share.ref}/")
    assert flood.share.ref in _body(f"/statistics/{flood.share.ref}/compared/")
    beside = _body(f"/statistics/{flood.evictions.ref}/")
    counts, shares = beside.split("never stands on the axis of the counts")
    assert flood.share.ref not in counts.partition('class="chart"')[2]
    assert flood.share.ref in shares
