"""What the contracts share."""

import logging
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import cast

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from dossier.logs import QuietFormatter
from tests.contracts.canaries import Canaries
from tests.contracts.elsewhere import Machine
from tests.contracts.furnish import WAITING
from tests.contracts.planted_world import World, plant
from tests.factories import ENTROPY
from tests.taken_back import made_once


@pytest.fixture(autouse=True)
def same_randomness() -> None:
    """References and nonces depend on the test alone."""
    ENTROPY.restart()


@pytest.fixture(autouse=True)
def legible_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures of shared addresses are searched as the words that they are drawn from."""
    monkeypatch.setattr("cases.web.card.png", str.encode)


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """The world of canaries, made once for a file and taken back at its end."""
    with made_once(django_db_blocker):
        yield plant(Canaries())


@pytest.fixture
def world(planted: World, db: None) -> World:
    """The world of canaries; what the test does to it is taken back."""
    return planted


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """What the configured handlers write, as they would write it."""
    written = StringIO()
    configured = cast("Mapping[str, object]", settings.LOGGING["loggers"])
    handlers = {
        handler
        for name in ("root", *configured)
        for handler in logging.getLogger(name).handlers
        if isinstance(handler.formatter, QuietFormatter) and isinstance(handler, logging.StreamHandler)
    }
    assert handlers
    streams = {handler: handler.setStream(written) for handler in handlers}
    yield written
    for handler, stream in streams.items():
        handler.setStream(stream)


@pytest.fixture(scope="session")
def furnished(migrated: Machine) -> Machine:
    """A machine with a small dossier, to be copied and not to be changed."""
    made = migrated.copy()
    done = made.run("-m", "tests.contracts.furnish")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="session")
def approved(furnished: Machine) -> Machine:
    """The same machine after the figure that was handed in was published; to be copied and not changed."""
    made = furnished.copy()
    made.manage("verb", "approve", WAITING, "--by", "second_editor")
    return made


@pytest.fixture
def copied(furnished: Machine) -> Machine:
    """A machine of the test's own, with a small dossier."""
    return furnished.copy()
