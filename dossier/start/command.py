"""How a command of `make` is called by its name, and ends with an exit code and a sentence, no traceback."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Mapping

from dossier.start.trouble import Trouble


def main(commands: Mapping[str, Callable[[], int]], arguments: list[str], *, module: str) -> int:
    """The exit code of the one of `commands` that `arguments` name; `module` is what `python -m` was told."""
    if len(arguments) != 1 or arguments[0] not in commands:
        print(f"usage: python -m {module} {'|'.join(commands)}", file=sys.stderr)
        return 2
    # As an exception, so that whatever was started for the command is ended with it.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        return commands[arguments[0]]()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
