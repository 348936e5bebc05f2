#!/usr/bin/env python
"""Django's command line, with the settings of one machine unless DJANGO_SETTINGS_MODULE says otherwise."""

import os
import sys


def main() -> None:
    """Run the command named on the command line."""
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
