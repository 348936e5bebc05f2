"""The Chromium of this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, expect, sync_playwright

from dossier.develop.test import BROWSERS

# Chromium's own sandbox needs what containers do not give; nothing but our own pages is opened.
_OPTIONS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-component-update", "--disable-sync",
)  # fmt: skip


_PATIENCE: Final = 30_000
"""Milliseconds that a page may take to show what is expected, on a machine that does much else."""


@contextmanager
def running() -> Iterator[Browser]:
    """The browser, for as long as the block lasts. Meanwhile Django refuses databases in this thread."""
    expect.set_options(timeout=_PATIENCE)
    program = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_OPTIONS)
        yield browser
        browser.close()
