"""Calls `manage.py tick` again and again: what ends on a day ends without anybody at the desk."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from types import FrameType

from dossier.start.folders import ROOT

INTERVAL = 60 * 60.0  # seconds; what runs out does so on a day, so an hour late is soon enough


def main() -> int:
    """Tick at once and then every hour until a signal asks for the end. One that fails is tried again."""
    ended = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        ended.set()

    signal.signal(signal.SIGTERM, end)
    while True:
        subprocess.run([sys.executable, ROOT / "manage.py", "tick"], cwd=ROOT)
        if ended.wait(INTERVAL):
            return 0


if __name__ == "__main__":
    sys.exit(main())
