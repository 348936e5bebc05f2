"""The stylesheet: every class that pages carry is laid out, and nothing that no page carries."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from dossier.minified_styles import minified

BASE = Path(settings.BASE_DIR)
STYLE = (BASE / "static" / "site.css").read_text(encoding="utf-8")
MADE = {"in1", "in2"}
"""Classes that are put together of a word and a number."""
UNSTYLED = {"step", "in", "kind", "from"}
"""A step of a chain is laid out as every item is; "in" is never alone, and the others are notes."""
_CLASS = re.compile(r"\.([a-z][\w-]*)")
_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[a-z][\w-]*")


def test_what_is_laid_out_is_carried() -> None:
    without_values = re.sub(r"/\*.*?\*/|\"[^\"]*\"|\{[^{}]*\}", " ", STYLE, flags=re.DOTALL)
    spoken = set(_WORD.findall("\n".join(_sources())))
    assert set(_CLASS.findall(without_values)) - spoken - MADE == set()


def test_what_is_carried_is_laid_out() -> None:
    laid_out = set(_CLASS.findall(re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL)))
    plain = (
        re.sub(r"{%.*?%}|{{.*?}}", " ", each) for page in _pages() for each in _ATTRIBUTE.findall(_flat(page))
    )
    carried = {name for each in plain for name in each.split() if _WORD.fullmatch(name)}
    assert carried - laid_out - UNSTYLED == set()


def test_it_is_sent_minified(tmp_path: Path) -> None:
    """What is collected says the same in fewer bytes."""
    storages = {**settings.STORAGES, "staticfiles": {"BACKEND": "dossier.minified_styles.MinifiedStyles"}}
    ours = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path, STATICFILES_FINDERS=ours):
        call_command("collectstatic", verbosity=0, interactive=False)
    (sent,) = tmp_path.glob("site.*.css")
    assert sent.read_text(encoding="utf-8") == minified(STYLE)
    assert "/*" not in minified(STYLE)
    assert minified("a  b {\n  c: d(e, f);\n}\n/* g */") == "a b{c:d(e,f)}"


def _pages() -> Iterator[str]:
    return (each.read_text(encoding="utf-8") for each in (BASE / "templates" / "web").rglob("*.html"))


def _flat(page: str) -> str:
    """The page without the quotation marks inside what is put in."""
    return re.sub(r"{%.*?%}|{{.*?}}", lambda found: found[0].replace('"', "'"), page)


def _sources() -> Iterator[str]:
    yield from _pages()
    yield from (each.read_text(encoding="utf-8") for each in (BASE / "cases" / "pages").rglob("*.py"))
