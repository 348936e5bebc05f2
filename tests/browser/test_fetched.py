"""From an address to the published words; workers are killed on the way, and nothing is there twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Queue
from subprocess import Popen
from threading import Event
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.fetching_worker import HOST, READING
from tests.browser.site import Site, served
from tests.browser.test_editor import at_the_desk
from tests.browser.test_workbench import CASE, PAPER, Text, approve, statements
from tests.browser.workbench import Mouse
from tests.captures.files import answer, page
from tests.captures.loopback import Server
from tests.contracts.elsewhere import Machine
from tests.contracts.trust import whole

PATH: Final = "/the-ferry"
TITLE: Final = "The ferry that waits"
SAID: Final = "I have tied it up every night for eleven years."
_PAGE: Final = answer(
    page(
        "Every evening a crowd stands at the ferry, and every evening it stays where it is.",
        f"“{SAID}” says Mirwais Sabir, the ferryman, who lives beside the river in a hut of planks.",
        "He has a list of those who asked, and reads it aloud to whoever will listen to him.",
        head=f"<title>{TITLE}</title>",
        opening='<html lang="en">',
    ),
    headers="Content-Type: text/html; charset=utf-8\r\n",
)
_LIMIT: Final = 300  # seconds after which whoever took an errand is taken for gone
_PATIENCE: Final = 60.0  # seconds
_COUNT: Final = f"""
import json, django; django.setup()
from cases.models import Custody, Errand, Packet, Snapshot, SnapshotText
from django_tasks_db.models import DBTaskResult
queue = DBTaskResult.objects
errands = Errand.objects.filter(address__contains="{HOST}")
print(json.dumps([
    [[each.state, each.tries] for each in errands],
    queue.ready().count() + queue.running().count(),
    *(each.objects.count() for each in (Snapshot, SnapshotText, Packet, Custody)),
]))
"""


_KILLED: Final = (PATH, READING)[-whole(2, suite=1) :]
"""While it waits for which answers a worker is killed."""


@dataclass
class Held:
    """What the server answers, where a worker is killed only once it may; `asked` are the paths, in order."""

    asked: list[str] = field(default_factory=list)
    arriving: Queue[str] = field(default_factory=Queue)
    goes_on: dict[str, Event] = field(default_factory=lambda: {path: Event() for path in _KILLED})

    def __call__(self, path: str) -> bytes:
        self.asked.append(path)
        self.arriving.put(path)
        if path in self.goes_on:
            self.goes_on[path].wait(_PATIENCE)
        return _PAGE if path == PATH else answer(b"")

    def until(self, path: str) -> None:
        """Wait until it is asked for."""
        while self.arriving.get(timeout=_PATIENCE) != path:
            pass


@pytest.fixture
def fetching_site(furnished_machine: tuple[Machine, tuple[str, ...]]) -> Iterator[tuple[Site, Machine]]:
    """A site of the test's own, and its machine."""
    machine, names = furnished_machine
    own = machine.copy()
    own.environment["DJANGO_SETTINGS_MODULE"] = "tests.browser.files_on_disk"
    with served(own, names) as running:
        yield running, own


@contextmanager
def working(machine: Machine, server: Server, ahead: int) -> Iterator[Popen[str]]:
    """A worker that fetches from the server, so many seconds later; killed at the end, as by a power cut."""
    with machine.start("-m", "tests.browser.fetching_worker", str(ahead), str(server.port)) as worker:
        try:
            yield worker
        finally:
            worker.kill()


@pytest.mark.trust
def test_an_address_is_published_though_workers_are_killed_while_they_fetch_and_read(
    chromium: Browser, fetching_site: tuple[Site, Machine]
) -> None:
    site, machine = fetching_site
    _errands, waiting, *before = counted(machine)
    held = Held()
    with (
        Server(held).running() as server,
        at_the_desk(chromium, site, "writer") as desk,
    ):
        writer = Mouse(desk.tab)
        writer.click(desk.tab.locator("#id_text"))
        desk.tab.keyboard.insert_text(f"http://{HOST}{PATH}")
        writer.click(desk.tab.locator("#intake .btn").last)
        expect(desk.tab.locator("main")).to_contain_text("Waiting for its turn")
        for number, moment in enumerate(_KILLED):
            with working(machine, server, number * _LIMIT):
                held.until(moment)
            held.goes_on[moment].set()
        with working(machine, server, len(_KILLED) * _LIMIT):
            expect(desk.tab.locator("form#bench")).to_be_visible()
        assert held.asked == [PATH, *_KILLED, READING], "what was fetched is not fetched again"
        assert counted(machine) == [
            [["done", 1 + len(_KILLED)]],
            waiting,
            *(number + 1 for number in before),
        ]

        writer.arrived()
        expect(desk.tab.locator("#source-title")).to_have_value(TITLE)
        writer.accept()
        writer.tell({"case": CASE, "source-kind": "news report", "source-publisher": PAPER})
        writer.judge()
        assert writer.missing("") == []
        writer.hand_in()
    with at_the_desk(chromium, site, "editor") as desk:
        approve(Mouse(desk.tab), Text("", TITLE))
    assert [each["text"] for each in statements(site, Text("", TITLE))] == [SAID]


def counted(machine: Machine) -> list[Any]:
    """How errands stand, how many wait; how many captures, texts, packets and acts of custody there are."""
    found: list[Any] = json.loads(machine.run("-c", _COUNT).stdout)
    return found
