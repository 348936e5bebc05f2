"""A catalog put back from a copy goes on with another history: nothing made of the first is believed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django.fixtures import Settings

from cases.catalog.apply import apply, apply_all
from cases.catalog.history import has_edition
from cases.catalog.index.current import current_index, forget_indexes
from cases.catalog.index.index import updated_index
from cases.catalog.index.moment import continues, current_moment
from cases.catalog.index.upkeep import update_index_file
from cases.catalog.models import Version
from cases.catalog.position import BEGINNING, Head
from cases.catalog.text.search_snapshot import forget_snapshots
from cases.catalog.text.upkeep import update_text_index
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import NOT_STATED, a_testimony, entry
from tests.catalog.laid_open import laid_open
from tests.catalog.text.test_matching import refs

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC = Audience.PUBLIC


@pytest.fixture
def _on_disk(settings: Settings, tmp_path: Path) -> None:
    settings.INDEX_DIR = str(tmp_path)


@contextmanager
def forked(*, ends_at: int) -> Iterator[None]:
    """What is made within is of a history of three editions; then another one ends at edition `ends_at`."""
    apply(entry(1, a_testimony(1, summary="shared")))
    copy = transaction.savepoint(using="catalog")
    for number in (2, 3):
        apply(entry(number, a_testimony(number, summary="lost")))
    yield
    transaction.savepoint_rollback(copy, using="catalog")
    for number in range(2, ends_at + 1):
        other = entry(number, a_testimony(number + 5, summary="instead", residence=NOT_STATED))
        apply(replace(other, digest=f"{number:064x}".replace("0", "f")))


@pytest.mark.parametrize("ends_at", [1, 2, 3, 4])
def test_an_index_in_memory_is_not_taken_for_one_of_the_other_history(ends_at: int) -> None:
    with forked(ends_at=ends_at):
        current_index(PUBLIC)
    assert laid_open(current_index(PUBLIC)) == laid_open(updated_index(PUBLIC, None))


@pytest.mark.usefixtures("_on_disk")
@pytest.mark.parametrize("ends_at", [1, 2, 3, 4])
def test_an_index_file_is_not_taken_for_one_of_the_other_history(ends_at: int) -> None:
    with forked(ends_at=ends_at):
        update_index_file(PUBLIC)
    forget_indexes()
    assert laid_open(current_index(PUBLIC)) == laid_open(updated_index(PUBLIC, None))


@pytest.mark.usefixtures("_on_disk")
@pytest.mark.parametrize("ends_at", [1, 2, 3, 4])
@pytest.mark.parametrize("afresh", [True, False])
def test_words_are_found_in_the_history_that_is_served(ends_at: int, *, afresh: bool) -> None:
    with forked(ends_at=ends_at):
        update_text_index(PUBLIC)
        assert len(refs("lost")) == 2
    if afresh:
        forget_snapshots()
    for _before_and_after_the_worker_came in range(2):
        assert (len(refs("lost")), len(refs("instead")), len(refs("shared"))) == (0, ends_at - 1, 1)
        update_text_index(PUBLIC)


def test_what_was_only_said_since_is_followed_and_not_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    apply(entry(1, a_testimony(1)))
    before = current_index(PUBLIC)
    apply(entry(2, a_testimony(2)))
    monkeypatch.setattr("cases.catalog.index.index.nouns_from_tables", None)
    assert updated_index(PUBLIC, before).moment.number == 2


def test_a_stream_holds_its_own_editions_and_where_it_began() -> None:
    apply(entry(1, a_testimony(1)))
    for head, held in (
        (BEGINNING, True),
        (Head(1, f"{1:064x}"), True),
        (Head(1, "f" * 64), False),
        (Head(2, f"{1:064x}"), False),
        (Head(0, f"{1:064x}"), False),
        (Head(1, ""), False),
    ):
        assert has_edition(PUBLIC, head) == held, head
    assert has_edition(Audience.PARTNER, BEGINNING)
    assert not has_edition(Audience.PARTNER, Head(1, f"{1:064x}"))


def test_an_edition_of_before_links_were_kept_is_held_by_no_name() -> None:
    apply(entry(1, a_testimony(1)))
    Version.objects.update(link="")
    assert not has_edition(PUBLIC, Head(1, ""))


def test_the_same_history_applied_again_is_under_other_keys() -> None:
    """What was erased since is not written again, so that the rows after it have other numbers."""
    first, second, third = (entry(number, a_testimony(number)) for number in (1, 2, 3))
    apply(first)
    copy = transaction.savepoint(using="catalog")
    apply_all([second, third])
    before, last = current_index(PUBLIC), a_testimony(2)
    transaction.savepoint_rollback(copy, using="catalog")
    apply_all([replace(second, document=None), third])
    assert (
        current_moment(PUBLIC).head,
        continues(PUBLIC, present=current_moment(PUBLIC), earlier=before.moment),
    ) == (
        before.moment.head,
        False,
    )
    apply(entry(4, last, action=Action.WITHDRAW))
    assert laid_open(current_index(PUBLIC)) == laid_open(updated_index(PUBLIC, None))
