"""Nobody stops the house with a few sockets: who is slow waits alone."""

import time
from collections.abc import Callable
from http.client import HTTPConnection
from statistics import quantiles
from typing import Final

from dossier.start import ports
from tests.contracts.elsewhere import Machine
from tests.contracts.served import Server, serving, signed_in
from tests.contracts.slow import Held, held, kinds
from tests.contracts.trust import FACTOR, reached

NUMBER: Final = 500 if FACTOR > 1 else 60
"""Connections that are held at once: fewer in the suite, where other tests run beside them."""
MOST: Final = 2.0 if FACTOR > 1 else 10.0
"""Times the time of an idle server that a request may take."""
JITTER: Final = 0.005 if FACTOR > 1 else 0.25
"""Seconds that a busy machine of two processors makes a difference of by itself."""
_REQUESTS: Final = 150 if FACTOR > 1 else 30
_WORKED_OFF: Final = 30.0
"""Seconds that it takes at most until what all asked for at once is answered."""
_ROUNDS: Final = 4 if FACTOR > 1 else 2


def p99(port: int, path: str, *, cookie: str, meanwhile: Callable[[], None]) -> float:
    """Seconds within which 99 of 100 requests for `path` are answered, on one connection."""
    line = HTTPConnection(ports.HOST, port, timeout=10)
    headers = {"Host": "localhost", "Cookie": cookie} if cookie else {"Host": "localhost"}
    took = []
    for number in range(_REQUESTS):
        if number % 20 == 0:
            meanwhile()
        began = time.perf_counter()
        line.request("GET", path, headers=headers)
        response = line.getresponse()
        response.read()
        took.append(time.perf_counter() - began)
        assert response.status == 200, f"{path} answered {response.status}"
    line.close()
    return quantiles(took, n=100, method="inclusive")[98]


def compared(server: Server, paths: dict[str, str], *, cookie: str) -> None:
    """Every path is answered as fast as ever while slow clients are held; `paths` have their cookie."""
    idle: dict[str, list[float]] = {path: [] for path in paths}
    busy: dict[str, list[float]] = {path: [] for path in paths}
    for _ in range(_ROUNDS):
        for path, sent in paths.items():
            idle[path].append(p99(server.port, path, cookie=sent, meanwhile=nothing))
        with held(server.port, kinds(cookie=cookie), NUMBER) as slow:
            settle(server, slow, paths, fastest=idle)
            for path, sent in paths.items():
                busy[path].append(p99(server.port, path, cookie=sent, meanwhile=slow.trickle))
    for path in paths:
        # The best round of each: what else the machine did in the others is nobody's fault here.
        assert min(busy[path]) <= MOST * min(idle[path]) + JITTER, (path, idle[path], busy[path])


def nothing() -> None:
    """What an idle server has to bear meanwhile."""


def settle(server: Server, slow: Held, paths: dict[str, str], *, fastest: dict[str, list[float]]) -> None:
    """Until what was asked for at the beginning is worked off, which takes some seconds and has an end.

    Who takes nothing has asked forty times at first, which is work and not slowness.
    """
    assert len(slow) == NUMBER
    deadline = time.monotonic() + _WORKED_OFF
    for path, sent in paths.items():
        while p99(server.port, path, cookie=sent, meanwhile=nothing) > MOST * min(fastest[path]) + JITTER:
            assert time.monotonic() < deadline, f"{path} is as slow as ever"


def test_slow_clients_of_every_kind_stop_neither_pages_nor_the_desk(copied: Machine) -> None:
    """p99 of pages, files and the desk beside that of the idle server, in one run, with no proxy before it.

    In `make trust` 500 connections are held and twice the time is allowed. In the suite, where the machine
    does other things meanwhile, it is 60, and ten times and a quarter of a second: enough to see whether
    anybody waits for one of them, since they are held for much longer.
    """
    cookie = signed_in(copied)
    with serving(copied, HOT_PAGES_BYTES="1000000") as server:
        pages = dict.fromkeys(("/testimonies/", "/healthz", "/api/v1/testimonies/"), "")
        compared(server, {**pages, "/desk/": cookie, "/timeline/": "not=kept"}, cookie=cookie)
    reached("connections", NUMBER)


def test_a_public_server_is_stopped_by_nobody_either(copied: Machine) -> None:
    """The same without a desk."""
    with serving(copied, DOSSIER_ROLE="public") as server:
        compared(server, {"/testimonies/": "", "/healthz": "", "/timeline/": "not=kept"}, cookie="a=b")
