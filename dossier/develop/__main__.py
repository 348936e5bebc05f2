"""`python -m dossier.develop` with the name of a tool: what `make` calls to develop the site."""

from __future__ import annotations

import sys

from dossier.develop import bench, check, pictures, test, trust
from dossier.start import environment
from dossier.start.command import main


def install() -> int:
    """Install what runs the site and what develops it."""
    environment.ensure(environment.RUNTIME, environment.DEVELOPMENT)
    return 0


COMMANDS = {
    "check": check.run,
    "format": check.tidy,
    "test": test.run,
    "trust": trust.run,
    "pictures": pictures.run,
    "bench": bench.run,
    "install": install,
}

if __name__ == "__main__":
    sys.exit(main(COMMANDS, sys.argv[1:], module="dossier.develop"))
