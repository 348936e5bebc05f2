"""Pieces: the words of a paragraph, cut where a proposal or an insertion begins or ends."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from cases.evidence.span import TextSpan
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.proposal import Proposal
from cases.workbench.shown import Piece, Said
from cases.workbench.stretch import Stretch

INSERTED: Final = re.compile(r"\[[^\[\]\n]+\]")
"""What a publisher put into a quotation, with its brackets."""


def paragraphs_in(stretch: Stretch) -> Iterator[TextSpan]:
    """The lines of a stretch that hold anything, in the whole text."""
    at = stretch.start
    for line in stretch.text.splitlines(keepends=True):
        if line.strip():
            yield TextSpan(at, at + len(line.rstrip("\r\n")))
        at += len(line)


def pieces_of(paragraph: TextSpan, stretch: Stretch, proposals: Sequence[Proposal]) -> list[Piece]:
    """The words of one paragraph; together they are what stands there, letter by letter."""
    here = [each for each in proposals if each.start < paragraph.end and paragraph.start < each.end]
    inserted = [span for each in here if each.kind == ProposalKind.STATEMENT for span in insertions(each)]
    edges = {paragraph.start, paragraph.end, *_edges(here), *_edges(inserted)}
    cuts = sorted(edge for edge in edges if paragraph.start <= edge <= paragraph.end)
    return [
        Piece(
            text=stretch.words(first, last),
            keys=tuple(str(each.key) for each in here if each.start <= first and last <= each.end),
            inserted=any(span.start <= first and last <= span.end for span in inserted),
        )
        for first, last in pairwise(cuts)
    ]


def _edges(spans: Iterable[Proposal] | Iterable[TextSpan]) -> Iterator[int]:
    return (edge for each in spans for edge in (each.start, each.end))


def insertions(proposal: Proposal) -> list[TextSpan]:
    """What the publisher put into a quotation, counted in the whole text."""
    found = (match.span() for match in INSERTED.finditer(proposal.text))
    return [TextSpan(proposal.start + start, proposal.start + end) for start, end in found]


def said_in(proposal: Proposal) -> list[Said]:
    """The words of a proposal, those of its publisher apart."""
    found, at = [], 0
    for match in INSERTED.finditer(proposal.text):
        found += [Said(text=proposal.text[at : match.start()]), Said(text=match[0], inserted=True)]
        at = match.end()
    return [each for each in (*found, Said(text=proposal.text[at:])) if each.text]
