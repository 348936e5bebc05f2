"""`manage.py seal`: a new machine is sealed before anything is written, and an operator may accept a row."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from cases.actions.seals import has_begun, seal_faults
from cases.models import Account, AuditEntry, Seal
from tests.factories import make_person, the_cast
from tests.ledger.unsealing import unsealed

pytestmark = pytest.mark.django_db


def seal(*arguments: str) -> str:
    """What the command says."""
    said = StringIO()
    call_command("seal", *arguments, stdout=said)
    return said.getvalue().strip()


def test_the_first_accounts_of_a_new_machine_are_sealed(tmp_path: Path, settings: Settings) -> None:
    settings.FIRST_RUN_ACCOUNTS, settings.VAR_DIR = True, tmp_path
    assert seal() == "The record is sealed: 0 rows."
    call_command("first_run_accounts", stdout=StringIO())
    assert Account.objects.exists()
    assert list(seal_faults()) == []
    Account.objects.filter(role="administrator").update(role="editor")
    assert len(list(seal_faults())) == 1


def test_a_start_after_an_upgrade_seals_what_is_there_once() -> None:
    the_cast()
    make_person()
    assert not has_begun()
    assert seal() == "The record is sealed: 6 rows."
    Account.objects.filter(username="writer").update(role="editor")
    assert seal() == "", "a second start seals nothing"
    assert len(list(seal_faults())) == 1
    with unsealed():
        Seal.objects.all().delete()
    assert seal() == "", "nor does one after somebody took the seals away"
    assert not has_begun()


def test_an_operator_accepts_a_row_by_the_name_that_verify_gives_it() -> None:
    the_cast()
    seal()
    writer = Account.objects.get(username="writer")
    Account.objects.filter(pk=writer.pk).update(role="editor")
    (sentence,) = seal_faults()
    name = sentence.split(" ")[0]
    with pytest.raises(CommandError, match="what you found out"):
        seal("--accept", name)
    assert seal("--accept", name, "--why", "Set by hand.") == f"Accepted as it is: {name} (writer)"
    assert list(seal_faults()) == []
    entry = AuditEntry.objects.latest("number")
    assert (entry.verb, entry.by, entry.ref, entry.why) == (
        "accept",
        None,
        f"{name} (writer)",
        "Set by hand.",
    )
    for unknown in ("Z-1", "T-0000000000", "letter:3", name):
        with pytest.raises(CommandError):
            seal("--accept", unknown, "--why", "Again.")
