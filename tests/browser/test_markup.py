"""The Nu HTML checker finds no error and no warning on any page, nor in a stylesheet of ours."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from django.conf import settings

from dossier.develop import html_checker
from tests.browser.pages import Page
from tests.browser.test_every_page import FAULTS

pytestmark = [pytest.mark.looks, pytest.mark.markup]

FAULTY_PAGE, FAULTY_STYLE = "faults", "faults.css"
STYLES = ("site.css", "bench.css")
PATIENCE = 300.0  # seconds
Verdicts = Mapping[str, Sequence[str]]


@pytest.fixture(scope="package")
def verdicts(
    every: list[list[Page]], kinds: list[Page], desk: list[Page], tmp_path_factory: pytest.TempPathFactory
) -> Verdicts:
    """What the checker says of each page, asked once for all of them."""
    folder = tmp_path_factory.mktemp("pages")
    found = (*kinds, *(page for pages in every for page in pages), *desk)
    pages = {page.path: page.body for page in found}
    pages[FAULTY_PAGE] = FAULTS
    files = {folder / f"{number}.html": path for number, path in enumerate(pages)}
    for file, path in files.items():
        file.write_bytes(pages[path])
    styles = {
        **{name: (Path(settings.BASE_DIR) / "static" / name).read_bytes() for name in STYLES},
        FAULTY_STYLE: b"p { colour: red }",
    }
    for name, body in styles.items():
        (folder / name).write_bytes(body)
        files[folder / name] = name
    said: dict[str, list[str]] = defaultdict(list)
    for message in _messages(files):
        said[files[Path(message["url"].removeprefix("file:"))]].append(message["message"])
    return {path: said[path] for path in files.values()}


def test_no_page_is_badly_made(verdicts: Verdicts) -> None:
    faults = {
        path: said for path, said in verdicts.items() if said and path not in {FAULTY_PAGE, FAULTY_STYLE}
    }
    assert faults == {}


def test_bad_pages_are_found_out(verdicts: Verdicts) -> None:
    assert any("alt" in each for each in verdicts[FAULTY_PAGE])
    assert any("colour" in each for each in verdicts[FAULTY_STYLE])


def _messages(files: Mapping[Path, str]) -> list[dict[str, str]]:
    """Errors and warnings, as the checker reports them in JSON."""
    assert html_checker.JAR.exists(), "The Nu HTML checker is not there yet: `make test` fetches it."
    command = [
        "java",
        "-Xshare:auto",
        "-jar",
        str(html_checker.JAR),
        "--also-check-css",
        "--format",
        "json",
        "--stdout",
    ]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=PATIENCE)
    messages: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    return messages
