"""`python -m dossier.start run` and `dev`: what `make` calls to serve the site."""

from __future__ import annotations

import sys

from dossier.start import site
from dossier.start.command import main

COMMANDS = {"run": site.run, "dev": site.dev}

if __name__ == "__main__":
    sys.exit(main(COMMANDS, sys.argv[1:], module="dossier.start"))
