"""The settings of tests, but that kept files outlive the process that kept them."""

from dossier.settings.base import STORAGES as _LASTING
from dossier.settings.test import *  # noqa: F403 - settings modules build on each other this way
from dossier.settings.test import STORAGES

STORAGES = STORAGES | {"private": _LASTING["private"]}
