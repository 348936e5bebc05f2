"""A dossier that was loaded: what is there then, and what another load does."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytest_django.plugin import DjangoDbBlocker

from cases import models as record
from cases.ledger.edition import Edition
from cases.vocabulary.audience import Audience
from tests.first_dossier.library import first_run_accounts
from tests.importers.conftest import Files, copied_to, everything_kept
from tests.importers.desk import desk_corrects, public
from tests.taken_back import made_once

pytestmark = [
    pytest.mark.django_db(databases=["default", "catalog"]),
    pytest.mark.usefixtures("loaded_once", "db"),
]

MISSION = "S-PD1FSDHV2P"


@pytest.fixture(scope="module")
def loaded_once(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """What the first load said; it is done once for this file and taken back at its end."""
    with made_once(django_db_blocker):
        first_run_accounts(datetime.now(UTC))
        yield copied_to(tmp_path_factory.mktemp("loaded") / "dossier").load()


def test_a_second_load_says_so_and_changes_nothing(files: Files) -> None:
    before = everything_kept()
    assert files.load().strip() == "The dossier is already loaded."
    assert everything_kept() == before


def test_the_old_word_chosen_anew_on_a_fresh_dossier_stands(files: Files) -> None:
    desk_corrects(MISSION, reliability="B")
    assert f"{MISSION} is left" in files.load()
    assert public()[MISSION]["reliability"] == "B"


def test_it_goes_through_the_verbs_with_two_people() -> None:
    steps = {(review.step, str(review.by)) for review in record.Review.objects.select_related("by")}
    assert steps == {("submit", "writer"), ("approve", "editor")}
    assert {revision.approved_by.username for revision in record.Revision.objects.all()} == {"editor"}
    assert record.Testimony.objects.first().last_edited_by.username == "writer"  # type: ignore[union-attr]


def test_each_record_is_published_once_to_each_audience() -> None:
    for audience in (Audience.PUBLIC, Audience.PARTNER):
        editions = Edition.objects.filter(audience=audience)
        assert {(edition.action, edition.version) for edition in editions} == {("publish", 1)}
        assert len({edition.ref for edition in editions}) == editions.count() == 41


def test_it_says_how_far_it_is(loaded_once: str) -> None:
    assert "testimonies: 3" in loaded_once.splitlines()
    assert "published" in loaded_once


def test_the_risk_is_assessed_on_the_day_of_loading_and_again_in_a_year() -> None:
    for testimony in record.Testimony.objects.all():
        assert testimony.risk_assessed_on == testimony.created_at.date()
        assert 365 <= (testimony.risk_review_on - testimony.risk_assessed_on).days <= 366


def test_the_excerpt_is_kept_byte_for_byte(files: Files) -> None:
    assert record.Snapshot.objects.get().content.read() == (files.folder / "excerpt.txt").read_bytes()


def test_places_that_are_there_already_are_left_alone(files: Files) -> None:
    before = record.Place.objects.values().get(code="AF")
    other = {
        "ref": "C-0000000000",
        "title": "Another",
        "slug": "another",
        "summary": "Another.",
        "period": "2023",
    }
    for name in (
        "actors",
        "sources",
        "people",
        "cases",
        "testimonies",
        "statistics",
        "events",
        "declarations",
    ):
        files.rewrite(name, lambda rows: rows.clear())
    files.rewrite("cases", lambda rows: rows.append(other))
    assert "cases: 1" in files.load()
    assert record.Place.objects.values().get(code="AF") == before
    assert record.Case.objects.count() == 2


def test_what_was_added_to_the_files_later_is_named_and_left_out(files: Files) -> None:
    files.rewrite("actors", lambda rows: rows.append(rows[0] | {"ref": "A-0000000000", "name": "Later"}))
    before = everything_kept()
    assert "without: A-0000000000" in files.load()
    assert everything_kept() == before


def test_of_words_that_stand_twice_the_file_says_which() -> None:
    text = record.SnapshotText.objects.get().content
    twice = record.Passage.objects.filter(exact="over 300,000 people to return to Afghanistan")
    assert all(text.startswith(passage.exact, passage.start) for passage in twice)
