"""Without a worker nobody is answered: it alone tells the catalog what is withdrawn and what has run out."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter
from typing import Final

import pytest

from tests.contracts.elsewhere import Machine
from tests.contracts.test_hot_pages import serving

TEN_YEARS: Final = str(10 * 366 * 24 * 60 * 60)  # seconds, after which no assessment and no consent stands
PAGES: Final = (
    "/",
    "/testimonies/",
    "/testimonies/export.csv",
    "/feed.atom",
    "/api/v1/testimonies/",
    "/n/fa-af/",
)
_PATIENCE: Final = 60.0  # seconds
_WITHDRAW: Final = """
import django; django.setup()
from django.utils import timezone
from cases.ledger.append import append
from cases.ledger.new_edition import NewEdition
from cases.ledger.publication_status import PublicationStatus
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
ref = PublicationStatus.objects.filter(audience="public", noun="testimony").order_by("ref").first().ref
gone = NewEdition(ref=ref, noun=Noun.TESTIMONY, action=Action.WITHDRAW,
                  reason=PublicReason.SAFETY_OR_REQUEST, content=None)
append(audience=Audience.PUBLIC, new_editions=[gone], at=timezone.now())
print(ref)
"""


@pytest.fixture
def guarded(copied: Machine) -> Machine:
    """A machine with a small dossier, whose servers ask for a worker as those of production do."""
    copied.environment["HEARTBEAT_WITHIN"] = "60"
    return copied


@contextmanager
def working(machine: Machine, *, ahead: str = "0") -> Iterator["subprocess.Popen[str]"]:
    """A worker whose clock is so many seconds ahead; killed at the end, as by a power cut."""
    with machine.start("-m", "tests.contracts.later", ahead, "worker") as worker:
        try:
            yield worker
        finally:
            worker.kill()


def until(condition: Callable[[], bool]) -> None:
    """Ask until it is so; what takes longer than a minute fails."""
    deadline = perf_counter() + _PATIENCE
    while not condition():
        assert perf_counter() < deadline, "it takes longer than promised"


def withdrawn_behind_its_back(machine: Machine) -> str:
    """The reference of a testimony that another process withdrew, which nobody followed."""
    done = machine.run("-c", _WITHDRAW)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_has_run_out_is_gone_by_the_worker_alone(copied: Machine) -> None:
    """Nobody at the desk does anything, and no testimony whose assessment is overdue can be read."""
    with serving(copied) as server:
        assert re.findall("T-[0-9A-Z]{10}", server.get("/testimonies/")["text"])
        with working(copied, ahead=TEN_YEARS):
            until(lambda: not re.findall("T-[0-9A-Z]{10}", server.get("/testimonies/")["text"]))


def test_where_no_worker_ever_was_no_reader_is_answered(guarded: Machine) -> None:
    """Not at any door; whoever runs the server is told why, and what is no reading goes on."""
    with serving(guarded) as server:
        assert {path: server.get(path)["status"] for path in PAGES} == dict.fromkeys(PAGES, 503)
        assert "is not being told of corrections and withdrawals" in server.get("/")["text"]
        detail = json.loads(server.get("/api/v1/testimonies/")["text"])["detail"]
        assert "is not being told of corrections and withdrawals" in detail
        assert server.get("/readyz")["text"].startswith("no worker")
        assert server.get("/healthz")["status"] == 200
        assert server.get("/desk/login/")["status"] == 200
        assert server.get("/static/site.css")["status"] == 200


def test_a_worker_that_died_is_missed_within_a_minute(guarded: Machine) -> None:
    """What is withdrawn then is not shown by whoever was not told, not even from memory."""
    with serving(guarded) as server, serving(guarded, ahead=62) as later:
        with working(guarded):
            until(lambda: bool(server.get("/testimonies/")["status"] == 200))
        ref = withdrawn_behind_its_back(guarded)
        page = f"/testimonies/{ref}/"
        assert server.get(page)["status"] in {200, 503}, "within the minute nobody can know"
        assert [later.get(path)["status"] for path in (page, "/testimonies/", "/readyz")] == [503] * 3
        assert re.match(r"no worker for \d+ seconds", later.get("/readyz")["text"])
        with working(guarded):
            until(lambda: bool(server.get(page)["status"] == 410))


def test_a_page_in_memory_is_not_shown_once_the_worker_is_missed(guarded: Machine) -> None:
    """It was kept while the worker lived, and Django is asked, who refuses."""
    with serving(guarded) as server:
        with working(guarded):
            until(lambda: bool(server.get("/testimonies/")["status"] == 200))
        asked = server.get("/testimonies/")["asked"]
        assert server.get("/testimonies/")["asked"] == asked, "it is answered from memory"
        forget_the_worker(guarded)
        until(lambda: bool(server.get("/testimonies/")["status"] == 503))


def test_a_heartbeat_takes_no_lock_and_moves_no_page_out_of_memory(guarded: Machine) -> None:
    """Beats of another worker come and go, and Django is not asked again."""
    with serving(guarded) as server, working(guarded):
        until(lambda: bool(server.get("/testimonies/")["status"] == 200))
        asked = server.get("/testimonies/")["asked"]
        leave(guarded, "Beat(now, now, {each: now for each in STREAMS})")
        assert server.get("/testimonies/")["asked"] == asked


def test_a_clock_that_stands_still_is_missed_within_an_hour(guarded: Machine) -> None:
    """The worker lives and follows, and nobody looks which consents have run out."""
    leave(guarded, "Beat(now, now - timedelta(minutes=61), {each: now for each in STREAMS})")
    with serving(guarded) as server:
        assert server.get("/readyz")["text"].startswith("the clock has not ticked since 20")
        page = server.get("/testimonies/")
        assert (page["status"], "whether every consent that it rests on" in page["text"]) == (503, True)


def test_a_public_server_hears_the_worker_that_has_the_desk(guarded: Machine) -> None:
    """The two share the catalog and what lies beside it, and nothing else."""
    with working(guarded), serving(guarded) as desk:
        until(lambda: bool(desk.get("/readyz")["status"] == 200))
        public = replace(guarded, environment=guarded.environment | {"DOSSIER_ROLE": "public"})
        public.environment.pop("DATABASE_URL", None)
        with serving(public) as server:
            assert server.get("/testimonies/")["status"] == 200
            assert server.get("/readyz")["text"] == "ready\n"


def leave(machine: Machine, beat: str) -> None:
    """Have another process leave a heartbeat."""
    said = (
        "import django; django.setup(); from datetime import timedelta; from django.utils import timezone;"
        "from cases.catalog.heartbeat import Beat;"
        "from cases.catalog.heartbeat_reader import write_heartbeat;"
        "from cases.vocabulary.audience import STREAMS; now = timezone.now();"
    )
    done = machine.run("-c", f"{said} write_heartbeat({beat})")
    assert done.returncode == 0, done.stderr


def forget_the_worker(machine: Machine) -> None:
    """As if the last heartbeat had been left long ago."""
    leave(machine, "Beat(now - timedelta(seconds=61), now, {each: now for each in STREAMS})")
