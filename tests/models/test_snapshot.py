"""Copies of sources: named after nothing, never changed."""

from hashlib import sha256

import pytest
from django.core.files.base import ContentFile

from cases.actions.edit import edit
from cases.actions.writing import Invalid
from tests.factories import NOW, Cast, make_snapshot, make_source

pytestmark = pytest.mark.django_db


def test_the_fingerprint_is_that_of_the_bytes() -> None:
    assert make_snapshot(text=b"words").sha256 == sha256(b"words").hexdigest()


def test_the_stored_name_tells_nothing_of_the_file() -> None:
    snapshot = make_snapshot(content=ContentFile(b"words", name="interview-with-gulalai.txt"))
    assert "gulalai" not in str(snapshot.content.name)
    assert snapshot.content.name != make_snapshot(make_source("Another")).content.name


def test_a_copy_is_never_replaced(cast: Cast) -> None:
    snapshot = make_snapshot()
    with pytest.raises(Invalid, match="never changed"):
        edit(
            record=snapshot,
            changes={"content": ContentFile(b"other words", name=snapshot.content.name)},
            expected=snapshot.lock_version,
            by=cast.writer,
            at=NOW,
        )


def test_another_kept_file_is_no_way_around_that(cast: Cast) -> None:
    snapshot, other = make_snapshot(), make_snapshot(make_source("Another"), text=b"other words")
    with pytest.raises(Invalid, match="never changed"):
        edit(
            record=snapshot,
            changes={"content": other.content},
            expected=snapshot.lock_version,
            by=cast.writer,
            at=NOW,
        )


def test_bytes_are_read_for_their_fingerprint_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot, source = make_snapshot(), make_source("Another")
    opened: list[str] = []
    monkeypatch.setattr(
        type(snapshot.content.storage), "_open", lambda _storage, name, _mode: opened.append(name)
    )

    told = edit(
        record=snapshot, changes={"source": source}, expected=snapshot.lock_version, by=cast.writer, at=NOW
    )

    assert (told.source, told.sha256, opened) == (source, snapshot.sha256, [])


def test_the_same_bytes_are_kept_once_for_a_source() -> None:
    source = make_source()
    make_snapshot(source)
    with pytest.raises(Invalid, match="already kept"):
        make_snapshot(source)
