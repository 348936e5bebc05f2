"""The commands: thin, but their words and exit codes are what an operator has."""

import os
import signal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.catalog import models as catalog
from cases.ledger.models import Edition
from cases.management.commands import worker
from tests.catalog.tables import tables
from tests.ledger.saying import publish
from tests.ledger.unsealing import unseal

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def run(*words: str) -> str:
    """What a command printed."""
    out = StringIO()
    call_command(*words, stdout=out, stderr=out)
    return out.getvalue()


def test_follow_says_where_each_stream_is() -> None:
    publish(1)
    assert run("follow") == "public 1: up to date\npartner 0: up to date\n"


def test_follow_fails_when_the_catalog_stays_behind() -> None:
    publish(1, residence=["PK"])
    with pytest.raises(CommandError, match="behind"):
        run("follow")


def test_the_worker_ends_at_sigterm(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT)}
    rounds: list[float] = []

    def watch(*, stopped: object, **_rest: object) -> None:
        assert callable(stopped)
        rounds.append(stopped(0))
        os.kill(os.getpid(), signal.SIGTERM)
        rounds.append(stopped(60))

    monkeypatch.setattr(worker, "watch", watch)
    try:
        run("worker")
    finally:
        for name, handler in usual.items():
            signal.signal(name, handler)
    assert rounds == [False, True]


def test_rebuild_catalog_makes_the_same_tables_again() -> None:
    publish(1)
    run("follow")
    followed = tables()
    catalog.FacetValue.objects.all().delete()
    assert run("rebuild_catalog") == "public: 1 edition applied\npartner: 0 editions applied\n"
    assert tables() == followed


def test_rebuild_catalog_of_one_audience_leaves_the_other() -> None:
    publish(1)
    run("follow")
    catalog.FacetValue.objects.all().delete()
    assert run("rebuild_catalog", "--audience", "partner") == "partner: 0 editions applied\n"
    assert not catalog.FacetValue.objects.exists()


def test_verify_says_that_all_is_intact_and_what_it_did_not_look_at() -> None:
    call_command("seal", stdout=StringIO())
    publish(1)
    run("follow")
    anchor = f"public:1:{Edition.objects.get().link}"
    said = run("verify", "--anchor", anchor).splitlines()
    looked = ["audit trail", "seals", "revisions", "anchors", "catalog", "snapshots"]
    assert said[:9] == [
        *(f"public: intact ({anchor})", "partner: intact"),
        *(f"{each}: intact" for each in looked),
        "words and figures: all stand where they were read",
    ]
    assert all(line.startswith("not looked at") for line in said[9:])
    (desk,) = [line for line in said if line.startswith("not looked at in the default database: ")]
    assert "django_session" in desk
    assert "cases_review" not in desk
    assert run("verify", "--audience", "partner").startswith("partner: intact\naudit trail: intact\n")


def test_verify_says_that_nobody_sealed_the_record_yet() -> None:
    publish(1)
    run("follow")
    assert "not looked at: the rows of the record, which nobody sealed yet (manage.py seal)" in run("verify")


def test_verify_fails_and_names_the_first_edition_at_fault(capsys: pytest.CaptureFixture[str]) -> None:
    publish(1)
    publish(2)
    unseal()
    Edition.objects.filter(number=2).update(reason="error")
    with pytest.raises(CommandError, match="not intact"):
        call_command("verify")
    printed = capsys.readouterr()
    assert printed.err.splitlines()[0].startswith("public 2: ")
    assert "public: 1 fault (public:2:" in printed.out


def test_verify_holds_the_ledger_against_the_catalog() -> None:
    publish(1)
    run("follow")
    catalog.Position.objects.filter(audience="public").update(number=5)
    with pytest.raises(CommandError, match="not intact"):
        run("verify")


def test_verify_refuses_what_is_no_anchor() -> None:
    with pytest.raises(CommandError, match="audience:number:digest"):
        run("verify", "--anchor", "public:12")
