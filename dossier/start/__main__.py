"""The door of the start scripts: `python -m dossier.start` with the name of one of its commands."""

from __future__ import annotations

import signal
import sys

from dossier.start import bench, check, environment, pictures, site, test, trust
from dossier.start.trouble import Trouble


def install() -> int:
    """Install what runs the site and what develops it."""
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    return 0


COMMANDS = {
    "run": site.run,
    "dev": site.dev,
    "check": check.run,
    "format": check.tidy,
    "test": test.run,
    "trust": trust.run,
    "pictures": pictures.run,
    "bench": bench.run,
    "install": install,
}


def main(arguments: list[str]) -> int:
    """The exit code of the command named in `arguments`."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"usage: python -m dossier.start {'|'.join(COMMANDS)}", file=sys.stderr)
        return 2
    # As an exception, so that whatever was started for the command is ended with it.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        return COMMANDS[arguments[0]]()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
