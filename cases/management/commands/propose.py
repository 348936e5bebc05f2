"""`manage.py propose FILE`: what a text says, with the rule behind each proposal. It reads no record."""

import gc
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cases.evidence.proposals.as_json import as_json
from cases.evidence.proposals.as_lines import as_lines
from cases.evidence.proposals.propose import propose


def day(text: str) -> date:
    """Read `2026-11-30`."""
    return date.fromisoformat(text)


class Command(BaseCommand):
    """Prints the proposals of one text; with --lines, of one text a line."""

    requires_system_checks = ()  # what is read is a file, and nothing of the site
    help = "Propose the statements, figures, dates, names and events of a text, each with its rule."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which text, the day it appeared, and the form of the answer."""
        parser.add_argument("file", nargs="?", default="-", help="a text in UTF-8; - for standard input")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--published", type=day, help="the day it appeared, such as 2026-11-30")
        parser.add_argument(
            "--lines", action="store_true", help='the file holds lines {"id", "text", "published"}'
        )

    def handle(self, *args: Any, file: str, published: date | None, **options: Any) -> None:
        """One JSON object a text, or one line a proposal."""
        try:
            with _opened(file) as stream, _uncollected():
                if options["lines"]:
                    self._answer_lines(stream)
                else:
                    self._answer(stream.read().decode(), published, whole=options["format"] == "json")
        except (OSError, UnicodeDecodeError) as fault:
            raise CommandError(_("This cannot be read: %s") % fault) from fault

    def _answer(self, text: str, published: date | None, *, whole: bool) -> None:
        found = propose(text, published=published)
        for line in [as_json(found)] if whole else as_lines(found):
            self.stdout.write(line)

    def _answer_lines(self, stream: BinaryIO) -> None:
        for number, item, text, published in _items(stream):
            if text is None:
                raise CommandError(_("Line %s is no item with “id” and “text”.") % number)
            self.stdout.write(as_json(propose(text, published=published), item=item))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no circles within: nothing that is read here refers back to itself, and looking takes long."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _opened(file: str) -> BinaryIO:
    """The bytes as given: nothing is done to line ends, so that positions hold."""
    return sys.stdin.buffer if file == "-" else Path(file).open("rb")


def _items(stream: BinaryIO) -> Iterator[tuple[int, str, str | None, date | None]]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            published = item.get("published")
            yield number, str(item["id"]), str(item["text"]), _day_of(published)
        except (ValueError, KeyError, AttributeError):
            yield number, "", None, None


def _day_of(published: object) -> date | None:
    """The day of a date or moment in ISO 8601; None where none is told, or no whole day."""
    try:
        return date.fromisoformat(str(published)[:10])
    except ValueError:
        return None
