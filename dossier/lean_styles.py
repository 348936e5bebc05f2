"""Lean styles: the site's stylesheet as it is sent, without what only its authors need.

A page and its stylesheet have to fit into the first packets that a server may send (RFC 6928), and a tenth
of the stylesheet is layout and notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from whitenoise.storage import CompressedManifestStaticFilesStorage

SITE: Final = "site.css"
_NOTES: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND: Final = re.compile(r"\s*([{};,])\s*")


def lean(style: str) -> str:
    """`style` without notes and without spaces that mean nothing; no text in it may hold one of `{};,`."""
    whole = " ".join(_NOTES.sub("", style).split())
    return _AROUND.sub(r"\1", whole).replace(": ", ":").replace(";}", "}")


class LeanStyles(CompressedManifestStaticFilesStorage):  # type: ignore[misc] # WhiteNoise carries no types
    """What is collected, the site's stylesheet lean."""

    def post_process(
        self, paths: dict[str, Any], **options: Any
    ) -> Iterator[tuple[str, str, bool | Exception]]:
        """Make the stylesheet lean before it is named after what it holds, and compressed."""
        if SITE in paths and not options.get("dry_run"):
            file = Path(self.path(SITE))
            file.write_text(lean(file.read_text(encoding="utf-8")), encoding="utf-8")
            paths = {**paths, SITE: (self, SITE)}
        yield from super().post_process(paths, **options)
