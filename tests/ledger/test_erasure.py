"""Erased means erased: no byte of what was withdrawn is left in the files of either database."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from cases.catalog import scrub as scrubbing
from cases.catalog.scrub import scrub
from cases.ledger.follow import follow
from cases.ledger.models import Edition
from cases.ledger.verify import verify
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony
from tests.catalog.tables import tables
from tests.ledger.committed import Committed
from tests.ledger.saying import NOON, publish, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"], transaction=True)

PUBLIC = Audience.PUBLIC
CANARY = "cn-7k3m9q2xab4d"
LONG = f"{CANARY} " + "a testimony long enough to need pages of its own. " * 400


def kept(folder: Path) -> set[str]:
    """Where the canary is found: names of files, and "rows" where a query would still return it."""
    files = {file.name for file in folder.iterdir() if CANARY.encode() in file.read_bytes()}
    rows = repr(tables()) + repr(list(Edition.objects.values_list("document", "nonce")))
    return files | ({"rows"} if CANARY in rows else set())


@pytest.mark.parametrize("action", [Action.WITHDRAW, Action.REDACT])
def test_what_is_withdrawn_or_redacted_is_nowhere(
    committed: Committed, tmp_path: Path, action: Action
) -> None:
    def story() -> None:
        publish(1, summary=LONG)
        publish(2)
        follow(PUBLIC, at=NOON)
        assert "rows" in kept(tmp_path)
        say(action, a_testimony(1))
        follow(PUBLIC, at=NOON)
        # Looked for while the connections are open: nothing is left to closing them.
        assert kept(tmp_path) == set()
        assert verify(PUBLIC) == []

    committed(story)


def test_what_is_suspended_is_nowhere_in_the_catalog(committed: Committed, tmp_path: Path) -> None:
    def story() -> None:
        publish(1, summary=LONG)
        follow(PUBLIC, at=NOON)
        say(Action.SUSPEND, a_testimony(1))
        follow(PUBLIC, at=NOON)
        assert CANARY not in repr(tables())
        assert not {name for name in kept(tmp_path) if name.startswith("catalog")}

    committed(story)


def test_a_reader_in_the_way_is_not_waited_for_but_said(
    committed: Committed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrubbing, "PATIENCE", 10)

    def story() -> None:
        if connection.vendor != "sqlite":
            assert scrub("default") is True  # there is no log of ours to empty
            return
        publish(1, summary=LONG)
        reader = sqlite3.connect(tmp_path / "default.sqlite3", isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM ledger_edition").fetchone()
        say(Action.WITHDRAW, a_testimony(1))
        assert scrub("default") is False
        assert kept(tmp_path) != set()
        reader.close()
        assert scrub("default") is True
        assert kept(tmp_path) == set()

    committed(story)
