"""Killed in the middle of it: what was acknowledged is there, and the rest is as if it had never begun."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connections

from cases.catalog.position import head
from cases.ledger.follow import caught_up, follow
from cases.ledger.models import Edition, Stream
from cases.ledger.rebuild import rebuild
from cases.ledger.verify import verify
from cases.vocabulary.audience import Audience
from tests.catalog.tables import tables
from tests.ledger.committed import Committed
from tests.ledger.saying import NOON

pytestmark = pytest.mark.django_db(databases=["default", "catalog"], transaction=True)

PUBLIC = Audience.PUBLIC
ENDLESS = "import sys, django; django.setup(); from tests.ledger.endless import main; main(sys.argv[1:])"


def test_a_killed_process_loses_nothing_it_acknowledged(committed: Committed) -> None:
    names = [str(connections.databases[alias]["NAME"]) for alias in ("default", "catalog")]
    command = [sys.executable, "-c", ENDLESS, *names]
    with subprocess.Popen(command, cwd=settings.BASE_DIR, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(12):
            process.stdout.readline()
        process.kill()
        rest = process.stdout.read().split()
    acknowledged = int(rest[-1]) if rest else 12

    def check() -> None:
        assert Edition.objects.count() == Stream.objects.get().number >= acknowledged
        assert head(PUBLIC).number <= Stream.objects.get().number
        assert verify(PUBLIC, anchors=[head(PUBLIC)]) == []
        assert follow(PUBLIC, at=NOON).fault == ""
        assert caught_up(PUBLIC)
        followed = tables()
        rebuild(PUBLIC)
        assert tables() == followed

    committed(check)
