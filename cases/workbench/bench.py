"""The bench: one text with what was found in it, what was decided, and what would come of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.utils.translation import gettext as _

from cases.models import Packet
from cases.vocabulary.language import direction
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.controls import InWords, controls
from cases.workbench.last_look import LastLook
from cases.workbench.looking import Look
from cases.workbench.lookups import Lookups
from cases.workbench.pieces import paragraphs_in, pieces_of
from cases.workbench.planning import plan_of
from cases.workbench.renamed import PARTIES
from cases.workbench.showing import Showing
from cases.workbench.shown import Aside, Bench, BenchParagraph
from cases.workbench.source_values import source_values
from cases.workbench.spec import OF_SOURCE
from cases.workbench.stretch import PAGE, Stretch, pages_of, stretch_at
from cases.workbench.why import why
from cases.workbench.work import Item, Work

_QUOTATIONS: Final = frozenset({"scare-quotes", "title", "signature-line", "no-words", "nobody"})
_LONGEST_TITLE: Final = 60


def bench(packet: Packet, *, page: int = 1, in_words: InWords = str) -> Bench:
    """One page, from 1, of what stands on the bench of `packet`; `in_words` says a date in EDTF.

    The same number of questions whatever stands there. A page that there is not is the last one.
    """
    pages = pages_of(packet.text_id)
    number = min(max(page, 1), pages)
    return _Making(packet, stretch_at(packet.text_id, number - 1, PAGE), in_words).bench(number, pages)


@dataclass(frozen=True)
class _Making:
    """What one page is made from."""

    packet: Packet
    shown: Stretch
    in_words: InWords

    @cached_property
    def work(self) -> Work:
        return Work.on(self.packet, self.shown.start, lookups=Lookups())

    def bench(self, page: int, pages: int) -> Bench:
        items = self.work.items
        undecided = [item for item in items if item.standing == "open"]
        sure = sum(item.proposal.level == "sure" for item in undecided)
        told = source_values(self.packet, self.work.reading)
        fixed = self.packet.source is not None
        return Bench(
            packet=self.packet,
            title=told["title"] or self._first_words(),
            paragraphs=list(self._paragraphs()),
            total=len(items),
            decided=len(items) - len(undecided),
            sure=sure,
            check=len(undecided) - sure,
            last=self._last(),
            page=page,
            pages=pages,
            source=controls(OF_SOURCE, told, self.work.lookups, self.in_words, fixed=fixed),
            cases=self.work.lookups.cases,
            notes=[_("The source is on record already: what is said of it is changed there.")]
            if fixed
            else [],
            people=self._people(items),
            asides=list(self._asides()),
        )

    def _first_words(self) -> str:
        """What a text without a title is called until it has one: its first words."""
        line = next((line.strip() for line in self.shown.text.splitlines() if line.strip()), "")
        return line if len(line) <= _LONGEST_TITLE else f"{line[:_LONGEST_TITLE].rpartition(' ')[0]} …"

    def _last(self) -> LastLook:
        plan = plan_of(self.packet, self.work)
        return Look(self.packet, self.work.parties, self.work.lookups, self.in_words).at(plan)

    def _people(self, items: Sequence[Item]) -> list[str]:
        """Names that may be meant: of the text, and of organisations it leads to."""
        said = (item.values.get(name, "") for item in items for name in PARTIES)
        return list(dict.fromkeys(filter(None, (*self.work.reading.people, *said))))

    def _paragraphs(self) -> Iterator[BenchParagraph]:
        showing = Showing(self.work, self.work.lookups, self.in_words)
        lang = self.work.reading.lang
        proposals = [item.proposal for item in self.work.items]
        for span in paragraphs_in(self.shown):
            yield BenchParagraph(
                start=span.start,
                lang=lang,
                dir=direction(lang),
                pieces=pieces_of(span, self.shown, proposals),
                proposals=[
                    showing.proposal(item)
                    for item in self.work.items
                    if span.start <= item.proposal.start < span.end
                ],
            )

    def _asides(self) -> Iterator[Aside]:
        decided = {(key.start, key.end) for key in self.work.proposals}
        at = self.work.reading.stretch.start
        for left in self.work.reading.left:
            start, end = at + left.start, at + left.end
            if self.shown.start <= start < self.shown.end and (start, end) not in decided:
                kind = ProposalKind.STATEMENT if left.why in _QUOTATIONS else ProposalKind.FIGURE
                yield Aside(start=start, end=end, kind=kind, text=left.text, why=why(left.why))
