"""The stylesheet of the bench: every class its pages carry is laid out, and nothing that none carries."""

import re
from pathlib import Path
from typing import Final

from django.conf import settings

BASE: Final = Path(settings.BASE_DIR)
STYLE: Final = (BASE / "static" / "bench.css").read_text(encoding="utf-8")
OF_THE_BENCH: Final = ("bench", "packets")
"""Folders of templates that this stylesheet is for; others stand in Django's own frame, or in both."""
UNSTYLED: Final = {"sure"}
"""As every mark is laid out."""
_CLASS: Final = re.compile(r"\.([a-z][\w-]*)")
_ATTRIBUTE: Final = re.compile(r'class="([^"]*)"')
_NAME: Final = re.compile(r"[a-z][\w-]*")
_TAG: Final = re.compile(r"{%.*?%}|{{.*?}}")


def test_what_is_laid_out_is_carried() -> None:
    without_values = re.sub(r"/\*.*?\*/|\"[^\"]*\"|\{[^{}]*\}", " ", STYLE, flags=re.DOTALL)
    pages = "\n".join(map(_flat, (BASE / "templates" / "desk").rglob("*.html")))
    carried = {name for each in _ATTRIBUTE.findall(pages) for name in _NAME.findall(each)}
    said = "\n".join(path.read_text(encoding="utf-8") for path in _programs())
    carried |= set(re.findall(r'"([a-z][\w-]*)"', said))
    assert set(_CLASS.findall(without_values)) - carried == set()


def test_what_is_carried_is_laid_out() -> None:
    laid_out = set(_CLASS.findall(re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL)))
    pages = [path for name in OF_THE_BENCH for path in (BASE / "templates/desk/desk" / name).glob("*.html")]
    carried = {
        name
        for page in pages
        for each in _ATTRIBUTE.findall(_flat(page))
        for name in _TAG.sub(" ", each).split()
    }
    assert carried - laid_out - UNSTYLED == set()


def _flat(path: Path) -> str:
    """The template without the quotation marks inside its tags."""
    return _TAG.sub(lambda found: found[0].replace('"', "'"), path.read_text(encoding="utf-8"))


def _programs() -> list[Path]:
    """What names classes besides templates."""
    return [*(BASE / "cases" / "admin").rglob("*.py"), *(BASE / "static").rglob("*.js")]
