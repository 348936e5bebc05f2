"""What a server keeps in memory is gone with the next request, whichever process took it away."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.contracts.elsewhere import Machine
from tests.contracts.furnish import WAITING

LIST, PAGE = "/statistics/", f"/statistics/{WAITING}/"


class Server:
    """A running server, asked one address after the other."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def get(self, path: str) -> dict[str, Any]:
        """Its status and text, and how often Django was asked."""
        asking, telling = self._process.stdin, self._process.stdout
        assert asking is not None
        assert telling is not None
        asking.write(f"{path}\n")
        asking.flush()
        told: dict[str, Any] = json.loads(telling.readline())
        return told


@contextmanager
def serving(machine: Machine, *, ahead: int = 0) -> Iterator[Server]:
    """A server on the databases of `machine`, whose clock is so many seconds ahead."""
    with machine.start("-m", "tests.contracts.hot", str(ahead)) as process:
        yield Server(process)


@pytest.fixture
def published(approved: Machine) -> Machine:
    """A machine where the figure that was handed in can be read."""
    return approved.copy()


def test_what_another_process_withdraws_is_gone_with_the_next_request(published: Machine) -> None:
    """A list and a page answered from memory, then neither shows the figure, and Django was asked again."""
    with serving(published) as server:
        first = [server.get(path) for path in (LIST, PAGE, LIST, PAGE)]
        assert [each["status"] for each in first] == [200] * 4
        assert WAITING in first[2]["text"]
        assert first[-1]["asked"] == 2
        published.manage("verb", "withdraw", WAITING, "--by", "second_editor", "--reason", "asked")
        after = [server.get(path) for path in (LIST, PAGE)]
        assert [each["status"] for each in after] == [200, 410]
        assert WAITING not in after[0]["text"]
        assert after[-1]["asked"] == 4


def test_what_is_said_to_partners_alone_moves_nothing(published: Machine) -> None:
    """The kept page still stands: the public can tell from nothing that a partner was told something."""
    say = (
        "import django; django.setup();"
        "from cases.catalog.position import Position;"
        "Position.objects.filter(audience='partner').update(number=900)"
    )
    with serving(published) as server:
        server.get(LIST)
        assert published.run("-c", say).returncode == 0
        assert server.get(LIST)["asked"] == 1


def test_another_history_of_the_same_length_is_noticed(published: Machine) -> None:
    """The number of the last edition stays, its link does not: nothing kept of the other history is shown."""
    fork = (
        "import django; django.setup();"
        "from cases.catalog.position import Position;"
        "Position.objects.filter(audience='public').update(digest='f' * 64)"
    )
    with serving(published) as server:
        assert [server.get(LIST)["asked"] for _ in range(2)] == [1, 1]
        assert published.run("-c", fork).returncode == 0
        assert server.get(LIST)["asked"] == 2


def test_a_server_that_is_behind_says_so_though_it_has_the_page(published: Machine) -> None:
    """503 after a minute, whatever is in memory."""
    behind = (
        "import django; django.setup(); from django.utils import timezone; from datetime import timedelta;"
        "from cases.catalog.position import mark_behind; from cases.vocabulary.audience import Audience;"
        "mark_behind(Audience.PUBLIC, at=timezone.now() - timedelta(seconds=61))"
    )
    with serving(published) as server:
        assert [server.get(LIST)["status"] for _ in range(2)] == [200, 200]
        assert published.run("-c", behind).returncode == 0
        assert server.get(LIST)["status"] == 503


def test_a_file_that_was_put_in_the_place_of_the_catalog_is_noticed(published: Machine) -> None:
    """Another file under the same name is another catalog: nothing kept of the one before is shown again.

    Django is asked, and its own connection is to the new file.
    """
    other = published.copy()
    other.manage("verb", "withdraw", WAITING, "--by", "second_editor", "--reason", "asked")
    with serving(published) as server:
        assert [server.get(PAGE)["asked"] for _ in range(2)] == [1, 1]
        published.take_the_catalog_of(other)
        after = server.get(PAGE)
        assert (after["status"], after["asked"]) == (410, 2)
