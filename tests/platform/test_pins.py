"""What is installed is what was pinned, and what was pinned has a hash."""

import re
from pathlib import Path

import pytest

from dossier.start import environment
from dossier.start.trouble import Trouble

_PINNED = re.compile(
    r"^[a-z0-9][a-z0-9._-]*==[^ ]+ \\\n(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", re.MULTILINE
)


@pytest.mark.parametrize("file", [environment.RUNTIME, environment.DEVELOPMENT], ids=lambda file: file.name)
def test_every_pin_has_a_hash(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    pins = re.findall(r"^[A-Za-z0-9].*==", text, re.MULTILINE)
    assert len(_PINNED.findall(text)) == len(pins) > 5


def test_a_pin_without_a_hash_is_not_installed(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("django==5.2\n")
    with pytest.raises(Trouble, match="hash"):
        environment.install(file)
