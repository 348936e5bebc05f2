"""The key of one machine is made once and read by its owner only."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from dossier.secret_key import read_or_create


def test_it_is_made_once(tmp_path: Path) -> None:
    first = read_or_create(tmp_path / "key")
    assert len(first) >= 50
    assert read_or_create(tmp_path / "key") == first
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    read_or_create(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_the_second_of_two_that_start_together_takes_the_firsts(tmp_path: Path) -> None:
    def overtaken() -> str:
        (tmp_path / "key").write_text("the-winners-key\n")
        return "the-losers-key"

    assert read_or_create(tmp_path / "key", make=overtaken) == "the-winners-key"


def test_an_empty_file_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "key").touch()
    with pytest.raises(ImproperlyConfigured, match="empty"):
        read_or_create(tmp_path / "key")
