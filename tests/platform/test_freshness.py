"""A site that knows it is behind does not answer from what it has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from cases.catalog.apply import apply
from cases.catalog.position import mark_behind, mark_current
from cases.catalog.text import search_snapshot
from cases.catalog.text.upkeep import update_text_indexes
from cases.vocabulary.audience import Audience
from dossier.middleware import obstacle
from tests.catalog import documents

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.mark.parametrize("address", ["/testimonies/", "/api/v1/testimonies/", "/readyz"])
def test_more_than_a_minute_behind_is_no_answer(client: Client, address: str) -> None:
    mark_behind(Audience.PUBLIC, at=NOW - timedelta(seconds=61))
    assert client.get(address).status_code == 503
    mark_current(Audience.PUBLIC)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/testimonies/", "/readyz"])
def test_a_minute_is_tolerated(client: Client, address: str) -> None:
    mark_behind(Audience.PUBLIC, at=NOW - timedelta(seconds=60))
    assert client.get(address).status_code == 200


def test_what_waits_for_partners_does_not_show(client: Client) -> None:
    mark_behind(Audience.PARTNER, at=NOW - timedelta(hours=1))
    assert client.get("/testimonies/").status_code == 200
    assert client.get("/readyz").status_code == 200


def test_the_reader_is_told_when_to_come_back(client: Client) -> None:
    mark_behind(Audience.PUBLIC, at=NOW - timedelta(hours=1))
    response = client.get("/api/v1/testimonies/")
    assert response.headers["Retry-After"] == "60"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "address", ["/search/?q=word", "/testimonies/?q=word", "/api/v1/testimonies/?q=word"]
)
def test_words_are_not_looked_for_in_an_index_that_is_being_written(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path, address: str
) -> None:
    settings.INDEX_DIR = str(tmp_path)
    monkeypatch.setattr(search_snapshot, "MOST_BEHIND", 0)
    apply(documents.entry(1, documents.a_testimony()))
    response = client.get(address)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")
    assert client.get(address.partition("?")[0]).status_code == 200
    update_text_indexes()
    assert client.get(address).status_code == 200


def test_the_process_is_alive_and_the_desk_works_on(client: Client) -> None:
    mark_behind(Audience.PUBLIC, at=NOW - timedelta(hours=1))
    assert client.get("/healthz").status_code == 200
    assert client.get("/desk/").status_code != 503


def test_a_catalog_that_does_not_answer_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*, now: datetime) -> bool:
        raise DatabaseError

    monkeypatch.setattr(obstacle, "too_far_behind", broken)
    for address in ("/readyz", "/testimonies/", "/api/v1/testimonies/"):
        assert client.get(address).status_code == 503
