"""What was erased is in no revision and in no byte of the databases' files."""

from typing import Final

from tests.catalog.text.on_disk import holding
from tests.contracts.elsewhere import Machine

WORD: Final = "unmistakablecanary"


def test_no_byte_is_left_of_what_was_approved_and_erased(migrated: Machine) -> None:
    machine = migrated.copy()
    done = machine.run("-m", "tests.contracts.erased", WORD)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "1 0\n"
    assert holding(machine.folder, WORD) == set()
