"""Every threat of docs/THREAT_MODEL.md has something that protects, and a test that would notice."""

import re
from typing import Final

import pytest

from dossier.start.folders import ROOT

MODEL: Final = (ROOT / "docs" / "THREAT_MODEL.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| ([A-Z]\d+) \| (.*) \|$", MODEL, re.MULTILINE)
PROTECTED: Final = [(number, row.split(" | ")) for number, row in ROWS if not number.startswith("O")]
OPEN: Final = [(number, row.split(" | ")) for number, row in ROWS if number.startswith("O")]
_NAMED: Final = re.compile(r"`([\w./-]+\.(?:py|toml|txt|md))`")


@pytest.mark.parametrize("name", sorted({*_NAMED.findall(MODEL)}))
def test_what_is_named_is_there(name: str) -> None:
    path = ROOT / name
    assert path.is_file()
    if path.name.startswith("test_"):
        assert re.search(r"^def test_", path.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("number", "row"), PROTECTED, ids=[number for number, _row in PROTECTED])
def test_a_threat_names_who_what_protects_and_what_proves_it(number: str, row: list[str]) -> None:
    _threat, who, protects, proves = row
    assert {*who.split()} <= {*re.findall(r"^\| ([A-Z]) \|", MODEL, re.MULTILINE)}
    assert [name for name in _NAMED.findall(protects) if not name.startswith("tests/")]
    assert _NAMED.findall(proves)
    assert all(name.startswith("tests/") for name in _NAMED.findall(proves))


def test_threats_are_numbered_on() -> None:
    numbers = [number for number, _row in ROWS]
    for letter in dict.fromkeys(number[0] for number in numbers):
        own = [int(number[1:]) for number in numbers if number[0] == letter]
        assert own == list(range(1, len(own) + 1))
    assert len(PROTECTED) > 40


def test_what_is_not_protected_says_what_to_do_until_it_is() -> None:
    assert len(OPEN) >= 5
    for _number, (missing, stops, until) in OPEN:
        assert missing
        assert stops
        assert until.endswith(".")
    for word in ("identities", "second factor", "re-identification", "Redaction of captures", "partners"):
        assert any(word in row[0] for _number, row in OPEN), word
