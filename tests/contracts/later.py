"""Run as a program: a management command on a clock that is ahead. Arguments: seconds, the command, words."""

import sys
from datetime import timedelta
from unittest.mock import patch

import django
from django.core.management import call_command
from django.utils import timezone


def main(seconds: str, *words: str) -> None:
    """Run the command."""
    now, ahead = timezone.now, timedelta(seconds=int(seconds))
    with patch("django.utils.timezone.now", lambda: now() + ahead):
        call_command(*words)


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
