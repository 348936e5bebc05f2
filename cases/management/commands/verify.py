"""`manage.py verify`: proves that the ledger says what it said, that nothing was changed behind the verbs,
that the catalog holds what was said, and that what is published can be followed to what the desk keeps.
"""

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.anchors import anchor_faults, anchor_summary
from cases.actions.audit import audit_faults
from cases.actions.content import CHANGES_BY_ITSELF
from cases.actions.derived import derivation_faults, underived_editions
from cases.actions.intactness import stored_content_faults
from cases.actions.seals import SEALED, has_begun, seal_faults, uncovered
from cases.actions.shortcoming import falling_short
from cases.actions.unverified_tables import unverified_tables
from cases.catalog.position import Head, head
from cases.ledger import models as ledger
from cases.ledger.catalog_faults import COMPARED, LEFT_OUT, catalog_faults
from cases.ledger.edition import Edition
from cases.ledger.follow import followed_streams
from cases.ledger.verify import verify
from cases.models import AuditEntry, Dependency, Reading, Seal
from cases.vocabulary.audience import STREAMS, Audience

LOOKED_AT: Final = (
    *(ledger.Edition, ledger.PublicationStatus, ledger.Stream, ledger.Derivation),
    *(AuditEntry, Seal, Dependency, Reading),
)
"""What is chained, worked out from a chain or sealed with another row, beside what is sealed or projected."""


def anchor(text: str) -> tuple[Audience, Head]:
    """Read `public:12:<64 hexadecimal digits>`, a head noted elsewhere."""
    found = re.fullmatch(r"(public|partner):(\d+):([0-9a-f]{64})", text)
    if not found:
        raise ArgumentTypeError("an anchor is audience:number:digest, such as public:12:9f86d0…")
    return Audience(found[1]), Head(int(found[2]), found[3])


class Command(BaseCommand):
    """Walks each stream, held against the local catalog's position and any anchor given; the trail and the
    seals; the catalog row by row; and the way from published words to kept texts.
    """

    help = "Verify the ledger, the record and the catalog; names what falls short of being traceable."

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
        """Print a line for each thing looked at, and one for each fault; a fault is a non-zero exit."""
        streams = [Audience(each) for each in audience or STREAMS]
        faults = sum([self._walk(stream, anchor) for stream in streams])
        faults += sum(self._look(name, look()) for name, look in _looks(streams))
        self._trace()
        self._say_what_was_not_looked_at()
        if faults:
            raise CommandError(_("What is kept here is not intact."))

    def _walk(self, stream: Audience, anchors: Iterable[tuple[Audience, Head]]) -> int:
        """How many faults a stream has, each of them said."""
        seen = [noted for of, noted in anchors if of is stream]
        if stream in followed_streams():
            seen.append(head(stream))
        return self._look(stream.value, map(str, verify(stream, anchors=seen)), end=_last(stream))

    def _look(self, name: str, faults: Iterable[str], *, end: str = "") -> int:
        """Say each of `faults` and how many they are."""
        found = 0
        for sentence in faults:
            self.stderr.write(sentence)
            found += 1
        self.stdout.write(f"{name}: {_verdict(found)}{end}")
        return found

    def _trace(self) -> None:
        """Name every published record of which words or figures cannot be followed to a kept text.

        What was published before a rule was made is no tampering: it is said, and no fault.
        """
        short = 0
        for one in falling_short():
            self.stdout.write(str(one))
            short += 1
        self.stdout.write(f"words and figures: {_shortcomings(short)}")

    def _say_what_was_not_looked_at(self) -> None:
        for sentence in _gaps():
            self.stdout.write(_("not looked at: %s") % sentence)
        for alias, tables in unverified_tables([*LOOKED_AT, *SEALED.values(), *COMPARED]).items():
            named = ", ".join(tables) or _("nothing")
            self.stdout.write(
                _("not looked at in the %(alias)s database: %(tables)s") % {"alias": alias, "tables": named}
            )
        columns = ", ".join(sorted(CHANGES_BY_ITSELF - {"id"}))
        self.stdout.write(_("not looked at in the record: the columns %s") % columns)
        self.stdout.write(_("not looked at in the catalog: the columns %s") % ", ".join(LEFT_OUT))
        self.stdout.write(_("not looked at: the program's own files, settings, indexes, static files"))


def _gaps() -> Iterator[str]:
    """What cannot be held against anything, because it is older than what it would be held against."""
    if not has_begun():
        yield _("the rows of the record, which nobody sealed yet (manage.py seal)")
    yield from uncovered()
    if editions := underived_editions():
        yield ngettext(
            "%(n)d edition from before it was kept which revision each was made from",
            "%(n)d editions from before it was kept which revision each was made from",
            editions,
        ) % {"n": editions}
    if not anchor_summary()[0]:
        yield _("ends that were cut off, for no heads were noted outside the database yet")


def _looks(streams: list[Audience]) -> Iterator[tuple[str, Callable[[], Iterable[str]]]]:
    """What else is looked at, by the name under which it is told."""
    followed = [stream for stream in streams if stream in followed_streams()]
    yield "audit trail", audit_faults
    yield "seals", seal_faults
    yield "revisions", derivation_faults
    yield "anchors", anchor_faults
    yield "catalog", lambda: chain.from_iterable(map(catalog_faults, followed))
    yield "snapshots", stored_content_faults


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
