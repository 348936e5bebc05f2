"""docs/SETTINGS.md names every variable that the settings read, and none that they do not."""

import re
from typing import Final

from dossier.start.folders import ROOT

PAGE: Final = (ROOT / "docs" / "SETTINGS.md").read_text(encoding="utf-8")
_READ: Final = re.compile(r'(?:\benv\.\w+\(|whole_number\(env, |_database\(env, |environ\.get\()"([A-Z_]+)"')
_READ_BY_START: Final = {"PORT", "PYTHON", "DJANGO_SETTINGS_MODULE"}
_REFUSED: Final = {"DEBUG"}
"""Looked for only to be refused."""


def test_every_variable_that_is_read_is_explained_and_no_other() -> None:
    files = [*(ROOT / "dossier" / "settings").glob("*.py"), *(ROOT / "dossier").glob("*.py")]
    read = {name for file in files for name in _READ.findall(file.read_text(encoding="utf-8"))}
    named = set(re.findall(r"`([A-Z][A-Z_]+)`", PAGE))
    assert (read | _READ_BY_START) - _REFUSED - named == set()
    assert named - read - _READ_BY_START == set()
