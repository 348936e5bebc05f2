"""Decisions are numbered without holes, and whoever names one leads to it."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]

_LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<path>[^)#:]+\.md)(?:#[^)]*)?\)")
_SPOKEN = re.compile(r"\bdecisions? (?P<number>\d+)\b")


def test_numbers_have_no_holes() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{n:04}" for n in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name[:4])
def test_a_decision_begins_with_its_number(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith(f"# {int(path.name[:4])}. ")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_to_another_page_leads_there(page: Path) -> None:
    """And says the number that the page has, where it says one."""
    for link in _LINK.finditer(page.read_text(encoding="utf-8")):
        target = (page.parent / link["path"]).resolve()
        assert target.is_file(), f"{link[0]} leads nowhere"
        if target in DECISIONS and (number := link["words"].split()[-1]).isdecimal():
            assert int(number) == int(target.name[:4]), link[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_decision_that_is_named_is_there(page: Path) -> None:
    for spoken in _SPOKEN.finditer(page.read_text(encoding="utf-8")):
        assert 1 <= int(spoken["number"]) <= len(DECISIONS), spoken[0]
