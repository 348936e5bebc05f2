"""A real Chromium and a real server, both started once and ended before other tests go on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.at_the_desk import pages_at_the_desk
from tests.browser.chromium import running
from tests.browser.pages import Page, every_page, one_of_each
from tests.browser.site import Site, furnished, served
from tests.contracts.elsewhere import Machine

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test is for machines with a browser where it, or what it stands on, asks for one."""
    for item in items:
        if _HERE in item.path.parents and "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def furnished_machine(migrated: Machine) -> tuple[Machine, tuple[str, ...]]:
    """A machine with the first dossier and the stories of the tests, to be copied; and its names."""
    machine = migrated.copy()
    return machine, furnished(machine, "dossier", "stories")


@pytest.fixture(scope="package")
def site(furnished_machine: tuple[Machine, tuple[str, ...]]) -> Iterator[Site]:
    """The site that tests read and nobody changes."""
    machine, _names = furnished_machine
    copy = machine.copy()
    with served(copy, furnished(copy, "waiting")) as running:
        yield running


@pytest.fixture(scope="package")
def every(site: Site) -> list[list[Page]]:
    """Every page of the site in English, together by route."""
    return every_page(site)


@pytest.fixture(scope="package")
def kinds(site: Site, every: list[list[Page]]) -> list[Page]:
    """One page of each kind in each language."""
    return list(one_of_each(site, every))


@pytest.fixture(scope="package")
def desk(site: Site) -> list[Page]:
    """The desk's pages on the way from a text to what is published of it."""
    return pages_at_the_desk(site)


@pytest.fixture
def changing_site(furnished_machine: tuple[Machine, tuple[str, ...]]) -> Iterator[Site]:
    """A site of the test's own, for one who works at the desk."""
    machine, names = furnished_machine
    with served(machine.copy(), names) as running:
        yield running


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The browser of this machine. It is ended with this folder: while it runs, Django refuses databases."""
    with running() as browser:
        yield browser


@pytest.fixture
def reader(chromium: Browser, site: Site) -> Iterator[Tab]:
    """A reader whose browser runs no script."""
    context = chromium.new_context(
        base_url=site.origin, java_script_enabled=False, reduced_motion="reduce", accept_downloads=True
    )
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()
