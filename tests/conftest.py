"""What every test has: both databases when it asks for one, and no network beyond this machine."""

from __future__ import annotations

import gc
import socket
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from cases.catalog.text.search_snapshot import forget_snapshots
from tests.contracts.elsewhere import Machine, machine
from tests.contracts.trust import FACTOR
from tests.factories import ENTROPY, Cast, the_cast
from tests.ledger.flush import flushable_ledger
from tests.ledger.unsealing import unseal
from tests.proofs import NO_DATABASE, PREFIXES
from tests.tables import KeptTables

__all__ = ["flushable_ledger"]

# How long an example takes says how busy the machine is.
settings.register_profile("patient", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("patient")

_LOOPBACK = ("127.", "localhost", "::1")


class NetworkForbidden(AssertionError):
    """A test reached for another machine."""


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse every connection and look-up that would leave this machine."""
    patch = pytest.MonkeyPatch()
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def refuse_far(address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else None
        if isinstance(host, str) and not host.startswith(_LOOPBACK):
            raise NetworkForbidden(f"A test reached for {host}.")

    def near_connect(self: socket.socket, address: Any) -> None:
        refuse_far(address)
        connect(self, address)

    def near_connect_ex(self: socket.socket, address: Any) -> int:
        refuse_far(address)
        return connect_ex(self, address)

    def near_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        refuse_far((host.decode() if isinstance(host, bytes) else host,))
        return getaddrinfo(host, *args, **kwargs)

    patch.setattr(socket.socket, "connect", near_connect)
    patch.setattr(socket.socket, "connect_ex", near_connect_ex)
    patch.setattr(socket, "getaddrinfo", near_look_up)
    yield
    patch.undo()


_MADE_ONCE: Final = (
    "actions/test_differences", "actions/test_seals", "contracts/test_crash",
    "contracts/test_every_noun", "contracts/test_leak",
    "contracts/test_odd_records", "contracts/test_terms_migrated", "importers/test_corrected",
    "importers/test_corrections", "importers/test_loaded", "ledger/test_catalog_faults",
    "scenarios/test_another_case", "synthetic/test_bench_processes",
)  # fmt: skip
"""Files whose tests share a world that takes seconds to make."""
_FIRST_DOSSIER: Final = ("first_dossier/", "api/test_schema.py", "contracts/test_openapi.py")
"""Whose tests read the dossier that comes with the code."""
_TOGETHER: Final = {
    "tests/browser/": "browser",
    **{f"tests/platform/test_{name}.py": "start" for name in ("coming_back", "damage", "prepare")},
    # Of many rounds each worker does some.
    **({f"tests/{name}.py": name for name in _MADE_ONCE} if FACTOR == 1 else {}),
    **({f"tests/{name}": "first dossier" for name in _FIRST_DOSSIER} if FACTOR == 1 else {}),
}
"""By the beginning of their names, tests that one worker does: what they share is made once, and ended."""


class Together(LoadScopeScheduling):  # type: ignore[misc] # it carries no types
    """Gives each test to the next worker that is free, but for those that belong together."""

    def _split_scope(self, nodeid: str) -> str:
        return next((scope for file, scope in _TOGETHER.items() if nodeid.startswith(file)), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Together:
    """How tests are shared out where there are several workers."""
    return Together(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Proofs of the whole are marked, and what no database has to do with; one that uses any may use both.

    A publication crosses from one to the other.
    """
    for item in items:
        if item.nodeid.startswith(PREFIXES):
            item.add_marker(pytest.mark.contract)
        mark = item.get_closest_marker("django_db")
        if item.nodeid.startswith(NO_DATABASE) and mark is None:
            item.add_marker(pytest.mark.copies)
        if mark is not None and "databases" not in mark.kwargs:
            both = {**mark.kwargs, "databases": "__all__"}
            item.add_marker(pytest.mark.django_db(*mark.args, **both), append=False)


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: no collection looks through it again, and there are fewer.

    They took a sixth of the time of all tests.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def kept_tables(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> KeptTables:
    """The databases that are made after this begin with the tables of the last run, if there is a cache."""
    cache: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    kept = KeptTables(cache.mkdir("tables") if cache else tmp_path_factory.mktemp("tables"))
    kept.begin()
    return kept


@pytest.fixture(scope="session")
def django_db_setup(kept_tables: KeptTables, django_db_setup: None) -> Iterator[None]:
    """The databases of the run; whoever left a connection open, in a thread that has ended, lets it go first.

    A wrapper of Django's refers to itself, so that only a collection closes it, and PostgreSQL keeps a
    database that somebody is connected to.
    """
    kept_tables.keep()
    yield
    gc.collect()
    kept_tables.let_go()


@pytest.fixture(autouse=True)
def seeded() -> None:
    """References and nonces depend on the test alone, not on what ran before."""
    ENTROPY.restart()


@pytest.fixture(autouse=True)
def unread() -> None:
    """No test searches what another one published."""
    forget_snapshots()


@pytest.fixture
def unsealed(db: None) -> None:
    """Someone with the database in their hands takes the triggers off that keep history."""
    unseal()


@pytest.fixture
def cast(db: None) -> Cast:
    """The people of the desk, one for each part."""
    return the_cast()


@pytest.fixture(scope="session")
def migrated(
    kept_tables: KeptTables, django_db_setup: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Machine]:
    """A machine with empty tables, to be copied and not to be changed."""
    with machine(tmp_path_factory.mktemp("elsewhere") / "var", kept_tables) as made:
        yield made
