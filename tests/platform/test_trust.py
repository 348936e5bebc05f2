"""`make trust`: the contracts with their factor, and an exit code that says whether every promise is kept."""

from pathlib import Path

import pytest

from dossier.develop import test, trust
from dossier.start import environment
from tests.contracts.test_promises import notes


@pytest.mark.parametrize(
    ("tests", "left", "code"), [(0, notes(), 0), (0, [], 1), (0, notes(short_of="leak"), 1), (3, notes(), 3)]
)
def test_it_fails_where_a_test_does_or_a_number_is_not_reached(
    monkeypatch: pytest.MonkeyPatch, tests: int, left: list[str], code: int
) -> None:
    asked: list[str] = []

    def pretended(first: list[str], second: list[str], variables: dict[str, str]) -> int:
        assert first == second
        asked.extend([*first, variables["TRUST_FACTOR"]])
        Path(variables["TRUST_REACHED"]).write_text("\n".join(left), encoding="utf-8")
        return tests

    monkeypatch.setattr(environment, "ensure", lambda *files: None)
    monkeypatch.setattr(test, "on_every_database", pretended)
    monkeypatch.delenv("TRUST_FACTOR", raising=False)
    assert trust.run() == code
    assert asked == ["-v", "-m", "trust", "50"]
