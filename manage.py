#!/usr/bin/env python
"""Django's command line, with the settings of one machine unless DJANGO_SETTINGS_MODULE says otherwise."""

import os
import sys

ALONE = "propose"
"""The command that reads a file and nothing of the site: it starts without the record, in half the time."""


def main() -> None:
    """Run the command named on the command line."""
    if sys.argv[1:2] == [ALONE]:
        propose()
    else:
        manage()


def propose() -> None:
    """Propose what a text says, with no app and no model loaded, and the settings of no machine."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "dossier.settings.alone"
    from django.apps import apps  # noqa: PLC0415 - only here

    from cases.management.commands.propose import Command  # noqa: PLC0415 - it needs no more than settings

    apps.populate(())
    Command().run_from_argv(sys.argv)


def manage() -> None:
    """Run a command of the site."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dossier.settings.local")
    try:
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - the sentence below needs it late
    except ImportError:
        sys.exit(
            "Django is not installed for this Python: run `make run` once, then .venv/bin/python manage.py."
        )
    from cases.catalog.full_disk import is_full  # noqa: PLC0415 - as late

    try:
        execute_from_command_line(sys.argv)
    except Exception as error:
        if not is_full(error):
            raise
        sys.exit("The disk is full: nothing was changed. Make room on it, and try again.")


if __name__ == "__main__":
    main()
