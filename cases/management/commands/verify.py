"""`manage.py verify`: proves that the ledger says what it said, that the audit trail is whole, and that what
is published can be followed to what the desk keeps.
"""

import re
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.audit import audit_faults
from cases.actions.intactness import kept_faults
from cases.actions.shortcoming import falling_short
from cases.catalog.position import Head, head
from cases.ledger.edition import Edition
from cases.ledger.follow import followed_streams
from cases.ledger.verify import verify
from cases.vocabulary.audience import STREAMS, Audience


def anchor(text: str) -> tuple[Audience, Head]:
    """Read `public:12:<64 hexadecimal digits>`, a head noted elsewhere."""
    found = re.fullmatch(r"(public|partner):(\d+):([0-9a-f]{64})", text)
    if not found:
        raise ArgumentTypeError("an anchor is audience:number:digest, such as public:12:9f86d0…")
    return Audience(found[1]), Head(int(found[2]), found[3])


class Command(BaseCommand):
    """Walks each stream, held against the local catalog's position and any anchor given, the trail, and the
    way from published words to kept texts.
    """

    help = "Verify the ledger and what is kept of sources; names what falls short of being traceable."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which streams, and heads that were noted elsewhere."""
        names = [stream.value for stream in STREAMS]
        parser.add_argument("--audience", choices=names, action="append", help="repeat for several")
        parser.add_argument(
            "--anchor", type=anchor, action="append", default=[], help="audience:number:digest"
        )

    def handle(
        self, *args: Any, audience: list[str] | None, anchor: list[tuple[Audience, Head]], **options: Any
    ) -> None:
        """Print a line for each stream, with its end, and for each fault; a fault is a non-zero exit."""
        broken = 0
        for stream in map(Audience, audience or STREAMS):
            seen = [noted for of, noted in anchor if of is stream]
            if stream in followed_streams():
                seen.append(head(stream))
            faults = verify(stream, anchors=seen)
            for fault in faults:
                self.stderr.write(str(fault))
            self.stdout.write(f"{stream.value}: {_verdict(len(faults))}{_last(stream)}")
            broken += len(faults)
        trail = audit_faults()
        for sentence in trail:
            self.stderr.write(sentence)
        self.stdout.write(f"audit trail: {_verdict(len(trail))}")
        kept = list(kept_faults())
        for sentence in kept:
            self.stderr.write(sentence)
        self.stdout.write(f"snapshots: {_verdict(len(kept))}")
        self._trace()
        if broken or trail:
            raise CommandError(_("The ledger or the audit trail is not intact."))
        if kept:
            raise CommandError(_("What the desk keeps of its sources is not intact."))

    def _trace(self) -> None:
        """Name every published record of which words or figures cannot be followed to a kept text.

        What was published before a rule was made is no tampering: it is said, and no fault.
        """
        short = 0
        for one in falling_short():
            self.stdout.write(str(one))
            short += 1
        self.stdout.write(f"words and figures: {_shortcomings(short)}")


def _last(stream: Audience) -> str:
    """The stream's last edition, to be noted elsewhere as `--anchor` takes it; nothing before the first."""
    last = Edition.objects.of(stream).order_by("-number").first()
    return f" ({stream.value}:{last.number}:{last.link})" if last else ""


def _shortcomings(records: int) -> str:
    if not records:
        return _("all stand where they were read")
    return ngettext("%(n)d record falls short", "%(n)d records fall short", records) % {"n": records}


def _verdict(faults: int) -> str:
    return ngettext("%(n)d fault", "%(n)d faults", faults) % {"n": faults} if faults else _("intact")
