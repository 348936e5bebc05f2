"""Run as a program: takes pictures of the first dossier, every kind to be looked at and a few to keep."""

from __future__ import annotations

import base64
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import django
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

Scheme = Literal["light", "dark"]
QUALITY: Final = 82
"""Of WebP, of 100."""


@dataclass(frozen=True)
class View:
    """How a page is looked at; `height` cuts the picture off, None shows the whole page."""

    width: int = 1280
    height: int | None = None
    scheme: Scheme = "light"
    printed: bool = False
    mirrored: bool = False


VIEWS: Final = {
    "wide": View(),
    "phone": View(width=375),
    "dark": View(scheme="dark"),
    "printed": View(width=794, printed=True),
}
KEPT: Final = {
    "home": ("/", View(height=860)),
    "statistics": ("/statistics/", View(height=860)),
    "testimony-dark": ("/testimonies/T-T8JHWTK04H/", View(height=860, scheme="dark")),
    "testimonies-dari": ("/fa-af/testimonies/", View(height=860)),
}
"""What the documentation shows, by the name of the file."""
AT_THE_DESK: Final = {**VIEWS, "mirrored": View(mirrored=True)}
"""How the desk is looked at: in one language, and yet laid out as one is that runs the other way."""
KEPT_OF_THE_DESK: Final = {
    "bench": View(height=860),
    "last-look": View(height=860, scheme="dark"),
    "review": View(height=860),
}


def main(kept: Path, looked_at: Path) -> None:
    """Serve the first dossier; write what the documentation shows to `kept`, every view to `looked_at`."""
    from tests.browser.chromium import running  # noqa: PLC0415 - after the applications are loaded
    from tests.browser.desk_stages import stages  # noqa: PLC0415
    from tests.browser.pages import every_page, one_of_each  # noqa: PLC0415
    from tests.browser.site import furnished, served  # noqa: PLC0415
    from tests.contracts.elsewhere import machine  # noqa: PLC0415
    from tests.tables import KeptTables  # noqa: PLC0415

    with (
        tempfile.TemporaryDirectory() as folder,
        machine(Path(folder) / "var", KeptTables(Path(folder))) as made,
    ):
        names = furnished(made, "dossier")
        with served(made, names) as site, running() as browser:
            for name, (path, view) in KEPT.items():
                _take(browser, site.origin + path, view, kept / f"{name}.webp")
            for page in list(one_of_each(site, every_page(site))):
                for name, view in {} if page.made else VIEWS.items():
                    file = re.sub(r"[^a-zA-Z0-9]+", "-", page.path).strip("-") or "home"
                    _take(browser, site.origin + page.path, view, looked_at / name / f"{file}.webp")
            for stage, tab in stages(browser, site, made):
                if stage in KEPT_OF_THE_DESK:
                    _picture(tab, KEPT_OF_THE_DESK[stage], kept / f"desk-{stage}.webp")
                for name, view in AT_THE_DESK.items():
                    _picture(tab, view, looked_at / name / f"desk-{stage}.webp")


def _take(browser: Browser, address: str, view: View, file: Path) -> None:
    tab = browser.new_page()
    tab.goto(address)
    _picture(tab, view, file)
    tab.close()


def _picture(tab: Tab, view: View, file: Path) -> None:
    """What the tab shows now, looked at as `view` says."""
    tab.emulate_media(
        media="print" if view.printed else "screen", color_scheme=view.scheme, reduced_motion="reduce"
    )
    tab.set_viewport_size({"width": view.width, "height": view.height or 900})
    written = tab.evaluate("document.documentElement.dir")
    if view.mirrored:
        tab.evaluate("document.documentElement.dir = 'rtl'")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_webp(tab, whole=view.height is None))
    tab.evaluate("dir => { document.documentElement.dir = dir }", written)


def _webp(tab: Tab, *, whole: bool) -> bytes:
    """The page as WebP, which Chromium writes and Playwright has no word for."""
    options = {"format": "webp", "quality": QUALITY, "captureBeyondViewport": whole}
    if whole:
        size = tab.evaluate("({width: innerWidth, height: document.documentElement.scrollHeight})")
        tab.set_viewport_size(size)  # what sticks to the end of a screen stands at the end of the page
        options["clip"] = {"x": 0, "y": 0, "scale": 1, **size}
    taken = tab.context.new_cdp_session(tab).send("Page.captureScreenshot", options)
    return base64.b64decode(taken["data"])


if __name__ == "__main__":
    django.setup()
    main(Path(sys.argv[1]), Path(sys.argv[2]))
